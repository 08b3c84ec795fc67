// SPDX-License-Identifier: EPL-2.0
package gleaner.voice.chorus;

import gleaner.engine.EngineException;
import gleaner.engine.NextUnits;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The words of an engine that goes by characters: spelled out letter by letter, always going on with the likeliest beginning, until
 * white space ends the word. What comes out first is likeliest (uniform-cost search, as in Dijkstra 1959).
 */
record SpelledWords(NextUnits units) implements NextWords {
	/** How far back the engine hears. */
	private static final int LONGEST_CONTEXT = 240;
	/** How often the engine is asked for one list of words; a word has five letters, and most share their first ones. */
	private static final int MOST_QUESTIONS = 160;
	private static final int LETTERS = 12;
	private static final int LONGEST_WORD = 32;
	/** Beginnings less likely than this lead nowhere. */
	private static final double LEAST = 1e-5;

	private record Beginning(String letters, double probability) {
	}

	@Override
	public List<NextWord> after(String context, int limit) throws EngineException, InterruptedException {
		String heard = context.stripTrailing();
		if (heard.length() > LONGEST_CONTEXT) heard = heard.substring(heard.length() - LONGEST_CONTEXT);
		boolean lineBegins = heard.isEmpty() || context.endsWith("\n");
		String before = heard.isEmpty() ? "" : heard + (lineBegins ? "\n" : " ");
		Tally tally = new Tally();
		if (!lineBegins) lineBreak(heard, tally);
		PriorityQueue<Beginning> beginnings = new PriorityQueue<>(
				Comparator.comparingDouble(Beginning::probability).reversed().thenComparing(Beginning::letters));
		beginnings.add(new Beginning("", 1));
		int found = 0;
		for (int asked = 0; asked < MOST_QUESTIONS && found < limit && !beginnings.isEmpty(); asked++) {
			Beginning beginning = beginnings.remove();
			for (NextUnits.NextUnit unit : units.nextUnits(before + beginning.letters, LETTERS)) {
				double probability = beginning.probability * unit.probability();
				if (probability < LEAST) continue;
				if (!unit.text().isBlank()) {
					if (beginning.letters.length() < LONGEST_WORD)
						beginnings.add(new Beginning(beginning.letters + unit.text(), probability));
				} else if (!beginning.letters.isEmpty()) {
					tally.add(beginning.letters, probability);
					found++;
				}
			}
		}
		return tally.likeliest(limit);
	}

	/** How likely the line ends instead of going on. */
	private void lineBreak(String heard, Tally tally) throws EngineException, InterruptedException {
		for (NextUnits.NextUnit unit : units.nextUnits(heard, LETTERS))
			if (unit.text().startsWith("\n")) tally.add(NextWord.LINE_BREAK, unit.probability());
	}
}
