package gleaner.cli.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Json;
import gleaner.cluster.Job;
import gleaner.cluster.Survey;
import gleaner.cluster.TaskCard;
import gleaner.cluster.TaskState;
import gleaner.cluster.place.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says how a job stands. */
final class Told {
	private Told() {
	}

	/** In half a sentence: {@code 12 of 40 done, 2 running}. */
	static String counts(Survey survey) {
		int all = survey.job().tasks().size();
		int done = survey.count(TaskState.DONE) + survey.count(TaskState.HALTED);
		List<String> parts = new ArrayList<>(List.of(String.format(Locale.ENGLISH, "%,d of %,d done", done, all)));
		for (Map.Entry<TaskState, Integer> each : survey.counts().entrySet())
			if (each.getKey() != TaskState.DONE && (each.getKey() != TaskState.HALTED || each.getValue() > 0))
				parts.add(String.format(Locale.ENGLISH, "%,d %s", each.getValue(), each.getKey().words()));
		return String.join(", ", parts);
	}

	/** What is to be done about it; empty if nothing is. */
	static String advice(Standing standing) {
		Job job = standing.survey().job();
		String name = job.name().contains(" ") ? "\"" + job.name() + "\"" : job.name();
		if (standing.survey().isComplete() || standing.attended() && !standing.survey().isOver()) return "";
		if (standing.survey().isOver()) return "Those that failed can be run again with: gleaner job run-again " + name;
		return "Nobody is at work on it; it goes on with: gleaner job run-again " + name;
	}

	static ObjectNode json(Standing standing) {
		Job job = standing.survey().job();
		ObjectNode node = Json.object().put("job", job.name()).put("what", job.what()).put("place", job.place())
				.put("created", job.created().toString()).put("tasks", job.tasks().size()).put("attended", standing.attended())
				.put("over", standing.survey().isOver());
		ObjectNode counts = node.putObject("counts");
		standing.survey().counts().forEach((state, count) -> counts.put(state.word(), count));
		return node;
	}

	static ObjectNode json(Survey survey, int number, TaskCard card) {
		ObjectNode node = Json.object().put("task", number).put("state", card.state().word())
				.put("label", survey.job().tasks().get(number - 1).label());
		if (!card.where().isEmpty()) node.put("where", card.where());
		if (card.seconds() > 0) node.put("seconds", card.seconds());
		if (!card.why().isEmpty()) node.put("why", card.why());
		if (card.rung() > 0) node.put("rung", card.rung()).put("steps", card.steps());
		if (!Double.isNaN(card.loss())) node.put("loss", card.loss());
		if (!card.thread().isEmpty()) node.put("thread", card.thread());
		return node;
	}
}
