// SPDX-License-Identifier: EPL-2.0
package gleaner.voice.chorus;

import gleaner.engine.EngineException;
import gleaner.engine.NextUnits;
import java.util.List;

/** The words of an engine that goes by words. */
record WordUnits(NextUnits units) implements NextWords {
	@Override
	public List<NextWord> after(String context, int limit) throws EngineException, InterruptedException {
		Tally tally = new Tally();
		// Line and stanza break become one, and the end of the poem drops out: ask for a few more.
		for (NextUnits.NextUnit unit : units.nextUnits(context.stripTrailing(), limit + 3)) {
			String text = unit.text();
			if (text.isEmpty()) continue;
			tally.add(text.isBlank() ? NextWord.LINE_BREAK : text.strip(), unit.probability());
		}
		return tally.likeliest(limit);
	}
}
