
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import gleaner.language.form.Inflection;
import gleaner.language.internal.English;
import gleaner.language.internal.candidate.Tables;
import gleaner.language.internal.tables.PartUses;
import gleaner.language.internal.feature.Features;
import gleaner.language.internal.feature.Weights;
import gleaner.language.sense.Suggestion;
import gleaner.language.sense.Wish;
import gleaner.language.text.Word;

/**
 * Learns how much each feature of a suggestion counts: for those who keep the meaning on the half of SWORDS that is for learning, for those
 * who fit the line on planted words (see {@link Planted}) in poems that neither the tables of what follows what nor the test have seen.
 *
 * <p>{@code java -Xmx2g -cp CLASSES:LIBRARIES releng/language/FitOffers.java SWORDS_DEV_JSON_GZ POEMS_JSONL weights.txt ANSWERS.tsv}
 *
 * <p>ANSWERS gets what is suggested for SWORDS in cross-validation: each fifth under weights that were learnt on the other four. Its lines
 * are an id and the words in the form that the set's scorer wants.
 */
final class FitOffers {
	private static final int FOLDS = 5;
	/** Chosen by cross-validation among 1, 3, 10 and 30. */
	static final double HOLD_MEANING = 10;
	private static final double HOLD_LINE = 3;
	private static final int LINES_OF_A_POEM = 3;
	private static final int ANSWERS = 20;

	private final English english = new English();
	private final Inflection inflection = english.inflection();

	public static void main(String[] args) throws IOException {
		new FitOffers().run(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
	}

	private void run(Path swords, Path poems, Path weights, Path answers) throws IOException {
		List<Swords> targets = Swords.of(swords, inflection);
		List<Listwise.Choices> choices = new ArrayList<>();
		for (Swords target : targets) choices.add(choices(target.line(), target.word(), text -> right(target.judged(text, inflection))));
		List<Planted> planted = Planted.of(poems, PackVerse::isForLearning, LINES_OF_A_POEM, english);
		List<Listwise.Choices> inVerse = new ArrayList<>();
		for (Planted line : planted) inVerse.add(choices(line.line(), line.word(), text -> text.equals(line.original()) ? 1 : 0));
		double[] line = Listwise.learn(inVerse, HOLD_LINE);
		double[] meaning = Listwise.learn(choices, HOLD_MEANING);
		System.out.printf("%d targets, %d planted words%n", targets.size(), planted.size());
		write(meaning, line, weights);
		try (PrintStream out = new PrintStream(Files.newOutputStream(answers), false, "UTF-8")) {
			for (int fold = 0; fold < FOLDS; fold++) {
				List<Listwise.Choices> others = new ArrayList<>();
				for (int i = 0; i < choices.size(); i++) if (i % FOLDS != fold) others.add(choices.get(i));
				double[] learnt = Listwise.learn(others, HOLD_MEANING);
				English trial = new English(features -> new Weights(learnt, line));
				for (int i = fold; i < targets.size(); i += FOLDS) answer(targets.get(i), trial, out);
			}
		}
	}

	/** What most judges took is right, what some took a little. */
	static double right(double share) {
		return share + (share > 0.5 ? 1 : 0);
	}

	private Listwise.Choices choices(String line, Word word, ToDoubleFunction<String> right) {
		Map<String, double[]> evidence = english.evidence(line, word);
		List<String> texts = evidence.keySet().stream().sorted().toList();
		return new Listwise.Choices(texts.stream().map(evidence::get).toArray(double[][]::new),
				texts.stream().mapToDouble(right).toArray());
	}

	private static void answer(Swords target, English trial, PrintStream out) {
		out.print(target.id());
		for (Suggestion each : trial.thesaurus().suggest(target.line(), target.word(), Wish.of(Wish.kin(), ANSWERS)))
			out.print("\t" + each.text().toLowerCase(Locale.ROOT));
		out.println();
	}

	private void write(double[] meaning, double[] line, Path file) throws IOException {
		List<String> names = new Features(Tables.load(PartUses.load())).names();
		StringBuilder text = new StringBuilder(
				"# What speaks for a suggestion, and how much it counts for those who keep the meaning and for those\n"
						+ "# who fit the line. Learnt by releng/language/FitOffers.java.\n");
		for (int i = 0; i < meaning.length; i++)
			text.append(String.format(Locale.ROOT, "%s %.4f %.4f%n", names.get(i), meaning[i], line[i]));
		Files.writeString(file, text);
	}
}
