// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.lexicon;

import gleaner.language.internal.data.DataFiles;
import gleaner.language.internal.data.PackedWords;

/** A packed list of words with one small number each. Immutable. */
public final class RankedWords {
	private final PackedWords words;
	private final byte[] values;

	private RankedWords(PackedWords words, byte[] values) {
		this.words = words;
		this.values = values;
	}

	public static RankedWords load(String file) {
		return DataFiles.read(file, in -> {
			PackedWords words = PackedWords.read(in);
			byte[] values = new byte[words.size()];
			in.readFully(values);
			return new RankedWords(words, values);
		});
	}

	/** The number of a lower-case word, or -1 if it is not in the list. */
	public int value(String word) {
		int index = words.indexOf(word);
		return index < 0 ? -1 : values[index];
	}

	public int size() {
		return words.size();
	}

	public String word(int index) {
		return words.get(index);
	}

	public int value(int index) {
		return values[index];
	}
}
