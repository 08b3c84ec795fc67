// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.supply;

import gleaner.language.Language;
import gleaner.performance.programme.Round;
import gleaner.performance.programme.Says;
import gleaner.performance.stage.Supplies;
import gleaner.performance.stage.Supply;
import gleaner.studio.Studio;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import gleaner.voice.OpenModels;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The sources of a studio: its engines, poems and files. What an engine says goes into the debris, as ever. When a round is made another
 * time in the same evening, its engine goes on with the next numbers of its seed, so that no poem comes twice. Close it when the evening is
 * over. Safe for use by several threads.
 */
public final class Sources implements Supplies, AutoCloseable {
	private final Studio studio;
	private final Supplier<EngineCatalog> engines;
	private final Supplier<Language> language;
	private final OpenModels models = new OpenModels(2);
	/** By order, the number of the last poem that was made. */
	private final Map<GenerationOrder, Long> made = new ConcurrentHashMap<>();

	/**
	 * @param engines asked for only when an engine is to speak
	 * @param language for engines that make poems anew, which get them with a reading
	 */
	public Sources(Studio studio, Supplier<EngineCatalog> engines, Supplier<Language> language) {
		this.studio = studio;
		this.engines = engines;
		this.language = language;
	}

	@Override
	public Supply begin(Round round, int time) {
		long poems = round.poems() == Round.ENDLESS ? Maker.ENDLESS : round.poems();
		return new Ahead(switch (round.says()) {
		case Says.Spoken(GenerationOrder order) -> new SpokenMaker(studio, engines, language, models, order, made);
		case Says.Poems listed -> new PoemsMaker(studio, listed.titles());
		case Says.TextFile(var file) -> new FileMaker(studio, file);
		}, poems);
	}

	/** Closes the models that are open. */
	@Override
	public void close() {
		models.close();
	}
}
