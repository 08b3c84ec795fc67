// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.report;

import gleaner.language.tag.EntityType;

/**
 * Someone or something that a poem names. Approximate.
 *
 * @param text as written
 * @param start where it starts in the poem, in UTF-16 units
 * @param end where it ends
 * @param type what it is
 * @param confidence from 0 to 1
 */
public record Name(String text, int start, int end, EntityType type, double confidence) {
	public Name {
		if (text == null || type == null) throw new IllegalArgumentException("a name has a text and a type");
	}
}
