// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import gleaner.runs.ModelName;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A thread that has models, for choosing one.
 *
 * @param id of the thread
 * @param name what the poet calls it; may be empty
 * @param engine the engine that speaks with its models
 * @param steps of its models, from the youngest to the oldest; not empty
 * @param best the step of the best one
 */
public record TrainedThread(String id, String name, String engine, List<Long> steps, long best) {
	/** More steps than this are not listed one by one, but thinned out. */
	private static final int MOST_STEPS = 200;

	public TrainedThread {
		steps = List.copyOf(steps);
	}

	static TrainedThread of(Run run) {
		return new TrainedThread(run.id(), run.name(), run.engine(), run.models().stream().map(RunModel::step).toList(),
				run.best().orElseThrow().step());
	}

	/** The thread in a few words, for a list. */
	public String inWords() {
		return name.isBlank() ? Run.shorten(id) : name + "  " + Run.shorten(id);
	}

	/** What it is called among others: its name, with the end of its id behind it where another has the same. */
	String called(List<TrainedThread> among) {
		if (name.isBlank()) return Run.shorten(id);
		return among.stream().filter(t -> t.name.equals(name)).count() > 1 ? name + " (" + Run.shorten(id) + ")" : name;
	}

	/** The step that one of the words of {@link ModelName}, or a number, stands for; nothing if there is no such model. */
	public Optional<Long> step(String word) {
		return switch (word) {
		case ModelName.FIRST -> Optional.of(steps.getFirst());
		case ModelName.BEST -> Optional.of(best);
		case ModelName.LAST -> Optional.of(steps.getLast());
		default -> steps.stream().filter(step -> Long.toString(step).equals(word)).findFirst();
		};
	}

	/** What can be chosen as a step, and how it is called, when this step is chosen now. */
	public Map<String, String> choices(String chosen) {
		Map<String, String> choices = new LinkedHashMap<>();
		choices.put(ModelName.BEST, "mature: the best, " + ModelWords.steps(best));
		choices.put(ModelName.FIRST, "young: the first, " + ModelWords.steps(steps.getFirst()));
		choices.put(ModelName.LAST, "ancient: the last, " + ModelWords.steps(steps.getLast()));
		int stride = (steps.size() + MOST_STEPS - 1) / MOST_STEPS;
		List<Long> listed = new ArrayList<>();
		for (int i = 0; i < steps.size(); i++)
			if (i % stride == 0 || steps.get(i) == best || Long.toString(steps.get(i)).equals(chosen)) listed.add(steps.get(i));
		for (long step : listed) choices.put(Long.toString(step), ModelWords.steps(step));
		return choices;
	}
}
