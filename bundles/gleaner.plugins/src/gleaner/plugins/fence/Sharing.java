// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.fence;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who shares a process with whom. */
public enum Sharing {
	/** Each engine has its own: what happens to one happens to no other. The usual. */
	EACH,
	/** All engines of a maker share one. */
	MAKER,
	/** All engines of other makers share one: the least memory. */
	TOGETHER;

	/** As poets and files write it. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The one of this word. */
	public static Optional<Sharing> of(String word) {
		return Stream.of(values()).filter(each -> each.word().equalsIgnoreCase(word.strip())).findFirst();
	}
}
