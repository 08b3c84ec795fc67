package gleaner.engine.markov;

import gleaner.engine.EngineException;
import gleaner.engine.NextUnits.Kind;

/**
 * Characters: one unit for each code point, so that no surrogate pair is parted; line ends and
 * indentation are learnt like any other. A poem begins at the margin.
 */
record Characters() implements Units {
	@Override
	public Kind kind() {
		return Kind.CHARACTER;
	}

	@Override
	public boolean areWords() {
		return false;
	}

	@Override
	public void learn(String poem, Vocabulary vocabulary, IntList out) throws EngineException {
		String text = Units.clean(poem);
		int from = 0;
		int to = text.length();
		while (from < to && Character.isWhitespace(text.charAt(from))) from++;
		while (to > from && Character.isWhitespace(text.charAt(to - 1))) to--;
		for (int i = from; i < to;) {
			int next = text.offsetByCodePoints(i, 1);
			out.add(vocabulary.add(text, i, next));
			i = next;
		}
	}

	@Override
	public int[] recognise(String beginning, Vocabulary vocabulary) throws EngineException {
		String text = Units.clean(beginning);
		IntList out = new IntList();
		for (int i = 0; i < text.length();) {
			int next = text.offsetByCodePoints(i, 1);
			out.add(vocabulary.find(text, i, next));
			i = next;
		}
		return out.toArray();
	}

	@Override
	public String piece(int unit, boolean afterWord, Vocabulary vocabulary) {
		return vocabulary.text(unit);
	}
}
