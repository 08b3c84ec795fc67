// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.offer;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import gleaner.language.internal.feature.Features;
import gleaner.language.internal.feature.Weights;
import gleaner.language.sense.ContextEncoder;
import gleaner.language.text.Word;

/**
 * Puts the best words for a place in order once more, by all that speaks for them and by how much they keep of what the word says there.
 * Only where there is an encoder; without one the order stays. Thread-safe.
 */
public final class SecondHearing {
	/** So many are heard. */
	public static final int MOST = 30;
	private static final String KEPT = "sense-kept";
	/** Of so many it is said that they keep most of the sense. */
	private static final int TOLD = 5;
	private static final int REMEMBERED = 16;
	private static final Logger LOG = System.getLogger(SecondHearing.class.getName());

	private record Question(ContextEncoder encoder, String line, int start, List<String> texts) {
	}

	private final Supplier<ContextEncoder> encoder;
	private final Features features;
	private final Weights weights;
	private final Recent<Question, double[]> recent = new Recent<>(REMEMBERED);

	/**
	 * @param encoder gives null while there is none
	 * @param weights of all {@link #names}
	 */
	public SecondHearing(Supplier<ContextEncoder> encoder, Features features, Weights weights) {
		this.encoder = encoder;
		this.features = features;
		this.weights = weights;
	}

	/** What speaks for a word here: all that does without an encoder, and what is kept of the word's sense. */
	public static List<String> names(Features features) {
		return Stream.concat(features.names().stream(), Stream.of(KEPT)).toList();
	}

	/** The weights that are shipped. */
	public static Weights weights(Features features) {
		return Weights.load("hearing.txt", names(features));
	}

	/**
	 * The words that are offered for a place, in their new order: those that are not heard stay behind the others.
	 *
	 * @param offered the best first
	 */
	List<Offered> inOrder(List<Offered> offered, String line, Word word, double dial) {
		ContextEncoder hearing = encoder.get();
		if (hearing == null || offered.size() < 2 || ofKept(dial) <= 0) return offered;
		List<Offered> best = offered.subList(0, Math.min(MOST, offered.size()));
		double[] kept;
		try {
			kept = recent.get(new Question(hearing, line, word.start(), best.stream().map(Offered::text).toList()),
					question -> hearing.kept(line, word, question.texts()));
		} catch (RuntimeException | LinkageError e) {
			LOG.log(Level.WARNING, "suggestions do without the sentence encoder: " + e.getMessage(), e);
			return offered;
		}
		double[] scores = new double[best.size()];
		for (int i = 0; i < scores.length; i++) scores[i] = score(best.get(i).ranked(), kept[i], dial);
		List<Integer> told = descending(kept).limit(TOLD).toList();
		List<Offered> again = new ArrayList<>(offered.size());
		descending(scores).forEach(i -> again.add(told.contains(i) ? best.get(i).and("keeps most of the sense here") : best.get(i)));
		again.addAll(offered.subList(best.size(), offered.size()));
		return again;
	}

	private double score(Ranked ranked, double kept, double dial) {
		double[] without = features.all(ranked.candidate(), ranked.pool(), ranked.words(), ranked.place());
		double[] values = Arrays.copyOf(without, without.length + 1);
		values[without.length] = kept;
		return weights.of(values, dial);
	}

	/** How much it counts what is kept: nothing for those who fit the line. */
	private double ofKept(double dial) {
		double[] values = new double[features.names().size() + 1];
		values[values.length - 1] = 1;
		return weights.of(values, dial);
	}

	private static Stream<Integer> descending(double[] values) {
		return IntStream.range(0, values.length).boxed().sorted(Comparator.comparingDouble(i -> -values[i]));
	}
}
