// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.word;

import gleaner.language.text.Word;
import gleaner.language.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Finds the lines that a word stands in. */
public final class Contexts {
	private Contexts() {
	}

	/** The lines of a text that have the word, capitals not counting, without white space at their ends. */
	public static List<String> of(String text, String word) {
		List<String> lines = new ArrayList<>();
		for (String line : text.split("\n"))
			for (Word here : Words.of(line)) if (here.text().equalsIgnoreCase(word) || here.text().equalsIgnoreCase(word + "'s")) {
				lines.add(line.strip());
				break;
			}
		return lines;
	}
}
