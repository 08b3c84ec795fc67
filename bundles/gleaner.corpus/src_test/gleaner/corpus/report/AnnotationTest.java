// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.corpus.StoredCorpus;
import gleaner.engine.Progress;
import gleaner.engine.SourcePoem;
import gleaner.files.StudioException;
import gleaner.testing.KilledProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotationTest {
	@TempDir
	private Path folder;

	private StoredCorpus corpus(String... poems) throws IOException {
		return Texts.corpora(folder, "Ferries", poems).get("Ferries");
	}

	private StoredCorpus again() throws StudioException {
		return Texts.corpora(folder).get("Ferries");
	}

	private static Annotation.Outcome annotate(StoredCorpus corpus) throws StudioException, InterruptedException {
		return Annotation.run(corpus, Texts.ANNOTATOR, 1, Progress.NONE);
	}

	private static List<Optional<PoemReport>> reports(StoredCorpus corpus) throws StudioException, InterruptedException {
		List<Optional<PoemReport>> reports = new ArrayList<>();
		CorpusReports.read(corpus, (poem, report) -> reports.add(report));
		return reports;
	}

	private static Path file(StoredCorpus corpus) {
		return corpus.folder().resolve("cache/reports.jsonl");
	}

	@Test
	void makesAReportForEachPoemOnce() throws Exception {
		StoredCorpus corpus = corpus(Texts.FERRY, Texts.numbered(1), Texts.numbered(1));
		Annotation.Outcome outcome = annotate(corpus);
		assertEquals(new Annotation.Outcome(3, 2, List.of()), outcome);
		List<Optional<PoemReport>> reports = reports(corpus);
		assertEquals(Texts.ANNOTATOR.annotate(new SourcePoem("1", "", "", Texts.FERRY)), reports.getFirst().orElseThrow());
		assertEquals(reports.get(1), reports.get(2));
		assertEquals(0, annotate(again()).made());
	}

	@Test
	void areJsonThatAPersonCanRead() throws Exception {
		StoredCorpus corpus = corpus(Texts.FERRY);
		annotate(corpus);
		List<String> lines = Files.readAllLines(file(corpus));
		assertEquals(2, lines.size());
		JsonNode report = new ObjectMapper().readTree(lines.getLast());
		assertEquals("iambic tetrameter", report.path("metre").asText());
		assertEquals("The/DET ferry/NOUN crossed/VERB the/DET silent/ADJ bay/PROPN", report.path("lines").path(0).path("words").asText());
		assertEquals("PERSON", report.path("names").path(0).path("type").asText());
	}

	@Test
	void aChangedPoemIsReadAgain() throws Exception {
		StoredCorpus corpus = corpus(Texts.FERRY, Texts.numbered(1));
		annotate(corpus);
		Files.writeString(corpus.folder().resolve("poems/2.txt"), Texts.numbered(7));
		assertTrue(reports(again()).get(1).isEmpty());
		assertEquals(1, annotate(again()).made());
		assertTrue(reports(again()).get(1).orElseThrow().lines().getFirst().words().contains("7/NUM"));
	}

	@Test
	void theCacheCanBeDeleted() throws Exception {
		StoredCorpus corpus = corpus(Texts.FERRY);
		annotate(corpus);
		Files.delete(file(corpus));
		assertEquals(1, annotate(again()).made());
	}

	@Test
	void damageIsMended() throws Exception {
		StoredCorpus corpus = corpus(IntStream.range(0, 6).mapToObj(Texts::numbered).toArray(String[]::new));
		annotate(corpus);
		List<Optional<PoemReport>> whole = reports(corpus);
		List<String> lines = new ArrayList<>(Files.readAllLines(file(corpus)));
		lines.set(1, lines.get(1).replace("\"metre\":", "\"metre\":{{"));
		lines.set(2, "\0\0\0");
		lines.set(3, lines.get(3).replaceFirst("\"lines\":.*", "\"lines\":null}"));
		Files.writeString(file(corpus), String.join("\n", lines)); // the last line is torn: it has no end
		List<Optional<PoemReport>> damaged = reports(corpus);
		assertEquals(List.of(false, false, false, true, true, false), damaged.stream().map(Optional::isPresent).toList());
		annotate(again());
		annotate(again());
		assertEquals(whole, reports(again()));
	}

	@Test
	void otherEditionsAreMadeAnew() throws Exception {
		StoredCorpus corpus = corpus(Texts.FERRY);
		annotate(corpus);
		Files.writeString(file(corpus), Files.readString(file(corpus)).replace("\"edition\":" + Annotator.EDITION, "\"edition\":0"));
		assertEquals(1, annotate(again()).made());
		Files.writeString(file(corpus), "no reports at all");
		assertEquals(1, annotate(again()).made());
	}

	@Test
	void deadReportsAreSweptOut() throws Exception {
		StoredCorpus corpus = corpus(Texts.FERRY);
		annotate(corpus);
		String report = Files.readAllLines(file(corpus)).getLast();
		StringBuilder dead = new StringBuilder(Files.readString(file(corpus)));
		for (int i = 0; i < 300; i++) dead.append(report.replaceFirst("[0-9a-f]{32}", String.format("%032x", i))).append('\n');
		Files.writeString(file(corpus), dead);
		assertEquals(0, annotate(again()).made());
		assertEquals(2, Files.readAllLines(file(corpus)).size());
		assertTrue(reports(again()).getFirst().isPresent());
	}

	@Test
	void canBeCalledOffAndGoesOn() throws Exception {
		StoredCorpus corpus = corpus(IntStream.range(0, 300).mapToObj(Texts::numbered).toArray(String[]::new));
		Progress callOff = (what, done) -> {
			if (done > 0.5) Thread.currentThread().interrupt();
		};
		assertThrows(InterruptedException.class, () -> Annotation.run(corpus, Texts.ANNOTATOR, 2, callOff));
		assertFalse(Thread.interrupted());
		int kept = CorpusReports.readPoems(again());
		assertTrue(kept > 0 && kept < 300, () -> "kept " + kept);
		assertEquals(300 - kept, annotate(again()).made());
		assertEquals(300, CorpusReports.readPoems(again()));
	}

	@Test
	void oneRunAtATime() throws Exception {
		StoredCorpus corpus = corpus(Texts.FERRY);
		CountDownLatch waits = new CountDownLatch(1);
		FutureTask<Annotation.Outcome> second = new FutureTask<>(() -> Annotation.run(corpus, Texts.ANNOTATOR, 1, (what, done) -> {
			if (what.endsWith("waiting for that")) waits.countDown();
		}));
		try (ReportFile first = ReportFile.write(corpus.folder(), () -> {})) {
			Thread.ofVirtual().start(second);
			waits.await();
			List<SourcePoem> poems = new ArrayList<>();
			corpus.read(poems::add);
			for (SourcePoem poem : poems) first.add(Texts.ANNOTATOR.annotate(poem));
		}
		assertEquals(0, second.get().made(), "what the first has read need not be read again");
	}

	@Test
	void whoeverWaitsCanBeCalledOff() throws Exception {
		StoredCorpus corpus = corpus(Texts.FERRY);
		try (ReportFile _ = ReportFile.write(corpus.folder(), () -> {})) {
			Progress callOff = (what, done) -> Thread.currentThread().interrupt();
			assertThrows(InterruptedException.class, () -> Annotation.run(corpus, Texts.ANNOTATOR, 1, callOff));
		}
		assertEquals(1, annotate(corpus).made());
	}

	@Test
	void whatWasReadBeforeAKillStays() throws Exception {
		StoredCorpus corpus = corpus(IntStream.range(0, 2_000).mapToObj(Texts::numbered).toArray(String[]::new));
		KilledProgram.runAndKill(Killed.class, "40", folder.toString());
		int kept = CorpusReports.readPoems(again());
		assertTrue(kept >= 10 && kept < 2_000, () -> "kept " + kept);
		Annotation.Outcome rest = annotate(again());
		assertEquals(2_000 - kept, rest.made());
		assertEquals(2_000, CorpusReports.readPoems(again()));
	}

	/** Runs in another program until it is killed. */
	public static final class Killed {
		public static void main(String[] arguments) throws Exception {
			StoredCorpus corpus = Texts.corpora(Path.of(arguments[0])).get("Ferries");
			int[] told = { 0 };
			Annotation.run(corpus, Texts.ANNOTATOR, 1, (what, done) -> {
				if (told[0]++ % 20 == 0 || told[0] > 130) System.out.println(Math.max(0, told[0] - 91));
				System.out.flush();
			});
		}
	}

	@Test
	void manyPoemsOnManyThreadsGiveTheSame() throws Exception {
		StoredCorpus corpus = corpus(IntStream.range(0, 200).mapToObj(Texts::numbered).toArray(String[]::new));
		Annotation.run(corpus, Texts.ANNOTATOR, 8, Progress.NONE);
		List<Optional<PoemReport>> reports = reports(corpus);
		for (int i = 0; i < 200; i++) {
			String text = Texts.numbered(i);
			assertEquals(Texts.ANNOTATOR.annotate(new SourcePoem(reports.get(i).orElseThrow().poem(), "", "", text)),
					reports.get(i).orElseThrow());
		}
	}
}
