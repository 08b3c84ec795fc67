// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.kit;

import gleaner.corpus.StoredCorpus;
import gleaner.engine.EngineInfo;
import gleaner.engine.Ingredient;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.voice.CorpusWeight;
import java.util.List;

/** What an engine is fed with if nobody says what. */
public final class StandardMix {
	private StandardMix() {
	}

	/**
	 * What was named; if nothing was and the engine takes corpora, all of them alike.
	 *
	 * @param hasTemplates whether poems were named that are to be made anew
	 * @throws StudioException if there is no corpus
	 */
	public static List<CorpusWeight> of(Studio studio, EngineInfo engine, List<CorpusWeight> named, boolean hasTemplates)
			throws StudioException {
		if (!named.isEmpty() || !needsCorpora(engine, hasTemplates)) return named;
		List<CorpusWeight> all = studio.corpora().list().stream().map(StoredCorpus::name).map(name -> new CorpusWeight(name, 1)).toList();
		if (all.isEmpty())
			throw new StudioException("there is no corpus in " + studio.folder() + "; import one with: gleaner corpus import NAME PATH");
		return all;
	}

	/** Who makes poems anew, and was given none, takes those that there are. */
	private static boolean needsCorpora(EngineInfo engine, boolean hasTemplates) {
		return engine.least(Ingredient.Kind.CORPUS) > 0
				|| !hasTemplates && engine.takes(Ingredient.Kind.TEMPLATES) && engine.takes(Ingredient.Kind.CORPUS);
	}
}
