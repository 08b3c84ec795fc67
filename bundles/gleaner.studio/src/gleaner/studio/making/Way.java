// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.making;

import java.util.Locale;

/** In which way an engine came to say a text. */
public enum Way {
	/** It went on by itself: with the same engine, ingredients and request the text can be made again. */
	SPEWED,
	/** It offered words for a place in a poem, and the poet chose. */
	CHOSEN,
	/** It filled the gaps that a poet had left between locked words. */
	FILLED;

	/** As it stands in files and in JSON. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** @throws IllegalArgumentException if no way is called so */
	static Way of(String word) {
		for (Way way : values()) if (way.word().equals(word)) return way;
		throw new IllegalArgumentException("there is no way \"" + word + "\"");
	}
}
