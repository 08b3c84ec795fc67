// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.strategy;

import gleaner.language.form.Form;
import java.util.Locale;

/**
 * A word of a poem where it stands, or several words that are replaced as one: a name. Offsets are in UTF-16 units from the start of the
 * poem's text.
 *
 * @param number its number among the places of its poem, from 0
 * @param text as written, with its inner apostrophes and hyphens
 * @param start where it starts
 * @param end where it ends
 * @param base the form that dictionaries list, in lower case
 * @param tag what it does in its sentence, as Universal Dependencies names it, e.g. {@code NOUN}; may be empty
 * @param form which form of its base it is; {@link Form#FIXED} for words of no open class
 * @param entity what it names, in lower case, e.g. {@code person} or {@code city}; empty if it is no name
 * @param line the number of its line, from 0
 * @param isLineEnd whether no word of its line stands behind it
 */
public record Place(int number, String text, int start, int end, String base, String tag, Form form, String entity, int line,
		boolean isLineEnd) {
	/** Whether it names somebody or something. */
	public boolean isName() {
		return !entity.isEmpty() || tag.equals("PROPN");
	}

	/** In lower case, with straight apostrophes. */
	public String plain() {
		return text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
	}

	/** Whether it is a noun, verb, adjective or adverb, and no auxiliary. */
	public boolean isContent() {
		return switch (tag) {
		case "NOUN", "VERB", "ADJ", "ADV" -> true;
		default -> false;
		};
	}
}
