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

import gleaner.language.form.PartOfSpeech;

class PartUsesTest {
	private static byte[] bytes() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		PartUses.write(new DataOutputStream(bytes), List.of("can", "sea"), List.of(new int[] { 1, 200, 0, 0 }, new int[] { 9, 0, 0, 0 }));
		return bytes.toByteArray();
	}

	private static PartUses read(byte[] bytes) throws IOException {
		return PartUses.read(new DataInputStream(new ByteArrayInputStream(bytes)));
	}

	@Test
	void tellsTheShareOfAPart() throws IOException {
		PartUses uses = read(bytes());
		assertEquals(1.5 / 202, uses.share("can", PartOfSpeech.NOUN), 1e-9);
		assertEquals(200.5 / 202, uses.share("can", PartOfSpeech.VERB), 1e-9);
		assertEquals(0.95, uses.share("sea", PartOfSpeech.NOUN), 1e-9);
		assertEquals(0.5, uses.share("mengaporal", PartOfSpeech.NOUN));
		assertEquals(0.5, uses.share("sea", PartOfSpeech.OTHER));
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
	void isShipped() {
		PartUses uses = PartUses.load();
		assertTrue(uses.share("go", PartOfSpeech.NOUN) < 0.05 && uses.share("go", PartOfSpeech.VERB) > 0.95);
	}
}
