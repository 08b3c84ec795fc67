// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.Corpora;
import gleaner.corpus.StoredCorpus;
import gleaner.engine.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusReportsTest {
	@Test
	void sumsUpACorpus(@TempDir Path folder) throws Exception {
		Corpora corpora = Texts.corpora(folder, "Ferries", Texts.FERRY, "The ferry, the ferry,\nThe ferry is late;\nthe Ferry is merry");
		Texts.add(corpora, folder, "Kitchens", "The spoon is in the drawer\nThe kettle on the stove\nA spoon, a spoon, a spoon");
		StoredCorpus ferries = corpora.get("Ferries");
		CorpusReport before = new CorpusReports(corpora).sum(ferries, Progress.NONE);
		assertEquals(0, before.read());
		assertTrue(before.vocabulary() > 20);
		Annotation.run(ferries, Texts.ANNOTATOR, 1, Progress.NONE);
		CorpusReport report = new CorpusReports(corpora).sum(ferries, Progress.NONE);
		assertEquals(2, report.read());
		assertEquals(2, report.size().poems());
		assertEquals(9, report.verses());
		assertEquals(9, report.lineLengths().values().stream().mapToInt(Integer::intValue).sum());
		assertEquals(9, report.lineMetres().values().stream().mapToInt(Integer::intValue).sum());
		assertEquals(2, report.sentiment().stream().mapToInt(Integer::intValue).sum());
		assertEquals(Map.of("melandering", 1), report.inventions());
		assertEquals(1, report.names().get("Ophelia"));
		assertEquals("ferry", report.characteristic().getFirst().word());
		assertEquals(5, report.characteristic().getFirst().count());
		assertEquals(List.of("Kitchens"), report.comparedWith());
		assertEquals(report.size().characters(), report.alphabet().values().stream().mapToInt(Integer::intValue).sum());
		assertTrue(report.partsOfSpeech().get("NOUN") > 5);
	}

	@Test
	void aVocabularyIsKeptUntilAPoemChanges(@TempDir Path folder) throws Exception {
		Corpora corpora = Texts.corpora(folder, "Ferries", "O’er the sea, the SEA, my Sea", "again");
		StoredCorpus corpus = corpora.get("Ferries");
		Vocabulary counted = Vocabulary.of(corpus);
		assertEquals(3, counted.count("Sea"));
		assertEquals(new Vocabulary.Use(3, 2), counted.words().get("sea"));
		assertEquals(1, counted.count("o'er"));
		assertEquals(8, counted.total());
		assertEquals(counted.words(), Vocabulary.of(corpus).words());
		Path kept = corpus.folder().resolve("cache/vocabulary.json");
		Files.writeString(kept, Files.readString(kept).replace("\"sea\":[3,2]", "\"sea\":[4,2]"));
		assertEquals(4, Vocabulary.of(corpus).count("sea"));
		Files.writeString(kept, Files.readString(kept).substring(0, 90));
		assertEquals(3, Vocabulary.of(corpus).count("sea"));
		Files.writeString(corpus.folder().resolve("poems/1.txt"), "no water");
		assertEquals(0, Vocabulary.of(corpora.get("Ferries")).count("sea"));
	}

	@Test
	void logLikelihoodIsThatOfTheBooks() {
		// 10 of 1,000 against 5 of 2,000, worked out by hand after Dunning (1993): 2 Σ k ln(k / e) over the four cells
		double byHand = 2
				* (10 * Math.log(10 / 5.0) + 5 * Math.log(5 / 10.0) + 990 * Math.log(990 / 995.0) + 1995 * Math.log(1995 / 1990.0));
		assertEquals(byHand, Keyness.logLikelihood(10, 1_000, 5, 2_000), 1e-9);
		assertEquals(0, Keyness.logLikelihood(5, 100, 50, 1_000), 1e-9);
	}

	@Property(tries = 200)
	void logLikelihoodIsNeverBelowNothing(@ForAll @IntRange(max = 1_000) int a, @ForAll @IntRange(max = 1_000) int b) {
		double value = Keyness.logLikelihood(a, 1_000, b, 1_000);
		assertTrue(value > -1e-9);
		assertEquals(value, Keyness.logLikelihood(b, 1_000, a, 1_000), 1e-9);
	}

	@Test
	void nothingIsCharacteristicWithoutOthers() {
		Vocabulary one = Vocabulary.ofText("sea sea sea sea sea");
		assertEquals(List.of(), Keyness.of(one, List.of(), 10));
		assertFalse(Keyness.of(one, List.of(Vocabulary.ofText("land")), 10).isEmpty());
	}
}
