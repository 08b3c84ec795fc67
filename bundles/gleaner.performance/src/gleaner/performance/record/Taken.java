package gleaner.performance.record;

import gleaner.performance.stage.Piece;
import gleaner.studio.poem.FoundText;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Passage;
import gleaner.studio.poem.Provenance;

/** What is taken out of a performance into a poem. */
final class Taken {
	private Taken() {
	}

	/** A machine's words keep their making; of what nobody knew anything it is known now where it was found. */
	static Harvest from(String performance, Piece piece, int from, int to) {
		Harvest part = piece.harvest().slice(from, to);
		FoundText here = new FoundText("performance " + performance, Integer.toString(piece.number()), piece.title(), "", "", "");
		Provenance provenance = part.provenance();
		for (Provenance.Run run : part.provenance().runs())
			if (run.origin() instanceof Origin.Unknown)
				provenance = provenance.replace(run.start(), run.end(),
						Provenance.of(new Passage(here, from + run.start(), run.length())));
		return new Harvest(part.text(), provenance);
	}
}
