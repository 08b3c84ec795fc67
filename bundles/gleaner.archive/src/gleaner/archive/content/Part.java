// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be left out of an archive. */
public enum Part {
	/** The texts of corpora, where their licences allow it. */
	CORPORA,
	/** Lists of words that were found in corpora. */
	RESERVOIRS,
	/** Models: without them threads are told of, but nobody hears them again. */
	MODELS,
	/** One poem at many ages of each thread. */
	LIFELINES,
	POEMS,
	PERFORMANCES,
	/** The voices that were recorded with performances. */
	VOICES;

	/** As one writes it. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The part of a word. */
	public static Optional<Part> of(String word) {
		return Arrays.stream(values()).filter(part -> part.word().equals(word.toLowerCase(Locale.ROOT))).findFirst();
	}
}
