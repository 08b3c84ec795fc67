// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.job;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.cluster.JobFolder;
import gleaner.cluster.Jobs;
import gleaner.cluster.Survey;
import gleaner.cluster.TaskCard;
import gleaner.cluster.TaskState;
import gleaner.cluster.place.Standing;
import gleaner.cluster.sweep.SweepRow;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner job show NAME} */
@Command(name = "show", description = "Show how far a job is, for a sweep with a table of its losses; or show what one task printed.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class JobShowCommand implements Callable<Integer> {
	private static final int MOST_TOLD = 20;

	private final Surroundings surroundings;

	@Parameters(paramLabel = "JOB", description = "The job.")
	private String name;

	@Option(names = "--task", paramLabel = "N", description = "Only this task, with what it printed besides its result.")
	private Integer task;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--json", description = "Print a JSON object with all tasks.")
	private boolean json;

	JobShowCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException, InterruptedException {
		JobFolder folder = new Jobs(studioOption.open()).get(name);
		Standing standing = Places.of(folder.job(), surroundings.program()).state(folder);
		if (task != null) show(folder, standing.survey());
		else if (json) showJson(standing, folder.isAskedToPause());
		else show(standing, folder.isAskedToPause());
		return 0;
	}

	private void show(Standing standing, boolean isPaused) {
		Survey survey = standing.survey();
		surroundings.out().println(survey.job().name() + ": " + survey.job().what());
		surroundings.out().println("on " + survey.job().place() + ": " + survey.words());
		if (survey.job().isSweep()) for (SweepRow row : SweepRow.of(survey)) show(row);
		int told = 0;
		for (Map.Entry<Integer, TaskCard> each : survey.cards().entrySet()) {
			TaskState state = each.getValue().state();
			if (state != TaskState.FAILED && state != TaskState.BROKEN || told++ >= MOST_TOLD) continue;
			String label = survey.job().tasks().get(each.getKey() - 1).label();
			surroundings.out().println("task " + each.getKey() + (label.isEmpty() ? "" : " (" + label + ")") + " "
					+ (state == TaskState.FAILED ? "failed: " + each.getValue().why() : "broke off on " + each.getValue().where()));
		}
		if (told > MOST_TOLD) surroundings.out().println("and " + (told - MOST_TOLD) + " more");
		String advice = Told.advice(standing, isPaused);
		if (!advice.isEmpty()) surroundings.err().println(advice);
	}

	private void show(SweepRow row) {
		String loss = Double.isNaN(row.card().loss()) ? "" : String.format(Locale.ROOT, "loss %.4f", row.card().loss());
		surroundings.out().printf(Locale.ENGLISH, "%s %3d  %-13s %,9d steps  %-12s  %s%s%n", row.isBest() ? "*" : " ",
				row.task().number(), row.card().state().words(), row.card().steps(), loss, row.task().label(),
				row.card().thread().isEmpty() ? "" : "  " + row.card().thread());
	}

	private void showJson(Standing standing, boolean isPaused) {
		ObjectNode node = Told.json(standing).put("paused", isPaused);
		ArrayNode all = node.putArray("all");
		standing.survey().cards().forEach((number, card) -> all.add(Told.json(standing.survey(), number, card)));
		surroundings.out().println(Json.line(node));
	}

	private void show(JobFolder folder, Survey survey) throws StudioException {
		folder.job().task(task);
		TaskCard card = survey.cards().get(task);
		TaskCard written = folder.card(task);
		TaskCard told = card.state() == TaskState.DONE && written.attempts() > 0 ? written : card;
		String log = log(folder);
		if (json) {
			surroundings.out().println(Json.line(Told.json(survey, task, told).put("log", log)));
			return;
		}
		surroundings.out().println("task " + task + ": " + told.state().words() + (told.where().isEmpty() ? "" : ", on " + told.where())
				+ (told.why().isEmpty() ? "" : ": " + told.why()));
		surroundings.out().println("gleaner " + String.join(" ", folder.job().task(task).command()));
		if (Files.isRegularFile(folder.out(task))) surroundings.out().println("its result: " + folder.out(task));
		if (!log.isEmpty()) surroundings.out().println(log.stripTrailing());
	}

	/** Of a far cluster its copy. */
	private String log(JobFolder folder) throws StudioException {
		String number = folder.done(task).getFileName().toString();
		Path far = folder.path().resolve("far");
		for (Path file : List.of(folder.log(task), far.resolve(number).resolve("log.txt"), far.resolve("." + number).resolve("log.txt"))) {
			if (!Files.isRegularFile(file)) continue;
			try {
				return Files.readString(file);
			} catch (IOException e) {
				throw Faults.reading(file, e);
			}
		}
		return "";
	}
}
