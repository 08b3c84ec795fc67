// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

/** The simple way to know where characters are from, to compare with: one origin for each. */
final class Marks {
	private Marks() {
	}

	/** One origin for each character; a machine's fragment and a passage of a corpus have one character. */
	static List<Origin> of(Provenance provenance) {
		List<Origin> marks = new ArrayList<>();
		for (Provenance.Run run : provenance.runs())
			for (int i = 0; i < run.length(); i++) marks.add(one(run.origin(), i));
		return marks;
	}

	private static Origin one(Origin origin, int i) {
		if (origin instanceof Origin.Machine(Fragment f)) return new Origin.Machine(f.part(i, i + 1));
		return origin instanceof Origin.Found(Passage p) ? new Origin.Found(p.part(i, i + 1)) : origin;
	}

	/**
	 * Runs without gap, none empty, none that could be joined with the next; every mark of a machine or a corpus points at its own
	 * character.
	 */
	static void checkForm(Harvest text) {
		int end = 0;
		List<Provenance.Run> runs = text.provenance().runs();
		for (Provenance.Run run : runs) {
			assertEquals(end, run.start());
			assertTrue(run.length() > 0);
			end = run.end();
			if (run.origin() instanceof Origin.Machine(Fragment f))
				for (int i = 0; i < run.length(); i++)
					assertEquals(Debris.at(f.debris(), f.offset() + i), text.text().charAt(run.start() + i));
			if (run.origin() instanceof Origin.Found(Passage p))
				for (int i = 0; i < run.length(); i++) assertEquals(Debris.at(Debris.id(Long.parseLong(p.text().poem())), p.offset() + i),
						text.text().charAt(run.start() + i));
		}
		assertEquals(text.length(), end);
		Provenance.Builder again = new Provenance.Builder();
		for (Provenance.Run run : runs) again.add(run.origin(), run.length());
		assertEquals(runs, again.build().runs());
	}
}
