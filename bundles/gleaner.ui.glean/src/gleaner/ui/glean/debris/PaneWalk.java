// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.desk.stream.Beside;
import gleaner.desk.stream.Change;
import gleaner.desk.change.ChangeKind;
import gleaner.desk.stream.Page;
import gleaner.desk.stream.PaneWindow;
import gleaner.studio.debris.PoemSpan;
import gleaner.ui.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.graphics.Point;

/**
 * Goes from one word that came for another to the next. Of a poem on the way of which nothing is known yet the reasons are waited for.
 * UI thread only.
 */
final class PaneWalk {
	private final PaneText text;
	private final PaneReasons reasons;
	private Optional<Wish> wish = Optional.empty();

	/**
	 * A step that waits.
	 *
	 * @param offset behind which, or before which
	 * @param poem that is waited for
	 * @param tried the poems that have been waited for in vain
	 */
	private record Wish(long offset, boolean isForward, long poem, Set<Long> tried) {
	}

	PaneWalk(PaneText text, PaneReasons reasons) {
		this.text = text;
		this.reasons = reasons;
	}

	/** Goes on from the caret. */
	void go(Beside beside, boolean isForward, Set<ChangeKind> kinds) {
		if (text.page().isEmpty()) return;
		Point selected = text.control().getSelection();
		long offset = text.page().get().window().offset(isForward ? selected.y : selected.x);
		step(beside, new Wish(offset, isForward, 0, new HashSet<>()), kinds);
	}

	/** More is known now, or it is known that there is nothing. */
	void goOn(Beside beside, Set<ChangeKind> kinds) {
		if (wish.isEmpty() || text.page().isEmpty()) return;
		Wish now = wish.get();
		boolean isKnown = reasons.of(text.page().get()).containsKey(now.poem);
		if (!isKnown && !reasons.areGivenUp()) return;
		now.tried.add(now.poem);
		step(beside, now, kinds);
	}

	/** The poet has gone elsewhere. */
	void forget() {
		wish = Optional.empty();
	}

	private void step(Beside beside, Wish from, Set<ChangeKind> kinds) {
		wish = Optional.empty();
		Page page = text.page().get();
		PaneWindow window = page.window();
		Optional<Change> next = beside.next(from.offset, from.isForward, kinds);
		long end = next.map(from.isForward ? Change::from : Change::to).orElse(from.isForward ? window.end() : window.start());
		Optional<PoemSpan> unknown = unknown(page, Math.min(from.offset, end), Math.max(from.offset, end), from);
		if (unknown.isPresent()) {
			text.bring(unknown.get().offset());
			reasons.hope();
			wish = Optional.of(new Wish(from.offset, from.isForward, unknown.get().number(), from.tried));
		} else if (next.isPresent()) {
			Change change = next.get();
			text.select(change.from(), change.to());
			text.control().showSelection();
			Status.say(words(beside, page, change));
		} else Status
				.say(from.isForward ? "no replaced word comes after this one" : "no replaced word comes before this one");
	}

	/** “harbour → gully · reservoir · 3 of 22 in poem 1”. */
	private static String words(Beside beside, Page page, Change change) {
		return change.reason().from().strip() + " \u2192 " + Beside.word(page, change) + " \u00B7 " + change.kind().words() + " \u00B7 "
				+ beside.number(change) + " of " + beside.count(change.poem()) + " in poem " + change.poem();
	}

	/** The first poem on the way of which nothing is known. */
	private Optional<PoemSpan> unknown(Page page, long from, long to, Wish way) {
		List<PoemSpan> poems = page.poems(from, to);
		if (!way.isForward) poems = poems.reversed();
		return poems.stream().filter(poem -> !reasons.of(page).containsKey(poem.number()) && !way.tried.contains(poem.number()))
				.findFirst();
	}
}
