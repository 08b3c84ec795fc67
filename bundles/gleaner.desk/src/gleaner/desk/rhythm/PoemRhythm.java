// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.rhythm;

import gleaner.language.metre.ScannedPoem;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a poem, or of a very long one a part, sounds, as its text was when it was last read.
 *
 * @param poem its metre
 * @param lines one for each line that was heard, empty lines included
 * @param hasPattern whether these lines have something in common
 * @param first the number of the first of them in the poem, from 0
 * @param lineCount how many lines the poem had
 */
public record PoemRhythm(ScannedPoem poem, List<LineRhythm> lines, boolean hasPattern, int first, int lineCount) {
	public PoemRhythm {
		lines = List.copyOf(lines);
	}

	/** The same as the part of a longer poem. */
	public PoemRhythm in(int newFirst, int newLineCount) {
		return new PoemRhythm(poem, lines, hasPattern, newFirst, newLineCount);
	}

	/** Whether the whole poem was heard. */
	public boolean isWhole() {
		return lines.size() == lineCount;
	}

	/**
	 * The rhythm of a line in a newer version of the text that has not been read yet: of the same words if they stand there or moved
	 * with all below them, else what stood in their place, so that nothing flickers while the poet types.
	 *
	 * @param line its number in the newer version
	 * @param text its words
	 * @param lineCount how many lines the newer version has
	 */
	public Optional<LineRhythm> at(int line, String text, int lineCount) {
		int moved = line + this.lineCount - lineCount;
		if (is(line, text)) return heard(line);
		if (is(moved, text)) return heard(moved);
		return moved == line ? heard(line) : Optional.empty();
	}

	/** The last words of the lines that rhyme with a line, in their order; the line itself aside. */
	public List<String> rhymes(int line) {
		String letter = heard(line).map(LineRhythm::rhyme).orElse("");
		if (letter.isEmpty()) return List.of();
		List<String> ends = new ArrayList<>();
		for (int other = first; other < first + lines.size(); other++) {
			List<Word> words = other == line ? List.of() : Words.of(lines.get(other - first).scanned().text());
			if (!words.isEmpty() && lines.get(other - first).rhyme().equals(letter)) ends.add(words.getLast().text());
		}
		return ends;
	}

	private boolean is(int line, String text) {
		return heard(line).filter(rhythm -> rhythm.scanned().text().equals(text)).isPresent();
	}

	private Optional<LineRhythm> heard(int line) {
		return line >= first && line - first < lines.size() ? Optional.of(lines.get(line - first)) : Optional.empty();
	}
}
