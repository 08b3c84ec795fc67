package gleaner.studio.quotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.Progress;
import gleaner.studio.Studio;
import gleaner.studio.corpus.ImportOptions;
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
	private Studio studio;

	@BeforeEach
	void setUp() throws Exception {
		studio = Studio.create(folder.resolve("studio"));
		load("Harbour", "Ferry.txt", Texts.FERRY);
	}

	private void load(String corpus, String file, String text) throws Exception {
		Path source = Files.writeString(folder.resolve(file), text);
		studio.corpora().importFrom(corpus, List.of(source), ImportOptions.AUTOMATIC, Progress.NONE);
	}

	private List<Quotation> find(Quotations quotations, String text) throws Exception {
		return quotations.upToDate(Progress.NONE).find(text, 5);
	}

	private Path cache() throws Exception {
		return WordsFile.of(studio.corpora().get("Harbour").folder());
	}

	@Test
	void knowsNothingBeforeItIsAsked() throws Exception {
		assertSame(QuotationIndex.EMPTY, studio.quotations().known());
		assertEquals("Harbour", find(studio.quotations(), Texts.FERRY).getFirst().source().corpus());
		assertEquals(studio.quotations().known().words(), studio.quotations().upToDate(Progress.NONE).words());
	}

	@Test
	void followsTheCorpora() throws Exception {
		assertEquals(List.of(), find(studio.quotations(), Texts.KETTLE));
		QuotationIndex before = studio.quotations().known();
		assertSame(before, studio.quotations().upToDate(Progress.NONE));
		load("Kitchen", "Kettle.txt", Texts.KETTLE);
		assertEquals("Kitchen", find(studio.quotations(), Texts.KETTLE).getFirst().source().corpus());
		studio.corpora().remove("Kitchen");
		assertEquals(List.of(), find(studio.quotations(), Texts.KETTLE));
	}

	@Test
	void seesThatAFileWasEdited() throws Exception {
		find(studio.quotations(), "");
		Path text;
		try (Stream<Path> files = Files.walk(studio.corpora().get("Harbour").folder())) {
			text = files.filter(f -> f.toString().endsWith("Ferry.txt")).findFirst().orElseThrow();
		}
		Files.writeString(text, Texts.KETTLE);
		Files.setLastModifiedTime(text, FileTime.from(Instant.now().plusSeconds(60)));
		assertEquals(List.of(), find(studio.quotations(), Texts.FERRY));
		assertFalse(find(studio.quotations(), Texts.KETTLE).isEmpty());
		assertFalse(find(new Quotations(studio.corpora()), Texts.KETTLE).isEmpty());
	}

	@Test
	void aCacheIsUsedAndADamagedOneIsMadeAnew() throws Exception {
		find(studio.quotations(), "");
		assertTrue(Files.size(cache()) > 100);
		FileTime written = FileTime.from(Instant.now().minusSeconds(600));
		Files.setLastModifiedTime(cache(), written);
		assertFalse(find(new Quotations(studio.corpora()), Texts.FERRY).isEmpty());
		assertEquals(written.toMillis() / 1000, Files.getLastModifiedTime(cache()).toMillis() / 1000);
		Files.write(cache(), new byte[] { 1, 2, 3 });
		assertFalse(find(new Quotations(studio.corpora()), Texts.FERRY).isEmpty());
		assertTrue(Files.size(cache()) > 100);
	}
}
