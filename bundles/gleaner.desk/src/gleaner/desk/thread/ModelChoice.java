// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.thread;

import gleaner.files.StudioException;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.studio.Studio;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A model of a thread that can be asked what it expects.
 *
 * @param engine its id
 * @param model as a mix names it
 * @param words as a menu does
 * @param print changes with its file
 */
public record ModelChoice(String engine, String model, String words, String print) {
	/** Of each thread the best model and the last. Reads cards. */
	public static List<ModelChoice> of(Studio studio) throws StudioException {
		List<ModelChoice> all = new ArrayList<>();
		for (Run run : studio.runs().list()) {
			if (run.models().isEmpty()) continue;
			Set<RunModel> chosen = new LinkedHashSet<>();
			run.best().ifPresent(chosen::add);
			chosen.add(run.models().getLast());
			for (RunModel model : chosen) all.add(new ModelChoice(run.engine(), model.name(), run.called() + " "
					+ model.step() + (run.best().filter(model::equals).isPresent() ? ", its best" : ""),
					model.print()));
		}
		return all;
	}
}
