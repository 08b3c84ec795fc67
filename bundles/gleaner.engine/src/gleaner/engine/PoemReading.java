// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import java.util.List;

/**
 * What programs found out about a poem: its words, names, feeling, and the sound of its lines. It is approximate. All offsets are in UTF-16
 * units from the start of the poem's text; an end is after the last unit.
 *
 * @param tokens its words in their order
 * @param entities the people and things that it names, in their order
 * @param feeling of the whole poem
 * @param lines one for each line of the text, those without words too
 */
public record PoemReading(List<Token> tokens, List<Entity> entities, Feeling feeling, List<Line> lines) {
	/**
	 * A word.
	 *
	 * @param tag its part of speech, from Universal Dependencies, e.g. {@code NOUN}
	 * @param lemma its dictionary form; empty if unknown
	 * @param phones how it sounds, in ARPAbet with stress digits, parted by spaces, e.g. {@code K ER1 F Y UW0}; empty if unknown
	 * @param stress one digit for each syllable: 1 for a beat in its line, 0 for none; empty if unknown
	 */
	public record Token(int start, int end, String tag, String lemma, String phones, String stress) {
		public Token {
			checkRange(start, end);
		}
	}

	/**
	 * A person or thing that the poem names.
	 *
	 * @param type what it is, in lower case, e.g. {@code person} or {@code place}
	 * @param confidence from 0 to 1
	 */
	public record Entity(int start, int end, String type, double confidence) {
		public Entity {
			checkRange(start, end);
		}
	}

	/**
	 * How a text feels.
	 *
	 * @param valence from -1 (dark) to 1 (bright)
	 * @param strength the strength of the feeling, from 0 to 1
	 */
	public record Feeling(double valence, double strength) {
		/** A text without feeling. */
		public static final Feeling NONE = new Feeling(0, 0);
	}

	/**
	 * A line.
	 *
	 * @param start where it begins in the text
	 * @param end where it ends, its line break not included
	 * @param syllables how many are heard
	 * @param stress one digit for each syllable, 1 for a beat; empty for prose
	 * @param metre as a poet says it, e.g. {@code iambic pentameter}; empty if it has no words
	 * @param rhyme its letter in the rhyme scheme; empty if it has no words
	 * @param valence from -1 (dark) to 1 (bright)
	 */
	public record Line(int start, int end, int syllables, String stress, String metre, String rhyme, double valence) {
		public Line {
			checkRange(start, end);
		}
	}

	public PoemReading {
		tokens = List.copyOf(tokens);
		entities = List.copyOf(entities);
		lines = List.copyOf(lines);
	}

	private static void checkRange(int start, int end) {
		if (start < 0 || end < start) throw new IllegalArgumentException("nothing stands from " + start + " to " + end);
	}
}
