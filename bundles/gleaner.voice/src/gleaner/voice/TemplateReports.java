// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.corpus.StoredCorpus;
import gleaner.corpus.report.Annotation;
import gleaner.corpus.report.Annotator;
import gleaner.engine.EngineInfo;
import gleaner.engine.Ingredient.Kind;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.language.Language;
import gleaner.studio.Studio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads closely what an engine that makes poems anew is about to take, as far as that has not been done: so it gets each poem with its
 * reading, and the next time there is nothing to do.
 */
public final class TemplateReports {
	private TemplateReports() {
	}

	/**
	 * Makes the reports that are missing of the corpora of an order, on all cores; blocks until it is done. What has been made stays when
	 * it is called off. Does nothing for engines that take no templates, nor in a studio that cannot be written to.
	 *
	 * @param info of the engine that is meant
	 * @return a sentence for each poem that could not be understood
	 * @throws StudioException if there is no such corpus, or its reports cannot be written, such as while another program writes them
	 * @throws InterruptedException if the thread was interrupted
	 */
	public static List<String> make(Studio studio, EngineInfo info, GenerationOrder order, Language language, Progress progress)
			throws StudioException, InterruptedException {
		if (!info.takes(Kind.TEMPLATES) || studio.isReadOnly()) return List.of();
		Map<String, StoredCorpus> corpora = new LinkedHashMap<>();
		for (CorpusWeight part : order.mix())
			if (part.weight() > 0 && studio.source(part.corpus()) instanceof StoredCorpus stored) corpora.put(stored.name(), stored);
		for (String name : order.templates()) corpora.put(name, studio.corpora().get(name));
		List<String> failures = new ArrayList<>();
		for (StoredCorpus corpus : corpora.values())
			failures.addAll(
					Annotation.run(corpus, new Annotator(language), Runtime.getRuntime().availableProcessors(), progress).failures());
		return failures;
	}
}
