// SPDX-License-Identifier: EPL-2.0
package gleaner.voice.chorus;

import gleaner.engine.EngineException;
import gleaner.language.sound.Pronunciation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Looks for words that fill one gap: a walk from word to word, drawn by likelihood among those that keep the wish possible, and back
 * again from dead ends. For one thread.
 */
final class GapSearch {
	private static final int MOST_STEPS = 400;
	private static final int MOST_BRANCHES = 24;

	private final WordPool pool;
	private final Measure measure;
	private final GapWish wish;
	private final double diversity;
	private final Random random;
	private final int goal;
	private final List<String> chosen = new ArrayList<>();
	private double logLikelihood;
	private int steps;

	/** What was found. */
	record Found(List<String> words, double logLikelihood) {
	}

	/** @param saying the word said so, or {@code null} where nobody counts syllables */
	private record Branch(String word, double probability, Pronunciation saying, double order) {
		int syllables() {
			return saying == null ? 0 : saying.syllableCount();
		}
	}

	GapSearch(WordPool pool, Measure measure, GapWish wish, double diversity, Random random) {
		this.pool = pool;
		this.measure = measure;
		this.wish = wish;
		this.diversity = Math.max(0.05, diversity);
		this.random = random;
		// Without a count of syllables the number of words is drawn beforehand.
		goal = wish.syllables().isPresent() ? 0 : wish.leastWords() + random.nextInt(wish.mostWords() - wish.leastWords() + 1);
	}

	Optional<Found> find(String before) throws EngineException, InterruptedException {
		return step(before, 0) ? Optional.of(new Found(List.copyOf(chosen), logLikelihood)) : Optional.empty();
	}

	private boolean step(String context, int said) throws EngineException, InterruptedException {
		if (++steps > MOST_STEPS) return false;
		if (Thread.interrupted()) throw new InterruptedException();
		for (Branch branch : branches(context, said)) {
			chosen.add(branch.word);
			double before = logLikelihood;
			logLikelihood += Math.log(branch.probability);
			int saidNow = said + branch.syllables();
			if (isComplete(saidNow) || !isFull() && step(join(context, branch.word), saidNow)) return true;
			logLikelihood = before;
			chosen.removeLast();
			if (steps > MOST_STEPS) return false;
		}
		return false;
	}

	private boolean isFull() {
		return chosen.size() >= wish.mostWords();
	}

	/** Whether the words so far are as many as wished; that they fit was seen before they were chosen. */
	private boolean isComplete(int said) {
		if (chosen.size() < wish.leastWords()) return false;
		return wish.syllables().isPresent() ? said == wish.syllables().getAsInt() : chosen.size() == goal;
	}

	/** Drawn without replacement, by weight (Efraimidis and Spirakis 2006). */
	private List<Branch> branches(String context, int said) throws EngineException, InterruptedException {
		List<Branch> possible = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (NextWord next : pool.after(context)) {
			String word = bare(next.text());
			if (word.isEmpty() || !seen.add(word) || !mayStand(word)) continue;
			double order = -Math.log(1 - random.nextDouble()) / Math.pow(next.probability(), 1 / diversity);
			if (wish.syllables().isEmpty()) {
				if (chosen.size() + 1 < goal || closes(word)) possible.add(new Branch(word, next.probability(), null, order));
				continue;
			}
			sayingThatFits(word, said).ifPresent(saying -> possible.add(new Branch(word, next.probability(), saying, order)));
		}
		possible.sort(Comparator.comparingDouble(Branch::order));
		return possible.subList(0, Math.min(MOST_BRANCHES, possible.size()));
	}

	private boolean mayStand(String word) {
		if (chosen.isEmpty() && wish.initial().isPresent() && !word.toLowerCase(Locale.ROOT).startsWith(wish.initial().get())) return false;
		if (wish.characters().isEmpty()) return true;
		int length = word.length();
		for (String before : chosen) length += before.length() + 1;
		return length <= wish.characters().getAsInt();
	}

	private Optional<Pronunciation> sayingThatFits(String word, int said) {
		int left = wish.syllables().getAsInt() - said;
		int words = chosen.size() + 1;
		for (Pronunciation saying : measure.sayings(word)) {
			int syllables = saying.syllableCount();
			if (syllables == 0 || syllables > left) continue;
			boolean isLast = syllables == left;
			if (isLast && (words < wish.leastWords() || !closes(word))) continue;
			// Each word still to come needs a syllable.
			if (!isLast && (words >= wish.mostWords() || left - syllables < wish.leastWords() - words)) continue;
			if (wish.beats().isPresent() && !saying.fits(wish.beats().get().substring(said, said + syllables))) continue;
			return Optional.of(saying);
		}
		return Optional.empty();
	}

	private boolean closes(String word) {
		return wish.rhyme().isEmpty() || measure.rhyme(word, wish.rhyme().get());
	}

	/** Without the punctuation around it: the poem has its own. */
	static String bare(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && !Character.isLetterOrDigit(text.charAt(start)) && !isLeadingApostrophe(text, start)) start++;
		while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1)) && !Character.isSurrogate(text.charAt(end - 1))) end--;
		return text.substring(start, end);
	}

	private static boolean isLeadingApostrophe(String text, int at) {
		return (text.charAt(at) == '\'' || text.charAt(at) == '\u2019') && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))
				&& text.indexOf(text.charAt(at), at + 1) < 0;
	}

	static String join(String context, String word) {
		return context.isEmpty() || Character.isWhitespace(context.charAt(context.length() - 1)) ? context + word : context + " " + word;
	}
}
