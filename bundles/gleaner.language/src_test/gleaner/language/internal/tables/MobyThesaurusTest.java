// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.tables;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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

import gleaner.language.form.PartOfSpeech;

class MobyThesaurusTest {
	private static final int NOUN = 1 << PartOfSpeech.NOUN.ordinal();
	private static final int VERB = 1 << PartOfSpeech.VERB.ordinal();

	private static byte[] bytes() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		MobyThesaurus.write(new DataOutputStream(bytes), List.of("drift", "flow", "go on", "river"),
				new byte[] { (byte) (NOUN | VERB), (byte) (NOUN | VERB), (byte) VERB, (byte) NOUN },
				List.of(new int[] { 1 }, new int[] { 0, 2, 3 }, new int[0], new int[] { 1 }));
		return bytes.toByteArray();
	}

	private static MobyThesaurus read(byte[] bytes) throws IOException {
		return MobyThesaurus.read(new DataInputStream(new ByteArrayInputStream(bytes)));
	}

	@Test
	void givesOfAnEntryWhatCanBeUsedSo() throws IOException {
		MobyThesaurus moby = read(bytes());
		int flow = moby.number("flow");
		assertEquals(List.of("drift", "river"), moby.entry(flow, PartOfSpeech.NOUN));
		assertEquals(List.of("drift", "go on"), moby.entry(flow, PartOfSpeech.VERB));
		assertArrayEquals(new int[] { 0, 2, 3 }, moby.numbers(flow));
		assertEquals(0, moby.size(moby.number("go on")));
	}

	@Test
	void hasNoEntryForWhatItDoesNotKnow() throws IOException {
		MobyThesaurus moby = read(bytes());
		assertEquals(-1, moby.number("mengaporal"));
		assertEquals(List.of(), moby.entry(-1, PartOfSpeech.NOUN));
		assertEquals(0, moby.size(-1));
	}

	@Test
	void readsNoTornFile() throws IOException {
		byte[] whole = bytes();
		for (int length = 0; length < whole.length; length++) {
			byte[] torn = Arrays.copyOf(whole, length);
			assertThrows(IOException.class, () -> read(torn), () -> torn.length + " bytes");
		}
		assertThrows(IOException.class, () -> read(Arrays.copyOf(whole, whole.length + 1)));
	}

	@Test
	void readsNoEntryWithWordsThatThereAreNot() throws IOException {
		byte[] bytes = bytes();
		bytes[bytes.length - 1] = 100;
		assertThrows(IOException.class, () -> read(bytes));
		bytes[bytes.length - 1] = -1;
		assertThrows(IOException.class, () -> read(bytes));
	}

	@Test
	void isShippedWithItsEntries() {
		MobyThesaurus moby = MobyThesaurus.load();
		assertTrue(moby.entry(moby.number("sad"), PartOfSpeech.ADJECTIVE).contains("melancholy"));
		assertTrue(moby.size(moby.number("sad")) > 50);
	}
}
