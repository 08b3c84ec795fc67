// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.thread;

import gleaner.files.StudioException;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.studio.Studio;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
			for (RunModel model : chosen) all.add(of(run, model));
		}
		return all;
	}

	/** All models that are kept of all threads, those of a thread together, its youngest last. Reads cards. */
	public static List<ModelChoice> all(Studio studio) throws StudioException {
		List<ModelChoice> all = new ArrayList<>();
		for (Run run : studio.runs().list()) for (RunModel model : run.models()) all.add(of(run, model));
		return all;
	}

	private static ModelChoice of(Run run, RunModel model) {
		return new ModelChoice(run.engine(), model.name(), run.called() + " " + model.step()
				+ (run.best().filter(model::equals).isPresent() ? ", its best" : ""),
				model.print());
	}

	/** Whether each of the words that are looked for is in its own, whatever their capitals. */
	public boolean isMeant(String looked) {
		String mine = words.toLowerCase(Locale.ROOT);
		for (String word : looked.toLowerCase(Locale.ROOT).strip().split("\\s+")) if (!mine.contains(word)) return false;
		return true;
	}
}
