// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sound;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

import gleaner.language.internal.data.DataFiles;
import gleaner.language.internal.data.PackedWords;
import gleaner.language.sound.Pronunciation;

/** The CMU Pronouncing Dictionary with all its variants, packed. Words are lower case. Immutable. */
public final class CmuDictionary {
	private final PackedWords words;
	/** per word: number of variants, then per variant its length and its codes */
	private final byte[] sounds;
	private final int[] starts;

	private CmuDictionary(PackedWords words, byte[] sounds, int[] starts) {
		this.words = words;
		this.sounds = sounds;
		this.starts = starts;
	}

	public static CmuDictionary load() {
		return DataFiles.read("pronunciations.gz", CmuDictionary::read);
	}

	/** Writes the packed form; the keys must be in the order of {@link PackedWords#compare}. */
	public static void write(DataOutputStream out, SortedMap<String, List<Pronunciation>> dictionary) throws IOException {
		PackedWords.write(out, List.copyOf(dictionary.keySet()));
		int total = 0;
		for (List<Pronunciation> variants : dictionary.values()) {
			total++;
			for (Pronunciation p : variants) total += 1 + p.length();
		}
		out.writeInt(total);
		for (List<Pronunciation> variants : dictionary.values()) {
			out.writeByte(variants.size());
			for (Pronunciation p : variants) {
				out.writeByte(p.length());
				for (int i = 0; i < p.length(); i++) out.writeByte(Pronunciation.code(p.phone(i), p.stress(i)));
			}
		}
	}

	public static CmuDictionary read(DataInputStream in) throws IOException {
		PackedWords words = PackedWords.read(in);
		byte[] sounds = new byte[in.readInt()];
		in.readFully(sounds);
		int[] starts = new int[words.size()];
		int at = 0;
		for (int i = 0; i < starts.length; i++) {
			starts[i] = at;
			int variants = sounds[at++];
			for (int v = 0; v < variants; v++) at += 1 + sounds[at];
		}
		return new CmuDictionary(words, sounds, starts);
	}

	public int size() {
		return words.size();
	}

	public String word(int index) {
		return words.get(index);
	}

	public boolean contains(String word) {
		return words.indexOf(word) >= 0;
	}

	/** The ways of saying a lower-case word, the usual one first; empty if the dictionary lacks it. */
	public List<Pronunciation> variants(String word) {
		int index = words.indexOf(word);
		return index < 0 ? List.of() : variants(index);
	}

	public List<Pronunciation> variants(int index) {
		int at = starts[index];
		int count = sounds[at++];
		List<Pronunciation> variants = new ArrayList<>(count);
		for (int v = 0; v < count; v++) {
			byte[] codes = new byte[sounds[at++]];
			System.arraycopy(sounds, at, codes, 0, codes.length);
			at += codes.length;
			variants.add(Pronunciation.ofCodes(codes));
		}
		return variants;
	}
}
