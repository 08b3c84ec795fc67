// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What whoever works on a task writes down of it: {@code task.json} in its folder. Immutable.
 *
 * @param state as it was when this was written
 * @param attempts how often it was begun, 1 or more
 * @param where on which machine, and by which number its queue knew it
 * @param seconds how long all attempts that have ended took together
 * @param why it failed or stopped; empty if it did not
 * @param losses of a sweep: at each rung it has reached, on poems held out, or, where nothing was, of training, in nats a character; NaN
 *            if not known
 * @param steps of a training: how many it has gone
 * @param thread of a training: what its thread is called in the studio; empty before it has been brought there
 */
public record TaskCard(TaskState state, int attempts, String where, double seconds, String why, List<Double> losses, long steps,
		String thread) {
	/** Of a task that was never begun. */
	public static final TaskCard NONE = new TaskCard(TaskState.WAITING, 0, "", 0, "", List.of(), 0, "");
	static final String FILE = "task.json";
	private static final int FORMAT = 1;

	public TaskCard {
		losses = List.copyOf(losses);
	}

	TaskCard begun(String place) {
		return new TaskCard(TaskState.RUNNING, attempts + 1, place, seconds, "", losses, steps, thread);
	}

	TaskCard ended(TaskState how, double took, String reason) {
		return new TaskCard(how, attempts, where, seconds + took, reason, losses, steps, thread);
	}

	/** It was stopped in good order, and does not count as begun. */
	TaskCard stopped(double took, String reason) {
		return new TaskCard(TaskState.STOPPED, 0, where, seconds + took, reason, losses, steps, thread);
	}

	/** It has come to a rung. */
	TaskCard reached(double loss, long stepsThere, double took) {
		List<Double> all = new ArrayList<>(losses);
		all.add(loss);
		return new TaskCard(TaskState.RESTING, 0, where, seconds + took, "", all, stepsThere, thread);
	}

	/** How many rungs it has reached. */
	public int rung() {
		return losses.size();
	}

	/** The last of its losses; NaN if there is none. */
	public double loss() {
		return losses.isEmpty() ? Double.NaN : losses.getLast();
	}

	TaskCard with(TaskState how) {
		return new TaskCard(how, attempts, where, seconds, why, losses, steps, thread);
	}

	TaskCard called(String id) {
		return new TaskCard(state, attempts, where, seconds, why, losses, steps, id);
	}

	void write(Path folder) throws StudioException {
		ObjectNode json = JsonFile.object().put("format", FORMAT).put("state", state.word()).put("attempts", attempts).put("where", where)
				.put("seconds", Math.round(seconds * 1000) / 1000.0);
		if (!why.isEmpty()) json.put("why", why);
		if (!losses.isEmpty()) {
			ArrayNode all = json.putArray("losses");
			for (double loss : losses) all.add(Double.isFinite(loss) ? Double.toString(loss) : "");
		}
		if (steps > 0) json.put("steps", steps);
		if (!thread.isEmpty()) json.put("thread", thread);
		JsonFile.write(folder.resolve(FILE), json);
	}

	/** A card; where it cannot be read, that of a task that failed for this reason. */
	static TaskCard readOrFailed(Path folder) {
		try {
			return read(folder);
		} catch (StudioException e) {
			return NONE.ended(TaskState.FAILED, 0, e.getMessage());
		}
	}

	/** @throws StudioException if it cannot be read, or was written by a newer Gleaner */
	static TaskCard read(Path folder) throws StudioException {
		JsonFields json = JsonFile.read(folder.resolve(FILE));
		json.requireFormat("the task", FORMAT);
		return new TaskCard(TaskState.of(json.text("state")), (int) json.whole("attempts"), json.optionalText("where").orElse(""),
				json.has("seconds") ? json.decimal("seconds") : 0, json.optionalText("why").orElse(""),
				losses(json), json.optionalWhole("steps").orElse(0),
				json.optionalText("thread").orElse(""));
	}

	private static List<Double> losses(JsonFields json) throws StudioException {
		List<Double> losses = new ArrayList<>();
		try {
			for (String loss : json.texts("losses")) losses.add(loss.isEmpty() ? Double.NaN : Double.parseDouble(loss));
		} catch (NumberFormatException e) {
			throw json.wrong("losses", "a list of numbers, each between quotation marks");
		}
		return losses;
	}
}
