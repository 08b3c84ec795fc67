// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import gleaner.language.form.PartOfSpeech;
import gleaner.language.internal.candidate.Tables;
import gleaner.language.internal.feature.Scales;
import gleaner.language.internal.feature.Surroundings;
import gleaner.language.sense.LinePlace;
import gleaner.language.sense.Substitute;
import gleaner.language.sense.Wish;

/**
 * Finds words for millions of places: of each word it keeps a short list of those that may ever do well, and for a place it only weighs
 * what the line says of them. Thread-safe.
 */
public final class Substituter {
	/** So many words are remembered, in some 80 MB when all are: ten thousand poems have fewer. */
	private static final int REMEMBERED = 65_536;

	private final Ranker ranker;
	private final Scales scales;
	private final Tables tables;
	private final Predicate<String> isOffensive;
	private final Recent<Reading, ShortList> recent = new Recent<>(REMEMBERED);

	public Substituter(Ranker ranker, Scales scales, Tables tables, Predicate<String> isOffensive) {
		this.ranker = ranker;
		this.scales = scales;
		this.tables = tables;
		this.isOffensive = isOffensive;
	}

	/** See {@link gleaner.language.sense.Thesaurus#substitutes}. */
	List<Substitute> substitutes(LinePlace place, double dial, int limit) {
		Wish.checkDial(dial);
		if (limit < 1) throw new IllegalArgumentException("The limit must be at least 1, not " + limit);
		if (place.form().partOfSpeech() == PartOfSpeech.OTHER) return List.of();
		ShortList list = recent.get(new Reading(place.base(), place.form()),
				reading -> ShortList.of(ranker.pool(reading, false), isOffensive.negate()));
		if (list.size() == 0) return List.of();
		Surroundings around = Surroundings.of(place.words(), place.index(), tables);
		double[] scores = new double[list.size()];
		for (int i = 0; i < scores.length; i++)
			scores[i] = list.score(i, dial) + scales.inLine(list.words(i), around, dial);
		String now = place.words().get(place.index());
		List<Substitute> substitutes = new ArrayList<>(Math.min(limit, scores.length));
		for (int i = best(scores); i >= 0 && substitutes.size() < limit; i = best(scores)) {
			if (!list.text(i).equalsIgnoreCase(now)) substitutes.add(new Substitute(list.text(i), list.relation(i), scores[i]));
			scores[i] = Double.NaN;
		}
		return substitutes;
	}

	/** The first of the highest scores; -1 if none is left. A few of some dozens are wanted, so nothing is sorted. */
	private static int best(double[] scores) {
		int best = -1;
		for (int i = 0; i < scores.length; i++)
			if (!Double.isNaN(scores[i]) && (best < 0 || scores[i] > scores[best])) best = i;
		return best;
	}
}
