// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.importing;

import gleaner.corpus.ImportOrder;
import gleaner.corpus.ImportPreview;
import gleaner.desk.studio.Words;
import gleaner.engine.SourcePoem;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import gleaner.ui.StudioAccess;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Shows what an import would come to: counts; and by turns the first poems, the characters, what became of each file. */
final class PreviewPane extends Composite {
	private static final int SHORTLY = 350;
	private static final String BETWEEN_POEMS = "\n\n⁂\n\n";

	/** What is shown. */
	private enum Page {
		POEMS("&Poems"), CHARACTERS("C&haracters"), REPORT("Repor&t");

		private final String label;

		Page(String label) {
			this.label = label;
		}
	}

	private final Consumer<ImportPreview> seen;
	private final Label found;
	private final Map<Page, Button> buttons = new EnumMap<>(Page.class);
	private final StyledText text;
	private final Map<Page, String> texts = new EnumMap<>(Page.class);
	private Page page = Page.POEMS;
	private Background looking;

	/** @param seen hears of each preview, on the UI thread */
	PreviewPane(Composite parent, Consumer<ImportPreview> seen) {
		super(parent, SWT.NONE);
		this.seen = seen;
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(this);
		Css.id(this, Css.BAR);
		Composite pages = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(Page.values().length).spacing(12, 0).applyTo(pages);
		for (Page each : Page.values()) {
			Button button = new Button(pages, SWT.RADIO);
			button.setText(each.label);
			button.addListener(SWT.Selection, event -> {
				if (button.getSelection())
					turnTo(each);
			});
			buttons.put(each, button);
		}
		found = new Label(this, SWT.WRAP);
		Css.id(found, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(found);
		text = new StyledText(this, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		Spoken.name(text, "Preview");
		text.setMargins(12, 8, 12, 8);
		text.setCaret(null);
		text.setAlwaysShowScrollBars(false);
		Fonts.follow(text, Fonts.DEBRIS, Fonts.DEBRIS_LEADING);
		Ink.follow(text, any -> {
			text.setSelectionBackground(Ink.SELECTION.get());
			text.setSelectionForeground(Ink.INK.get());
		});
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 120).applyTo(text);
		text.setTabs(14);
		turnTo(Page.POEMS);
		looking = Background.newest(this);
		show(Optional.empty());
	}

	private void turnTo(Page other) {
		page = other;
		buttons.forEach((each, button) -> button.setSelection(each == page));
		text.setText(texts.getOrDefault(page, ""));
		text.setTopIndex(0);
	}

	/** Shows what the order would come to, shortly after the last of several calls; nothing if there is no order yet. */
	void show(Optional<ImportOrder> order) {
		Optional<Studio> studio = StudioAccess.current();
		if (order.isEmpty() || studio.isEmpty()) {
			looking.cancel();
			nothing("Add texts to see here what Gleaner makes of them, before you keep anything.");
			return;
		}
		say("looking…");
		looking.work("Preview", turn -> studio.get().corpora().preview(order.get(), turn)).after(SHORTLY).interruptible()
				.telling((what, done) -> say(Double.isNaN(done) ? what + "…" : what + " · " + Math.round(done * 100) + " %"))
				.orElse(this::nothing).then(this::set);
	}

	private void nothing(String why) {
		texts.clear();
		set(why);
	}

	private void set(String summary) {
		say(summary);
		String wanted = texts.getOrDefault(page, "");
		if (!text.getText().equals(wanted))
			text.setText(wanted);
	}

	private void say(String summary) {
		found.setText(summary.replace("&", "&&"));
		layout();
	}

	private void set(ImportPreview preview) {
		texts.put(Page.POEMS, String.join(BETWEEN_POEMS, preview.first().stream().map(PreviewPane::poem).toList()));
		texts.put(Page.CHARACTERS, Words.characters(preview.report().alphabet()));
		texts.put(Page.REPORT, Words.details(preview.report()));
		set(Words.previewSummary(preview.report()));
		seen.accept(preview);
	}

	private static String poem(SourcePoem poem) {
		List<String> above = List.of(poem.title(), poem.author()).stream().filter(line -> !line.isBlank()).toList();
		return above.isEmpty() ? poem.text() : String.join("\n", above) + "\n\n" + poem.text();
	}

}
