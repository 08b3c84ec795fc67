// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.rhyme;

import java.util.Optional;

import gleaner.language.rhyme.RhymeKind;

/**
 * How sure two line ends are to be meant as a rhyme, and with which of their voices.
 *
 * @param strength from 0 to 1; see {@link Chime}
 * @param kind what they do together; nothing if they do not chime
 * @param first the voices of the first end that reach this strength, one bit each
 * @param second those of the second end
 */
record Link(double strength, Optional<RhymeKind> kind, int first, int second) {
	static final Link NONE = new Link(0, Optional.empty(), 0, 0);
}
