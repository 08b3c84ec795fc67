// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster.place;

import gleaner.cluster.Job;
import gleaner.cluster.JobFolder;
import gleaner.cluster.Survey;
import gleaner.files.Faults;
import gleaner.files.HeldLock;
import gleaner.files.StudioException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * This machine: so many programs as the job has workers, each with one task at a time. They belong to nobody, so they go on when the
 * terminal or the window that began them is closed, and each starts those again that were killed.
 */
public final class ThisMachine implements Place {
	private final Path program;

	/** @param program the start script of Gleaner */
	public ThisMachine(Path program) {
		this.program = program;
	}

	@Override
	public void submit(JobFolder job, List<Integer> tasks) throws StudioException {
		job.forgetStop();
		startMissing(job);
	}

	/** Starts those workers that are not there, as far as there is something for them to do. */
	public void startMissing(JobFolder folder) throws StudioException {
		if (folder.isAskedToStop()) return;
		Job job = folder.job();
		Survey survey = Survey.of(folder);
		long open = survey.cards().values().stream().filter(card -> !card.state().isOver()).count();
		for (int worker = 1; worker <= Math.min(job.workers(), open); worker++)
			if (!HeldLock.isHeld(folder.workerLock(worker))) start(folder, job, worker);
	}

	private void start(JobFolder folder, Job job, int worker) throws StudioException {
		List<String> words = new ArrayList<>(alone());
		words.addAll(List.of(program.toString(), "job", "work", folder.path().toString(), "--worker", Integer.toString(worker)));
		Path log = folder.queue().resolve("worker-" + worker + ".log");
		try {
			Files.createDirectories(log.getParent());
			ProcessBuilder builder = new ProcessBuilder(words).redirectInput(nothing())
					.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
					.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
			Map<String, String> environment = builder.environment();
			environment.merge("GLEANER_VMARGS", "-Xmx" + job.needs().heap() + "m", (said, heap) -> heap + " " + said);
			environment.put("OPENBLAS_NUM_THREADS", "1");
			environment.put("OMP_NUM_THREADS", "1");
			builder.start();
		} catch (IOException e) {
			throw Faults.writing(log, e);
		}
	}

	/** What starts a program so that it does not end with the terminal it was started from. */
	private static List<String> alone() {
		return Stream.of("setsid", "nohup").filter(ThisMachine::isInstalled).limit(1).toList();
	}

	private static boolean isInstalled(String name) {
		return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
				.anyMatch(folder -> !folder.isBlank() && Files.isExecutable(Path.of(folder, name)));
	}

	private static File nothing() {
		return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
	}

	@Override
	public Standing state(JobFolder folder) throws StudioException {
		Survey survey = Survey.of(folder);
		boolean attended = false;
		for (int worker = 1; worker <= survey.job().workers(); worker++)
			attended |= HeldLock.isHeld(folder.workerLock(worker));
		return new Standing(survey, Set.of(), attended);
	}

	@Override
	public void cancel(JobFolder job) throws StudioException {
		job.askToStop();
	}

	/** All lies here already. */
	@Override
	public void fetch(JobFolder job) {
	}
}
