// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.xray;

import gleaner.engine.NextUnits;
import gleaner.engine.Reason.Likelihood;
import gleaner.files.StudioException;
import gleaner.studio.debris.DebrisArchive;
import gleaner.studio.debris.DebrisReason;
import gleaner.studio.poem.FragmentWhy;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Provenance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An x-ray that no model is asked for: what an engine said while it made a text about how likely its pieces were, as it is kept beside the
 * debris. Of pieces that it said nothing of, nothing is known. Stateless.
 */
public final class ToldXray {
	private ToldXray() {
	}

	/**
	 * What was said of the pieces of a text.
	 *
	 * @param from what is before this was given, not made
	 * @param pieces counted from the beginning of the text; those that reach beyond it are passed over
	 * @return without a place if nothing was said of how likely anything was
	 */
	public static Xray of(String text, int from, List<DebrisReason> pieces) {
		List<XrayUnit> units = new ArrayList<>();
		int at = from;
		for (DebrisReason piece : pieces.stream().sorted(Comparator.comparingInt(DebrisReason::offset)).toList()) {
			int end = piece.offset() + piece.length();
			if (piece.reason().likelihood().isEmpty() || piece.offset() < at || piece.length() == 0 || end > text.length()) continue;
			units.add(unit(piece, text.substring(piece.offset(), end), piece.reason().likelihood().get()));
			at = end;
		}
		return new Xray(text, from, NextUnits.Kind.WORD, 1, units);
	}

	/** What came stands among the others, at its place. */
	private static XrayUnit unit(DebrisReason piece, String came, Likelihood likelihood) {
		List<NextUnits.NextUnit> all = Stream.concat(Stream.of(new NextUnits.NextUnit(came, likelihood.probability())),
				likelihood.others().stream().filter(other -> !other.text().equals(came)))
				.sorted(Comparator.comparingDouble(NextUnits.NextUnit::probability).reversed()).toList();
		int rank = 1 + (int) all.stream().takeWhile(each -> !each.text().equals(came)).count();
		return new XrayUnit(piece.offset(), piece.offset() + piece.length(), likelihood.probability(), rank, all.size(),
				all.subList(0, Math.min(XrayReader.KEPT, all.size())));
	}

	/**
	 * What was said of those pieces of a poem that are a machine's, unchanged and whole: of a word of which the poet has taken a part
	 * nothing is told. Reads files.
	 *
	 * @throws StudioException if what lies beside the debris cannot be read
	 */
	public static Xray of(Harvest poem, DebrisArchive debris) throws StudioException {
		List<DebrisReason> pieces = new ArrayList<>();
		for (Provenance.Run run : poem.provenance().runs()) {
			if (!(run.origin() instanceof Origin.Machine machine)) continue;
			for (DebrisReason piece : FragmentWhy.of(machine.fragment(), debris).reasons())
				if (isWhole(poem.text(), run.start() + piece.offset(), run.start() + piece.offset() + piece.length()))
					pieces.add(new DebrisReason(run.start() + piece.offset(), piece.length(), piece.reason()));
		}
		return of(poem.text(), 0, pieces);
	}

	private static boolean isWhole(String text, int start, int end) {
		if (start >= end || end > text.length()) return false;
		boolean cutBefore = start > 0 && Character.isLetter(text.charAt(start)) && Character.isLetter(text.charAt(start - 1));
		boolean cutBehind = end < text.length() && Character.isLetter(text.charAt(end - 1)) && Character.isLetter(text.charAt(end));
		return !cutBefore && !cutBehind;
	}
}
