// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural;

import gleaner.engine.neural.checkpoint.Alphabet;
import java.util.LinkedHashSet;
import java.util.Set;

/** A model's alphabet, ready for writing. Immutable. */
final class Characters {
	private final Alphabet alphabet;
	private final String[] texts;
	private final int poemEnd;
	private final int lineEnd;

	Characters(Alphabet alphabet) {
		this.alphabet = alphabet;
		texts = new String[alphabet.size()];
		texts[Alphabet.UNKNOWN] = "";
		for (int i = 1; i < texts.length; i++) texts[i] = Character.toString(alphabet.codePoint(i));
		poemEnd = alphabet.classOf(Alphabet.POEM_END);
		lineEnd = alphabet.classOf('\n');
	}

	/** How many characters a poem can be made of. */
	int speakable() {
		return alphabet.size() - (knowsPoemEnd() ? 2 : 1);
	}

	boolean knowsPoemEnd() {
		return poemEnd != Alphabet.UNKNOWN;
	}

	/** The class that stands between two poems; where the model has not learnt any, a line's end, or else the unknown class. */
	int poemEnd() {
		return knowsPoemEnd() ? poemEnd : lineEnd;
	}

	/** {@link Alphabet#UNKNOWN} if the model has learnt none. */
	int lineEnd() {
		return lineEnd;
	}

	boolean isPoemEnd(int classIndex) {
		return knowsPoemEnd() && classIndex == poemEnd;
	}

	/** How a class is written; the unknown one as nothing. */
	String text(int classIndex) {
		return texts[classIndex];
	}

	int codePoint(int classIndex) {
		return alphabet.codePoint(classIndex);
	}

	/** A poem's beginning as the model hears it: something has ended, and this comes. */
	int[] opening(CharSequence text) {
		int[] encoded = alphabet.encode(text);
		int[] heard = new int[encoded.length + 1];
		heard[0] = poemEnd();
		System.arraycopy(encoded, 0, heard, 1, encoded.length);
		return heard;
	}

	/** A text as the model hears it, in the middle of a poem. */
	int[] heard(CharSequence text) {
		return alphabet.encode(text);
	}

	/** The characters of a text that the model does not know, each once. */
	Set<String> unknown(CharSequence text) {
		Set<String> unknown = new LinkedHashSet<>();
		text.codePoints().filter(c -> !alphabet.has(c)).forEach(c -> unknown.add(Character.toString(c)));
		return unknown;
	}
}
