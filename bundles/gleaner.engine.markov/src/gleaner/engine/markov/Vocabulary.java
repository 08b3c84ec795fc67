package gleaner.engine.markov;

import gleaner.language.text.Unspaced;
import java.util.Arrays;

/**
 * Numbers the distinct units of the corpora: number 0 is the end of a poem, the others come in the order in which they are first
 * met. Filled while the corpora are read, by one thread; only looked up afterwards, by any number of threads.
 *
 * <p>An open hash table of int numbers, so that a unit costs a string and eight bytes, and looking one up makes no garbage.
 */
final class Vocabulary {
	/** The number of the end of a poem, which has no text. It is also what stands before the first unit of a poem. */
	static final int END = 0;

	/** What {@link #find} answers for a unit that no corpus has. */
	static final int UNKNOWN = -1;

	private String[] texts = new String[1024];
	private boolean[] blank = new boolean[1024];
	private boolean[] unspaced = new boolean[1024];
	/** What the marks of each unit do; {@code null} as long as none has any. */
	private long[] marks;
	private boolean hasUnspaced;
	private int size = 1;
	/** The number of a unit at the place of its hash, or 0 where nothing is: the end of a poem is never looked up. */
	private int[] table = new int[4096];

	Vocabulary() {
		texts[END] = "";
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
		return blank[unit];
	}

	/** Whether a unit has letters of a script that puts no spaces between words. */
	boolean isUnspaced(int unit) {
		return unspaced[unit];
	}

	/** Whether any unit has such letters. */
	boolean hasUnspaced() {
		return hasUnspaced;
	}

	/** What the quotation marks and brackets of a unit do, see {@link Marks}; 0 if it has none that matter. */
	long marks(int unit) {
		return marks == null ? 0 : marks[unit];
	}

	/** The number of the unit that stands in the text from {@code from} to {@code to}; a new number if it has none yet. */
	int add(String text, int from, int to) {
		return add(text, from, to, 0);
	}

	/** The same for a unit with these marks: the same text with other marks is another unit. */
	int add(String text, int from, int to, long itsMarks) {
		int place = place(text, from, to, itsMarks);
		if (table[place] != 0) return table[place];
		if (size == texts.length) makeRoom();
		texts[size] = text.substring(from, to);
		blank[size] = Character.isWhitespace(text.charAt(from));
		unspaced[size] = Unspaced.isIn(text, from, to);
		hasUnspaced |= unspaced[size];
		if (itsMarks != 0) {
			if (marks == null) marks = new long[texts.length];
			marks[size] = itsMarks;
		}
		table[place] = size++;
		if (size * 2 > table.length) grow();
		return size - 1;
	}

	private void makeRoom() {
		texts = Arrays.copyOf(texts, size * 2);
		blank = Arrays.copyOf(blank, size * 2);
		unspaced = Arrays.copyOf(unspaced, size * 2);
		if (marks != null) marks = Arrays.copyOf(marks, size * 2);
	}

	/** The number of the unit that stands in the text from {@code from} to {@code to}, or {@link #UNKNOWN}. */
	int find(String text, int from, int to) {
		return find(text, from, to, 0);
	}

	/** The same for a unit with these marks. */
	int find(String text, int from, int to, long itsMarks) {
		int unit = table[place(text, from, to, itsMarks)];
		return unit == 0 ? UNKNOWN : unit;
	}

	private int place(String text, int from, int to, long itsMarks) {
		int mask = table.length - 1;
		int place = hash(text, from, to, itsMarks) & mask;
		while (table[place] != 0 && !is(table[place], text, from, to, itsMarks)) place = place + 1 & mask;
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
		for (int unit = 1; unit < size; unit++) table[place(texts[unit], 0, texts[unit].length(), marks(unit))] = unit;
	}
}
