// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import gleaner.studio.ledger.Ledger;
import gleaner.studio.ledger.LedgerKeeper;
import gleaner.studio.ledger.Step;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An editor for tests, with a tracker that listens to it and, beside it, the simple model: one origin for each character, and whole
 * copies of the model for undo. Like the real editor it joins what is typed in one go into one undoable change, has changes of several
 * edits, and gives the text the stamp back that it had before.
 */
final class Desk {
	private record Edit(int offset, String removed, String inserted, long before, long after) {
	}

	private final StringBuilder text = new StringBuilder();
	private final Deque<List<Edit>> undone = new ArrayDeque<>();
	private final Deque<List<Edit>> done = new ArrayDeque<>();
	private final Map<Long, List<Origin>> past = new HashMap<>();
	private List<Origin> marks;
	private List<Edit> open;
	private long stamp = 5;
	private long newest = 5;
	private final LedgerKeeper keeper = new LedgerKeeper(Clock.systemUTC());
	private final List<Step> noted = new ArrayList<>();
	private Harvest played = Harvest.EMPTY;
	ProvenanceTracker tracker;

	Desk(Harvest start) {
		text.append(start.text());
		marks = new ArrayList<>(Marks.of(start.provenance()));
		past.put(stamp, List.copyOf(marks));
		tracker = new ProvenanceTracker(start, stamp);
		opened(start);
	}

	private void opened(Harvest poem) {
		note(LedgerKeeper.opening(ledger(), poem, Instant.EPOCH));
		tracker.listen(keeper);
	}

	private void note(List<Step> steps) {
		noted.addAll(steps);
		for (Step step : steps) played = step.apply(played);
	}

	/** What comes of playing everything again that was noted until now. */
	Harvest played() {
		note(keeper.take());
		return played;
	}

	Ledger ledger() {
		note(keeper.take());
		return new Ledger(noted, List.of());
	}

	String text() {
		return text.toString();
	}

	List<Origin> marks() {
		return marks;
	}

	int length() {
		return text.length();
	}

	/** One undoable change of several edits. */
	void together(Runnable edits) {
		open = new ArrayList<>();
		edits.run();
		if (!open.isEmpty()) done.push(open);
		open = null;
	}

	void type(int from, int to, String inserted) {
		replace(from, to, inserted, typed(from, to, inserted));
	}

	void delete(int from, int to) {
		replace(from, to, "", List.of());
	}

	void paste(int from, int to, Harvest clip) {
		tracker.during(clip, () -> replace(from, to, clip.text(), Marks.of(clip.provenance())));
	}

	/** Text comes in and the editor says nothing of where it is from. */
	void pasteUnannounced(int at, Harvest clip) {
		replace(at, at, clip.text(), Marks.of(clip.provenance()));
	}

	private void replace(int from, int to, String inserted, List<Origin> origins) {
		if (from == to && inserted.isEmpty()) return;
		String removed = text.substring(from, to);
		text.replace(from, to, inserted);
		marks.subList(from, to).clear();
		marks.addAll(from, origins);
		long before = stamp;
		stamp = ++newest;
		past.put(stamp, List.copyOf(marks));
		undone.clear();
		note(new Edit(from, removed, inserted, before, stamp));
		tracker.edit(from, removed.length(), inserted, stamp);
	}

	private void note(Edit edit) {
		if (open != null) {
			open.add(edit);
			return;
		}
		Edit last = done.isEmpty() || done.peek().size() != 1 ? null : done.peek().getFirst();
		boolean goesOn = last != null && edit.removed.isEmpty() && edit.inserted.length() == 1 && last.removed.isEmpty()
				&& last.offset + last.inserted.length() == edit.offset;
		if (!goesOn) {
			done.push(List.of(edit));
			return;
		}
		done.pop();
		done.push(List.of(new Edit(last.offset, "", last.inserted + edit.inserted, last.before, edit.after)));
	}

	void undo() {
		if (done.isEmpty()) return;
		List<Edit> change = done.pop();
		undone.push(change);
		for (Edit edit : change.reversed()) travel(edit.offset, edit.inserted, edit.removed, edit.before);
	}

	void redo() {
		if (undone.isEmpty()) return;
		List<Edit> change = undone.pop();
		done.push(change);
		for (Edit edit : change) travel(edit.offset, edit.removed, edit.inserted, edit.after);
	}

	private void travel(int offset, String gone, String come, long to) {
		text.replace(offset, offset + gone.length(), come);
		stamp = to;
		marks = new ArrayList<>(past.get(to));
		tracker.edit(offset, gone.length(), come, stamp);
	}

	/** The poem is closed and opened again. */
	void reopen(Harvest harvest) {
		undone.clear();
		done.clear();
		past.clear();
		text.replace(0, text.length(), harvest.text());
		marks = new ArrayList<>(Marks.of(harvest.provenance()));
		past.put(stamp, List.copyOf(marks));
		note(keeper.take());
		tracker = new ProvenanceTracker(harvest, stamp);
		opened(harvest);
	}

	/** The rule for what a hand writes, character by character. */
	private List<Origin> typed(int from, int to, String inserted) {
		List<Origin> origins = new ArrayList<>();
		Optional<Origin> replaced = replaced(from, to);
		Origin left = from > 0 && !Character.isWhitespace(text.charAt(from - 1)) ? marks.get(from - 1) : Origin.HAND;
		for (char c : inserted.toCharArray()) {
			if (Character.isWhitespace(c)) left = Origin.HAND;
			origins.add(replaced.orElse(left instanceof Origin.Changed ? left : Origin.HAND));
		}
		return origins;
	}

	private Optional<Origin> replaced(int from, int to) {
		Fragment longest = null;
		Origin.Changed longestChange = null;
		int changeLength = 0;
		for (int i = from; i < to;) {
			int start = i++;
			Origin first = marks.get(start);
			while (i < to && follows(marks.get(i - 1), marks.get(i))) i++;
			if (first instanceof Origin.Machine(Fragment f) && (longest == null || i - start > longest.length()))
				longest = new Fragment(f.debris(), f.offset(), i - start, f.making(), f.poem(), f.poemOffset());
			if (first instanceof Origin.Changed c && i - start > changeLength) {
				longestChange = c;
				changeLength = i - start;
			}
		}
		if (longest != null) return Optional.of(new Origin.Changed(longest, text.substring(from, to)));
		return Optional.ofNullable(longestChange);
	}

	private static boolean follows(Origin a, Origin b) {
		if (a instanceof Origin.Machine(Fragment f) && b instanceof Origin.Machine(Fragment g))
			return f.debris().equals(g.debris()) && f.offset() + 1 == g.offset();
		return a.equals(b);
	}
}
