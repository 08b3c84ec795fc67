// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

import gleaner.engine.TemplatePoem;
import java.util.List;

/**
 * Why a poem is as it is, as far as its engine said so.
 *
 * @param reasons of its pieces, in the order of the text
 * @param templates the poems that it is made from, in the order of the text; several where it was made of several
 */
public record PoemWhy(List<DebrisReason> reasons, List<TemplatePoem> templates) {
	/** Of a poem whose engine said nothing. */
	public static final PoemWhy UNKNOWN = new PoemWhy(List.of(), List.of());

	public PoemWhy {
		reasons = List.copyOf(reasons);
		templates = List.copyOf(templates);
	}

	/**
	 * The reasons of the pieces that a stretch of the poem is made of.
	 *
	 * @param from its first char, counted from the beginning of the poem
	 * @param to behind its last
	 */
	public List<DebrisReason> reasons(long from, long to) {
		return reasons.stream().filter(piece -> piece.offset() < to && from < (long) piece.offset() + piece.length()).toList();
	}
}
