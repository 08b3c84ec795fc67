// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.ledger;

import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Provenance;
import gleaner.studio.poem.Showing;
import gleaner.studio.poem.Telling;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One step in the carving of a poem: text gave way to other text.
 *
 * @param at when; of typing that took a while, when it began
 * @param kind what the poet did
 * @param offset where, in UTF-16 characters; 0 where the poem begins anew
 * @param removed what went
 * @param inserted what came, with where it is from
 */
public record Step(Instant at, Kind kind, int offset, String removed, Harvest inserted) {
	/** What a poet does to a poem. */
	public enum Kind {
		/** The ledger begins, or begins anew where it was damaged: the whole poem comes in. */
		BEGIN("begun"),
		/** Debris came in, or text of a corpus. */
		HARVEST("harvested"),
		/** Text came in that had been copied or cut. */
		PASTE("pasted"),
		/** Text was written by hand. */
		TYPE("wrote"),
		/** Text went. */
		CUT("cut"),
		/** Words came in place of others. */
		SWAP("swapped"),
		/** Lines came to stand elsewhere. */
		MOVE("moved"),
		/** The same words stand on other lines. */
		LINEATION("broke the lines anew"),
		/** A step was taken back. */
		UNDO("took back"),
		/** A step that was taken back was taken again. */
		REDO("did again"),
		/** The poem was edited where nobody noted it, or edits were not saved. */
		OUTSIDE("changed outside");

		private final String words;

		Kind(String words) {
			this.words = words;
		}

		/** What was done, in a poet's words. */
		public String words() {
			return words;
		}
	}

	/** Whether it can be made in this text. */
	boolean fits(Harvest before) {
		if (kind == Kind.BEGIN) return true;
		if (offset > before.length() - removed.length()) return false;
		for (int i = 0; i < removed.length(); i++) {
			char c = before.text().charAt(offset + i);
			if (c != removed.charAt(i) && !isHalf(c)) return false;
		}
		return true;
	}

	/** Half a pair is not kept by the file. */
	private static boolean isHalf(char c) {
		return Character.isSurrogate(c) || c == '\uFFFD';
	}

	/** The text after the step. */
	public Harvest apply(Harvest before) {
		return kind == Kind.BEGIN ? inserted : before.replace(offset, offset + removed.length(), inserted);
	}

	/** In which texts of corpora it was found, and from which performances it was taken; empty for what came straight from debris. */
	private String whence() {
		List<Origin> origins = inserted.provenance().runs().stream().map(Provenance.Run::origin).toList();
		String found = origins.stream().filter(Origin.Found.class::isInstance).map(origin -> ", " + Telling.of(origin).line()).distinct()
				.collect(Collectors.joining());
		Map<String, Showing> performances = new LinkedHashMap<>();
		for (Origin origin : origins) if (origin instanceof Origin.Machine(Fragment fragment))
			fragment.shown().ifPresent(showing -> performances.putIfAbsent(showing.performance(), showing));
		return found + performances.values().stream().map(showing -> ", taken " + showing.words()).collect(Collectors.joining());
	}

	/** What was done, in a few words. */
	public String told() {
		String went = removed.isBlank() ? "" : Telling.quote(removed);
		String came = inserted.text().isBlank() ? "" : Telling.quote(inserted.text());
		String what = switch (kind) {
		case BEGIN, OUTSIDE, MOVE, LINEATION, UNDO, REDO -> "";
		case HARVEST -> came + whence();
		case PASTE, TYPE -> came;
		case CUT -> went;
		case SWAP -> went + " for " + came;
		};
		return what.isEmpty() ? kind.words() : kind.words() + " " + what;
	}
}
