// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit;

import gleaner.engine.DebrisSink;
import java.util.ArrayList;
import java.util.List;

/** Keeps everything. For texts that are known to end; one thread writes, and it or another that waited for it reads. */
public final class CollectingSink implements DebrisSink {
	private final List<String> poems = new ArrayList<>();
	private final StringBuilder poem = new StringBuilder();
	private int pieces;

	@Override
	public void accept(CharSequence text) {
		poem.append(text);
		pieces++;
	}

	@Override
	public void poemEnd() {
		poems.add(poem.toString());
		poem.setLength(0);
	}

	/** The poems that were ended. */
	public List<String> poems() {
		return List.copyOf(poems);
	}

	/** What came after the last end of a poem. */
	public String unended() {
		return poem.toString();
	}

	/** How many pieces came. */
	public int pieces() {
		return pieces;
	}
}
