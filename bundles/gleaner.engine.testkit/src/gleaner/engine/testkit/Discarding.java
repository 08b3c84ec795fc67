// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit;

import gleaner.engine.DebrisSink;

/** Throws everything away. */
final class Discarding implements DebrisSink {
	@Override
	public void accept(CharSequence text) {
	}

	@Override
	public void poemEnd() {
	}
}
