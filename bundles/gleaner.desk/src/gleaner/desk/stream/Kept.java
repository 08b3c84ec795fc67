// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import gleaner.language.text.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a harvest that the poet has decided to keep: they are locked in the poem that it goes into.
 *
 * @param words where they stand in the text of the harvest
 */
public record Kept(List<Word> words) {
	/** Of a harvest of which nothing was decided. */
	public static final Kept NOTHING = new Kept(List.of());

	public Kept {
		words = List.copyOf(words);
	}

	/** Those of what is harvested between two offsets of a page. */
	static Kept of(Verdicts verdicts, Page page, long from, long to) {
		List<Word> words = new ArrayList<>();
		for (Verdict verdict : verdicts.of(page.debris())) {
			if (verdict.kind() != Verdict.Kind.KEPT || verdict.from() < from || verdict.to() > to) continue;
			String word = page.harvest(verdict.from(), verdict.to()).text();
			int start = page.harvest(from, verdict.to()).length() - word.length();
			if (!word.isEmpty()) words.add(new Word(word, start, start + word.length()));
		}
		return new Kept(words);
	}
}
