// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.tables;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class WordVectorsTest {
	private static byte[] bytes() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		WordVectors.write(new DataOutputStream(bytes), List.of("lake", "nothing", "sea", "table"),
				new byte[][] { { 9, 1 }, { 0, 0 }, { 10, 0 }, { 0, 15 } });
		return bytes.toByteArray();
	}

	private static WordVectors read(byte[] bytes) throws IOException {
		return WordVectors.read(new DataInputStream(new ByteArrayInputStream(bytes)));
	}

	@Test
	void findsTheNearest() throws IOException {
		WordVectors vectors = read(bytes());
		int sea = vectors.number("sea");
		assertEquals("lake", vectors.word(vectors.nearest(sea, 3)[0]));
		assertEquals(3, vectors.nearest(sea, 100).length);
		assertArrayEquals(new int[0], vectors.nearest(sea, 0));
		assertTrue(IntStream.of(vectors.nearest(sea, 100)).noneMatch(near -> near == sea));
	}

	@Test
	void pointsWhereWordsLie() throws IOException {
		WordVectors vectors = read(bytes());
		float[] sea = vectors.direction(vectors.number("sea"));
		assertArrayEquals(new float[] { 1, 0 }, sea, 1e-6f);
		float[] both = vectors.direction(vectors.number("sea"), vectors.number("table"));
		assertEquals(both[0], both[1], 1e-6f);
		assertEquals(1, both[0] * both[0] + both[1] * both[1], 1e-6f);
		assertNull(vectors.direction(vectors.number("nothing")));
		assertNull(vectors.direction());
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
	void isShippedSoThatCompanyTells() {
		WordVectors vectors = WordVectors.load();
		List<String> near = IntStream.of(vectors.nearest(vectors.number("river"), 30)).mapToObj(vectors::word).toList();
		assertTrue(near.contains("creek") || near.contains("lake"), near::toString);
		assertEquals(-1, vectors.number("mengaporal"));
	}

	@Test
	void sketchesMissHardlyAnyOfTheNearest() {
		WordVectors vectors = WordVectors.load();
		int missed = 0;
		for (int word = 7; word < vectors.size(); word += vectors.size() / 20) {
			int of = word;
			List<Integer> best = IntStream.range(0, vectors.size()).filter(other -> other != of).boxed()
					.sorted(Comparator.comparingDouble(other -> -vectors.nearness(of, other))).limit(30).toList();
			List<Integer> found = IntStream.of(vectors.nearest(word, 150)).boxed().toList();
			missed += (int) best.stream().filter(near -> !found.contains(near)).count();
		}
		assertTrue(missed <= 3, missed + " of 600 missed");
	}
}
