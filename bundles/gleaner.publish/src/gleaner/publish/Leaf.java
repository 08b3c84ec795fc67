// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import gleaner.studio.poem.FacingLine;
import gleaner.studio.poem.Harvest;
import java.util.List;

/**
 * A poem in a book.
 *
 * @param title its title; empty if it has none
 * @param text lines end with {@code \n}
 * @param facing its lines beside the raw debris they were taken from; empty if that is not to be shown
 */
public record Leaf(String title, Harvest text, List<FacingLine> facing) {
	private static final int LONGEST_NAME = 60;
	private static final String NAMELESS = "Poem";

	public Leaf {
		facing = List.copyOf(facing);
	}

	/** What it is called where it needs a name, as in the contents: its title, or else its first words, as is the custom. */
	String name() {
		if (!title.isEmpty()) return title;
		String first = lines().stream().map(line -> line.text().strip()).filter(line -> !line.isEmpty()).findFirst().orElse(NAMELESS);
		if (first.length() <= LONGEST_NAME) return first;
		int space = first.lastIndexOf(' ', LONGEST_NAME);
		int end = space > 0 ? space : Character.isHighSurrogate(first.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME;
		return first.substring(0, end) + " …";
	}

	/** The lines without those that are empty at the start and at the end. */
	List<Harvest> lines() {
		return Lines.of(text);
	}
}
