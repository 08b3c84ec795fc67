// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import gleaner.testing.RunFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in a thread's folder beside its card: notes, samples, the log. */
class BesideTheCardTest {
	@TempDir
	private Path folder;
	private static final int MANY = 90;

	private Runs runs;
	private Run run;

	@BeforeEach
	void make() throws Exception {
		RunFolders.make(folder, "r", RunFolders.CARD);
		runs = new Runs(folder);
		run = runs.get("r");
	}

	@Test
	void notesAreKeptEachByItself() throws Exception {
		assertEquals(RunNotes.NONE, RunNotes.read(run.folder()));
		String card = Files.readString(run.folder().resolve("run.json"));
		runs.note(run, OptionalLong.of(4800), Note.NONE, new Note("young,\n\"salt\"", 2));
		runs.note(run, OptionalLong.empty(), Note.NONE, new Note("obsessed with windows", 9));
		runs.note(run, OptionalLong.of(33380), Note.NONE, new Note("", 5));
		RunNotes read = RunNotes.read(run.folder());
		assertEquals(new Note("young,\n\"salt\"", 2), read.of(OptionalLong.of(4800)));
		assertEquals("★★★★★", read.of(OptionalLong.of(33380)).stars());
		assertEquals(new Note("obsessed with windows", Note.BEST), read.of(OptionalLong.empty()));
		assertEquals(Note.NONE, read.of(OptionalLong.of(84953)));
		runs.note(run, OptionalLong.of(4800), read.of(OptionalLong.of(4800)), Note.NONE);
		assertEquals(List.of(33380L), List.copyOf(RunNotes.read(run.folder()).models().keySet()));
		assertEquals(card, Files.readString(run.folder().resolve("run.json")), "the card belongs to who trains");
	}

	@Test
	void manyHandsLoseNoNote() throws Exception {
		List<Thread> hands = IntStream.range(0, 40).mapToObj(step -> Thread.ofVirtual().start(() -> {
			try {
				runs.note(run, OptionalLong.of(step), Note.NONE, new Note("note " + step, 1));
			} catch (StudioException e) {
				throw new IllegalStateException(e);
			}
		})).toList();
		for (Thread hand : hands) hand.join();
		assertEquals(40, RunNotes.read(run.folder()).models().size());
	}

	/** Another program that notes something of every third step, beginning with the second. */
	public static final class OtherHand {
		private OtherHand() {
		}

		public static void main(String[] args) throws Exception {
			noteEveryThird(Path.of(args[0]), 1);
		}
	}

	private static void noteEveryThird(Path studio, int from) throws StudioException {
		Runs runs = new Runs(studio);
		Run run = runs.get("r");
		for (int step = from; step < MANY; step += 3) runs.note(run, OptionalLong.of(step), Note.NONE, new Note("note " + step, 1));
	}

	@Test
	void twoProgramsLoseNoNoteOfTheOther() throws Exception {
		Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath(),
				OtherHand.class.getName(), folder.toString())
				.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		while (RunNotes.read(run.folder()).models().isEmpty()) assertTrue(other.isAlive(), "the other program could not note anything");
		FutureTask<Void> elsewhere = new FutureTask<>(() -> {
			noteEveryThird(folder, 2);
			return null;
		});
		Thread.ofVirtual().start(elsewhere);
		noteEveryThird(folder, 0);
		elsewhere.get(60, TimeUnit.SECONDS);
		assertTrue(other.waitFor(60, TimeUnit.SECONDS));
		assertEquals(0, other.exitValue());
		assertEquals(IntStream.range(0, MANY).mapToObj(step -> (long) step).toList(),
				List.copyOf(RunNotes.read(run.folder()).models().keySet()));
	}

	private static String classPath() {
		String tests = System.getProperty("surefire.test.class.path");
		return tests == null ? System.getProperty("java.class.path") : tests;
	}

	@ParameterizedTest
	@CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {
		// before, there by now, what this poet made of it, what is to come
		"a,a,b,b", "a,b,a,b", "a,b,b,b", ",dense,dry,dense|dry", "dense,dense and dry,dense; salt,dense; salt and dry",
		"dense,quiet,dense and dry,quiet and dry", "dense,quiet,dry,quiet|dry",
		"dense,,dry,dry", "dense,dry,,dry" })
	void changesOfOneNoteAreBothKept(String before, String there, String mine, String expected) throws Exception {
		OptionalLong step = OptionalLong.of(4800);
		Note began = new Note(text(before), 1);
		runs.note(run, step, Note.NONE, began);
		runs.note(run, step, began, new Note(text(there), 3));
		runs.note(run, step, began, new Note(text(mine), 1));
		assertEquals(new Note(text(expected).replace("|", "\n\n"), 3), RunNotes.read(run.folder()).of(step));
	}

	private static String text(String value) {
		return value == null ? "" : value;
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "[]", "{\"format\": 3}", "{\"format\": 1, \"models\": [ {\"text\": \"of no step\"} ]}",
		"{\"format\": 1, \"models\": 7}", "{\"format\": 1, \"thread\": \"x\"}" })
	void damagedNotesAreRefusedAndNotOverwritten(String damaged) throws Exception {
		Path file = Files.writeString(run.folder().resolve("notes.json"), damaged);
		StudioException refusal = assertThrows(StudioException.class,
				() -> runs.note(run, OptionalLong.empty(), Note.NONE, new Note("x", 0)));
		assertTrue(refusal.getMessage().contains("notes"), refusal.getMessage());
		assertEquals(damaged, Files.readString(file));
	}

	@Test
	void nothingIsNotedOfAThreadThatIsGone() throws Exception {
		Files.delete(run.folder().resolve("run.json"));
		assertThrows(StudioException.class, () -> runs.note(run, OptionalLong.empty(), Note.NONE, new Note("x", 0)));
		assertTrue(Files.notExists(run.folder().resolve("notes.json")));
	}

	@Test
	void samplesAreReadByDiversity() throws Exception {
		assertEquals(List.of(), Samples.read(run.folder(), 4800));
		Files.createDirectories(run.folder().resolve("samples"));
		Files.writeString(run.folder().resolve("samples/4800.txt"),
				"=== step 4800, diversity 0.2 ===\nthe the the\n\n  the\n\n=== step 4800, diversity 1.0 ===\r\nsalt === and\n"
						+ "=== not a heading\n\n=== step 4800, diversity 1.2 ===\n");
		assertEquals(
				List.of(new Samples.Sample("0.2", "the the the\n\n  the"), new Samples.Sample("1.0", "salt === and\n=== not a heading"),
						new Samples.Sample("1.2", "")),
				Samples.read(run.folder(), 4800));
		assertEquals(List.of(new Samples.Sample("", "  a page of another kind")), Samples.parse("  a page of another kind\n"));
		assertEquals(List.of(), Samples.parse(" \n"));
	}

	@Test
	void samplesAreReadAsTheyWereWritten() throws Exception {
		List<Samples.Sample> samples = List.of(new Samples.Sample("0.2", "the the the\n\n  the"),
				new Samples.Sample("1.0", "=== not a heading"), new Samples.Sample("1.2", ""));
		Samples.write(run.folder(), 33380, samples);
		assertEquals(samples, Samples.read(run.folder(), 33380));
		assertEquals("=== step 33380, diversity 0.2 ===", Files.readAllLines(run.folder().resolve("samples/33380.txt")).getFirst());
	}

	@Test
	void theLogHasInstantsAndIsShownInTheTimeOfHere() throws Exception {
		ZoneId newYork = ZoneId.of("America/New_York");
		String line = RunLog.line(Instant.parse("2016-10-26T22:39:18.5Z"), "model 10 is kept");
		assertEquals("2016-10-26T22:39:18Z model 10 is kept", line);
		assertEquals("2016-10-26T18:39:18 model 10 is kept", RunLog.shown(line, newYork));
		for (String other : List.of("2016-10-26T18:39:18 of an older trainer", "2016-99-26T18:39:18Z no time", "half a li", ""))
			assertEquals(other, RunLog.shown(other, newYork));
		Instant before = Instant.now().minusSeconds(1);
		new RunLog(new RunFolder(run.folder())).add("born");
		String written = Files.readString(run.folder().resolve("training.log"));
		assertTrue(written.endsWith("Z born\n"), written);
		assertTrue(Instant.parse(written.split(" ")[0]).isAfter(before), written);
		assertTrue(new LogTail(run.folder()).lines().getLast().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d born"));
	}

	@Test
	void theLogsEndIsReadAsItGrows() throws Exception {
		LogTail tail = new LogTail(run.folder());
		assertEquals(List.of(), tail.lines());
		Path log = Files.writeString(run.folder().resolve("training.log"), "born\n");
		assertEquals(List.of("born"), tail.lines());
		assertSame(tail.lines(), tail.lines(), "what has not changed is not read again");
		Files.writeString(log, "half a li", StandardOpenOption.APPEND);
		assertEquals(List.of("born", "half a li"), tail.lines());
		StringBuilder many = new StringBuilder();
		for (int i = 0; i < 200_000; i++) many.append("step ").append(i).append('\n');
		Files.writeString(log, many);
		assertEquals(LogTail.MOST_LINES, tail.lines().size());
		assertEquals("step 199999", tail.lines().getLast());
		Files.writeString(log, "é".repeat(LogTail.MOST_BYTES) + "\nend\n");
		assertEquals(List.of("end"), tail.lines());
		Files.writeString(log, "anew\n");
		assertEquals(List.of("anew"), tail.lines());
	}

	@Test
	void lossesTellHowFarAThreadHasCome() {
		Run further = run.at(new LossPoint(90_000, 0.5, Double.NaN, 1, 0.1), 0.7);
		assertEquals(90_000, further.steps());
		assertEquals(0.5, further.loss());
		assertEquals(0.7, further.validationLoss());
		assertSame(run, run.at(new LossPoint(80_000, 3, 3, 1, 0.1), 3));
		assertTrue(Double.isNaN(run.at(new LossPoint(90_000, 0.5, Double.NaN, 1, 0.1), Double.NaN).validationLoss()));
	}
}
