// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.job;

import gleaner.cluster.Job;
import gleaner.cluster.JobFolder;
import gleaner.cluster.Jobs;
import gleaner.cluster.Survey;
import gleaner.cluster.TaskCard;
import gleaner.cluster.TaskState;
import gleaner.cluster.place.Standing;
import gleaner.files.Folders;
import gleaner.files.StudioException;
import gleaner.runs.LossCurve;
import gleaner.runs.LossPoint;
import gleaner.studio.Studio;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads how the jobs stand. A cluster is asked now and then only, for that may take a way over the network. Used by one thread at a time.
 */
public final class JobReader {
	/** So many curves are drawn. */
	public static final int MOST_CURVES = 24;
	private static final long PATIENCE_NANOS = Duration.ofSeconds(15).toNanos();
	private static final int LONGEST_PRINTED = 100_000;

	private final Studio studio;
	private final Jobs jobs;
	private final JobPlaces places;
	private final Map<String, Looked> looked = new HashMap<>();
	private final Map<Path, LossCurve> curves = new HashMap<>();

	/** How a job stood when it was looked at, and whether its place did not answer. */
	private record Looked(long at, Standing standing, String trouble) {
	}

	public JobReader(Studio studio, JobPlaces places) {
		this.studio = studio;
		this.jobs = new Jobs(studio);
		this.places = places;
	}

	/** Asks anew when it reads next, as after something was done with a job. */
	public void forget() {
		looked.clear();
	}

	/**
	 * Reads.
	 *
	 * @param chosen the name of the job of which all is wanted; the newest if there is no such job
	 * @param task whose output is wanted; 0 if nobody's is
	 */
	public SeenJobs read(String chosen, int task) throws InterruptedException {
		List<String> troubles = new ArrayList<>();
		Map<String, Standing> standings = new LinkedHashMap<>();
		Map<String, SeenJob> all = new LinkedHashMap<>();
		try {
			for (String name : jobs.names()) look(name, name.equals(chosen), troubles, standings, all);
		} catch (StudioException e) {
			troubles.add(e.getMessage());
		}
		looked.keySet().retainAll(all.keySet());
		List<SeenJob> newest = new ArrayList<>(all.values());
		newest.sort(Comparator.comparing((SeenJob job) -> standings.get(job.name()).survey().job().created()).reversed()
				.thenComparing(SeenJob::name));
		if (newest.isEmpty()) return new SeenJobs(List.of(), "", JobTable.EMPTY, Map.of(), "", troubles);
		String name = all.containsKey(chosen) ? chosen : newest.getFirst().name();
		JobFolder folder = new JobFolder(jobs.folder().resolve(name));
		Survey survey = standings.get(name).survey();
		JobTable table = JobTable.of(survey);
		return new SeenJobs(newest, name, table, curves(folder, survey, table), printed(folder, survey, task), troubles);
	}

	private void look(String name, boolean isChosen, List<String> troubles, Map<String, Standing> standings, Map<String, SeenJob> all)
			throws InterruptedException {
		try {
			JobFolder folder = jobs.get(name);
			Looked now = looked(folder, folder.job(), isChosen);
			if (!now.trouble().isEmpty()) troubles.add(name + ": " + now.trouble());
			standings.put(name, now.standing());
			all.put(name, seen(folder, now.standing()));
		} catch (StudioException e) {
			troubles.add(e.getMessage());
		}
	}

	/** Only the cluster of the chosen job is asked: of others, and of one that does not answer, what is known here is told. */
	private Looked looked(JobFolder folder, Job job, boolean isChosen) throws StudioException, InterruptedException {
		if (job.isHere()) return new Looked(0, places.toLook(job).state(folder), "");
		Looked before = looked.get(job.name());
		if (before != null && (!isChosen || System.nanoTime() - before.at() < PATIENCE_NANOS)) return before;
		if (!isChosen) return new Looked(0, known(folder, job), "");
		Looked now;
		try {
			now = new Looked(System.nanoTime(), places.toLook(job).state(folder), "");
		} catch (StudioException e) {
			now = new Looked(System.nanoTime(), before == null ? known(folder, job) : before.standing(), e.getMessage());
		}
		looked.put(job.name(), now);
		return now;
	}

	/** As far as it has been copied here, or lies on a disk that is shared. */
	private static Standing known(JobFolder folder, Job job) throws StudioException {
		Path far = folder.path().resolve("far");
		return new Standing(Survey.of(folder, job, Files.isDirectory(far) ? far : folder.tasks()), Set.of(), true);
	}

	private static SeenJob seen(JobFolder folder, Standing standing) {
		Survey survey = standing.survey();
		boolean isPaused = folder.isAskedToPause() && !survey.isOver();
		boolean isStopping = folder.isAskedToStop() && standing.attended();
		String stands = survey.words() + (isPaused ? ", paused"
				: isStopping ? ", stopping"
						: !standing.attended() && !survey.isOver() ? ", nothing works on it" : "");
		boolean isAtWork = standing.attended() && !survey.isOver();
		return new SeenJob(survey.job().name(), survey.job().what(), survey.job().place(), stands, survey.job().isSweep(),
				new SeenJob.Can(isAtWork && !isStopping, isAtWork && survey.job().isHere() && !isPaused, isPaused,
						!standing.attended() && !survey.isComplete() || survey.count(TaskState.FAILED) + survey.count(TaskState.BROKEN) > 0,
						!standing.attended()));
	}

	/** Those of the first rows of the table. */
	private Map<Integer, List<LossPoint>> curves(JobFolder folder, Survey survey, JobTable table) {
		if (!survey.job().isSweep()) return Map.of();
		Map<Integer, List<LossPoint>> found = new LinkedHashMap<>();
		List<Path> used = new ArrayList<>();
		for (JobTable.Row row : table.rows().subList(0, Math.min(MOST_CURVES, table.rows().size()))) {
			try {
				Optional<Path> thread = thread(folder, row.number(), survey.cards().get(row.number()));
				if (thread.isEmpty()) continue;
				used.add(thread.get());
				LossCurve curve = curves.computeIfAbsent(thread.get(), LossCurve::new);
				curve.update();
				if (!curve.points().isEmpty()) found.put(row.number(), curve.points());
			} catch (IOException e) {
				continue; // it is being moved just now, and is read the next time
			}
		}
		curves.keySet().retainAll(used);
		return found;
	}

	private Optional<Path> thread(JobFolder folder, int task, TaskCard card) throws IOException {
		if (!card.thread().isEmpty()) return Optional.of(studio.runs().folder().resolve(card.thread()));
		Path runs = folder.place(task).resolve("studio").resolve("runs");
		if (!Files.isDirectory(runs)) return Optional.empty();
		return Folders.names(runs).stream().map(runs::resolve).filter(Files::isDirectory).findFirst();
	}

	/** Of a cluster that is reached by ssh what was copied last. */
	private static String printed(JobFolder folder, Survey survey, int number) {
		if (!survey.cards().containsKey(number)) return "";
		TaskCard card = survey.cards().get(number);
		StringBuilder text = new StringBuilder("gleaner " + String.join(" ", survey.job().tasks().get(number - 1).command()) + "\n");
		text.append("Task ").append(number).append(": ").append(card.state().words());
		if (!card.where().isEmpty()) text.append(", on ").append(card.where());
		if (!card.why().isEmpty()) text.append(": ").append(card.why());
		text.append("\n\n");
		String name = String.format("%06d", number);
		Path far = folder.path().resolve("far");
		for (Path log : List.of(folder.log(number), far.resolve(name).resolve("log.txt"), far.resolve("." + name).resolve("log.txt")))
			if (Files.isRegularFile(log)) return text.append(end(log)).toString();
		return text.append("It has printed nothing yet.").toString();
	}

	private static String end(Path log) {
		try {
			byte[] all = Files.readAllBytes(log);
			int from = Math.max(0, all.length - LONGEST_PRINTED);
			return new String(all, from, all.length - from, StandardCharsets.UTF_8).stripTrailing();
		} catch (IOException e) {
			return "";
		}
	}
}
