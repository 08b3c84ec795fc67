// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The edits of a text, so that it can be had as it was before or after any of them. Texts are named by stamps that grow from
 * edit to edit, as an editor gives them: an undone edit brings the stamp back that the text had before. When the log gets too long the
 * oldest edits are forgotten.
 */
final class EditLog {
	private static final int MOST_EDITS = 50_000;
	private static final long MOST_CHARACTERS = 16_000_000;
	private static final int MOST_SEARCHED = 250;

	/** Text gave way to other text at an offset; {@code stamp} names the text as it was after that. */
	private record Edit(int offset, Harvest removed, Harvest inserted, long stamp) {
		int weight() {
			return removed.length() + inserted.length();
		}
	}

	private final List<Edit> edits = new ArrayList<>();
	private long firstStamp;
	private long newest;
	private int present;
	private long characters;

	/** @param stamp names the text as it is now */
	EditLog(long stamp) {
		firstStamp = stamp;
		newest = stamp;
	}

	/** Takes an edit that has just been made, and forgets those that had been undone. */
	void add(int offset, Harvest removed, Harvest inserted, long stamp) {
		while (edits.size() > present) characters -= edits.removeLast().weight();
		Edit edit = new Edit(offset, removed, inserted, stamp);
		edits.add(edit);
		characters += edit.weight();
		present++;
		newest = Math.max(newest, stamp);
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
	 * Goes back or forth to the text of a stamp, if the log has it. Where the stamp turns out to stand for another text than is
	 * expected, which does happen with editors, it goes to the nearest edit before or after which the text was as expected.
	 *
	 * @param now the text as the log has it at present
	 * @param expected what the text is now to be
	 */
	Optional<Harvest> goTo(long stamp, Harvest now, String expected) {
		if (stamp == ProvenanceTracker.NO_STAMP || stamp > newest) return Optional.empty();
		int named = find(stamp);
		Harvest there = named < 0 ? Harvest.EMPTY : walk(now, present, named);
		if (named >= 0 && there.text().equals(expected)) {
			present = named;
			return Optional.of(there);
		}
		return search(now, expected, -1).or(() -> search(now, expected, 1));
	}

	/** How many of the edits that it has lead to the text as it is: less after an undo, more after a redo. */
	int present() {
		return present;
	}

	private Optional<Harvest> search(Harvest now, String expected, int direction) {
		Harvest there = now;
		int state = present;
		for (int i = 0; i < MOST_SEARCHED && state + direction >= 0 && state + direction <= edits.size(); i++) {
			there = walk(there, state, state + direction);
			state += direction;
			if (there.text().equals(expected)) {
				present = state;
				return Optional.of(there);
			}
		}
		return Optional.empty();
	}

	/** The text after {@code to} edits, from what it is after {@code from}. */
	private Harvest walk(Harvest start, int from, int to) {
		StringBuilder text = new StringBuilder(start.text());
		Provenance provenance = start.provenance();
		for (int i = from; i != to; i += i > to ? -1 : 1) {
			boolean isBack = i > to;
			Edit edit = edits.get(isBack ? i - 1 : i);
			Harvest gone = isBack ? edit.inserted() : edit.removed();
			Harvest come = isBack ? edit.removed() : edit.inserted();
			text.replace(edit.offset(), edit.offset() + gone.length(), come.text());
			provenance = provenance.replace(edit.offset(), edit.offset() + gone.length(), come.provenance());
		}
		return new Harvest(text.toString(), provenance);
	}

	/** How many edits lead to the text of a stamp, the nearest to the present if there are several; or -1. */
	private int find(long stamp) {
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
