// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BodyTest {
	@TempDir
	private Path folder;

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.of("a", "salt ", "\n", "\r", "\r\n", "é", "\u2028", "🐚", "文", "\n\n---- 2 ----\n\n").list().ofMaxSize(60)
				.map(parts -> String.join("", parts));
	}

	private static Body body(Path file, String head, byte[] body, boolean windowsLines) throws IOException {
		byte[] before = head.getBytes(StandardCharsets.UTF_8);
		byte[] all = new byte[before.length + body.length];
		System.arraycopy(before, 0, all, 0, before.length);
		System.arraycopy(body, 0, all, before.length, body.length);
		Files.write(file, all);
		return new Body(file, before.length, windowsLines);
	}

	@Property(tries = 200)
	void anySliceIsThatOfTheText(@ForAll("texts") String text, @ForAll boolean windowsLines, @ForAll long seed) throws IOException {
		Path file = Files.createTempFile("body", ".txt");
		try {
			String read = windowsLines ? text.replace("\r\n", "\n") : text;
			Body body = body(file, "é\n", text.getBytes(StandardCharsets.UTF_8), windowsLines);
			assertEquals(read.length(), body.length());
			assertEquals(read.getBytes(StandardCharsets.UTF_8).length, body.bytes());
			Random random = new Random(seed);
			for (int i = 0; i < 5; i++) {
				int from = random.nextInt(read.length() + 1);
				int to = from + random.nextInt(read.length() - from + 1);
				assertEquals(read.substring(from, to), body.slice(from, to));
			}
			assertEquals(read, body.slice(-5, read.length() + 5));
			assertEquals(read.indexOf("\n\n---- 2"), body.indexOf("\n\n---- 2", 0));
		} finally {
			Files.delete(file);
		}
	}

	@Test
	void placesAreFoundInMegabytesWhereEveryChunkCutsACharacterOrALineEnd() throws IOException {
		StringBuilder text = new StringBuilder();
		for (int i = 0; text.length() < 3_000_000; i++) text.append("🐚é").append(i % 7 == 0 ? "\r\n" : i);
		Body body = body(folder.resolve("large.txt"), "", text.toString().getBytes(StandardCharsets.UTF_8), true);
		String plain = text.toString().replace("\r\n", "\n");
		assertEquals(plain.length(), body.length());
		Random random = new Random(1);
		for (int i = 0; i < 200; i++) {
			int from = random.nextInt(plain.length() - 100);
			assertEquals(plain.substring(from, from + 100), body.slice(from, from + 100), "at " + from);
		}
		String last = plain.substring(plain.length() - 12);
		assertEquals(plain.indexOf(last), body.indexOf(last, 0));
		assertEquals(-1, body.indexOf("nowhere", 0));
	}

	@Test
	void whatIsNoTextIsRead() throws IOException {
		byte[] bytes = { 'a', (byte) 0xC3, 'b', (byte) 0xF0, (byte) 0x9F };
		Body body = body(folder.resolve("torn.txt"), "", bytes, false);
		assertEquals(new String(bytes, StandardCharsets.UTF_8), body.slice(0, body.length()));
	}

	@Test
	void whatIsAppendedLaterDoesNotCount() throws IOException {
		Path file = folder.resolve("growing.txt");
		Body body = body(file, "", "one\n".getBytes(StandardCharsets.UTF_8), false);
		Files.writeString(file, "one\ntwo\n");
		assertEquals("one\n", body.slice(0, 100));
	}
}
