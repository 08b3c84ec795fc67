// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.chorus;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.PoemLength;
import gleaner.studio.making.Making;
import gleaner.studio.making.Way;
import gleaner.voice.OpenVoice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How a voice would go on to the end of the line. */
public final class LineEnding {
	/** So many lines before the caret are the prompt: an engine that goes by words hears no more of them. */
	private static final int HEARD = 4;
	private static final int LONGEST = 400;

	/**
	 * The rest of a line.
	 *
	 * @param header of the voice, with the seed that gave it
	 */
	public record Said(String text, Making making) {
	}

	private LineEnding() {
	}

	/** Up to {@code count} endings that differ; fewer where the voice has nothing to say. */
	public static List<Said> of(OpenVoice voice, Caret caret, int count) throws EngineException, InterruptedException {
		String prompt = prompt(caret.before());
		boolean begins = caret.line().isBlank();
		int lines = (int) prompt.lines().filter(line -> !line.isBlank()).count() + (begins ? 1 : 0);
		double temperature = voice.making().request().diversity();
		List<Said> said = new ArrayList<>();
		Set<String> known = new HashSet<>();
		for (long seed = voice.making().request().seed(); seed < voice.making().request().seed() + 2L * count
				&& said.size() < count; seed++) {
			GenerationRequest request = new GenerationRequest(seed, 1, prompt, 1, PoemLength.lines(Math.max(1, lines)), temperature);
			FirstLine heard = new FirstLine();
			voice.generator().generate(request, heard);
			String line = heard.line();
			if (!line.isEmpty() && known.add(line))
				said.add(new Said(line, voice.making().with(Way.SPEWED, request, voice.making().made())));
		}
		return said;
	}

	private static String prompt(String before) {
		int start = before.length();
		for (int line = 0; line < HEARD && start > 0; line++) start = before.lastIndexOf('\n', start - 1);
		return before.substring(Math.max(0, start)).stripLeading();
	}

	/** Keeps the first line with words in it, up to its end. */
	private static final class FirstLine implements DebrisSink {
		private final StringBuilder text = new StringBuilder();

		@Override
		public void accept(CharSequence more) throws InterruptedException {
			if (Thread.interrupted()) throw new InterruptedException();
			if (text.length() < LONGEST) text.append(more);
		}

		@Override
		public void poemEnd() {
			// there is one poem only
		}

		String line() {
			return text.toString().strip().lines().findFirst().orElse("").strip();
		}
	}
}
