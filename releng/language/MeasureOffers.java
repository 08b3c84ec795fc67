
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import gleaner.language.Language;
import gleaner.language.form.PartOfSpeech;
import gleaner.language.sense.LinePlace;
import gleaner.language.sense.Relation;
import gleaner.language.sense.Sense;
import gleaner.language.sense.Substitute;
import gleaner.language.sense.Suggestion;
import gleaner.language.sense.Wish;
import gleaner.language.tag.TaggedWord;
import gleaner.language.text.Word;

/**
 * Measures suggestions as they are shipped: which words poets wrote are found again ({@link Planted}, in poems that nothing was learnt on),
 * how much of the processor's time it takes, and what is suggested for SWORDS, for the set's own scorer.
 *
 * <p>{@code java -cp CLASSES:LIBRARIES releng/language/MeasureOffers.java SWORDS_JSON_GZ POEMS_JSONL FOLDER}
 */
final class MeasureOffers {
	private static final int LINES = 400;
	private static final int ANSWERS = 20;
	private static final int ROUNDS = 5;
	/** Lines behind this warm the program up. */
	private static final int WARM = 250;

	private final Language language;

	MeasureOffers(Language language) {
		this.language = language;
	}

	public static void main(String[] args) throws IOException {
		new MeasureOffers(Language.english()).run(args);
	}

	void run(String[] args) throws IOException {
		List<Planted> planted = Planted.of(Path.of(args[1]), PackVerse::isForTesting, 1, language);
		planted = planted.subList(0, Math.min(LINES, planted.size()));
		planted(planted);
		speed(planted);
		for (Swords.Part part : List.of(new Swords.Part("kin", Wish.kin()), new Swords.Part("synonyms", Wish.synonyms(1).relations())))
			answers(Path.of(args[0]), part, Path.of(args[2], part.name() + ".tsv"));
	}

	private void planted(List<Planted> planted) {
		System.out.printf("planted words found again first, of %d: reading WordNet in order %s", planted.size(),
				share(planted, this::firstOfWordNet));
		for (double dial : new double[] { 0, 0.25, 0.5, 0.75, 1 })
			System.out.printf(Locale.ROOT, "; dial at %.2f %s", dial, share(planted, line -> first(line, dial)));
		System.out.printf("; for millions, dial at 1 %s%n", share(planted, this::firstSubstitute));
	}

	private interface Asked {
		Optional<String> first(Planted line);
	}

	private static String share(List<Planted> planted, Asked asked) {
		long found = planted.stream().filter(line -> asked.first(line).map(line.original()::equalsIgnoreCase).orElse(false)).count();
		return String.format(Locale.ROOT, "%.1f %%", 100.0 * found / planted.size());
	}

	private Optional<String> firstOfWordNet(Planted line) {
		TaggedWord word = tagged(line).get(index(line));
		for (Sense sense : language.thesaurus().senses(line.line(), line.word()))
			for (String synonym : sense.synonyms()) return Optional.of(language.inflection().inflect(synonym, word.form()));
		return Optional.empty();
	}

	private Optional<String> first(Planted line, double dial) {
		return language.thesaurus().suggest(line.line(), line.word(), Wish.of(Wish.kin(), 1).dialled(dial)).stream().map(Suggestion::text)
				.findFirst();
	}

	private Optional<String> firstSubstitute(Planted line) {
		return language.thesaurus().substitutes(LinePlace.of(tagged(line), index(line)), 1, 1).stream().map(Substitute::text).findFirst();
	}

	private List<TaggedWord> tagged(Planted line) {
		return language.tagger().tag(line.line());
	}

	private int index(Planted line) {
		List<TaggedWord> words = tagged(line);
		for (int i = 0; i < words.size(); i++) if (words.get(i).word().start() == line.word().start()) return i;
		throw new IllegalStateException("no word at " + line);
	}

	private void speed(List<Planted> planted) {
		Set<Relation> kin = Wish.kin();
		for (Planted line : planted.subList(WARM, planted.size())) suggest(line, line.word(), kin);
		List<Double> cold = new ArrayList<>();
		for (Planted line : planted.subList(0, WARM).reversed()) { // of which the last are remembered
			for (TaggedWord word : tagged(line))
				if (word.partOfSpeech() != PartOfSpeech.OTHER) cold.add(time(() -> suggest(line, word.word(), kin)));
		}
		List<Double> warm = new ArrayList<>();
		for (Planted line : planted.subList(0, 10))
			for (int round = 0; round < ROUNDS; round++) warm.add(time(() -> suggest(line, line.word(), kin)));
		System.out.printf(Locale.ROOT, "twenty kin, ms: words not met lately, median %.1f, slowest of twenty %.1f; again %.1f, %.1f%n",
				of(cold, 0.5), of(cold, 0.95), of(warm, 0.5), of(warm, 0.95));
		List<LinePlace> places = new ArrayList<>();
		for (Planted line : planted) {
			List<TaggedWord> words = tagged(line);
			for (int i = 0; i < words.size(); i++)
				if (words.get(i).partOfSpeech() != PartOfSpeech.OTHER) places.add(LinePlace.of(words, i));
		}
		List<Double> first = new ArrayList<>();
		List<Double> again = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++)
			for (LinePlace place : places)
				(round == 0 ? first : again).add(time(() -> language.thesaurus().substitutes(place, 0.5, 5)));
		System.out.printf(Locale.ROOT, "five substitutes, ms: the first time median %.3f, slowest of twenty %.3f; again %.4f, %.4f%n",
				of(first, 0.5), of(first, 0.95), of(again, 0.5), of(again, 0.95));
	}

	private void suggest(Planted line, Word word, Set<Relation> relations) {
		language.thesaurus().suggest(line.line(), word, Wish.of(relations, ANSWERS));
	}

	private static double time(Runnable task) {
		long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		task.run();
		return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
	}

	private static double of(List<Double> times, double part) {
		Collections.sort(times);
		return times.get((int) (times.size() * part));
	}

	private void answers(Path swords, Swords.Part part, Path out) throws IOException {
		try (PrintStream answers = new PrintStream(Files.newOutputStream(out), false, "UTF-8")) {
			for (Swords target : Swords.of(swords, language.inflection())) {
				answers.print(target.id());
				for (Suggestion each : language.thesaurus().suggest(target.line(), target.word(), Wish.of(part.relations(), ANSWERS)))
					answers.print("\t" + each.text().toLowerCase(Locale.ROOT));
				answers.println();
			}
		}
	}
}
