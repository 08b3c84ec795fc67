
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import gleaner.language.encoder.MiniLmEncoder;
import gleaner.language.form.Inflection;
import gleaner.language.internal.English;
import gleaner.language.internal.candidate.Tables;
import gleaner.language.internal.feature.Features;
import gleaner.language.internal.feature.Weights;
import gleaner.language.internal.offer.SecondHearing;
import gleaner.language.sense.Suggestion;
import gleaner.language.sense.Wish;

/**
 * Learns how much everything counts that speaks for one of the best thirty words for a place, what the sentence encoder says among it, on
 * the half of SWORDS that is for learning. For those who fit the line the weights stay as they are without the encoder, which would draw
 * them back to the word that stands there.
 *
 * <p>{@code java --enable-native-access=ALL-UNNAMED -cp CLASSES:LIBRARIES releng/language/FitHearing.java SWORDS_DEV_JSON_GZ hearing.txt
 * ANSWERS.tsv}
 *
 * <p>ANSWERS gets what is suggested for SWORDS in cross-validation: each fifth under weights, both those that choose the thirty and those
 * that put them in order, that were learnt on the other four.
 */
final class FitHearing {
	private static final int FOLDS = 5;
	/** Chosen by cross-validation among 3, 10, 30, 60 and 100. */
	private static final double HOLD = 30;
	private static final int ANSWERS = 20;
	private static final int ALL = 5000;
	/** Of so many it is asked once what they keep: the best thirty under weights that were learnt on a part are among them. */
	private static final int ASKED = 60;

	private final MiniLmEncoder encoder = new MiniLmEncoder();
	private final English english = new English();
	private final Inflection inflection = english.inflection();
	private final Features features = new Features(Tables.load());
	private final Weights shipped = Weights.load(features);

	public static void main(String[] args) throws IOException {
		new FitHearing().run(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
	}

	/**
	 * A word of SWORDS with all that is offered for it.
	 *
	 * @param texts in the order of the alphabet
	 * @param values of the features without the encoder, of each
	 * @param right how right each is, from 0
	 * @param kept what the encoder says of each that may be heard; the others are not a number
	 */
	private record Place(Swords target, List<String> texts, double[][] values, double[] right, double[] kept) {
		Listwise.Choices choices() {
			return new Listwise.Choices(values, right);
		}
	}

	private void run(Path swords, Path weights, Path answers) throws IOException {
		List<Place> places = Swords.of(swords, inflection).stream().map(this::place).toList();
		double[] line = lineEnd();
		double[] learnt = learn(places, Listwise.learn(choices(places), FitOffers.HOLD_MEANING));
		write(learnt, line, weights);
		try (PrintStream out = new PrintStream(Files.newOutputStream(answers), false, "UTF-8")) {
			for (int fold = 0; fold < FOLDS; fold++) {
				int left = fold;
				List<Place> others = IntStream.range(0, places.size()).filter(i -> i % FOLDS != left).mapToObj(places::get).toList();
				double[] first = Listwise.learn(choices(others), FitOffers.HOLD_MEANING);
				double[] again = learn(others, first);
				English trial = new English(any -> new Weights(first, first), any -> new Weights(again, line), encoder);
				for (int i = fold; i < places.size(); i += FOLDS) answer(places.get(i).target(), trial, out);
			}
		}
	}

	private Place place(Swords target) {
		Map<String, double[]> evidence = english.evidence(target.line(), target.word());
		List<String> texts = evidence.keySet().stream().sorted().toList();
		double[][] values = texts.stream().map(evidence::get).toArray(double[][]::new);
		Set<String> offered = english.thesaurus().suggest(target.line(), target.word(), Wish.of(Wish.kin(), ALL)).stream()
				.map(each -> each.text().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
		int[] best = IntStream.range(0, texts.size()).filter(i -> offered.contains(texts.get(i).toLowerCase(Locale.ROOT))).boxed()
				.sorted(Comparator.comparingDouble(i -> -shipped.of(values[i], 0))).limit(ASKED).mapToInt(i -> i).toArray();
		double[] asked = encoder.kept(target.line(), target.word(), Arrays.stream(best).mapToObj(texts::get).toList());
		double[] kept = new double[texts.size()];
		Arrays.fill(kept, Double.NaN);
		for (int i = 0; i < best.length; i++) kept[best[i]] = asked[i];
		return new Place(target, texts, values,
				texts.stream().mapToDouble(text -> FitOffers.right(target.judged(text, inflection))).toArray(),
				kept);
	}

	private static List<Listwise.Choices> choices(List<Place> places) {
		return places.stream().map(Place::choices).toList();
	}

	/** @param first the weights that choose the thirty */
	private static double[] learn(List<Place> places, double[] first) {
		List<Listwise.Choices> heard = new ArrayList<>();
		for (Place place : places) {
			Weights by = new Weights(first, first);
			int[] best = IntStream.range(0, place.texts().size()).filter(i -> !Double.isNaN(place.kept()[i])).boxed()
					.sorted(Comparator.comparingDouble(i -> -by.of(place.values()[i], 0))).limit(SecondHearing.MOST).mapToInt(i -> i)
					.toArray();
			double[][] values = new double[best.length][];
			for (int i = 0; i < best.length; i++) {
				double[] without = place.values()[best[i]];
				values[i] = Arrays.copyOf(without, without.length + 1);
				values[i][without.length] = place.kept()[best[i]];
			}
			heard.add(new Listwise.Choices(values, Arrays.stream(best).mapToDouble(i -> place.right()[i]).toArray()));
		}
		return Listwise.learn(heard, HOLD);
	}

	/** The weights of those who fit the line, and nothing for the encoder. */
	private double[] lineEnd() {
		double[] line = new double[SecondHearing.names(features).size()];
		for (int i = 0; i < features.names().size(); i++) {
			double[] one = new double[features.names().size()];
			one[i] = 1;
			line[i] = shipped.of(one, 1);
		}
		return line;
	}

	private static void answer(Swords target, English trial, PrintStream out) {
		out.print(target.id());
		for (Suggestion each : trial.thesaurus().suggest(target.line(), target.word(), Wish.of(Wish.kin(), ANSWERS)))
			out.print("\t" + each.text().toLowerCase(Locale.ROOT));
		out.println();
	}

	private void write(double[] meaning, double[] line, Path file) throws IOException {
		List<String> names = SecondHearing.names(features);
		StringBuilder text = new StringBuilder(
				"# What speaks for one of the thirty best suggestions where there is a sentence encoder, and how much it"
						+ " counts for those who keep the\n# meaning and for those who fit the line."
						+ " Learnt by releng/language/FitHearing.java.\n");
		for (int i = 0; i < meaning.length; i++)
			text.append(String.format(Locale.ROOT, "%s %.4f %.4f%n", names.get(i), meaning[i], line[i]));
		Files.writeString(file, text);
	}
}
