// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.LengthMeter;
import gleaner.engine.PoemLength;
import gleaner.engine.PoemLength.Unit;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One poem in the making: turns drawn classes into text and knows when it is over. While poems before it are not complete, it keeps its
 * text to itself. For one thread.
 */
final class Poem {
	/** A poem of natural length that does not end by itself is ended here. */
	static final int LONGEST = 20_000;
	/** A model that has not learnt where poems end goes on to the end of the line after so many characters. */
	static final int WITHOUT_ENDS = 1111;
	/** Where lines or words are counted, one that does not end by itself is ended here. */
	static final int LONGEST_LINE = 2000;
	/** Where lines or words are counted, so much white space means that no more will come. */
	private static final int MOST_BLANKS = 10_000;
	private static final String NEW_STANZA = "\n\n";

	private final Characters characters;
	private final PoemLength length;
	private final int repetition;
	private final SplitMix random;
	private final LengthMeter meter;
	private final Set<String> notes = new LinkedHashSet<>();
	private StringBuilder held = new StringBuilder();
	private DebrisSink sink;
	private int made;
	private int blanks;
	private int sinceLineEnd;
	private int sinceSpace;
	private int last = -1;
	private int run;
	private boolean spoke;
	private boolean ended;

	/** @param repetition so many equal characters in a row end the poem; 0 for never */
	Poem(Characters characters, String prompt, PoemLength length, int repetition, SplitMix random) {
		this.characters = characters;
		this.length = length;
		this.repetition = repetition;
		this.random = random;
		meter = new LengthMeter(length);
		meter.begin(prompt);
		ended = meter.isFull();
	}

	boolean hasEnded() {
		return ended;
	}

	/** Whether it may end now: a poem or a stanza of nothing is none. */
	boolean mayEnd() {
		return spoke;
	}

	SplitMix random() {
		return random;
	}

	/** All poems before it are complete: from now on its text goes to the sink. */
	void speakTo(DebrisSink to) throws InterruptedException {
		sink = to;
		if (!held.isEmpty()) sink.accept(held.toString());
		held = null;
	}

	/** Tells the sink that it is complete. */
	void close() throws InterruptedException {
		for (String note : notes) sink.note(note);
		sink.poemEnd();
	}

	/**
	 * Goes on with the class that was drawn.
	 *
	 * @return the class that the model shall hear: this one, or one that stands for what was written instead
	 * @throws EngineException if the length that was asked for will never be reached
	 */
	int goOn(int drawn) throws EngineException, InterruptedException {
		if (characters.isPoemEnd(drawn)) return stop(drawn);
		int codePoint = characters.codePoint(drawn);
		if (length.isNatural() && !characters.knowsPoemEnd() && codePoint == '\n' && made >= WITHOUT_ENDS) return stop(drawn);
		write(characters.text(drawn));
		count(codePoint);
		if (ended) return drawn;
		requireWords(codePoint);
		if (repetition > 0 && run >= repetition) {
			notes.add("the repetition stop ended " + (length.isNatural() ? "a poem" : "a stanza") + " after " + run + " times "
					+ quoted(codePoint));
			return stop(characters.poemEnd());
		}
		if (length.isNatural()) return made < LONGEST ? drawn : stopUnasked(drawn);
		return goesOnForEver() ? breakLine(drawn) : drawn;
	}

	private int stop(int heard) throws InterruptedException {
		if (length.isNatural()) {
			ended = true;
			return heard;
		}
		write(NEW_STANZA);
		count('\n');
		count('\n');
		spoke = false;
		run = 0;
		return heard;
	}

	private int stopUnasked(int heard) {
		notes.add("a poem did not end by itself, so the engine ended it after " + LONGEST + " characters");
		ended = true;
		return heard;
	}

	private int breakLine(int heard) throws InterruptedException {
		notes.add("a line did not end by itself, so the engine ended it after " + LONGEST_LINE + " characters");
		write("\n");
		count('\n');
		return characters.lineEnd() == 0 ? heard : characters.lineEnd();
	}

	private void requireWords(int codePoint) throws EngineException {
		if (length.isNatural() || length.unit() == Unit.CHARACTERS || blanks < MOST_BLANKS) return;
		throw new EngineException("the model said nothing but " + quoted(codePoint) + " and other white space for " + MOST_BLANKS
				+ " characters; choose a higher diversity, another prompt or model, or a length in characters");
	}

	private boolean goesOnForEver() {
		if (length.unit() == Unit.CHARACTERS) return false;
		return (length.unit() == Unit.LINES ? sinceLineEnd : sinceSpace) >= LONGEST_LINE;
	}

	private void write(String text) throws InterruptedException {
		CharSequence fitting = meter.take(text);
		ended = meter.isFull();
		if (fitting.isEmpty()) return;
		if (sink == null) held.append(fitting);
		else sink.accept(fitting);
	}

	private void count(int codePoint) {
		boolean blank = Character.isWhitespace(codePoint);
		made++;
		blanks = blank ? blanks + 1 : 0;
		sinceSpace = blank ? 0 : sinceSpace + 1;
		sinceLineEnd = codePoint == '\n' ? 0 : sinceLineEnd + 1;
		run = codePoint == last ? run + 1 : 1;
		last = codePoint;
		spoke |= !blank;
	}

	private static String quoted(int codePoint) {
		return switch (codePoint) {
		case '\n' -> "the line break";
		case ' ' -> "the space";
		default -> "\"" + Character.toString(codePoint) + "\"";
		};
	}
}
