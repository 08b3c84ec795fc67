package gleaner.editor.rhythm;

import gleaner.language.metre.ScannedPoem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a poem sounds, as its text was when it was last read.
 *
 * @param poem its metre
 * @param lines one for each line of the text, empty lines included
 * @param hasPattern whether its lines have something in common
 */
public record PoemRhythm(ScannedPoem poem, List<LineRhythm> lines, boolean hasPattern) {
	public PoemRhythm {
		lines = List.copyOf(lines);
	}

	/** The lines as they were. */
	public List<String> texts() {
		List<String> texts = new ArrayList<>(lines.size());
		for (LineRhythm line : lines) texts.add(line.scanned().text());
		return texts;
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
		int moved = line + lines.size() - lineCount;
		if (is(line, text)) return Optional.of(lines.get(line));
		if (is(moved, text)) return Optional.of(lines.get(moved));
		return moved == line && line < lines.size() ? Optional.of(lines.get(line)) : Optional.empty();
	}

	private boolean is(int line, String text) {
		return line >= 0 && line < lines.size() && lines.get(line).scanned().text().equals(text);
	}
}
