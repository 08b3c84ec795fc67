// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.Folders;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeTest {
	private static final int POEM = 100;

	@TempDir
	Path folder;
	private Studio studio;
	private final List<Long> asked = Collections.synchronizedList(new ArrayList<>());

	/** Leaves so many bytes for each poem or step. */
	private final Command command = (words, out, err) -> {
		long units = Long.parseLong(words.get(words.indexOf(words.getFirst().equals("train") ? "--steps" : "--count") + 1));
		asked.add(units);
		try {
			for (long unit = 0; unit < units; unit++) out.write(new byte[POEM]);
			return 0;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	};

	@BeforeEach
	void makeStudio() throws StudioException {
		studio = Studio.create(folder.resolve("studio"));
	}

	private static Job job(List<Long> rungs, int tasks, List<String> words) {
		List<Task> all = new ArrayList<>();
		for (int i = 1; i <= tasks; i++) all.add(new Task(i, "", words));
		return new Job("j", "what", Job.HERE, "key", Instant.EPOCH, Needs.USUAL, 2, rungs, all);
	}

	private Optional<Estimate> measure(Job job, Command by) throws StudioException {
		return new Probe(studio, by, Duration.ofMinutes(5)).measure(job, new Stock(studio));
	}

	@Test
	void theBytesOfAllPoemsAreReckonedFromThoseOfAFew() throws Exception {
		Estimate estimate = measure(job(List.of(), 20, List.of("generate", "--count", "1000")), command).orElseThrow();
		assertEquals(20, estimate.tasks());
		assertEquals(1, estimate.measured());
		assertEquals(20_000L * POEM, estimate.bytes(), 1000);
		assertTrue(asked.getFirst() == 1 && asked.getLast() <= 1000, asked::toString);
		assertTrue(estimate.megabytes() > 1, "" + estimate.megabytes());
	}

	@Test
	void ofASweepSomeTrainingsAreMeasured() throws Exception {
		Estimate estimate = measure(job(List.of(100L), 9, List.of("train", "--set", "a=1")), command).orElseThrow();
		assertEquals(4, estimate.measured());
		assertTrue(estimate.seconds() >= estimate.longest(), estimate::toString);
	}

	@Test
	void nothingOfItStays() throws Exception {
		measure(job(List.of(), 2, List.of("generate", "--count", "10")), command);
		assertEquals(List.of(), Folders.names(new Jobs(studio).folder()));
		assertEquals(List.of(), studio.runs().list());
	}

	@Test
	void whatCannotBeDoneInPartIsNotKnown() throws Exception {
		assertEquals(Optional.empty(), measure(job(List.of(), 1, List.of("lifeline", "x")), command));
		assertEquals(List.of(), asked);
		Command endless = (words, out, err) -> {
			try {
				Thread.sleep(60_000);
				return 0;
			} catch (InterruptedException e) {
				return 130;
			}
		};
		assertEquals(Optional.empty(), new Probe(studio, endless, Duration.ofMillis(10))
				.measure(job(List.of(), 1, List.of("generate", "--count", "5")), new Stock(studio)));
	}

	@Test
	void whatFailsIsToldBeforeAnythingBegins() {
		Command failing = (words, out, err) -> {
			try {
				err.write("error: the disk is full\n".getBytes());
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			return 1;
		};
		assertEquals("the trial of a small part failed: the disk is full",
				assertThrows(StudioException.class, () -> measure(job(List.of(), 1, List.of("generate", "--count", "5")), failing))
						.getMessage());
		assertTrue(Files.notExists(new Jobs(studio).folder().resolve("j")));
	}

	@Test
	void itIsToldInWords() {
		Estimate estimate = new Estimate(40, 1, 7200, 300, 310, 1_200_000_000);
		assertEquals("about 60 minutes with 2 at work, 2.00 core-hours; 310 MB of memory each, 1.2 GB of disk", estimate.words(2));
		assertEquals("about 5 minutes with 40 at work, 2.00 core-hours; 310 MB of memory each, 1.2 GB of disk", estimate.words(1000));
		assertEquals(List.of(), estimate.warnings(Needs.USUAL, true, 0));
		List<String> warnings = estimate.warnings(new Needs(300, 4, 1), true, 0);
		assertTrue(warnings.get(0).startsWith("each task takes about 310 MB, but --memory is 300"), warnings::toString);
		assertTrue(warnings.get(1).startsWith("a task takes about 5 minutes, but --minutes-each is 4"), warnings::toString);
		assertEquals("it needs about 1.2 GB of disk, and 5 MB are free", estimate.warnings(Needs.USUAL, false, 5_000_000).getFirst());
	}
}
