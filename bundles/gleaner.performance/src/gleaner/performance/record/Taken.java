// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.record;

import gleaner.performance.stage.Piece;
import gleaner.studio.poem.FoundText;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Passage;
import gleaner.studio.poem.Provenance;
import gleaner.studio.poem.Showing;

/** What is taken out of a performance into a poem. */
final class Taken {
	private Taken() {
	}

	/** A machine's words keep their making and name the performance; of what nobody knew anything it is known now where it was found. */
	static Harvest from(Showing showing, Piece piece, int from, int to) {
		Harvest part = piece.harvest().slice(from, to);
		FoundText here = new FoundText("performance " + showing.performance(), Integer.toString(piece.number()), piece.title(), "", "", "");
		Provenance.Builder provenance = new Provenance.Builder();
		for (Provenance.Run run : part.provenance().runs())
			provenance.add(origin(run.origin(), showing, new Passage(here, from + run.start(), run.length())), run.length());
		return new Harvest(part.text(), provenance.build());
	}

	private static Origin origin(Origin known, Showing showing, Passage found) {
		return switch (known) {
		case Origin.Machine machine -> new Origin.Machine(machine.fragment().from(showing));
		case Origin.Changed changed -> new Origin.Changed(changed.fragment().from(showing), changed.replaced());
		case Origin.Unknown _ -> new Origin.Found(found);
		case Origin.Hand _, Origin.Found _ -> known;
		};
	}
}
