// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import static java.lang.Character.isWhitespace;

import gleaner.engine.EngineException;
import gleaner.engine.NextUnits.Kind;
import gleaner.language.text.Unspaced;
import java.util.ArrayList;
import java.util.List;

/**
 * Words as they stand between white space, with their punctuation and capitals, and the breaks between lines. A line break is a
 * unit together with the indentation of the line that follows, so that indented lines come out as the corpus has them; one blank
 * line or several are a stanza break, a unit too. Spaces within a line become one space. A poem begins at the margin.
 *
 * <p>In scripts without spaces words are those of {@link Unspaced}. No space is written beside them, so one that stands there is a unit.
 */
record Words() implements Units {
	/** Indentation beyond this is not kept. */
	private static final int DEEPEST = 40;

	@Override
	public Kind kind() {
		return Kind.WORD;
	}

	@Override
	public boolean areWords() {
		return true;
	}

	/** Takes each unit that stands in a text. */
	private interface Taker {
		void word(int from, int to) throws EngineException;

		/** A line break, or a space that would not come by itself. */
		void blank(String blank) throws EngineException;
	}

	@Override
	public void learn(MarkedText poem, Vocabulary vocabulary, IntList out) throws EngineException {
		String text = poem.text();
		MarkedText.Cursor marks = poem.new Cursor();
		int end = text.length();
		while (end > 0 && isWhitespace(text.charAt(end - 1))) end--;
		read(text, end, new Taker() {
			@Override
			public void word(int from, int to) throws EngineException {
				out.add(vocabulary.add(text, from, to, marks.upTo(to)));
			}

			@Override
			public void blank(String blank) throws EngineException {
				out.add(vocabulary.add(blank, 0, blank.length()));
			}
		});
	}

	@Override
	public void recognise(MarkedText beginning, Vocabulary vocabulary, Heard heard) throws EngineException {
		String text = beginning.text();
		MarkedText.Cursor marks = beginning.new Cursor();
		read(text, text.length(), new Taker() {
			@Override
			public void word(int from, int to) throws EngineException {
				heard.unit(text.substring(from, to), vocabulary.find(text, from, to, marks.upTo(to)));
			}

			@Override
			public void blank(String blank) throws EngineException {
				heard.unit(blank, knownBlank(blank, vocabulary));
			}
		});
	}

	/** An indentation that no corpus has counts as none. */
	private static int knownBlank(String blank, Vocabulary vocabulary) {
		int known = vocabulary.find(blank, 0, blank.length());
		return known != Vocabulary.UNKNOWN || blank.indexOf('\n') < 0 ? known : vocabulary.find(blank, 0, blank.lastIndexOf('\n') + 1);
	}

	/** Reads a text up to its end; breaks before its first word are passed over. */
	private static void read(String text, int end, Taker taker) throws EngineException {
		boolean wasUnspaced = false;
		boolean isFirst = true;
		Unspaced unspaced = null;
		for (int at = 0; at < end;) {
			int word = endOfBlank(text, at, end);
			int after = endOfWord(text, word, end);
			boolean isUnspaced = Unspaced.isIn(text, word, after);
			if (!isFirst) {
				String lineBreak = lineBreak(text, at, word);
				if (!lineBreak.isEmpty()) taker.blank(lineBreak);
				else if (word > at && (wasUnspaced || isUnspaced)) taker.blank(text.substring(at, at + 1));
			}
			if (isUnspaced) {
				if (unspaced == null) unspaced = new Unspaced();
				wasUnspaced = part(text, word, after, unspaced, taker);
			} else if (after > word) {
				taker.word(word, after);
				wasUnspaced = false;
			}
			isFirst &= after == word;
			at = after;
		}
	}

	/** Parts what stands without a space; punctuation stays with the word before it, what opens with the word behind it. */
	private static boolean part(String text, int from, int to, Unspaced unspaced, Taker taker) throws EngineException {
		List<Integer> starts = new ArrayList<>(List.of(from));
		boolean[] wasBare = { false };
		unspaced.part(text, from, to, (start, end) -> {
			int letter = firstLetter(text, start, end);
			if (start > from && !wasBare[0]) starts.add(firstOpening(text, start, letter));
			wasBare[0] = letter == end;
		});
		if (starts.getLast() == to) starts.removeLast();
		for (int i = 0; i < starts.size(); i++) taker.word(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : to);
		return Unspaced.isIn(text, starts.getLast(), to);
	}

	private static int firstLetter(String text, int from, int to) {
		int at = from;
		while (at < to && !Character.isLetterOrDigit(text.codePointAt(at))) at = text.offsetByCodePoints(at, 1);
		return at;
	}

	private static int firstOpening(String text, int from, int to) {
		for (int i = from; i < to; i++) {
			int type = Character.getType(text.charAt(i));
			if (type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION) return i;
		}
		return to;
	}

	private static int endOfBlank(String text, int from, int end) {
		int at = from;
		while (at < end && isWhitespace(text.charAt(at))) at++;
		return at;
	}

	private static int endOfWord(String text, int from, int end) {
		int at = from;
		while (at < end && !isWhitespace(text.charAt(at))) at++;
		return at;
	}

	/** The break that this white space is; empty if it is no break. */
	private static String lineBreak(String text, int from, int to) {
		int first = text.indexOf('\n', from, to);
		if (first < 0) return "";
		int last = text.lastIndexOf('\n', to - 1);
		String indentation = text.substring(last + 1, Math.min(to, last + 1 + DEEPEST));
		return (first == last ? "\n" : "\n\n") + indentation;
	}
}
