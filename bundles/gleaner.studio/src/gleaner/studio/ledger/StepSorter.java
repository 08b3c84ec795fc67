// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.ledger;

import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Passage;
import gleaner.studio.poem.Provenance;
import gleaner.studio.poem.TrackedEdit;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Tells by what went and what came what the poet did. */
final class StepSorter {
	private static final int MOST_REMOVED = 64;

	private final Deque<Origin> removed = new ArrayDeque<>();

	Step.Kind kind(Harvest before, TrackedEdit edit) {
		Step.Kind kind = find(before, edit);
		for (Provenance.Run run : edit.removed().provenance().runs()) if (isHarvested(run.origin())) remember(run.origin());
		return kind;
	}

	/** Whether it has a place in debris or in a corpus. */
	private static boolean isHarvested(Origin origin) {
		return origin instanceof Origin.Machine || origin instanceof Origin.Found;
	}

	private void remember(Origin origin) {
		removed.addFirst(origin);
		if (removed.size() > MOST_REMOVED) removed.removeLast();
	}

	private Step.Kind find(Harvest before, TrackedEdit edit) {
		if (edit.course() == TrackedEdit.Course.BACK) return Step.Kind.UNDO;
		if (edit.course() == TrackedEdit.Course.AGAIN) return Step.Kind.REDO;
		String went = edit.removed().text();
		String came = edit.inserted().text();
		if (isLineation(before.text(), edit.offset(), went, came)) return Step.Kind.LINEATION;
		if (came.isEmpty()) return Step.Kind.CUT;
		if (!went.isBlank() && isMove(went, came)) return Step.Kind.MOVE;
		if (!went.isBlank() && !came.isBlank()) return Step.Kind.SWAP;
		if (edit.inserted().provenance().runs().stream().anyMatch(run -> isHarvested(run.origin())))
			return isKnown(before, edit.inserted()) ? Step.Kind.PASTE : Step.Kind.HARVEST;
		return came.length() > 1 && came.strip().indexOf('\n') >= 0 ? Step.Kind.PASTE : Step.Kind.TYPE;
	}

	/** The same letters with other line ends. A line that is begun below the last one is no such thing. */
	private static boolean isLineation(String text, int offset, String went, String came) {
		if (went.indexOf('\n') < 0 && came.indexOf('\n') < 0) return false;
		if (!went.replaceAll("\\s+", "").equals(came.replaceAll("\\s+", ""))) return false;
		int behind = offset + went.length();
		boolean isAtLineEnd = behind >= text.length() || text.charAt(behind) == '\n';
		return !went.isBlank() || !came.isEmpty() && !isAtLineEnd && offset > 0
				|| came.isEmpty() && went.length() > 0 && !isAtLineEnd && offset > 0;
	}

	private static boolean isMove(String went, String came) {
		String[] before = went.strip().split("\n");
		String[] after = came.strip().split("\n");
		if (before.length < 2 || before.length != after.length) return false;
		Arrays.sort(before);
		Arrays.sort(after);
		return Arrays.equals(before, after);
	}

	/** Whether this piece is in the poem already, or has just been cut out of it. */
	private boolean isKnown(Harvest before, Harvest inserted) {
		for (Provenance.Run run : inserted.provenance().runs()) {
			for (Origin other : removed) if (overlap(run.origin(), other)) return true;
			for (Provenance.Run there : before.provenance().runs()) if (overlap(run.origin(), there.origin())) return true;
		}
		return false;
	}

	private static boolean overlap(Origin one, Origin other) {
		if (one instanceof Origin.Machine(Fragment a) && other instanceof Origin.Machine(Fragment b))
			return a.debris().equals(b.debris()) && a.offset() < b.end() && b.offset() < a.end();
		return one instanceof Origin.Found(Passage a) && other instanceof Origin.Found(Passage b) && a.text().equals(b.text())
				&& a.offset() < b.end() && b.offset() < a.end();
	}
}
