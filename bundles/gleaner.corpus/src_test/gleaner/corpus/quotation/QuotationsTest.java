// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.quotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.Corpora;
import gleaner.corpus.ImportOptions;
import gleaner.engine.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotationsTest {
	@TempDir
	private Path folder;
	private Corpora corpora;
	private Quotations quotations;

	@BeforeEach
	void setUp() throws Exception {
		corpora = new Corpora(folder.resolve("corpora"), folder.resolve("trash"), false);
		quotations = new Quotations(corpora);
		load("Harbour", "Ferry.txt", Texts.FERRY);
	}

	private void load(String corpus, String file, String text) throws Exception {
		Path source = Files.writeString(folder.resolve(file), text);
		corpora.importFrom(corpus, List.of(source), ImportOptions.AUTOMATIC, Progress.NONE);
	}

	private List<Quotation> find(Quotations quotations, String text) throws Exception {
		return quotations.upToDate(Progress.NONE).find(text, 5);
	}

	private Path cache() throws Exception {
		return WordsFile.of(corpora.get("Harbour").folder());
	}

	@Test
	void knowsNothingBeforeItIsAsked() throws Exception {
		assertSame(QuotationIndex.EMPTY, quotations.known());
		assertEquals("Harbour", find(quotations, Texts.FERRY).getFirst().source().corpus());
		assertEquals(quotations.known().words(), quotations.upToDate(Progress.NONE).words());
	}

	@Test
	void followsTheCorpora() throws Exception {
		assertEquals(List.of(), find(quotations, Texts.KETTLE));
		QuotationIndex before = quotations.known();
		assertSame(before, quotations.upToDate(Progress.NONE));
		load("Kitchen", "Kettle.txt", Texts.KETTLE);
		assertEquals("Kitchen", find(quotations, Texts.KETTLE).getFirst().source().corpus());
		corpora.remove("Kitchen");
		assertEquals(List.of(), find(quotations, Texts.KETTLE));
	}

	@Test
	void seesThatAFileWasEdited() throws Exception {
		find(quotations, "");
		Path text;
		try (Stream<Path> files = Files.walk(corpora.get("Harbour").folder())) {
			text = files.filter(f -> f.toString().endsWith("Ferry.txt")).findFirst().orElseThrow();
		}
		Files.writeString(text, Texts.KETTLE);
		Files.setLastModifiedTime(text, FileTime.from(Instant.now().plusSeconds(60)));
		assertEquals(List.of(), find(quotations, Texts.FERRY));
		assertFalse(find(quotations, Texts.KETTLE).isEmpty());
		assertFalse(find(new Quotations(corpora), Texts.KETTLE).isEmpty());
	}

	@Test
	void aCacheIsUsedAndADamagedOneIsMadeAnew() throws Exception {
		find(quotations, "");
		assertTrue(Files.size(cache()) > 100);
		FileTime written = FileTime.from(Instant.now().minusSeconds(600));
		Files.setLastModifiedTime(cache(), written);
		assertFalse(find(new Quotations(corpora), Texts.FERRY).isEmpty());
		assertEquals(written.toMillis() / 1000, Files.getLastModifiedTime(cache()).toMillis() / 1000);
		Files.write(cache(), new byte[] { 1, 2, 3 });
		assertFalse(find(new Quotations(corpora), Texts.FERRY).isEmpty());
		assertTrue(Files.size(cache()) > 100);
	}
}
