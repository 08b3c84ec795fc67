// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Breaks a sentence into lines that fit. */
public final class Wrap {
	private Wrap() {
	}

	/** The lines; a single word that is too wide has a line of its own. */
	public static List<String> lines(String sentence, int width, ToIntFunction<String> widthOf) {
		List<String> lines = new ArrayList<>();
		String line = "";
		for (String word : sentence.strip().split("\\s+")) {
			String longer = line.isEmpty() ? word : line + " " + word;
			if (!line.isEmpty() && widthOf.applyAsInt(longer) > width) {
				lines.add(line);
				line = word;
			} else line = longer;
		}
		if (!line.isEmpty()) lines.add(line);
		return lines;
	}
}
