// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.ledger;

import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.ProvenanceTracker;
import gleaner.studio.poem.TrackedEdit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Hears of the edits of a poem and makes steps of them; what is typed in one go is one step. Used by one thread; whoever takes the steps
 * may write them on another.
 */
public final class LedgerKeeper implements ProvenanceTracker.Listener {
	private static final Duration PAUSE = Duration.ofSeconds(20);

	private final Clock clock;
	private final StepSorter sorter = new StepSorter();
	private final List<Step> steps = new ArrayList<>();
	private Instant latest = Instant.MIN;

	public LedgerKeeper(Clock clock) {
		this.clock = clock;
	}

	/**
	 * The step that leads from what was noted to the poem as it is, if they differ.
	 *
	 * @param noted what was noted so far
	 */
	public static List<Step> opening(Ledger noted, Harvest poem, Instant now) {
		Harvest last = noted.last();
		if (noted.remarks().isEmpty() && last.equals(poem)) return List.of();
		if (noted.steps().isEmpty() || !noted.remarks().isEmpty())
			return poem.length() == 0 && noted.remarks().isEmpty() ? List.of() : List.of(new Step(now, Step.Kind.BEGIN, 0, "", poem));
		int head = 0;
		int most = Math.min(last.length(), poem.length());
		if (!last.text().equals(poem.text())) while (head < most && last.text().charAt(head) == poem.text().charAt(head)) head++;
		int tail = 0;
		if (!last.text().equals(poem.text()))
			while (tail < most - head && last.text().charAt(last.length() - 1 - tail) == poem.text().charAt(poem.length() - 1 - tail))
				tail++;
		Step outside = new Step(now, Step.Kind.OUTSIDE, head, last.text().substring(head, last.length() - tail),
				poem.slice(head, poem.length() - tail));
		return List.of(outside.apply(last).equals(poem) ? outside : new Step(now, Step.Kind.OUTSIDE, 0, last.text(), poem));
	}

	@Override
	public void edited(Harvest before, TrackedEdit edit) {
		Instant now = clock.instant();
		Step step = trimmed(new Step(now, sorter.kind(before, edit), edit.offset(), edit.removed().text(), edit.inserted()), before);
		Step last = steps.isEmpty() || latest.plus(PAUSE).isBefore(now) ? null : steps.getLast();
		Step joined = last == null ? null : joined(last, step);
		if (joined == null) steps.add(step);
		else steps.set(steps.size() - 1, joined);
		latest = now;
	}

	/**
	 * When many lines give way to others, as when another version takes the place of the whole poem, those that stay are no part of the
	 * step.
	 */
	private static Step trimmed(Step step, Harvest before) {
		String went = step.removed();
		String came = step.inserted().text();
		if (step.kind() != Step.Kind.SWAP || went.indexOf('\n') < 0 || came.indexOf('\n') < 0) return step;
		int most = Math.min(went.length(), came.length());
		int head = 0;
		while (head < most && went.charAt(head) == came.charAt(head)) head++;
		head = went.lastIndexOf('\n', head - 1) + 1;
		int tail = 0;
		while (tail < most - head && went.charAt(went.length() - 1 - tail) == came.charAt(came.length() - 1 - tail)) tail++;
		int lineStart = tail == 0 ? -1 : went.indexOf('\n', went.length() - tail);
		tail = lineStart < 0 ? 0 : went.length() - lineStart;
		Step shorter = new Step(step.at(), step.kind(), step.offset() + head, went.substring(head, went.length() - tail),
				step.inserted().slice(head, came.length() - tail));
		return shorter.apply(before).equals(step.apply(before)) ? shorter : step;
	}

	/** Both as one step, or null if they are two. */
	private static Step joined(Step last, Step next) {
		int end = last.offset() + last.inserted().length();
		boolean isTyping = last.kind() == Step.Kind.TYPE || last.kind() == Step.Kind.SWAP && last.inserted().text().indexOf('\n') < 0;
		if (isTyping && next.kind() == Step.Kind.TYPE && next.removed().isEmpty() && next.inserted().length() <= 2 && next.offset() == end)
			return new Step(last.at(), last.kind(), last.offset(), last.removed(), last.inserted().plus(next.inserted()));
		int back = next.removed().length();
		if (isTyping && next.kind() == Step.Kind.CUT && back <= 2 && next.offset() + back == end && back < last.inserted().length())
			return new Step(last.at(), last.kind(), last.offset(), last.removed(),
					last.inserted().slice(0, last.inserted().length() - back));
		if (last.kind() == Step.Kind.CUT && next.kind() == Step.Kind.CUT && back <= 2 && next.offset() + back == last.offset())
			return new Step(last.at(), Step.Kind.CUT, next.offset(), next.removed() + last.removed(), Harvest.EMPTY);
		if (last.kind() == Step.Kind.CUT && next.kind() == Step.Kind.CUT && back <= 2 && next.offset() == last.offset())
			return new Step(last.at(), Step.Kind.CUT, last.offset(), last.removed() + next.removed(), Harvest.EMPTY);
		return null;
	}

	/** The steps since it was last asked; they are forgotten here. */
	public List<Step> take() {
		List<Step> taken = List.copyOf(steps);
		steps.clear();
		return taken;
	}
}
