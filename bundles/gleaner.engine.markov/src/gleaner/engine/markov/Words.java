package gleaner.engine.markov;

import static java.lang.Character.isWhitespace;

import gleaner.engine.EngineException;
import gleaner.engine.NextUnits.Kind;

/**
 * Words as they stand between white space, with their punctuation and capitals, and the breaks between lines. A line break is a
 * unit together with the indentation of the line that follows, so that indented lines come out as the corpus has them; one blank
 * line or several are a stanza break, a unit too. Spaces within a line become one space. A poem begins at the margin.
 */
public record Words() implements Units {
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

	@Override
	public void learn(String poem, Vocabulary vocabulary, IntList out) throws EngineException {
		String text = Units.clean(poem);
		int start = out.size();
		int at = 0;
		while (true) {
			int word = endOfBlank(text, at);
			if (word == text.length()) return;
			if (out.size() > start) {
				String lineBreak = lineBreak(text, at, word);
				if (!lineBreak.isEmpty()) out.add(vocabulary.add(lineBreak, 0, lineBreak.length()));
			}
			at = endOfWord(text, word);
			out.add(vocabulary.add(text, word, at));
		}
	}

	@Override
	public int[] recognise(String beginning, Vocabulary vocabulary) throws EngineException {
		String text = Units.clean(beginning);
		IntList out = new IntList();
		int at = 0;
		while (at < text.length()) {
			int word = endOfBlank(text, at);
			if (out.size() > 0) {
				String lineBreak = lineBreak(text, at, word);
				if (!lineBreak.isEmpty()) out.add(knownBreak(lineBreak, vocabulary));
			}
			at = endOfWord(text, word);
			if (at > word) out.add(vocabulary.find(text, word, at));
		}
		return out.toArray();
	}

	/** An indentation that no corpus has counts as none. */
	private static int knownBreak(String lineBreak, Vocabulary vocabulary) {
		int known = vocabulary.find(lineBreak, 0, lineBreak.length());
		return known != Vocabulary.UNKNOWN ? known : vocabulary.find(lineBreak, 0, lineBreak.lastIndexOf('\n') + 1);
	}

	@Override
	public String piece(int unit, boolean afterWord, Vocabulary vocabulary) {
		String text = vocabulary.text(unit);
		return afterWord && !vocabulary.isBlank(unit) ? " ".concat(text) : text;
	}

	private static int endOfBlank(String text, int at) {
		while (at < text.length() && isWhitespace(text.charAt(at))) at++;
		return at;
	}

	private static int endOfWord(String text, int at) {
		while (at < text.length() && !isWhitespace(text.charAt(at))) at++;
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
