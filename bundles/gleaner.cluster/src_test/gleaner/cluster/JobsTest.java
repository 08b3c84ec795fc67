// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.HeldLock;
import gleaner.files.StudioException;
import gleaner.files.Trashed;
import gleaner.studio.Studio;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobsTest {
	@TempDir
	Path folder;
	private Studio studio;
	private Jobs jobs;

	@BeforeEach
	void makeStudio() throws StudioException {
		studio = Studio.create(folder.resolve("studio"));
		jobs = new Jobs(studio);
	}

	private JobFolder job(List<List<String>> commands) throws StudioException {
		List<Task> tasks = new ArrayList<>();
		for (List<String> each : commands) tasks.add(new Task(tasks.size() + 1, "", each));
		return jobs.create(new Job("j", "what", Job.HERE, "key", Instant.EPOCH, Needs.USUAL, 2, List.of(), tasks), new Stock(studio));
	}

	@Test
	void aJobGoesToTheTrashAndComesBack() throws Exception {
		job(List.of(List.of("generate", "--count", "1")));
		Trashed trashed = jobs.remove("j");
		assertEquals(List.of(), jobs.names());
		studio.restore(trashed);
		assertEquals(List.of("j"), jobs.names());
		assertEquals("what", jobs.get("j").job().what());
	}

	@Test
	void whatSomebodyIsAtWorkOnStays() throws Exception {
		JobFolder job = job(List.of(List.of("generate", "--count", "1")));
		Files.createDirectories(job.workerLock(1).getParent());
		try (HeldLock held = HeldLock.tryTake(job.workerLock(1)).orElseThrow()) {
			assertTrue(assertThrows(StudioException.class, () -> jobs.remove("j")).getMessage().contains("stop the job first"));
		}
		assertThrows(StudioException.class, () -> jobs.remove("../j"));
		assertEquals(List.of("j"), jobs.names());
	}

	/** Prints a table, and leaves what it has found out in a cache, as life-lines do. */
	private static final Command TABLE = (words, out, err) -> {
		Path cache = Path.of(words.getLast(), "cache", "lifeline");
		try {
			out.write(("seed,loss\n" + words.get(1) + ",0.5\n").getBytes(StandardCharsets.UTF_8));
			Files.createDirectories(cache);
			Files.writeString(cache.resolve(words.get(1)), "said");
			return 0;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	};

	@Test
	void tablesStandTogetherUnderOneHead() throws Exception {
		JobFolder job = job(List.of(List.of("lifeline", "1", "--csv"), List.of("lifeline", "2", "--csv")));
		new Worker(job, TABLE, List.of(1, 2), "here", Optional.empty(), false, Optional::empty, () -> {}).run();
		assertTrue(new Bringing(studio, job).run().merged());
		assertEquals("seed,loss\n1,0.5\n2,0.5\n", Files.readString(job.results()));
		assertFalse(Files.exists(job.poems()));
		assertEquals("said", Files.readString(studio.folder().resolve("cache/lifeline/2")));
		assertFalse(new Bringing(studio, job).run().merged());
	}

	@Test
	void otherResultsStandOneAfterTheOther() throws Exception {
		JobFolder job = job(List.of(List.of("lifeline", "1"), List.of("lifeline", "2")));
		new Worker(job, TABLE, List.of(1, 2), "here", Optional.empty(), false, Optional::empty, () -> {}).run();
		new Bringing(studio, job).run();
		assertEquals("seed,loss\n1,0.5\nseed,loss\n2,0.5\n", Files.readString(job.results()));
	}
}
