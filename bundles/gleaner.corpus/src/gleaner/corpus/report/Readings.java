// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.report;

import gleaner.engine.PoemReading;
import gleaner.engine.PoemReading.Entity;
import gleaner.engine.PoemReading.Feeling;
import gleaner.engine.PoemReading.Line;
import gleaner.engine.PoemReading.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns what a report knows of a poem into what engines can read. */
public final class Readings {
	private Readings() {
	}

	/**
	 * What a report tells of its poem. Words that it has no longer in the text, because that was edited since, are left out; so are
	 * dictionary forms and sounds, which reports do not hold.
	 *
	 * @param text the poem's
	 */
	public static PoemReading of(String text, PoemReport report) {
		List<Token> tokens = new ArrayList<>();
		List<Line> lines = new ArrayList<>();
		int start = 0;
		for (LineReport line : report.lines()) {
			if (start > text.length()) break;
			int end = text.indexOf('\n', start);
			if (end < 0) end = text.length();
			tokens(text, start, end, line.words(), tokens);
			lines.add(new Line(start, end, line.syllables(), line.stress(), line.metre(), line.rhyme(), line.sentiment()));
			start = end + 1;
		}
		List<Entity> entities = new ArrayList<>();
		for (Name name : report.names())
			if (stands(name, text))
				entities.add(new Entity(name.start(), name.end(), name.type().name().toLowerCase(Locale.ROOT), name.confidence()));
		return new PoemReading(tokens, entities, new Feeling(report.valence(), report.strength()), lines);
	}

	private static boolean stands(Name name, String text) {
		return name.start() >= 0 && name.end() >= name.start() && name.end() <= text.length();
	}

	/** Finds the words of a line again, one behind the other. */
	private static void tokens(String text, int lineStart, int lineEnd, String words, List<Token> tokens) {
		int from = lineStart;
		for (String tagged : words.split(" ")) {
			int slash = tagged.lastIndexOf('/');
			if (slash < 1) continue;
			String word = tagged.substring(0, slash);
			int at = text.indexOf(word, from);
			if (at < 0 || at + word.length() > lineEnd) continue;
			from = at + word.length();
			tokens.add(new Token(at, from, tagged.substring(slash + 1), "", "", ""));
		}
	}
}
