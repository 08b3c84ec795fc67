// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import gleaner.desk.change.ChangeKind;
import gleaner.engine.Reason;
import java.util.Optional;

/**
 * A word that came where another stood.
 *
 * @param poem the number of its poem
 * @param from the offset of its first character in the debris
 * @param to the offset behind its last
 * @param verdict what the poet has decided about it
 */
public record Change(long poem, long from, long to, ChangeKind kind, Reason reason, Optional<Verdict.Kind> verdict) {
	/** Whether the word stands there no more. */
	public boolean isGone() {
		return verdict.isPresent() && verdict.get() != Verdict.Kind.KEPT;
	}

}
