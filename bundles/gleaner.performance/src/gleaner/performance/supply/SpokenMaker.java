// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.supply;

import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Ingredient;
import gleaner.language.Language;
import gleaner.studio.Studio;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Harvest;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import gleaner.voice.OpenModels;
import gleaner.voice.Spew;
import gleaner.voice.SpewListener;
import gleaner.voice.TemplateReports;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Lets an engine speak, and gives its poems as they come. */
final class SpokenMaker implements Maker {
	private final Studio studio;
	private final Supplier<EngineCatalog> engines;
	private final Supplier<Language> language;
	private final OpenModels models;
	private final GenerationOrder order;
	private final Map<GenerationOrder, Long> madeOf;
	private final long first;
	private long made;

	/** @param madeOf by order, the number of the last poem that was made in this evening; is kept up */
	SpokenMaker(Studio studio, Supplier<EngineCatalog> engines, Supplier<Language> language, OpenModels models, GenerationOrder order,
			Map<GenerationOrder, Long> madeOf) {
		this.studio = studio;
		this.engines = engines;
		this.language = language;
		this.models = models;
		this.order = order;
		this.madeOf = madeOf;
		first = madeOf.getOrDefault(order, order.request().first() - 1) + 1;
	}

	@Override
	public void make(long all, Taker taker) throws Exception {
		if (made >= all) return;
		EngineCatalog catalog = engines.get();
		TemplateReports.make(studio, catalog.entry(order.engine()).info(), order, language.get(), (_, _) -> {});
		long poems = all == ENDLESS ? GenerationRequest.ENDLESS : all - made;
		GenerationRequest request = order.request().withFirst(first + made).withPoems(poems);
		new Spew(studio, catalog, models, order.with(request), new Ears(taker)).run();
	}

	/** Puts poems together. */
	private final class Ears implements SpewListener {
		private final Taker taker;
		private final StringBuilder poem = new StringBuilder();
		private String debris = "";
		private Making making;

		Ears(Taker taker) {
			this.taker = taker;
		}

		@Override
		public void started(String id, Making how) {
			debris = id;
			making = how;
		}

		@Override
		public void text(CharSequence piece, long offset) {
			poem.append(piece);
		}

		@Override
		public void poemEnd(PoemSpan span) throws InterruptedException {
			Harvest harvest = Harvest.of(making, debris, span.offset(), poem.toString(), List.of(span));
			poem.setLength(0);
			made++;
			madeOf.put(order, span.number());
			taker.take("", harvest);
		}
	}
}
