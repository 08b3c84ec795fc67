package gleaner.studio.debris;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between two poems in a debris file: an empty line, a line with the number of the next poem, an empty line. Since the
 * numbers count up, an engine's own ornaments are not taken for it when the poems have to be found again.
 */
final class Parting {
	private Parting() {
	}

	/** What stands before this poem; the first is 1 and has nothing before it. The line break that ends the last poem is there already. */
	static String before(long number) {
		return "\n---- " + number + " ----\n\n";
	}

	/** Finds the poems of a body of which the offsets are not known. A prompt is taken for one where a poem begins with it. */
	static List<PoemSpan> findPoems(String body, String prompt) {
		List<PoemSpan> poems = new ArrayList<>();
		int start = 0;
		while (start < body.length()) {
			String next = "\n" + before(poems.size() + 2);
			int end = body.indexOf(next, start);
			int last = body.endsWith("\n") ? body.length() - 1 : body.length();
			int poemEnd = end < 0 ? Math.max(start, last) : end;
			poems.add(new PoemSpan(start, poemEnd - start, body.substring(start, poemEnd).startsWith(prompt) ? prompt.length() : 0));
			if (end < 0) break;
			start = end + next.length();
		}
		return poems;
	}
}
