// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.tables;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import gleaner.language.form.PartOfSpeech;
import gleaner.language.internal.data.DataFiles;
import gleaner.language.internal.data.PackedWords;

/**
 * Entries of a thesaurus (Moby, Grady Ward 1996): a word with all that may be said for it, in any of its meanings. Only words and phrases
 * that WordNet lists too are kept, each with the parts of speech that it has there. Immutable.
 */
public final class MobyThesaurus {
	private final PackedWords words;
	/** A bit for each {@link PartOfSpeech}. */
	private final byte[] parts;
	/** The entries behind each other: the rising numbers of their words, each as what it adds to the one before. */
	private final byte[] entries;
	private final int[] starts;
	private final char[] sizes;

	private MobyThesaurus(PackedWords words, byte[] parts, byte[] entries, int[] starts, char[] sizes) {
		this.words = words;
		this.parts = parts;
		this.entries = entries;
		this.starts = starts;
		this.sizes = sizes;
	}

	public static MobyThesaurus load() {
		return DataFiles.read("moby.gz", MobyThesaurus::read);
	}

	/**
	 * Writes a thesaurus.
	 *
	 * @param words in the order of {@link PackedWords}
	 * @param parts of each word, a bit for each {@link PartOfSpeech}
	 * @param entries of each word, rising numbers of words; empty for one without an entry
	 */
	public static void write(DataOutputStream out, List<String> words, byte[] parts, List<int[]> entries) throws IOException {
		PackedWords.write(out, words);
		out.write(parts);
		for (int[] entry : entries) {
			Varint.write(out, entry.length);
			int before = -1;
			for (int number : entry) {
				Varint.write(out, number - before);
				before = number;
			}
		}
	}

	public static MobyThesaurus read(DataInputStream in) throws IOException {
		PackedWords words = PackedWords.read(in);
		byte[] parts = new byte[words.size()];
		in.readFully(parts);
		// What is left is read as it will be kept, and each entry is looked through once: a damaged file is found here, not later.
		byte[] entries = in.readAllBytes();
		int[] starts = new int[words.size()];
		char[] sizes = new char[words.size()];
		Cursor at = new Cursor(entries, 0);
		for (int word = 0; word < words.size(); word++) {
			int size = at.next();
			if (size > words.size() || size > Character.MAX_VALUE) throw new IOException("an entry has " + size + " words");
			sizes[word] = (char) size;
			starts[word] = at.place;
			int number = -1;
			for (int i = 0; i < size; i++) number += at.next();
			if (number >= words.size()) throw new IOException("there is no word number " + number);
		}
		if (at.place != entries.length) throw new IOException("there is more than the entries");
		return new MobyThesaurus(words, parts, entries, starts, sizes);
	}

	/** The number of a word or phrase in lower case, or -1 if it is not there. */
	public int number(String word) {
		return words.indexOf(word);
	}

	/** How many words the entry of a word has; 0 for one without an entry. */
	public int size(int word) {
		return word < 0 ? 0 : sizes[word];
	}

	/** The words in the entry of a word that can be used as a part of speech. */
	public List<String> entry(int word, PartOfSpeech as) {
		List<String> entry = new ArrayList<>();
		for (int number : numbers(word)) if ((parts[number] & 1 << as.ordinal()) != 0) entry.add(words.get(number));
		return entry;
	}

	/** The numbers of all words in the entry of a word, rising. */
	public int[] numbers(int word) {
		int[] numbers = new int[size(word)];
		if (numbers.length == 0) return numbers;
		Cursor at = new Cursor(entries, starts[word]);
		int number = -1;
		for (int i = 0; i < numbers.length; i++) {
			number += at.nextKnown();
			numbers[i] = number;
		}
		return numbers;
	}

	private static final class Cursor {
		private final byte[] bytes;
		private int place;

		Cursor(byte[] bytes, int place) {
			this.bytes = bytes;
			this.place = place;
		}

		int next() throws IOException {
			int end = place;
			while (end < bytes.length && bytes[end] < 0) end++;
			if (end >= bytes.length || end - place > 3) throw new IOException("the entries are torn at byte " + place);
			return nextKnown();
		}

		int nextKnown() {
			int number = 0;
			for (int shift = 0;; shift += 7) {
				byte next = bytes[place++];
				number |= (next & 0x7F) << shift;
				if (next >= 0) return number;
			}
		}
	}
}
