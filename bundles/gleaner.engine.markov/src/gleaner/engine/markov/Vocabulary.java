// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import gleaner.language.text.Unspaced;
import java.util.Arrays;

/**
 * Numbers the distinct units of the corpora: number 0 is the end of a poem, the others come in the order in which they are first
 * met. Filled while the corpora are read, by one thread; only looked up afterwards, by any number of threads.
 *
 * <p>An open hash table of int numbers, so that a unit costs a string and some fifteen bytes, and looking one up makes no garbage.
 */
final class Vocabulary {
	/** The number of the end of a poem, which has no text. It is also what stands before the first unit of a poem. */
	static final int END = 0;

	/** What {@link #find} answers for a unit that no corpus has. */
	static final int UNKNOWN = -1;

	private static final int BLANK = 1;
	private static final int LINE_END = 2;
	private static final int UNSPACED = 4;
	private static final int MARKED = 8;

	private String[] texts = new String[1024];
	private int[] hashes = new int[1024];
	/** What is asked of each unit at each step, as bits, so that it is near at hand. */
	private byte[] traits = new byte[1024];
	/** What the marks of each unit do; {@code null} as long as none has any. */
	private long[] marks;
	private boolean hasUnspaced;
	private int size = 1;
	/** The number of a unit at the place of its hash, or 0 where nothing is: the end of a poem is never looked up. */
	private int[] table = new int[4096];

	Vocabulary() {
		texts[END] = "";
		traits[END] = LINE_END;
	}

	/** How many units there are, the end of a poem included. */
	int size() {
		return size;
	}

	String text(int unit) {
		return texts[unit];
	}

	/** Whether a unit is white space: a line break, say. */
	boolean isBlank(int unit) {
		return (traits[unit] & BLANK) != 0;
	}

	/** Whether a unit has letters of a script that puts no spaces between words. */
	boolean isUnspaced(int unit) {
		return (traits[unit] & UNSPACED) != 0;
	}

	/** Whether a line ends with a unit: a break, or the end of a poem. */
	boolean endsLine(int unit) {
		return (traits[unit] & LINE_END) != 0;
	}

	/** Whether any unit has such letters. */
	boolean hasUnspaced() {
		return hasUnspaced;
	}

	/** What the quotation marks and brackets of a unit do, see {@link Marks}; 0 if it has none that matter. */
	long marks(int unit) {
		return (traits[unit] & MARKED) == 0 ? 0 : marks[unit];
	}

	/** The number of the unit that stands in the text from {@code from} to {@code to}; a new number if it has none yet. */
	int add(String text, int from, int to) {
		return add(text, from, to, 0);
	}

	/** The same for a unit with these marks: the same text with other marks is another unit. */
	int add(String text, int from, int to, long itsMarks) {
		int hash = hash(text, from, to, itsMarks);
		int place = place(hash, text, from, to, itsMarks);
		if (table[place] != 0) return table[place];
		if (size == texts.length) makeRoom();
		texts[size] = text.substring(from, to);
		hashes[size] = hash;
		traits[size] = traits(texts[size]);
		hasUnspaced |= isUnspaced(size);
		if (itsMarks != 0) {
			traits[size] |= MARKED;
			if (marks == null) marks = new long[texts.length];
			marks[size] = itsMarks;
		}
		table[place] = size++;
		if (size * 2 > table.length) grow();
		return size - 1;
	}

	private static byte traits(String text) {
		if (!Character.isWhitespace(text.charAt(0))) return (byte) (Unspaced.isIn(text) ? UNSPACED : 0);
		return (byte) (text.indexOf('\n') < 0 ? BLANK : BLANK | LINE_END);
	}

	private void makeRoom() {
		texts = Arrays.copyOf(texts, size * 2);
		hashes = Arrays.copyOf(hashes, size * 2);
		traits = Arrays.copyOf(traits, size * 2);
		if (marks != null) marks = Arrays.copyOf(marks, size * 2);
	}

	/** The number of the unit that stands in the text from {@code from} to {@code to}, or {@link #UNKNOWN}. */
	int find(String text, int from, int to) {
		return find(text, from, to, 0);
	}

	/** The same for a unit with these marks. */
	int find(String text, int from, int to, long itsMarks) {
		int unit = table[place(hash(text, from, to, itsMarks), text, from, to, itsMarks)];
		return unit == 0 ? UNKNOWN : unit;
	}

	private int place(int hash, String text, int from, int to, long itsMarks) {
		int mask = table.length - 1;
		int place = hash & mask;
		while (table[place] != 0 && !(hashes[table[place]] == hash && is(table[place], text, from, to, itsMarks))) place = place + 1 & mask;
		return place;
	}

	private boolean is(int unit, String text, int from, int to, long itsMarks) {
		return texts[unit].length() == to - from && text.startsWith(texts[unit], from) && marks(unit) == itsMarks;
	}

	/** Mixes after each character, so that no simple pattern in a corpus makes all its words collide. */
	private static int hash(String text, int from, int to, long itsMarks) {
		long hash = to - from + itsMarks;
		for (int i = from; i < to; i++) {
			hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
			hash ^= hash >>> 29;
		}
		return (int) (hash ^ hash >>> 32);
	}

	private void grow() {
		table = new int[table.length * 2];
		int mask = table.length - 1;
		for (int unit = 1; unit < size; unit++) {
			int place = hashes[unit] & mask;
			while (table[place] != 0) place = place + 1 & mask;
			table[place] = unit;
		}
	}
}
