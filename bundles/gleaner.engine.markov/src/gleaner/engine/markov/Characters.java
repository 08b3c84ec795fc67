// SPDX-License-Identifier: EPL-2.0
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
	public void learn(MarkedText poem, Vocabulary vocabulary, IntList out) throws EngineException {
		String text = poem.text();
		MarkedText.Cursor marks = poem.new Cursor();
		int from = 0;
		int to = text.length();
		while (from < to && Character.isWhitespace(text.charAt(from))) from++;
		while (to > from && Character.isWhitespace(text.charAt(to - 1))) to--;
		for (int i = from; i < to;) {
			int next = text.offsetByCodePoints(i, 1);
			out.add(vocabulary.add(text, i, next, marks.upTo(next)));
			i = next;
		}
	}

	@Override
	public void recognise(MarkedText beginning, Vocabulary vocabulary, Heard heard) throws EngineException {
		String text = beginning.text();
		MarkedText.Cursor marks = beginning.new Cursor();
		for (int i = 0; i < text.length();) {
			int next = text.offsetByCodePoints(i, 1);
			heard.unit(text.substring(i, next), vocabulary.find(text, i, next, marks.upTo(next)));
			i = next;
		}
	}
}
