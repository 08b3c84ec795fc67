// SPDX-License-Identifier: EPL-2.0
package gleaner.language.rhyme;

import java.util.Optional;

/**
 * How the end of a line rhymes.
 *
 * @param letter its rhyme letter; empty if nothing is heard of the line
 * @param kind the fullest way in which it answers another line with its letter; nothing if no other line has it
 */
public record EndRhyme(String letter, Optional<RhymeKind> kind) {
	/** The letter with the mark of its kind: "a", "a~", "a′"; see {@link RhymeKind#mark}. */
	public String shown() {
		return letter + kind.map(RhymeKind::mark).orElse("");
	}
}
