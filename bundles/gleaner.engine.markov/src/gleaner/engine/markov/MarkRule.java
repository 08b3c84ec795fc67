// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What becomes of quotation marks and brackets. */
enum MarkRule {
	/** What is opened is closed. Marks of the corpora that have no partner are left out. */
	BALANCED,
	/** There are none. */
	DROPPED,
	/** They come like any other sign. */
	FREE;

	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	static List<String> words() {
		return Stream.of(values()).map(MarkRule::word).toList();
	}

	static MarkRule of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

	/** A poem of a corpus as it is learnt. */
	MarkedText learnt(String text) {
		return this == FREE ? MarkedText.plain(text) : new MarkReader(text, false).read(this == BALANCED);
	}

	/** A text that a poem begins with: what it leaves open may be closed later. */
	MarkedText heard(String text) {
		return this == FREE ? MarkedText.plain(text) : new MarkReader(text, true).read(this == BALANCED);
	}
}
