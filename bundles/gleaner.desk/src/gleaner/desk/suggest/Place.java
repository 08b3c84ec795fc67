// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.suggest;

import gleaner.language.sense.Wish;
import gleaner.language.text.Word;
import gleaner.studio.poem.Harvest;
import java.util.List;
import java.util.Optional;

/**
 * Where in a poem suggestions are asked for, as the poem was then.
 *
 * @param title of the poem
 * @param poem its text, with origins
 * @param start where the word or the selection begins; the caret if there is neither
 * @param end where it ends
 * @param meaning only words near the meaning of this one are wanted; empty for all
 * @param dial from words that keep the meaning (0) to words that fit the line (1), see {@link Wish#dial}
 */
public record Place(String title, Harvest poem, int start, int end, Optional<String> meaning, double dial) {
	/** Where words are wanted that keep the meaning. */
	public Place(String title, Harvest poem, int start, int end, Optional<String> meaning) {
		this(title, poem, start, end, meaning, 0);
	}

	public Place {
		if (start < 0 || end < start || end > poem.length())
			throw new IndexOutOfBoundsException(start + " to " + end + " of " + poem.length());
	}

	/** The whole poem. */
	public String text() {
		return poem.text();
	}

	/** The word, or the selection. */
	public String words() {
		return text().substring(start, end);
	}

	/** The word, or the selection, with its origins. */
	public Harvest harvest() {
		return poem.slice(start, end);
	}

	/** Where the line begins that the place begins in. */
	public int lineStart() {
		return text().lastIndexOf('\n', start - 1) + 1;
	}

	/** The line that the place begins in. */
	public String line() {
		return lineAt(text(), start);
	}

	/** The number of that line, from 0. */
	public int lineNumber() {
		return (int) text().chars().limit(start).filter(c -> c == '\n').count();
	}

	/** All lines of the poem. */
	public List<String> lines() {
		return List.of(text().split("\n", -1));
	}

	/** The word as it stands in its line. */
	public Word wordInLine() {
		return new Word(words(), start - lineStart(), end - lineStart());
	}

	/** Whether nothing but punctuation comes behind it in the line. */
	public boolean isAtLineEnd() {
		int end = end() - lineStart();
		return end <= line().length() && line().substring(end).codePoints().noneMatch(Character::isLetterOrDigit);
	}

	/** The same place, with words near a meaning wanted. */
	public Place about(Optional<String> wish) {
		return new Place(title, poem, start, end, wish, dial);
	}

	/** The same place, with words wanted that keep the meaning (0) or fit the line (1). */
	public Place dialled(double to) {
		return new Place(title, poem, start, end, meaning, to);
	}

	/** A wish for words here, narrowed to the meaning that is wanted, and dialled. */
	public Wish narrowed(Wish wish) {
		return meaning.map(wish::near).orElse(wish).dialled(dial);
	}

	/** The line of a text that an offset is in. */
	static String lineAt(String text, int offset) {
		int end = text.indexOf('\n', offset);
		return text.substring(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? text.length() : end);
	}
}
