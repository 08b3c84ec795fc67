// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.stock;

import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Pool;
import gleaner.engine.substitution.strategy.Stock;
import gleaner.language.Language;
import gleaner.language.form.Form;
import gleaner.language.form.PartOfSpeech;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was gathered from a mix; see {@link StockBuilder}. */
final class MixStock implements Stock {
	private final Language language;
	private final Map<String, Pool> words;
	private final Map<String, Pool> names;
	private final Pool reservoir;
	private final Map<PartOfSpeech, Pool> reservoirParts;
	private final List<Offer> shortestFirst;
	private final Map<String, Boolean> meanings = new ConcurrentHashMap<>();

	MixStock(Language language, Map<String, Pool> words, Map<String, Pool> names, Pool reservoir,
			Map<PartOfSpeech, Pool> reservoirParts, List<Offer> shortestFirst) {
		this.reservoirParts = reservoirParts;
		this.language = language;
		this.words = Map.copyOf(words);
		this.names = Map.copyOf(names);
		this.reservoir = reservoir;
		this.shortestFirst = List.copyOf(shortestFirst);
	}

	@Override
	public Language language() {
		return language;
	}

	@Override
	public Pool words(String tag, Form form) {
		return words.getOrDefault(StockBuilder.key(tag, form), Pool.EMPTY);
	}

	@Override
	public Pool names(String entity) {
		return names.getOrDefault(entity, Pool.EMPTY);
	}

	@Override
	public Pool reservoir() {
		return reservoir;
	}

	@Override
	public Pool reservoir(PartOfSpeech part) {
		return reservoirParts.getOrDefault(part, Pool.EMPTY);
	}

	@Override
	public List<Offer> shortestFirst() {
		return shortestFirst;
	}

	@Override
	public boolean hasMeaning(Place place) {
		return meanings.computeIfAbsent(place.base(), language.thesaurus()::knows);
	}
}
