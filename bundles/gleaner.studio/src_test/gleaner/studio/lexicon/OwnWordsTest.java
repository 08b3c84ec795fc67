// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnWordsTest {
	@TempDir
	private Path folder;
	private Path file;
	private OwnWords words;

	@BeforeEach
	void empty() {
		file = folder.resolve(OwnWords.FILE);
		words = new OwnWords(file, false);
	}

	@Test
	void aWordIsKeptOnceInAPlainFile() throws IOException {
		assertEquals(Set.of(), words.all());
		words.keep("Voivat");
		words.keep("voivat ");
		words.keep("mengapor’s");
		assertEquals(Set.of("voivat", "mengapor's"), words.all());
		assertEquals(3, Files.readAllLines(file).size());
		assertEquals(words.all(), new OwnWords(file, false).all());
	}

	@Test
	void whatIsEditedElsewhereIsReadAgain() throws IOException {
		words.keep("voivat");
		Files.writeString(file, "# mine\r\n\r\n  Harbourly\r\nvoivat\r\n");
		Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
		assertEquals(Set.of("harbourly", "voivat"), words.all());
		words.forget("VOIVAT");
		assertEquals(Set.of("harbourly"), words.all());
		assertTrue(Files.readString(file).startsWith("# mine\n"));
	}

	@Test
	void whereAWordWasBornStandsBesideIt() throws IOException {
		words.keep("Voivat", "39-18, 84953,\n0.8");
		words.keep("tindle");
		assertEquals("39-18, 84953, 0.8", words.born("voivat").orElseThrow());
		assertTrue(words.born("tindle").isEmpty());
		assertEquals(Set.of("voivat", "tindle"), words.all());
		words.forget("voivat");
		assertEquals(Set.of("tindle"), words.all());
		assertTrue(words.born("voivat").isEmpty());
		assertTrue(!Files.readString(file).contains("0.8"));
	}

	@Test
	void whatIsNoWordIsRefused() {
		for (String no : new String[] { "", "  ", "# remark", "two\nlines", "x".repeat(300) })
			assertThrows(StudioException.class, () -> words.keep(no), no);
		assertThrows(StudioException.class, () -> new OwnWords(file, true).keep("voivat"));
	}

	@Test
	void rubbishInTheFileHarmsNothing() throws IOException {
		byte[] rubbish = new byte[5000];
		new Random(7).nextBytes(rubbish);
		Files.write(file, rubbish);
		words.all();
		words.keep("voivat");
		assertTrue(words.all().contains("voivat"));
	}
}
