// SPDX-License-Identifier: EPL-2.0
package gleaner.voice.replay;

import java.util.List;

/**
 * What came of making something again.
 *
 * @param what was made again, in words, e.g. {@code poem 3 of 2016-12-09/18-39-18_markov_seed-42}
 * @param verdict whether it is the same
 * @param text as it was made again; empty if it could not be
 * @param findings why it is not the same or could not be made, and what else is worth knowing; each a sentence that begins in lower case,
 * without full stop
 */
public record Remade(String what, Verdict verdict, String text, List<String> findings) {
	/** Whether a text is the same. */
	public enum Verdict {
		/** Byte for byte. */
		SAME,
		/** It was made again, and there is nothing left to compare it with. */
		MADE,
		/** It was made again, and is another. */
		DIFFERENT,
		/** It cannot be made again. */
		IMPOSSIBLE
	}

	public Remade {
		findings = List.copyOf(findings);
	}

	static Remade impossible(String what, List<String> why) {
		return new Remade(what, Verdict.IMPOSSIBLE, "", why);
	}
}
