// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.cluster.place.Pauses;
import gleaner.files.Folders;
import gleaner.files.HeldLock;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTest {
	@TempDir
	Path folder;
	private Studio studio;
	private final ScriptedCommand command = new ScriptedCommand();

	@BeforeEach
	void makeStudio() throws StudioException {
		studio = Studio.create(folder.resolve("studio"));
	}

	private JobFolder job(List<Long> rungs, List<List<String>> commands) throws StudioException {
		List<Task> tasks = new ArrayList<>();
		for (List<String> each : commands) tasks.add(new Task(tasks.size() + 1, "", each));
		return new Jobs(studio).create(new Job("j", "what", Job.HERE, "key", Instant.EPOCH, Needs.USUAL, 2, rungs, tasks),
				new Stock(studio));
	}

	private JobFolder makings(int tasks, int poems) throws StudioException {
		List<List<String>> commands = new ArrayList<>();
		for (int i = 0; i < tasks; i++)
			commands.add(List.of("generate", "--from", String.valueOf(i * poems + 1), "--count", String.valueOf(poems)));
		return job(List.of(), commands);
	}

	private Worker.End work(JobFolder job) throws Exception {
		List<Integer> all = job.job().tasks().stream().map(Task::number).toList();
		return new Worker(job, command, all, "here", Optional.empty(), false, Optional::empty, () -> {}).run();
	}

	private String poems(JobFolder job) throws Exception {
		new Bringing(studio, job).run();
		return Files.readString(job.poems());
	}

	@Test
	void manyTasksMakeTheBytesOfOne() throws Exception {
		for (int size : List.of(1, 5, 7)) {
			JobFolder job = makings(13, size);
			assertEquals(Worker.End.NOTHING_LEFT, work(job));
			assertEquals(ScriptedCommand.all(13L * size), poems(job), "in tasks of " + size);
			Folders.delete(job.path());
		}
	}

	@Test
	void whatIsDoneIsNotDoneAgain() throws Exception {
		JobFolder job = makings(3, 2);
		work(job);
		work(job);
		assertEquals(3, command.ran.size());
		assertEquals(List.of("000001", "000002", "000003"), Folders.names(job.tasks()).stream().sorted().toList());
		assertTrue(Survey.of(job).isComplete());
	}

	@Test
	void debrisComesIntoTheStudioOnceAndUnderANameOfItsOwn() throws Exception {
		JobFolder job = makings(3, 1);
		work(job);
		assertEquals(3, new Bringing(studio, job).run().debris());
		assertEquals(0, new Bringing(studio, job).run().debris());
		Path day = studio.folder().resolve("debris/2026-01-01");
		assertEquals("from 1", Files.readString(day.resolve("00-00-00_markov_seed-1.txt")));
		assertEquals("from 3", Files.readString(day.resolve("00-00-00_markov_seed-1_3.txt")));
		assertTrue(Files.exists(day.resolve("00-00-00_markov_seed-1_3.json")));
	}

	@Test
	void aTaskThatFailsIsNamedWithItsReasonAndTriedAgainAlone() throws Exception {
		JobFolder job = job(List.of(), List.of(List.of("fail"), List.of("generate", "--from", "1", "--count", "1")));
		work(job);
		Survey survey = Survey.of(job);
		assertEquals(TaskState.FAILED, survey.cards().get(1).state());
		assertEquals("there is no corpus \"x\"", survey.cards().get(1).why());
		assertTrue(survey.isOver());
		assertFalse(survey.isComplete());
		work(job);
		assertEquals(2, command.ran.size(), "what fails fails again, so nobody tries by himself");
		Jobs.tryAgain(job, List.of(1));
		work(job);
		assertEquals(3, command.ran.size());
	}

	@Test
	void whatWasKilledBeginsAnewButNotForEver() throws Exception {
		JobFolder job = makings(1, 2);
		for (int attempts = 1; attempts < TaskRunner.MOST_ATTEMPTS; attempts++) {
			new TaskCard(TaskState.RUNNING, attempts, "gone", 0, "", List.of(), 0, "").write(job.part(1));
			Files.writeString(job.part(1).resolve("out.txt"), "half a po");
			assertEquals(TaskState.BROKEN, Survey.of(job).cards().get(1).state());
			work(job);
			assertEquals(ScriptedCommand.all(2), Files.readString(job.out(1)));
			Folders.delete(job.done(1));
		}
		new TaskCard(TaskState.RUNNING, TaskRunner.MOST_ATTEMPTS, "gone", 0, "", List.of(), 0, "").write(job.part(1));
		work(job);
		assertTrue(Survey.of(job).cards().get(1).why().contains("killed 3 times"));
	}

	@Test
	void aFolderThatCannotBeWrittenIsToldOfAndHoldsNobodyUp() throws Exception {
		JobFolder job = makings(2, 1);
		Files.createDirectories(job.lock(1)); // a folder where its lock belongs
		work(job);
		assertTrue(job.isDone(2));
		assertEquals(TaskState.FAILED, Survey.of(job).cards().get(1).state());
		assertTrue(Survey.of(job).cards().get(1).why().contains(job.lock(1).getFileName().toString()));
		Files.delete(job.lock(1));
		Jobs.tryAgain(job, List.of(1));
		assertEquals(TaskState.WAITING, Survey.of(job).cards().get(1).state());
		work(job);
		assertTrue(Survey.of(job).isComplete());
	}

	@Test
	void aCardByAStrangerIsAFailureOfItsTaskAlone() throws Exception {
		JobFolder job = makings(2, 1);
		Files.createDirectories(job.part(1));
		for (String bad : List.of("{", "[]", "{\"format\":9}", "{\"format\":1,\"state\":3}")) {
			Files.writeString(job.part(1).resolve("task.json"), bad);
			assertEquals(TaskState.FAILED, Survey.of(job).cards().get(1).state());
			assertTrue(Survey.of(job).cards().get(1).why().contains("task.json"), bad);
		}
		Jobs.tryAgain(job, List.of(1));
		work(job);
		assertTrue(Survey.of(job).isComplete());
	}

	@Test
	void nobodyTakesWhatSomebodyIsAtWorkOn() throws Exception {
		JobFolder job = makings(2, 1);
		Files.createDirectories(job.lock(1).getParent());
		try (HeldLock other = HeldLock.tryTake(job.lock(1)).orElseThrow()) {
			new TaskCard(TaskState.RUNNING, 1, "elsewhere", 0, "", List.of(), 0, "").write(job.part(1));
			work(job);
			assertEquals(TaskState.RUNNING, Survey.of(job).cards().get(1).state());
		}
		assertFalse(job.isDone(1));
		assertTrue(job.isDone(2));
	}

	@Test
	void aStopReachesWhoIsAtWork() throws Exception {
		JobFolder job = job(List.of(), List.of(List.of("hang"), List.of("hang")));
		Thread.ofPlatform().start(() -> {
			try {
				while (command.ran.isEmpty()) Thread.sleep(10);
				job.askToStop();
			} catch (InterruptedException | StudioException e) {
				throw new IllegalStateException(e);
			}
		});
		assertEquals(Worker.End.STOPPED, work(job));
		assertEquals(TaskState.STOPPED, job.card(1).state());
		assertEquals("the job was stopped", job.card(1).why());
		assertEquals(TaskCard.NONE, job.card(2));
	}

	@Test
	void whoseTimeIsOverSaysSo() throws Exception {
		JobFolder job = makings(2, 1);
		Worker worker = new Worker(job, command, List.of(1, 2), "here", Optional.of(Instant.EPOCH), false, Optional::empty, () -> {});
		assertEquals(Worker.End.OUT_OF_TIME, worker.run());
		assertEquals(List.of(), command.ran);
		work(job);
		assertEquals(Worker.End.NOTHING_LEFT,
				new Worker(job, command, List.of(1, 2), "here", Optional.of(Instant.EPOCH), false, Optional::empty, () -> {}).run(),
				"nothing is left, so nothing is sent again");
	}

	/** A pause that is asked for while something trains, and over before long. */
	@Test
	void aPauseStopsATrainingWhichGoesOnFromThere() throws Exception {
		JobFolder job = job(List.of(10L), List.of(List.of("train", "--set", "1"), List.of("generate", "--from", "1", "--count", "1")));
		AtomicInteger trained = new AtomicInteger();
		Command pausing = (words, out, err) -> {
			if (!words.getFirst().equals("train") || trained.getAndIncrement() > 0) return command.run(words, out, err);
			try {
				job.askToPause();
				Thread.sleep(60_000);
				return 0;
			} catch (StudioException e) {
				throw new IllegalStateException(e);
			} catch (InterruptedException e) {
				return 130;
			}
		};
		Thread resuming = Thread.ofPlatform().start(() -> {
			try {
				while (job.card(1).state() != TaskState.STOPPED) Thread.sleep(10);
				assertEquals("the job was paused", job.card(1).why());
				job.forgetPause();
			} catch (InterruptedException | StudioException e) {
				throw new IllegalStateException(e);
			}
		});
		new Worker(job, pausing, List.of(1, 2), "here", Optional.empty(), false, new Pauses(job)::why, () -> {}).run();
		resuming.join();
		assertEquals(2, trained.get());
		assertTrue(Survey.of(job).isComplete());
	}

	@Test
	void aPauseLetsPoemsComeToTheirEnd() throws Exception {
		JobFolder job = makings(2, 1);
		AtomicInteger begun = new AtomicInteger();
		Command pausing = (words, out, err) -> {
			try {
				if (begun.incrementAndGet() == 1) job.askToPause();
				else assertFalse(job.isAskedToPause(), "nothing is begun in a pause");
				return command.run(words, out, err);
			} catch (StudioException e) {
				throw new IllegalStateException(e);
			}
		};
		Thread resuming = Thread.ofPlatform().start(() -> {
			try {
				while (!job.isDone(1)) Thread.sleep(10);
				Thread.sleep(50);
				job.forgetPause();
			} catch (InterruptedException | StudioException e) {
				throw new IllegalStateException(e);
			}
		});
		new Worker(job, pausing, List.of(1, 2), "here", Optional.empty(), false, new Pauses(job)::why, () -> {}).run();
		resuming.join();
		assertEquals(2, begun.get());
	}

	private JobFolder sweep() throws StudioException {
		List<List<String>> commands = new ArrayList<>();
		for (String loss : List.of("3", "1", "4", "2")) commands.add(List.of("train", "--set", loss));
		return job(List.of(10L, 20L), commands);
	}

	@Test
	void aSweepTrainsTheBetterHalfOn() throws Exception {
		JobFolder job = sweep();
		work(job);
		Survey survey = Survey.of(job);
		assertEquals(TaskState.HALTED, survey.cards().get(1).state());
		assertEquals(TaskState.DONE, survey.cards().get(2).state());
		assertEquals(TaskState.HALTED, survey.cards().get(3).state());
		assertEquals(TaskState.DONE, survey.cards().get(4).state());
		assertEquals(List.of(1.1, 1.05), survey.cards().get(2).losses());
		assertTrue(command.ran.stream().anyMatch(line -> line.contains("--resume 2026-01-01T00-00-00 --steps 10")), command.ran::toString);
		Bringing.Brought brought = new Bringing(studio, job).run();
		assertEquals(4, brought.threads().size());
		assertEquals(4, studio.runs().list().size());
		assertEquals("2026-01-01T00-00-00-4", job.card(4).thread());
	}

	@Test
	void aTrainingThatWasKilledGoesOnFromItsState() throws Exception {
		JobFolder job = sweep();
		Path part = job.part(2);
		Studio.create(part.resolve("studio"));
		new TaskCard(TaskState.RUNNING, 1, "gone", 0, "", List.of(), 0, "").write(part);
		command.run(List.of("train", "--set", "1", "--steps", "7", "--studio", part.resolve("studio").toString()), null, null);
		command.ran.clear();
		work(job);
		assertTrue(command.ran.stream().anyMatch(line -> line.startsWith("train --resume 2026-01-01T00-00-00 --steps 3 ")),
				command.ran::toString);
	}

	@Test
	void aJobByAStrangerIsToldOf() throws Exception {
		JobFolder job = makings(1, 1);
		String good = Files.readString(job.file());
		for (String bad : List.of("{", "[]", "{\"format\":7}", good.replace("\"number\" : 1", "\"number\" : 2"),
				good.replace("\"minutes\" : 60", "\"minutes\" : 0"), good.replace("\"workers\" : 2", "\"workers\" : 99999999999"),
				good.replace("\"generate\"", "7"), good.replace("\"key\" : \"key\"", "\"key\" : \"../../etc\""),
				good.replace("\"key\" : \"key\"", "\"key\" : \"a b; rm\""))) {
			assertFalse(bad.equals(good), bad);
			Files.writeString(job.file(), bad);
			assertTrue(assertThrows(StudioException.class, job::job).getMessage().contains("job.json"), bad);
		}
	}

	@Test
	void namesOfJobsAreNamesOfFolders() throws Exception {
		Jobs jobs = new Jobs(studio);
		for (String name : List.of("", "..", "a/b", ".x", "con"))
			assertThrows(StudioException.class, () -> jobs.requireFree(name), name);
		makings(1, 1);
		assertThrows(StudioException.class, () -> jobs.requireFree("J"));
		assertEquals("j 2", jobs.free("j"));
		assertTrue(assertThrows(StudioException.class, () -> jobs.get("jj")).getMessage().contains("did you mean \"j\"?"));
	}
}
