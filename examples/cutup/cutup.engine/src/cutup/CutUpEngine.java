// SPDX-License-Identifier: EPL-2.0
package cutup;

import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Ingredient;
import gleaner.engine.Need;
import gleaner.engine.Parameter;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Cuts the lines of the corpora in two and joins halves that never met, as with scissors and newspaper. */
@Component(property = { GeneratorEngine.ID + "=cutup", GeneratorEngine.NAME + "=Cut-up" })
public final class CutUpEngine implements GeneratorEngine {
	private static final Parameter.Whole LINES = new Parameter.Whole("lines", "Lines", "How many lines a poem has.", 6, 1, 100);
	private static final EngineInfo INFO = EngineInfo.of("cutup", "Cut-up", "lines of the corpora, cut in two and joined anew")
			.withParameters(LINES).withNeeds(Need.some(Ingredient.Kind.CORPUS));

	@Override
	public EngineInfo info() {
		return INFO;
	}

	@Override
	public Generator open(Source source, Settings settings, Progress progress) throws EngineException, InterruptedException {
		List<Cuttings> piles = new ArrayList<>();
		for (Ingredient.CorpusShare part : source.corpora()) {
			progress.report("cutting " + part.corpus().name(), Double.NaN);
			Cuttings pile = new Cuttings(part.weight());
			part.corpus().read(poem -> poem.text().lines().forEach(pile::cut));
			if (!pile.isEmpty()) piles.add(pile);
		}
		if (piles.isEmpty())
			throw new EngineException("there is no line of two words to cut in these corpora; choose a corpus with longer lines");
		return new CutUp(piles, settings.get(LINES));
	}
}
