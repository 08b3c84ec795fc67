package gleaner.engine.markov;

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

	/** The number of the unit that stands in the text from {@code from} to {@code to}; a new number if it has none yet. */
	int add(String text, int from, int to) {
		int place = place(text, from, to);
		if (table[place] != 0) return table[place];
		if (size == texts.length) {
			texts = Arrays.copyOf(texts, size * 2);
			blank = Arrays.copyOf(blank, size * 2);
		}
		texts[size] = text.substring(from, to);
		blank[size] = Character.isWhitespace(text.charAt(from));
		table[place] = size++;
		if (size * 2 > table.length) grow();
		return size - 1;
	}

	/** The number of the unit that stands in the text from {@code from} to {@code to}, or {@link #UNKNOWN}. */
	int find(String text, int from, int to) {
		int unit = table[place(text, from, to)];
		return unit == 0 ? UNKNOWN : unit;
	}

	private int place(String text, int from, int to) {
		int mask = table.length - 1;
		int place = hash(text, from, to) & mask;
		while (table[place] != 0 && !is(texts[table[place]], text, from, to)) place = place + 1 & mask;
		return place;
	}

	private static boolean is(String unit, String text, int from, int to) {
		return unit.length() == to - from && text.startsWith(unit, from);
	}

	/** Mixes after each character, so that no simple pattern in a corpus makes all its words collide. */
	private static int hash(String text, int from, int to) {
		long hash = to - from;
		for (int i = from; i < to; i++) {
			hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
			hash ^= hash >>> 29;
		}
		return (int) (hash ^ hash >>> 32);
	}

	private void grow() {
		table = new int[table.length * 2];
		for (int unit = 1; unit < size; unit++) table[place(texts[unit], 0, texts[unit].length())] = unit;
	}
}
