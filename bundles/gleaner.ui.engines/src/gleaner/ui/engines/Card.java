// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.engines;

import gleaner.plugins.shelf.DeedWords;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a row shows.
 *
 * @param key tells it from others, also when the list is made anew
 * @param name what poets call it
 * @param version may be empty
 * @param licence may be empty
 * @param does what it does, in a sentence
 * @param maker who made it
 * @param statements what it can do
 * @param note what has happened to it, or why it is not in; may be empty
 * @param isTrouble whether the note is about a fault
 * @param isDim whether it cannot be used now
 * @param aside dim words at the right, where there are no buttons
 * @param deeds what can be done, a button each
 */
record Card(String key, String name, String version, String licence, String does, String maker, List<DeedWords.Statement> statements,
		String note, boolean isTrouble, boolean isDim, String aside, List<Deed> deeds) {
	/**
	 * A button.
	 *
	 * @param words on it
	 * @param isMain whether it is what most poets want
	 */
	record Deed(String words, boolean isMain, Runnable run) {
	}

	Card {
		statements = List.copyOf(statements);
		deeds = List.copyOf(deeds);
	}

	/** Whether all words of a question are in what it shows. */
	boolean speaksOf(String text) {
		String all = spoken().toLowerCase();
		return Stream.of(text.toLowerCase().strip().split("\\s+")).allMatch(all::contains);
	}

	/** As a screen reader says it. */
	String spoken() {
		return Stream.of(name, version, does, maker.isEmpty() ? "" : "by " + maker, licence,
				statements.stream().map(DeedWords.Statement::words).collect(Collectors.joining(", ")), note, aside)
				.filter(words -> !words.isBlank()).collect(Collectors.joining(". "));
	}
}
