// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.poem;

import gleaner.desk.change.ChangeKind;
import gleaner.engine.Reason;
import gleaner.engine.TemplatePoem;
import gleaner.files.StudioException;
import gleaner.studio.debris.DebrisArchive;
import gleaner.studio.debris.DebrisReason;
import gleaner.studio.debris.PoemWhy;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Provenance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A word of a poem that came for another where a poem was made anew, and is still as it came.
 *
 * @param start where it begins
 * @param end behind its last character
 * @param template the poem that was made anew, if it is known
 */
public record PoemChange(int start, int end, ChangeKind kind, Reason reason, Optional<TemplatePoem> template) {
	/** A poem of debris. */
	private record Source(String debris, long poem) {
	}

	/**
	 * All of a poem, in their order. Reads what lies beside the debris: not for the thread of the screen.
	 *
	 * @throws StudioException if that cannot be read
	 */
	public static List<PoemChange> of(Harvest poem, DebrisArchive debris) throws StudioException {
		Map<Source, PoemWhy> known = new HashMap<>();
		List<PoemChange> changes = new ArrayList<>();
		for (Provenance.Run run : poem.provenance().runs())
			if (run.origin() instanceof Origin.Machine(Fragment fragment) && fragment.poem() != Fragment.UNKNOWN) {
				Source source = new Source(fragment.debris(), fragment.poem());
				PoemWhy why = known.get(source);
				if (why == null) known.put(source, why = debris.why(source.debris, source.poem));
				add(run, fragment, why, changes);
			}
		return changes;
	}

	private static void add(Provenance.Run run, Fragment fragment, PoemWhy why, List<PoemChange> changes) {
		long from = fragment.offset() - fragment.poemOffset();
		long to = from + fragment.length();
		Optional<TemplatePoem> template = why.templates().stream().findFirst();
		for (DebrisReason piece : why.reasons(from, to)) {
			boolean isWhole = piece.offset() >= from && (long) piece.offset() + piece.length() <= to && piece.length() > 0;
			Optional<ChangeKind> kind = ChangeKind.of(piece.reason());
			if (!isWhole || kind.isEmpty()) continue;
			int start = run.start() + (int) (piece.offset() - from);
			changes.add(new PoemChange(start, start + piece.length(), kind.get(), piece.reason(), template));
		}
	}

	/** The one that has a caret in it or at its end. */
	public static Optional<PoemChange> at(List<PoemChange> changes, int caret) {
		return changes.stream().filter(change -> change.start <= caret && caret < change.end).findFirst()
				.or(() -> changes.stream().filter(change -> change.end == caret).findFirst());
	}

	/**
	 * The next one.
	 *
	 * @param offset behind which it begins, or before which it ends
	 */
	public static Optional<PoemChange> next(List<PoemChange> changes, int offset, boolean isForward) {
		return (isForward ? changes : changes.reversed()).stream()
				.filter(change -> isForward ? change.start >= offset : change.end <= offset).findFirst();
	}
}
