// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.cluster.Job;
import gleaner.cluster.JobFolder;
import gleaner.cluster.Jobs;
import gleaner.cluster.Needs;
import gleaner.cluster.Stock;
import gleaner.cluster.Task;
import gleaner.cluster.place.Sites;
import gleaner.files.HeldLock;
import gleaner.studio.Studio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobReaderTest {
	@TempDir
	Path folder;
	private Studio studio;
	private JobReader reader;

	@BeforeEach
	void makeStudio() throws Exception {
		studio = Studio.create(folder.resolve("studio"));
		reader = new JobReader(studio, new JobPlaces(Optional.empty(), new Sites(folder.resolve("clusters"))));
	}

	private JobFolder job(String name, String place, Instant created, List<Long> rungs) throws Exception {
		List<Task> tasks = List.of(new Task(1, "rate=1", List.of("train", "--set", "rate=1")),
				new Task(2, "rate=2", List.of("train", "--set", "rate=2")));
		return new Jobs(studio).create(new Job(name, "two trainings", place, "key-" + name, created, Needs.USUAL, 1, rungs, tasks),
				new Stock(studio));
	}

	private static void card(Path folder, String json) throws Exception {
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("task.json"), "{\"format\":1," + json + "}");
	}

	@Test
	void withoutJobsThereIsNothing() throws Exception {
		assertEquals(SeenJobs.NOTHING, reader.read("x", 3));
	}

	@Test
	void theNewestIsChosenAndItsTableTold() throws Exception {
		job("old", Job.HERE, Instant.EPOCH, List.of(10L));
		JobFolder sweep = job("sweep", Job.HERE, Instant.EPOCH.plusSeconds(9), List.of(10L));
		card(sweep.done(2), "\"state\":\"done\",\"attempts\":1,\"losses\":[\"1.5\"],\"steps\":10,\"thread\":\"t\"");
		card(sweep.part(1), "\"state\":\"failed\",\"attempts\":1,\"why\":\"there is no corpus\"");
		Files.writeString(sweep.log(1), "warning: a word before\nerror: there is no corpus\n");
		Path thread = Files.createDirectories(studio.runs().folder().resolve("t"));
		Files.writeString(thread.resolve("loss.csv"), "step,loss,validation,gradient,rate,seconds\n5,2.0,,1,0.1,1\n10,1.5,,1,0.1,2\n");
		SeenJobs seen = reader.read("", 1);
		assertEquals(List.of("sweep", "old"), seen.jobs().stream().map(SeenJob::name).toList());
		assertEquals("sweep", seen.chosen());
		assertEquals(List.of("2", "2", "10", "1.5000", "done"), seen.table().rows().getFirst().cells());
		assertTrue(seen.table().rows().getFirst().isBest());
		assertTrue(seen.printed().startsWith("gleaner train --set rate=1\nTask 1: failed: there is no corpus\n"), seen.printed());
		assertTrue(seen.printed().endsWith("error: there is no corpus"), seen.printed());
		SeenJob.Can can = seen.job().orElseThrow().can();
		assertTrue(can.runAgain() && can.remove());
		assertFalse(can.stop() || can.pause());
		assertEquals("1 of 2 done, 1 failed", seen.job().orElseThrow().stands());
	}

	@Test
	void whatGoesOnCanBeStoppedAndPaused() throws Exception {
		JobFolder sweep = job("sweep", Job.HERE, Instant.EPOCH, List.of(10L));
		assertTrue(reader.read("sweep", 0).job().orElseThrow().stands().endsWith(", nothing works on it"));
		Files.createDirectories(sweep.workerLock(1).getParent());
		try (HeldLock held = HeldLock.tryTake(sweep.workerLock(1)).orElseThrow()) {
			SeenJob.Can can = reader.read("sweep", 0).job().orElseThrow().can();
			assertTrue(can.stop() && can.pause());
			assertFalse(can.resume() || can.remove() || can.runAgain());
			sweep.askToPause();
			SeenJob paused = reader.read("sweep", 0).job().orElseThrow();
			assertTrue(paused.can().resume());
			assertTrue(paused.stands().endsWith(", paused"), paused.stands());
		}
	}

	@Test
	void aClusterThatIsNotKnownAndABrokenJobAreToldOfAndTheRestIsShown() throws Exception {
		job("away", "big", Instant.EPOCH, List.of(10L));
		job("good", Job.HERE, Instant.EPOCH, List.of(10L));
		Files.writeString(job("bad", Job.HERE, Instant.EPOCH, List.of(10L)).file(), "{");
		SeenJobs seen = reader.read("good", 0);
		assertEquals("good", seen.chosen());
		assertEquals(2, seen.jobs().size());
		assertEquals(1, seen.troubles().size(), "a cluster is asked only about the chosen job: " + seen.troubles());
		seen = reader.read("away", 0);
		assertEquals("away", seen.chosen());
		assertTrue(seen.troubles().stream().anyMatch(each -> each.startsWith("away: there is no cluster \"big\"")),
				"" + seen.troubles());
	}
}
