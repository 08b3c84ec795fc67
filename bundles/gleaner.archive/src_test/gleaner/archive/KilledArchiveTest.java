// SPDX-License-Identifier: EPL-2.0
package gleaner.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.archive.check.ArchiveCheck;
import gleaner.archive.content.Part;
import gleaner.archive.content.Plan;
import gleaner.engine.Progress;
import gleaner.files.Folders;
import gleaner.studio.Studio;
import gleaner.voice.EngineCatalog;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process archives and is killed without warning: nothing looks whole that is not, and nothing is left after the next one. */
class KilledArchiveTest {
	private static final int FILES = 400;
	private static final String THERE = "there";
	/** What a program returns that SIGKILL has ended. */
	private static final int KILLED = 137;

	private static Plan plan(Path raw) {
		return new Plan("Winter", "", List.of(), "", "", Set.of(), List.of(raw), Set.of(), Set.of(), Set.of(Part.LIFELINES), 1);
	}

	private static ArchiveMaker maker(Studio studio, Progress progress) {
		return new ArchiveMaker(studio, EngineCatalog::of, Experiment.ENGLISH, "test", progress);
	}

	/** Runs in the other process; when it comes to what is named, it says so and waits to be killed. */
	public static void main(String[] arguments) throws Exception {
		Studio studio = Studio.open(Path.of(arguments[0]));
		maker(studio, (what, _) -> {
			if (!what.startsWith(arguments[2])) return;
			System.out.println(THERE);
			while (true) LockSupport.park();
		}).make(plan(Path.of(arguments[1])));
	}

	@Test
	void nothingLooksWholeThatIsNot(@TempDir Path folder) throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		Path raw = Files.createDirectories(folder.resolve("raw"));
		for (int i = 0; i < FILES; i++) Files.writeString(raw.resolve(i + ".txt"), "windowly said the moth to pane number " + i);
		Archives archives = new Archives(studio);
		for (String moment : List.of("copying " + raw, "writing raw poems: 200", "summing up", "writing to the disk")) {
			assertEquals(KILLED, kill(studio, raw, moment), moment);
			assertEquals(List.of(), archives.list(), moment);
			assertTrue(Folders.names(archives.folder()).stream().allMatch(name -> name.startsWith(".")), moment);
		}
		assertEquals(KILLED, kill(studio, raw, "packing"));
		assertTrue(archives.list().getFirst().file().isEmpty(), "half a zip looks like one");
		assertEquals(List.of(), new ArchiveCheck(archives.site("Winter"), Progress.NONE).run(0, 1, EngineCatalog::of).findings());
		Folders.delete(archives.site("Winter"));
		for (String name : Folders.names(archives.folder())) // temporary files are swept a while after their program has died
			Files.setLastModifiedTime(archives.folder().resolve(name), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
		ArchiveMaker.Outcome outcome = maker(studio, Progress.NONE).make(plan(raw));
		assertEquals(FILES, outcome.card().raw());
		assertEquals(List.of(), new ArchiveCheck(outcome.file(), Progress.NONE).run(0, 1, EngineCatalog::of).findings());
		assertEquals(List.of("Winter", "Winter.zip"), Folders.names(archives.folder()).stream().sorted().toList());
	}

	private static int kill(Studio studio, Path raw, String moment) throws Exception {
		String tests = System.getProperty("surefire.test.class.path");
		Process other = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", tests == null ? System.getProperty("java.class.path") : tests,
				KilledArchiveTest.class.getName(), studio.folder().toString(), raw.toString(), moment))
				.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		try (BufferedReader said = other.inputReader()) {
			assertEquals(THERE, said.readLine(), "it ended before " + moment);
		} finally {
			other.destroyForcibly();
		}
		assertTrue(other.waitFor(1, TimeUnit.MINUTES), "it outlives being killed");
		return other.exitValue();
	}
}
