// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.tables;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

import gleaner.language.form.PartOfSpeech;
import gleaner.language.internal.data.DataFiles;
import gleaner.language.internal.data.PackedWords;

/**
 * As which part of speech words are used, and how often, in a text of Princeton's each word of which was marked with its meaning (SemCor).
 * Immutable.
 */
public final class PartUses {
	/** Counts of more are kept as this. */
	public static final int MOST = 0xFF;
	/** The open parts of speech. */
	private static final int PARTS = 4;
	/** As if each word had been met once more, half of it as the part of speech that is asked for. */
	private static final double UNMET = 0.5;

	private final PackedWords words;
	private final byte[] uses;

	private PartUses(PackedWords words, byte[] uses) {
		this.words = words;
		this.uses = uses;
	}

	public static PartUses load() {
		return DataFiles.read("uses.gz", PartUses::read);
	}

	/**
	 * Writes a table.
	 *
	 * @param words in the order of {@link PackedWords}
	 * @param uses of each word as a noun, verb, adjective and adverb, up to {@link #MOST}
	 */
	public static void write(DataOutputStream out, List<String> words, List<int[]> uses) throws IOException {
		PackedWords.write(out, words);
		for (int[] each : uses) for (int part = 0; part < PARTS; part++) out.writeByte(each[part]);
	}

	public static PartUses read(DataInputStream in) throws IOException {
		PackedWords words = PackedWords.read(in);
		byte[] uses = new byte[PARTS * words.size()];
		in.readFully(uses);
		return new PartUses(words, uses);
	}

	/** Which share of a word's uses are as a part of speech, between 0 and 1; a half for a word that was never met. */
	public double share(String word, PartOfSpeech as) {
		int number = words.indexOf(word);
		if (number < 0 || as == PartOfSpeech.OTHER) return UNMET;
		int all = 0;
		for (int part = 0; part < PARTS; part++) all += uses[PARTS * number + part] & 0xFF;
		return ((uses[PARTS * number + as.ordinal()] & 0xFF) + UNMET) / (all + 2 * UNMET);
	}
}
