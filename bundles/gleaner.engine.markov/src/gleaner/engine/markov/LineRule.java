// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import gleaner.engine.DebrisSink;
import gleaner.language.text.FoldedWords;
import java.util.ArrayList;
import java.util.List;

/**
 * No line comes twice: one that has the same words as one before it is made anew, a few times. Capitals and punctuation do not make another
 * line. For one stream.
 */
final class LineRule {
	/** How often another line is tried before the poem goes on with one that has come before. */
	private static final int TRIES = 24;
	/** And how often in one poem. */
	private static final int TRIES_A_POEM = 96;

	private final LineMemory memory = new LineMemory();
	private final List<Line> poem = new ArrayList<>();
	private int promptLine;
	private int tries;
	private int poemTries;
	private boolean hasGivenUp;

	/** A line of the present poem, and how many units had been made when it was complete. */
	private record Line(long hash, long made) {
	}

	void beginPoem(String prompt) {
		poem.clear();
		tries = 0;
		poemTries = 0;
		promptLine = FoldedWords.of(prompt.substring(0, prompt.lastIndexOf('\n') + 1)).count();
	}

	/** The number of the word that the last line of the prompt begins with. */
	int promptLine() {
		return promptLine;
	}

	/** Whether a line, see {@link WordTrail#hash}, has not come before. If so, it has come now. */
	boolean isNew(long line, long made) {
		if (line == 0 || !poem.isEmpty() && poem.getLast().equals(new Line(line, made))) return true;
		if (memory.has(line) || poem.stream().anyMatch(known -> known.hash == line)) return false;
		poem.add(new Line(line, made));
		tries = 0;
		return true;
	}

	/** Whether another line is to be tried in the place of one that has come before. */
	boolean triesAgain() {
		return tries++ < TRIES && poemTries++ < TRIES_A_POEM;
	}

	/** The line stays, and is told of once. */
	void giveUp(DebrisSink sink) throws InterruptedException {
		tries = 0;
		if (hasGivenUp) return;
		hasGivenUp = true;
		sink.note("the corpora have too few lines: some will now repeat; choose a lower order, more corpora, or fewer poems");
	}

	/** The poem has been taken back to where so many units had been made. */
	void backTo(long made) {
		while (!poem.isEmpty() && poem.getLast().made > made) poem.removeLast();
	}

	void endPoem() {
		for (Line line : poem) memory.add(line.hash);
	}
}
