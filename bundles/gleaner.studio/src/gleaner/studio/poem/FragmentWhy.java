// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import gleaner.files.StudioException;
import gleaner.studio.debris.DebrisArchive;
import gleaner.studio.debris.DebrisReason;
import gleaner.studio.debris.PoemWhy;
import java.util.ArrayList;
import java.util.List;

/** Why a piece of debris is as it is: what its engine has said, which lies beside the debris as long as that is there. */
public final class FragmentWhy {
	private FragmentWhy() {
	}

	/**
	 * What is known of a fragment.
	 *
	 * @return the reasons of its pieces, which reach no further than it does and whose offsets count from its beginning; and the poems that
	 *         its poem was made from
	 * @throws StudioException if what lies beside the debris cannot be read
	 */
	public static PoemWhy of(Fragment fragment, DebrisArchive debris) throws StudioException {
		if (fragment.poem() == Fragment.UNKNOWN) return PoemWhy.UNKNOWN;
		PoemWhy why = debris.why(fragment.debris(), fragment.poem());
		long from = fragment.offset() - fragment.poemOffset();
		List<DebrisReason> reasons = new ArrayList<>();
		for (DebrisReason piece : why.reasons(from, from + fragment.length())) {
			int start = (int) Math.max(0, piece.offset() - from);
			int end = (int) Math.min(fragment.length(), (long) piece.offset() + piece.length() - from);
			reasons.add(new DebrisReason(start, end - start, piece.reason()));
		}
		return new PoemWhy(reasons, why.templates());
	}
}
