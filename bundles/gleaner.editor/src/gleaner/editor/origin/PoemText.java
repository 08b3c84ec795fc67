// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.origin;

import gleaner.editor.page.PoemReconciler;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Provenance;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;

/** A poem to be read, not to be edited, with the inks of where its words are from. */
final class PoemText {
	private final StyledText text;
	private Harvest poem = Harvest.EMPTY;
	private int from;
	private int to;

	PoemText(Composite parent) {
		text = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		Spoken.name(text, "Poem, to read");
		text.setAlwaysShowScrollBars(false);
		text.setMargins(8, 8, 8, 8);
		Fonts.follow(text, Fonts.DEBRIS, Fonts.DEBRIS_LEADING);
		Ink.follow(text, any -> {
			text.setSelectionBackground(Ink.SELECTION.get());
			text.setSelectionForeground(Ink.INK.get());
			ink();
		});
	}

	StyledText control() {
		return text;
	}

	/** Shows a poem, and stresses the characters from {@code newFrom} to before {@code newTo}. */
	void show(Harvest newPoem, int newFrom, int newTo) {
		poem = newPoem;
		from = newFrom;
		to = newTo;
		text.setText(poem.text());
		ink();
		if (poem.length() == 0) return;
		text.setSelection(Math.min(from, text.getCharCount()));
		text.showSelection();
	}

	private void ink() {
		List<StyleRange> styles = new ArrayList<>();
		for (Provenance.Run run : poem.provenance().runs()) {
			add(styles, run, run.start(), Math.min(run.end(), from), false);
			add(styles, run, Math.max(run.start(), from), Math.min(run.end(), to), true);
			add(styles, run, Math.max(run.start(), to), run.end(), false);
		}
		text.setStyleRanges(styles.toArray(StyleRange[]::new));
	}

	private static void add(List<StyleRange> styles, Provenance.Run run, int start, int end, boolean isStressed) {
		if (end <= start) return;
		styles.add(new StyleRange(start, end - start, PoemReconciler.ink(run.origin()).map(Ink::get).orElse(null),
				isStressed ? Ink.SELECTION.get() : null));
	}
}
