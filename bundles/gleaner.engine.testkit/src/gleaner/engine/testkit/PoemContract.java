// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit;

import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.NextUnits;
import gleaner.engine.PoemLength;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an engine promises about its poems: seed, number, prompt and diversity. */
final class PoemContract {
	private static final int SEEDS = 10;
	private static final double[] DIVERSITIES = { 0, 0.3, 1, 2, GenerationRequest.MOST_DIVERSE };
	/** So many poems begin with the prompt before it is said that the prompt runs into them. */
	private static final int PROMPTED = 20;

	private final Subject subject;

	PoemContract(Subject subject) {
		this.subject = subject;
	}

	/** Poem 3 is the same, whether it was asked for alone or with those before it. */
	void poemsStandAlone() throws InterruptedException {
		if (!subject.isReproducible()) return;
		GenerationRequest three = GenerationRequest.poem(Subject.SEED).withPoems(3);
		try (Generator generator = subject.open()) {
			for (GenerationRequest request : List.of(three, three.withLength(PoemLength.words(20)))) {
				List<String> poems = subject.poems(generator, request);
				String what = "poem 3, asked for alone (first = 3), is another text than the third of three: draw each poem from "
						+ "request.seed(n), and let nothing reach from one into the next";
				subject.require(subject.poems(generator, request.withFirst(3).withPoems(1)).equals(poems.subList(2, 3)), what);
				subject.require(subject.poems(generator, request.withFirst(2).withPoems(2)).equals(poems.subList(1, 3)),
						"poems 2 and 3, asked for from first = 2 on, are other texts than the last two of three");
			}
		}
	}

	/** Other seeds and other numbers give other texts. */
	void seedsAreHeard() throws InterruptedException {
		try (Generator generator = subject.open()) {
			Set<List<String>> texts = new HashSet<>();
			for (int seed = 0; seed < SEEDS; seed++)
				texts.add(subject.poems(generator, GenerationRequest.poem(seed).withLength(PoemLength.words(30))));
			subject.require(texts.size() > 1, "it ignores the seed: " + SEEDS + " seeds give the same text");
			List<String> poems = subject.poems(generator,
					GenerationRequest.poem(Subject.SEED).withPoems(SEEDS).withLength(PoemLength.words(30)));
			subject.require(Set.copyOf(poems).size() > 1,
					"all poems of a request are the same: draw each from request.seed(n), not from request.seed()");
		}
	}

	/** What is asked for between the least and the highest diversity makes a difference. */
	void diversityIsHeard() throws InterruptedException {
		if (!subject.isReproducible()) return;
		try (Generator generator = subject.open()) {
			Set<List<String>> texts = new HashSet<>();
			for (double diversity : DIVERSITIES) texts.add(subject.poems(generator,
					GenerationRequest.poem(Subject.SEED).withPoems(5).withLength(PoemLength.words(40)).withDiversity(diversity)));
			subject.require(texts.size() > 1,
					"it ignores the diversity: from 0 to " + (int) GenerationRequest.MOST_DIVERSE + " the text is the same");
		}
	}

	/** The prompt is not written again, and where words must be parted the text begins with white space. */
	void promptIsGoneOnFrom() throws InterruptedException {
		try (Generator generator = subject.open()) {
			List<String> poems = new ArrayList<>();
			for (String poem : subject.poems(generator,
					GenerationRequest.poem(Subject.SEED).withPoems(PROMPTED).withPrompt(Subject.PROMPT).withLength(PoemLength.words(12))))
				if (!poem.isBlank()) poems.add(poem);
			if (poems.isEmpty()) return;
			subject.require(!poems.stream().allMatch(poem -> poem.strip().startsWith(Subject.PROMPT)),
					"it writes the prompt again, which is written already: " + Subject.quoted(Subject.PROMPT + poems.getFirst()));
			boolean spells = generator instanceof NextUnits units && units.kind() == NextUnits.Kind.CHARACTER;
			boolean runsOn = poems.stream().allMatch(poem -> Character.isLetterOrDigit(poem.codePointAt(0)));
			subject.require(spells || !runsOn,
					"the prompt runs into the text, as in " + Subject.quoted(lastWord(Subject.PROMPT) + firstWord(poems.getFirst()))
							+ ": begin with a space where words must be parted");
		}
	}

	private static String lastWord(String text) {
		return text.substring(text.lastIndexOf(' ') + 1);
	}

	private static String firstWord(String text) {
		return text.split("\\s+", 2)[0];
	}

	/** A model can be closed twice. */
	void closingTwiceIsHarmless() throws InterruptedException {
		Generator generator = subject.open();
		close(generator, "close() throws ");
		close(generator, "a second close() throws ");
	}

	private void close(Generator generator, String what) {
		try {
			generator.close();
		} catch (RuntimeException | Error e) {
			throw subject.broken(what + Subject.said(e), e);
		}
	}
}
