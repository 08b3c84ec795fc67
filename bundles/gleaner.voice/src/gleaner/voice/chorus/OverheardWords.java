// SPDX-License-Identifier: EPL-2.0
package gleaner.voice.chorus;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.PoemLength;
import java.util.List;

/** The words of an engine that only makes whole texts: it is let go on from the context many times, and the first words are counted. */
record OverheardWords(Generator generator) implements NextWords {
	private static final int POEMS = 64;
	/** Only this line and the one before are given as the prompt: most such engines hear no more. */
	private static final int LINES = 2;
	private static final int MOST_CHARACTERS = 4_000;

	@Override
	public List<NextWord> after(String context, int limit) throws EngineException, InterruptedException {
		String prompt = lastLines(context.stripTrailing());
		int words = prompt.isBlank() ? 0 : prompt.strip().split("\\s+").length;
		GenerationRequest request = new GenerationRequest(0, 1, prompt, POEMS, PoemLength.words(words + 1), 1);
		FirstWords heard = new FirstWords();
		generator.generate(request, heard);
		return heard.tally.likeliest(limit);
	}

	private static String lastLines(String context) {
		int start = context.length();
		for (int line = 0; line < LINES && start > 0; line++) start = context.lastIndexOf('\n', start - 1);
		return context.substring(Math.max(0, start)).strip();
	}

	/** Keeps the first word of each poem. */
	private static final class FirstWords implements DebrisSink {
		private final Tally tally = new Tally();
		private final StringBuilder poem = new StringBuilder();

		@Override
		public void accept(CharSequence text) throws InterruptedException {
			if (Thread.interrupted()) throw new InterruptedException();
			if (poem.length() < MOST_CHARACTERS) poem.append(text);
		}

		@Override
		public void poemEnd() {
			String said = poem.toString();
			poem.setLength(0);
			String word = said.strip();
			if (word.isEmpty()) return;
			boolean breaks = said.substring(0, said.indexOf(word)).indexOf('\n') >= 0;
			tally.add(breaks ? NextWord.LINE_BREAK : word.split("\\s+", 2)[0], 1.0 / POEMS);
		}
	}
}
