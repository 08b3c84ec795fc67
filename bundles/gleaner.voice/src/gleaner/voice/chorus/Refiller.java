// SPDX-License-Identifier: EPL-2.0
package gleaner.voice.chorus;

import gleaner.engine.EngineException;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Fills the gaps between locked words with what an engine would say there: the gesture of Gnoetry (Jon Trowbridge's and Eric Elshtain's
 * program: click words, and only those are made anew), for any engine. Words come from the left; the ones that lead on to the locked
 * words at the right are preferred. For one thread.
 */
public final class Refiller {
	/** How many are tried for each that is wanted: enough to choose from. */
	private static final int TRIES = 4;
	/** What a locked word counts that the engine would not have said there. */
	private static final double UNLIKELY = 1e-6;

	private final WordPool pool;
	private final Measure measure;

	public Refiller(NextWords words, Measure measure) {
		pool = new WordPool(words);
		this.measure = measure;
	}

	/**
	 * Ways to fill the gaps, all different, the most natural first.
	 *
	 * @param before the poem up to the template
	 * @param seed the same seed gives the same fillings
	 * @param diversity the temperature: 1 as the engine would say it, more for wilder words
	 * @param count how many are wanted
	 * @return maybe fewer, or none, where wish and engine do not meet
	 */
	public List<Refilling> refill(String before, Template template, long seed, double diversity, int count)
			throws EngineException, InterruptedException {
		// Its sequence is laid down in the documentation of the class, so that a seed fixes the words everywhere.
		Random random = new Random(seed);
		Set<List<String>> seen = new HashSet<>();
		List<Refilling> found = new ArrayList<>();
		for (int i = 0; i < count * TRIES; i++) {
			Optional<Refilling> one = one(before, template, diversity, random);
			if (one.isPresent() && seen.add(one.get().fillings())) found.add(one.get());
		}
		found.sort(Comparator.comparingDouble(Refilling::score).reversed());
		return List.copyOf(found.subList(0, Math.min(count, found.size())));
	}

	private Optional<Refilling> one(String before, Template template, double diversity, Random random)
			throws EngineException, InterruptedException {
		String context = before;
		List<String> fillings = new ArrayList<>();
		double logLikelihood = 0;
		int words = 0;
		List<Template.Part> parts = template.parts();
		for (int i = 0; i < parts.size(); i++) {
			switch (parts.get(i)) {
			case Template.Kept kept -> context += kept.text();
			case Template.Gap gap -> {
				Optional<GapSearch.Found> found = new GapSearch(pool, measure, gap.wish(), diversity, random).find(context);
				if (found.isEmpty()) return Optional.empty();
				String filling = written(String.join(" ", found.get().words()), gap);
				if (filling.equalsIgnoreCase(gap.replaced())) return Optional.empty();
				fillings.add(filling);
				context += filling;
				logLikelihood += found.get().logLikelihood();
				words += found.get().words().size();
				Optional<String> locked = i + 1 < parts.size() && parts.get(i + 1) instanceof Template.Kept kept ? firstWord(kept.text())
						: Optional.empty();
				if (locked.isPresent()) {
					logLikelihood += Math.log(likelihood(context, locked.get()));
					words++;
				}
			}
			}
		}
		return Optional.of(new Refilling(fillings, Math.min(0, logLikelihood / Math.max(1, words))));
	}

	private static String written(String filling, Template.Gap gap) {
		if (!gap.isCapital()) return filling;
		int first = filling.codePointAt(0);
		return Character.toString(Character.toTitleCase(first)) + filling.substring(Character.charCount(first));
	}

	/** The locked word that comes next on the same line. */
	private static Optional<String> firstWord(String kept) {
		int lineEnd = kept.indexOf('\n');
		List<Word> words = Words.of(lineEnd < 0 ? kept : kept.substring(0, lineEnd));
		return words.isEmpty() ? Optional.empty() : Optional.of(words.getFirst().text().toLowerCase(Locale.ROOT));
	}

	private double likelihood(String context, String word) throws EngineException, InterruptedException {
		double sum = 0;
		for (NextWord next : pool.after(context))
			if (GapSearch.bare(next.text()).toLowerCase(Locale.ROOT).equals(word)) sum += next.probability();
		return Math.clamp(sum, UNLIKELY, 1);
	}
}
