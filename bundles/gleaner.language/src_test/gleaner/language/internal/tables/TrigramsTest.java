// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class TrigramsTest {
	private static final List<String> WORDS = List.of("<s>", "moon", "sea", "the");
	private static final double ALL = Math.log(64);
	private static final double UNMET = -9;
	/** Counts are kept in steps of a sixth of an octave. */
	private static final double STEP = Math.log(2) / 12 + 1e-9;

	/** The moon was met 8 times, behind "the" 4 times, and twice at the start of a sentence. */
	static byte[] bytes() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		double[] counts = { Math.log(16), Math.log(8), Math.log(4), Math.log(32) };
		Trigrams.Runs pairs = new Trigrams.Runs(new long[] { 0L << 16 | 3, 3L << 16 | 1 }, new double[] { Math.log(8), Math.log(4) });
		Trigrams.Runs triples = new Trigrams.Runs(new long[] { 0L << 32 | 3L << 16 | 1 }, new double[] { Math.log(2) });
		Trigrams.write(new DataOutputStream(bytes), WORDS, counts, ALL, UNMET, pairs, triples);
		return bytes.toByteArray();
	}

	private static Trigrams read(byte[] bytes) throws IOException {
		return Trigrams.read(new DataInputStream(new ByteArrayInputStream(bytes)));
	}

	@Test
	void takesTheLongestRunThatWasMet() throws IOException {
		Trigrams table = read(bytes());
		int start = table.number(Trigrams.START);
		int the = table.number("the");
		int moon = table.number("moon");
		assertEquals(Math.log(2.0 / 8), table.likelihood(start, the, moon), 2 * STEP);
		assertEquals(Math.log(4.0 / 32) + Trigrams.BACK_OFF, table.likelihood(moon, the, moon), 2 * STEP);
		assertEquals(Math.log(8.0 / 64) + 2 * Trigrams.BACK_OFF, table.likelihood(the, moon, moon), 2 * STEP);
		assertEquals(Math.log(4.0 / 64), table.likelihood(table.number("sea")), STEP);
	}

	@Test
	void knowsWhatItDoesNotKnow() throws IOException {
		Trigrams table = read(bytes());
		assertEquals(-1, table.number("mengaporal"));
		assertEquals(UNMET, table.likelihood(-1));
		assertEquals(UNMET + 2 * Trigrams.BACK_OFF, table.likelihood(-1, -1, -1));
		assertEquals(UNMET + 2 * Trigrams.BACK_OFF, table.likelihood(0, 3, -1));
	}

	@Test
	void readsNoTornFile() throws IOException {
		byte[] whole = bytes();
		for (int length = 0; length < whole.length; length++) {
			byte[] torn = Arrays.copyOf(whole, length);
			assertThrows(IOException.class, () -> read(torn), () -> torn.length + " bytes");
		}
	}

	@Test
	void readsNoFileThatSaysMoreOrLessThanItHas() throws IOException {
		byte[] bytes = bytes();
		int at = sizesAt(bytes);
		byte[] many = bytes.clone();
		many[at] = 0x7F;
		assertThrows(IOException.class, () -> read(many));
		byte[] few = bytes.clone();
		few[at + 7] = 0;
		assertThrows(IOException.class, () -> read(few));
		byte[] below = bytes.clone();
		below[at] = -1;
		assertThrows(IOException.class, () -> read(below));
	}

	/** Where the table says that it has two pairs and one triple. */
	private static int sizesAt(byte[] bytes) {
		byte[] sizes = { 0, 0, 0, 2, 0, 0, 0, 1 };
		for (int at = 0; at + sizes.length <= bytes.length; at++)
			if (Arrays.equals(bytes, at, at + sizes.length, sizes, 0, sizes.length)) return at;
		throw new AssertionError("no sizes in " + Arrays.toString(bytes));
	}

	@Test
	void writesNoRunsInDisorder() {
		Trigrams.Runs disorder = new Trigrams.Runs(new long[] { 3L << 16 | 1, 0L << 16 | 3 }, new double[] { 1, 1 });
		Trigrams.Runs none = new Trigrams.Runs(new long[0], new double[0]);
		assertThrows(IOException.class, () -> Trigrams.write(new DataOutputStream(new ByteArrayOutputStream()), WORDS, new double[4], 1,
				UNMET, disorder, none));
	}

	@Test
	void hearsVerseAndProse() {
		Trigrams verse = Trigrams.load("verse.gz");
		Trigrams prose = Trigrams.load("prose.gz");
		for (Trigrams table : List.of(verse, prose)) {
			int of = table.number("of");
			int the = table.number("the");
			assertTrue(table.likelihood(of, the, table.number("sea")) > table.likelihood(of, the, table.number("sees")) + 2);
		}
		assertTrue(verse.likelihood(verse.number("thine")) > prose.likelihood(prose.number("thine")));
	}
}
