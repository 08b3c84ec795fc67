// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Json;
import gleaner.cluster.Job;
import gleaner.cluster.Survey;
import gleaner.cluster.TaskCard;
import gleaner.cluster.place.Standing;

/** Says how a job stands. */
final class Told {
	private Told() {
	}

	/** What is to be done about it; empty if nothing is. */
	static String advice(Standing standing, boolean isPaused) {
		Job job = standing.survey().job();
		String name = quoted(job.name());
		if (isPaused && !standing.survey().isOver()) return "It is paused; continue it with: gleaner job resume " + name;
		if (standing.survey().isComplete() || standing.attended() && !standing.survey().isOver()) return "";
		if (standing.survey().isOver()) return "Repeat the failed tasks with: gleaner job run-again " + name;
		return "Nothing works on it; continue it with: gleaner job run-again " + name;
	}

	/** A name as a shell takes it. */
	static String quoted(String name) {
		return name.matches("[A-Za-z0-9_.,+-]+") ? name : "\"" + name + "\"";
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
