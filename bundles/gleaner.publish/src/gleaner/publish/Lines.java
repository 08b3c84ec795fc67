package gleaner.publish;

import gleaner.studio.poem.Harvest;
import java.util.ArrayList;
import java.util.List;

/** Cuts poems into lines. */
final class Lines {
	private static final int TAB = 4;

	private Lines() {
	}

	/** Lines without their ends and without white space behind them; none that are empty at the start and at the end. */
	static List<Harvest> of(Harvest poem) {
		List<Harvest> lines = new ArrayList<>();
		int start = 0;
		while (start <= poem.length()) {
			int next = poem.text().indexOf('\n', start);
			int lineEnd = next < 0 ? poem.length() : next;
			int end = lineEnd;
			while (end > start && Character.isWhitespace(poem.text().charAt(end - 1))) end--;
			lines.add(poem.slice(start, end));
			start = lineEnd + 1;
		}
		while (!lines.isEmpty() && lines.getFirst().length() == 0) lines.removeFirst();
		while (!lines.isEmpty() && lines.getLast().length() == 0) lines.removeLast();
		return lines;
	}

	/** How many columns a line is indented. */
	static int indent(String line) {
		int columns = 0;
		for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) columns += line.charAt(i) == '\t' ? TAB : 1;
		return columns;
	}

	/** How many characters of white space a line begins with. */
	static int indentLength(String line) {
		int i = 0;
		while (i < line.length() && Character.isWhitespace(line.charAt(i))) i++;
		return i;
	}
}
