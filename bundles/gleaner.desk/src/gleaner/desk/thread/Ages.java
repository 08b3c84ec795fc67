// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.thread;

import gleaner.runs.Run;
import gleaner.runs.RunModel;

/**
 * Which models of a thread are of a special age; found once for all of them.
 *
 * @param first the step of the first; -1 if there is none
 * @param best the step of the best
 * @param last the step of the last
 */
public record Ages(long first, long best, long last) {
	public static final Ages NONE = new Ages(-1, -1, -1);

	public static Ages of(Run run) {
		if (run.models().isEmpty()) return NONE;
		return new Ages(run.models().getFirst().step(), run.best().orElseThrow().step(), run.models().getLast().step());
	}

	/** The age in words; empty if it is of no special one. */
	public String of(RunModel model) {
		if (model.step() == best) return "★ mature";
		if (model.step() == first) return "young";
		return model.step() == last ? "ancient" : "";
	}
}
