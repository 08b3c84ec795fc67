// SPDX-License-Identifier: EPL-2.0
package gleaner.voice.chorus;

import gleaner.engine.EngineException;
import gleaner.engine.Generator;
import gleaner.engine.NextUnits;
import java.util.List;

/** Tells which whole words may follow a text. Safe for use by several threads. */
public interface NextWords {
	/**
	 * The likeliest words, the likeliest first.
	 *
	 * @param context the text so far; white space at its end does not count
	 * @param limit at most so many
	 * @return maybe empty, where the engine would end the poem
	 * @throws EngineException if the engine cannot read the context
	 * @throws InterruptedException if the thread was interrupted
	 */
	List<NextWord> after(String context, int limit) throws EngineException, InterruptedException;

	/**
	 * The words of an opened model. One that goes by words is asked directly; of one that goes by characters words are spelled out; one
	 * that cannot say what comes next says it by many short poems.
	 */
	static NextWords of(Generator generator) {
		if (!(generator instanceof NextUnits units)) return new OverheardWords(generator);
		return switch (units.kind()) {
		case WORD -> new WordUnits(units);
		case CHARACTER -> new SpelledWords(units);
		};
	}
}
