// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.quotation;

import gleaner.language.Language;
import gleaner.language.form.PartOfSpeech;
import gleaner.language.sense.Suggestion;
import gleaner.language.sense.Wish;
import gleaner.language.text.Replacement;
import gleaner.language.text.Replacer;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Finds words that disguise a quotation: kin of its words that keep the rhythm of the line, and with which no run of the chosen length
 * is left word for word. Asks the thesaurus: not for the thread of the screen. Thread-safe.
 */
public final class Disguises {
	private static final int MOST_PER_WORD = 12;
	private static final int MOST_SWAPS = 40;
	private static final int RAREST = 60;

	private final BiFunction<String, Word, List<Suggestion>> kin;
	private final Replacer replacer;
	private final QuotationIndex index;
	private final int shortest;

	/** @param shortest how many words make a quotation */
	public Disguises(Language language, QuotationIndex index, int shortest) {
		this((line, word) -> kin(language, line, word), language.replacer(), index, shortest);
	}

	/** @param kin words that keep the rhythm in the place of a word of a line; none for a word without a meaning of its own */
	Disguises(BiFunction<String, Word, List<Suggestion>> kin, Replacer replacer, QuotationIndex index, int shortest) {
		this.kin = kin;
		this.replacer = replacer;
		this.index = index;
		this.shortest = shortest;
	}

	private static List<Suggestion> kin(Language language, String line, Word word) {
		boolean isMeant = language.tagger().tag(line).stream()
				.anyMatch(tagged -> tagged.word().start() == word.start() && tagged.partOfSpeech() != PartOfSpeech.OTHER);
		if (!isMeant || language.thesaurus().senses(line, word).isEmpty()) return List.of();
		return language.thesaurus().suggest(line, word,
				new Wish(Wish.kin(), Optional.empty(), OptionalInt.empty(), Optional.empty(), true, MOST_PER_WORD).noRarerThan(RAREST));
	}

	/**
	 * A word in the place of another.
	 *
	 * @param start where the text that goes begins: the word, and an article before it that has to change with it
	 * @param end where it ends
	 * @param word the word that goes
	 * @param text what stands there instead
	 * @param by the new word itself
	 * @param isBroken whether nothing of the quotation's length is left word for word; else it gets shorter
	 */
	public record Swap(int start, int end, String word, String text, Suggestion by, boolean isBroken) {
		String in(String poem) {
			return poem.substring(0, start) + text + poem.substring(end);
		}
	}

	/** The swaps for each quotation of a poem. */
	public Function<Quotation, List<Swap>> in(String poem) {
		return quotation -> swaps(poem, quotation, () -> false);
	}

	/** Swaps of one word each, those that break the quotation first, then by the place of the word. */
	public List<Swap> swaps(String poem, Quotation quotation, BooleanSupplier isCancelled) {
		List<Swap> breaking = new ArrayList<>();
		List<Swap> others = new ArrayList<>();
		for (Word word : Words.of(poem.substring(quotation.start(), quotation.end()))) {
			if (isCancelled.getAsBoolean()) break;
			for (Swap swap : swaps(poem, quotation,
					new Word(word.text(), word.start() + quotation.start(), word.end() + quotation.start())))
				(swap.isBroken() ? breaking : others).add(swap);
		}
		breaking.addAll(others);
		return breaking.size() > MOST_SWAPS ? List.copyOf(breaking.subList(0, MOST_SWAPS)) : breaking;
	}

	/**
	 * Swaps of as many words as it takes, one after the other, until nothing of the quotation is found, not even nearly. Each counts in the
	 * text that the one before left. Empty if the thesaurus does not know enough.
	 */
	public List<Swap> whole(String poem, Quotation quotation, BooleanSupplier isCancelled) {
		List<Swap> swaps = new ArrayList<>();
		String text = poem;
		Optional<Quotation> left = Optional.of(quotation);
		Set<String> given = new HashSet<>();
		while (left.isPresent() && swaps.size() < quotation.words() && !isCancelled.getAsBoolean()) {
			Quotation rest = left.get();
			int middle = (rest.start() + rest.end()) / 2;
			String now = text;
			Optional<Swap> best = Words.of(rest.text()).stream()
					.map(w -> new Word(w.text(), w.start() + rest.start(), w.end() + rest.start())).filter(w -> !given.contains(w.text()))
					.sorted(Comparator.comparingInt(w -> Math.abs((w.start() + w.end()) / 2 - middle))).map(w -> swaps(now, rest, w))
					.filter(s -> !s.isEmpty()).map(List::getFirst).findFirst();
			if (best.isEmpty()) return List.of();
			swaps.add(best.get());
			text = best.get().in(text);
			given.add(best.get().by().text());
			left = index.find(text, shortest).stream()
					.filter(q -> q.source().poem().equals(quotation.source().poem()) && q.start() < rest.end() + best.get().text().length()
							&& rest.start() < q.end())
					.findFirst();
		}
		return left.isEmpty() ? swaps : List.of();
	}

	private List<Swap> swaps(String poem, Quotation quotation, Word word) {
		int lineStart = poem.lastIndexOf('\n', word.start() - 1) + 1;
		int next = poem.indexOf('\n', word.end());
		String line = poem.substring(lineStart, next < 0 ? poem.length() : next);
		Word inLine = new Word(word.text(), word.start() - lineStart, word.end() - lineStart);
		List<Swap> swaps = new ArrayList<>();
		for (Suggestion by : kin.apply(line, inLine)) {
			if (by.text().equalsIgnoreCase(word.text())) continue;
			Replacement replaced = replacer.replace(line, inLine, by.text());
			int same = 0;
			while (same < inLine.start() && replaced.text().charAt(same) == line.charAt(same)) same++;
			int start = lineStart + Math.min(same, inLine.start());
			Swap swap = new Swap(start, word.end(), word.text(), replaced.text().substring(start - lineStart, replaced.word().end()), by,
					false);
			swaps.add(new Swap(swap.start, swap.end, swap.word, swap.text, by, isBroken(swap.in(poem), quotation, swap)));
		}
		return swaps;
	}

	private boolean isBroken(String changed, Quotation quotation, Swap swap) {
		int shift = swap.text().length() - (swap.end() - swap.start());
		int from = Math.max(0, changed.lastIndexOf('\n', Math.max(0, quotation.start() - 1)));
		int behind = changed.indexOf('\n', Math.min(changed.length(), quotation.end() + shift));
		String around = changed.substring(from, behind < 0 ? changed.length() : behind);
		return index.find(around, shortest).stream().noneMatch(q -> q.kind() == Quotation.Kind.VERBATIM
				&& q.start() + from < quotation.end() + shift && quotation.start() < q.end() + from);
	}
}
