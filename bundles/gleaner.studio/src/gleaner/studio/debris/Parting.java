// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

import java.io.IOException;
import java.util.List;

/**
 * What stands between two poems in a debris file: an empty line, a line with the number of the next poem, an empty line. Since the
 * numbers count up, an engine's own ornaments are not taken for it when the poems have to be found again.
 */
public final class Parting {
	private Parting() {
	}

	/** Everything that stands between a poem and the one of this number behind it. */
	public static String between(long next) {
		return "\n" + before(next);
	}

	/** What stands before the poem of this number, if another stands before it. The line break that ends that one is there already. */
	static String before(long number) {
		return "\n---- " + number + " ----\n\n";
	}

	/**
	 * Finds the poems of a body of which the offsets are not known. A prompt is taken for one where a poem begins with it.
	 *
	 * @param first the number of the first
	 */
	static List<PoemSpan> findPoems(Body body, String prompt, long first) throws IOException {
		PoemSpans poems = new PoemSpans(first);
		long last = body.slice(body.length() - 1, body.length()).equals("\n") ? body.length() - 1 : body.length();
		long start = 0;
		while (start < body.length()) {
			String next = between(first + poems.size() + 1);
			long end = body.indexOf(next, start);
			long poemEnd = end < 0 ? Math.max(start, last) : end;
			boolean hasPrompt = poemEnd - start >= prompt.length() && body.slice(start, start + prompt.length()).equals(prompt);
			poems.add(new PoemSpan(first + poems.size(), start, Math.toIntExact(poemEnd - start), hasPrompt ? prompt.length() : 0));
			if (end < 0) break;
			start = end + next.length();
		}
		return poems;
	}
}
