// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.desk.stream.Beside;
import gleaner.desk.stream.Change;
import gleaner.desk.change.ChangeKind;
import gleaner.desk.stream.Page;
import gleaner.desk.stream.PaneWindow;
import gleaner.desk.stream.Verdicts;
import gleaner.studio.debris.PoemSpan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.util.Throttler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/**
 * What a pane shows of poems that were made anew when it is told to: the template beside the poem, the changed words by ink and line, and
 * below how many there are. UI thread only.
 */
final class PaneBeside {
	private static final Duration PACE = Duration.ofMillis(200);
	private static final long NO_POEM = -1;

	private final StyledText right;
	private final PaneText text;
	private final Verdicts verdicts;
	private final TemplateText left;
	private final ChangeFoot foot;
	private final Composite area;
	private final Throttler soon;
	private final PaneReasons reasons;
	private final PaneWalk walk;
	private Beside beside = Beside.NOTHING;
	/** What of the page {@link #beside} is of. */
	private Seen made = Seen.NOTHING;
	/** What the foot tells, as long as {@link #beside} is of the same. */
	private long told = NO_POEM;
	private boolean on;

	/** A state of a page. */
	private record Seen(String debris, long from, long to, int known) {
		private static final Seen NOTHING = new Seen("", 0, 0, -1);
	}

	/**
	 * @param area of the pane, a grid: the foot comes to its end
	 * @param both holds the text, which already lies in it
	 */
	PaneBeside(Composite area, Composite both, PaneText text, Verdicts verdicts) {
		this.area = area;
		this.text = text;
		this.verdicts = verdicts;
		right = text.control();
		left = new TemplateText(both, text);
		foot = new ChangeFoot(area, this::chosen);
		soon = new Throttler(right.getDisplay(), PACE, this::look);
		reasons = new PaneReasons(text, soon::throttledExec);
		walk = new PaneWalk(text, reasons);
		right.addListener(SWT.Paint, e -> paint(e.gc));
		right.addListener(SWT.Resize, e -> left.fit());
		right.addListener(SWT.MouseDown, e -> walk.forget());
	}

	boolean isOn() {
		return on;
	}

	/** Shows templates, or does not any more. */
	void set(boolean isOn) {
		if (on == isOn) return;
		on = isOn;
		beside = Beside.NOTHING;
		made = Seen.NOTHING;
		walk.forget();
		text.setBeside(on);
		text.ink(List.of());
		left.set(on);
		foot.setVisible(on);
		area.layout(true, true);
		right.redraw();
	}

	/** The word at a place of the screen that came for another, if that is to be seen. */
	Optional<Change> at(int place) {
		return on && text.page().isPresent() ? beside.at(text.page().get(), place) : Optional.empty();
	}

	/** Goes to the next word that came for another, or to the one before; false if templates are not shown. */
	boolean walk(boolean isForward) {
		if (!on || text.page().isEmpty()) return false;
		walk.go(beside, isForward, foot.seen());
		soon.throttledExec();
		return true;
	}

	/** A poem in words: what it was made from, how much of it was changed. */
	String words(Page page, PoemSpan poem) {
		return beside.inWords(page, poem, Optional.ofNullable(reasons.of(page).get(poem.number())));
	}

	/** Something was decided about a word. */
	void refresh() {
		if (on) text.page().ifPresent(this::show);
	}

	private void chosen() {
		ink();
		right.redraw();
	}

	private void ink() {
		Set<ChangeKind> seen = foot.seen();
		text.ink(beside.changes().stream().filter(change -> seen.contains(change.kind())).toList());
	}

	private void paint(GC gc) {
		if (!on || text.page().isEmpty()) return;
		Page page = text.page().get();
		left.level();
		if (!state(page).equals(made) || !reasons.areAllKnown(page)) soon.throttledExec();
		PaneWindow window = page.window();
		long from = text.top();
		long to = window.offset(text.bottom());
		Rectangle area = right.getClientArea();
		gc.setClipping(right.getLeftMargin(), 0, area.width - right.getLeftMargin() - right.getRightMargin(), area.height);
		for (Change change : text.inked()) {
			if (change.to() <= from || change.from() >= to || !window.holds(change.from()) || !window.holds(change.to())) continue;
			ChangeInk.underline(gc, right, window.place(change.from()), Math.min(right.getCharCount(), window.place(change.to())), change);
		}
		gc.setClipping((Rectangle) null);
		tell(page);
	}

	private Seen state(Page page) {
		return new Seen(page.debris(), page.window().start(), page.window().end(), reasons.of(page).size());
	}

	/** Reads what is missing, and shows what is known. */
	private void look() {
		if (right.isDisposed() || !on || text.page().isEmpty()) return;
		Page page = text.page().get();
		reasons.begin(page);
		if (!state(page).equals(made)) {
			reasons.hope();
			show(page);
		}
		reasons.look(page);
		walk.goOn(beside, foot.seen());
	}

	private void show(Page page) {
		beside = Beside.of(page, reasons.of(page), verdicts);
		made = state(page);
		told = NO_POEM;
		left.show(beside);
		ink();
		right.redraw();
	}

	/** Of the poem with the caret, or else of the first in sight. Its words are counted once, not with every paint. */
	private void tell(Page page) {
		PaneWindow window = page.window();
		long caret = window.offset(right.getCaretOffset());
		boolean isSeen = caret >= text.top() && caret <= window.offset(text.bottom());
		Optional<PoemSpan> poem = Beside.poemAt(page, isSeen && !text.isFollowing() ? caret : text.top());
		if (poem.isEmpty() || poem.get().number() == told) return;
		told = poem.get().number();
		foot.tell(beside.counts(told), words(page, poem.get()));
	}
}
