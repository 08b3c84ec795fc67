// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.compare.branch.Branch;
import gleaner.compare.branch.BranchTree;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;

/**
 * The text from the beginning to the end of a branch. What comes before the branch is dim and stays; the branch itself can be edited: each
 * letter is kept at once, and what is typed until the poet leaves off for a moment is one deed. UI thread only.
 */
final class BranchText {
	private static final int PAUSE_MILLIS = 900;

	private final Branching branching;
	private final StyledText text;
	private BranchTree tree;
	private int branch;
	private Harvest whole = Harvest.EMPTY;
	private int start;
	private boolean isShowing;
	private int edits;

	BranchText(Composite parent, Branching branching) {
		this.branching = branching;
		text = new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		text.setAlwaysShowScrollBars(false);
		text.setMargins(12, 8, 12, 8);
		Fonts.follow(text, Fonts.DEBRIS, Fonts.DEBRIS_LEADING);
		Fonts.hang(text, Fonts.DEBRIS);
		Spoken.name(text, "Text of the branch");
		Ink.follow(text, t -> {
			t.setSelectionBackground(Ink.SELECTION.get());
			t.setSelectionForeground(Ink.INK.get());
			style();
		});
		text.addVerifyListener(event -> {
			if (!isShowing && event.start < start) event.doit = false;
		});
		text.addListener(SWT.Modify, event -> {
			if (isShowing) return;
			take();
			later();
		});
		text.addListener(SWT.FocusOut, event -> commit());
		text.addListener(SWT.KeyDown, event -> {
			if (event.stateMask == SWT.MOD1 && event.keyCode == 'z') {
				commit();
				branching.undo();
				event.doit = false;
			}
		});
	}

	/** Shows a way; what the poet is at is done first. */
	void show(BranchTree now, int chosen) {
		if (now == tree && chosen == branch) return;
		if (chosen != branch) commit();
		tree = now;
		branch = chosen;
		whole = now.textTo(chosen);
		start = whole.length() - now.get(chosen).map(Branch::text).orElse(Harvest.EMPTY).length();
		if (text.getText().equals(whole.text())) {
			style();
			return;
		}
		isShowing = true;
		try {
			text.setText(whole.text());
			text.setCaretOffset(Math.min(start, text.getCharCount()));
			text.showSelection();
		} finally {
			isShowing = false;
		}
		style();
	}

	private void style() {
		int dim = Math.min(start, text.getCharCount());
		text.setStyleRange(null);
		if (dim > 0) text.setStyleRange(new StyleRange(0, dim, Ink.DIM.get(), null));
	}

	private void later() {
		int now = ++edits;
		text.getDisplay().timerExec(PAUSE_MILLIS, () -> {
			if (!text.isDisposed() && now == edits) commit();
		});
	}

	private void commit() {
		edits++;
		branching.typed();
	}

	/** What has been typed is the poet's; all else keeps its origins. */
	private void take() {
		if (tree == null || text.getText().equals(whole.text()) || text.getCharCount() < start) return;
		String typed = text.getText().substring(start);
		Harvest before = whole.slice(start, whole.length());
		int same = 0;
		while (same < Math.min(typed.length(), before.length()) && typed.charAt(same) == before.text().charAt(same)) same++;
		int end = 0;
		while (end < Math.min(typed.length(), before.length()) - same
				&& typed.charAt(typed.length() - 1 - end) == before.text().charAt(before.length() - 1 - end))
			end++;
		Harvest edited = before.replace(same, before.length() - end, Harvest.hand(typed.substring(same, typed.length() - end)));
		whole = whole.slice(0, start).plus(edited);
		branching.type(edited);
	}

	/** What is selected, with its origins; all if nothing is. */
	Optional<Harvest> selected() {
		commit();
		Point range = text.getSelectionRange();
		Harvest harvest = range.y == 0 ? whole : whole.slice(range.x, Math.min(whole.length(), range.x + range.y));
		return harvest.text().isBlank() ? Optional.empty() : Optional.of(harvest);
	}
}
