// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.job;

import gleaner.cluster.Job;
import gleaner.cluster.JobFolder;
import gleaner.cluster.Jobs;
import gleaner.cluster.MakingPlan;
import gleaner.cluster.Needs;
import gleaner.cluster.Task;
import gleaner.cluster.place.Place;
import gleaner.engine.EngineInfo;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.language.Language;
import gleaner.studio.Studio;
import gleaner.voice.GenerationOrder;
import gleaner.voice.TemplateReports;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;

/** Makes a job of what a pane is told: the poems that it would spew, from the first on. */
public final class ManyPoems {
	/** How many are offered. */
	public static final long USUAL = 10_000;
	/** More are a slip of the finger. */
	public static final long MOST = 1_000_000_000;

	private final Studio studio;
	private final JobPlaces places;

	public ManyPoems(Studio studio, JobPlaces places) {
		this.studio = studio;
		this.places = places;
	}

	/** What is wrong with a number of poems that was typed; null if nothing is. */
	public static String wrong(String typed) {
		return number(typed) > 0 ? null : "Must be a whole number from 1 to 1,000,000,000.";
	}

	/** The number that was typed; 0 if it cannot be. */
	public static long number(String typed) {
		try {
			long number = Long.parseLong(typed.strip().replace(",", ""));
			return number >= 1 && number <= MOST ? number : 0;
		} catch (NumberFormatException e) {
			return 0;
		}
	}

	/**
	 * Makes the job and lets it begin.
	 *
	 * @param engine that is told
	 * @param order as the pane has it
	 * @param poems how many
	 * @param where {@link Job#HERE}, or the name of a cluster
	 * @param language that reads what is made anew
	 * @return the job
	 * @throws StudioException if it cannot be written or begun
	 */
	public Job begin(EngineInfo engine, GenerationOrder order, long poems, String where, Language language, Progress progress)
			throws StudioException, InterruptedException {
		GenerationOrder many = order.with(order.request().withFirst(1).withPoems(poems));
		TemplateReports.make(studio, engine, many, language, progress);
		MakingPlan plan = MakingPlan.of(studio, List.of("generate"), engine.name(), many, OptionalInt.empty());
		Jobs jobs = new Jobs(studio);
		Job job = new Job(jobs.free(engine.name() + " " + order.request().seed()), plan.what(), where, Job.freeKey(),
				Instant.now().truncatedTo(ChronoUnit.SECONDS), Needs.USUAL, Runtime.getRuntime().availableProcessors(), List.of(),
				plan.tasks());
		Place place = places.of(job);
		JobFolder folder = jobs.create(job, plan.stock());
		place.submit(folder, plan.tasks().stream().map(Task::number).toList());
		return job;
	}
}
