package gleaner.studio.poem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The edits of a text, so that it can be had as it was before or after any of them. Texts are named by stamps, as an editor gives them:
 * an undone edit brings the stamp back that the text had before. When the log gets too long the oldest edits are forgotten.
 */
final class EditLog {
	private static final int MOST_EDITS = 50_000;
	private static final long MOST_CHARACTERS = 16_000_000;

	/** Text gave way to other text at an offset; {@code stamp} names the text as it was after that. */
	private record Edit(int offset, Harvest removed, Harvest inserted, long stamp) {
		int weight() {
			return removed.length() + inserted.length();
		}
	}

	private final List<Edit> edits = new ArrayList<>();
	private long firstStamp;
	private int present;
	private long characters;

	/** @param stamp names the text as it is now */
	EditLog(long stamp) {
		firstStamp = stamp;
	}

	/** Takes an edit that has just been made, and forgets those that had been undone. */
	void add(int offset, Harvest removed, Harvest inserted, long stamp) {
		while (edits.size() > present) characters -= edits.removeLast().weight();
		Edit edit = new Edit(offset, removed, inserted, stamp);
		edits.add(edit);
		characters += edit.weight();
		present++;
		if (edits.size() > MOST_EDITS || characters > MOST_CHARACTERS) forgetOldest();
	}

	/** In one go an eighth, since each time moves the whole list. */
	private void forgetOldest() {
		int many = Math.max(1, edits.size() / 8);
		firstStamp = edits.get(many - 1).stamp();
		for (Edit edit : edits.subList(0, many)) characters -= edit.weight();
		edits.subList(0, many).clear();
		present -= many;
	}

	/**
	 * Goes back or forth to the text of a stamp, if it is known and is the text that is expected.
	 *
	 * @param now the text as the log has it at present
	 * @param expected what the text must be at the stamp
	 */
	Optional<Harvest> goTo(long stamp, Harvest now, String expected) {
		int target = find(stamp);
		if (target < 0) return Optional.empty();
		StringBuilder text = new StringBuilder(now.text());
		Provenance provenance = now.provenance();
		for (int i = present; i != target;) {
			boolean back = i > target;
			Edit edit = edits.get(back ? i - 1 : i);
			Harvest gone = back ? edit.inserted() : edit.removed();
			Harvest come = back ? edit.removed() : edit.inserted();
			text.replace(edit.offset(), edit.offset() + gone.length(), come.text());
			provenance = provenance.replace(edit.offset(), edit.offset() + gone.length(), come.provenance());
			i += back ? -1 : 1;
		}
		if (!expected.contentEquals(text)) return Optional.empty();
		present = target;
		return Optional.of(new Harvest(expected, provenance));
	}

	/** How many edits lead to the text of a stamp, the nearest to the present if there are several; or -1. */
	private int find(long stamp) {
		if (stamp == ProvenanceTracker.NO_STAMP) return -1;
		for (int distance = 1; distance <= edits.size(); distance++) {
			if (present - distance >= 0 && stamp(present - distance) == stamp) return present - distance;
			if (present + distance <= edits.size() && stamp(present + distance) == stamp) return present + distance;
		}
		return -1;
	}

	private long stamp(int state) {
		return state == 0 ? firstStamp : edits.get(state - 1).stamp();
	}
}
