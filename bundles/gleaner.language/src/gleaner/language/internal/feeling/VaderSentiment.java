// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.feeling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import gleaner.language.feeling.Feeling;
import gleaner.language.feeling.Sentiment;
import gleaner.language.internal.data.Remembered;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import gleaner.language.tongue.Tongue;

/**
 * Feels words, lines and poems by the rules and the lexicon of VADER (Hutto and Gilbert 2014), widened by WordNet's synonyms: a
 * negation turns a word, an intensifier strengthens it, and what follows "but" weighs more.
 */
public final class VaderSentiment implements Sentiment {
	private static final Feeling NOTHING = new Feeling(0, 0);
	private static final double NORMAL = 15;
	private static final double TURNED = -0.74;
	private static final double STEP = 0.293;
	private static final int REACH = 3;
	private static final Set<String> NEGATIONS = Set.of("not", "no", "never", "none", "nor", "neither", "without", "nothing", "nowhere",
			"cannot", "can't", "don't", "won't", "isn't", "wasn't", "aren't", "ain't", "couldn't", "didn't", "doesn't",
			"hasn't", "haven't", "shouldn't", "wouldn't", "rarely", "seldom", "despite", "ne'er", "hardly", "scarcely");
	private static final Set<String> STRONGER = Set.of("very", "so", "too", "most", "more", "all", "utterly", "deeply", "wholly", "purely",
			"quite", "such", "ever", "truly", "greatly", "completely", "especially", "extremely", "full");
	private static final Set<String> WEAKER = Set.of("almost", "barely", "half", "little", "less", "slightly", "somewhat", "partly",
			"scarce", "kind");

	/** The words of a language are commoner than what machines invent, and come first. */
	private static final int REMEMBERED = 50_000;

	private final Map<String, Double> valences;
	private final Function<String, List<String>> bases;
	private final Tongue tongue;
	/** To look for the bases of a word takes a hundred times as long as all else. */
	private final Remembered<String, Double> felt = new Remembered<>(REMEMBERED);

	/**
	 * @param valences of lower-case words, from -4 to 4
	 * @param bases the forms under which a word may be listed
	 * @param tongue tells lines of which nothing is felt because they are not English
	 */
	public VaderSentiment(Map<String, Double> valences, Function<String, List<String>> bases, Tongue tongue) {
		this.valences = valences;
		this.bases = bases;
		this.tongue = tongue;
	}

	@Override
	public Feeling word(String word) {
		double valence = valence(lower(word));
		return new Feeling(normal(valence), valence == 0 ? 0 : 1);
	}

	@Override
	public Feeling line(String line) {
		return tongue.isForeign(line) ? NOTHING : english(line);
	}

	private Feeling english(String line) {
		List<Word> words = Words.of(line);
		List<String> plain = new ArrayList<>(words.size());
		for (Word w : words) plain.add(lower(w.text()));
		double[] values = new double[plain.size()];
		int felt = 0;
		for (int i = 0; i < values.length; i++) {
			values[i] = valence(plain.get(i));
			if (values[i] == 0) continue;
			felt++;
			for (int back = 1; back <= REACH && i - back >= 0; back++) {
				String before = plain.get(i - back);
				double fade = 1.05 - 0.05 * back;
				if (STRONGER.contains(before)) values[i] += Math.signum(values[i]) * STEP * fade;
				else if (WEAKER.contains(before)) values[i] -= Math.signum(values[i]) * STEP * fade;
				if (NEGATIONS.contains(before)) {
					values[i] *= TURNED;
					break;
				}
			}
		}
		int but = plain.indexOf("but");
		double sum = 0;
		for (int i = 0; i < values.length; i++) sum += but <= 0 ? values[i] : i < but ? 0.5 * values[i] : 1.5 * values[i];
		if (sum != 0) sum += Math.signum(sum) * 0.292 * Math.min(4, line.chars().filter(c -> c == '!').count());
		return new Feeling(normal(sum), values.length == 0 ? 0 : felt / (double) values.length);
	}

	@Override
	public Feeling poem(String poem) {
		double sum = 0;
		double strength = 0;
		int felt = 0;
		int lines = 0;
		List<String> all = poem.lines().toList();
		List<Boolean> foreign = tongue.foreign(all);
		for (int l = 0; l < all.size(); l++) {
			if (all.get(l).isBlank() || foreign.get(l)) continue;
			Feeling feeling = english(all.get(l));
			lines++;
			strength += feeling.strength();
			if (feeling.strength() == 0) continue;
			felt++;
			sum += feeling.valence();
		}
		return lines == 0 ? NOTHING : new Feeling(felt == 0 ? 0 : sum / felt, strength / lines);
	}

	private double valence(String word) {
		return felt.get(word, this::find);
	}

	private double find(String word) {
		Double known = valences.get(word);
		if (known != null) return known;
		for (String base : bases.apply(word)) {
			known = valences.get(base);
			if (known != null) return known;
		}
		return 0.0;
	}

	private static double normal(double sum) {
		return sum / Math.sqrt(sum * sum + NORMAL);
	}

	private static String lower(String word) {
		return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
	}
}
