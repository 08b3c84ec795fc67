// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import gleaner.cluster.Bringing;
import gleaner.cluster.JobFolder;
import gleaner.cluster.Jobs;
import gleaner.cluster.place.Resending;
import gleaner.desk.job.JobPlaces;
import gleaner.desk.job.SeenJob;
import gleaner.files.Trashed;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.Status;
import gleaner.ui.StudioChanges;
import java.io.IOException;
import java.util.OptionalInt;

/** What can be done with a job. All of it is done off the UI thread. */
final class JobDeeds {
	private final Studio studio;
	private final JobPlaces places;
	private final Runnable onDone;

	/** @param onDone is told on the UI thread when something was done */
	JobDeeds(Studio studio, JobPlaces places, Runnable onDone) {
		this.studio = studio;
		this.places = places;
		this.onDone = onDone;
	}

	/** Lets it stand still; what trains keeps what it has learnt. */
	void stop(SeenJob job) {
		work("Stopping " + job.name(), () -> {
			JobFolder folder = folder(job);
			places.of(folder.job()).cancel(folder);
			return job.name() + " stops, and keeps what it has done; continue it with Go On";
		});
	}

	/** Lets it wait, or go on. */
	void pause(SeenJob job) {
		work("Pausing " + job.name(), () -> {
			JobFolder folder = folder(job);
			boolean isPaused = folder.isAskedToPause();
			if (isPaused) folder.forgetPause();
			else folder.askToPause();
			return isPaused ? job.name() + " goes on"
					: job.name() + " pauses; trainings keep what they have learnt, and the current poems are finished";
		});
	}

	/**
	 * Goes on, and tries again what has failed.
	 *
	 * @param task one task that is meant; 0 if all are
	 */
	void goOn(SeenJob job, int task) {
		work("Going on with " + job.name(), () -> {
			JobFolder folder = folder(job);
			int sent = new Resending(places.of(folder.job())).run(folder, task == 0 ? OptionalInt.empty() : OptionalInt.of(task));
			return sent == 0 ? "nothing is left to do in " + job.name()
					: job.name() + " goes on with " + sent + (sent == 1 ? " task" : " tasks");
		});
	}

	/** Brings what is done into the studio. */
	void fetch(SeenJob job) {
		work("Fetching " + job.name(), () -> {
			JobFolder folder = folder(job);
			places.of(folder.job()).fetch(folder);
			Bringing.Brought brought = new Bringing(studio, folder).run();
			if (!brought.threads().isEmpty()) StudioChanges.tell(StudioChanges.Part.RUNS);
			return "fetched " + brought.threads().size() + " threads and " + brought.debris() + " files of debris of " + job.name()
					+ (brought.merged() ? "; its folder has all that the tasks printed" : "");
		});
	}

	/** Moves it to the trash. */
	void remove(SeenJob job) {
		work("Deleting " + job.name(), () -> {
			Trashed trashed = new Jobs(studio).remove(job.name());
			return trashed.name() + " is in the trash; its threads and debris stay";
		});
	}

	private JobFolder folder(SeenJob job) throws IOException {
		return new Jobs(studio).get(job.name());
	}

	private interface Deed {
		String run() throws IOException, InterruptedException;
	}

	private void work(String name, Deed deed) {
		Background.once(name, turn -> deed.run()).then(said -> {
			Status.say(said);
			onDone.run();
		});
	}
}
