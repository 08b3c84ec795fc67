// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.assay;

import gleaner.language.text.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a text that another text would not have as well. */
final class ContentWords {
	private static final int SHORTEST = 3;
	private static final int LONGEST = 30;
	private static final int MOST = 80;
	private static final Set<String> EVERYWHERE = Set.of("the", "and", "that", "with", "from", "this", "then", "than", "them", "they",
			"their", "there", "these", "those", "what", "when", "where", "which", "while", "who", "whom", "whose", "will", "would", "shall",
			"should", "could", "can", "may", "might", "must", "have", "has", "had", "was", "were", "are", "been", "being", "but", "not",
			"nor", "for", "his", "her", "hers", "him", "she", "its", "our", "ours", "your", "yours", "you", "thy", "thee", "thou", "all",
			"any", "some", "such", "each", "one", "out", "into", "upon", "over", "under", "about", "after", "before", "again", "once",
			"very", "too", "yet", "how", "why", "did", "does", "doth", "hath", "said", "say", "now", "here", "only", "own", "more", "most",
			"much", "many", "like", "just", "down", "off", "let", "ever", "never", "every", "other", "through", "between");

	private ContentWords() {
	}

	/** Each once, in lower case, in their order; of a very long text the first {@value #MOST}. */
	static List<String> of(List<Word> words) {
		Set<String> found = new LinkedHashSet<>();
		for (Word word : words) {
			if (found.size() >= MOST) break;
			String text = word.text().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
			int length = text.length();
			if (length >= SHORTEST && length <= LONGEST && Character.isLetter(text.charAt(0)) && !EVERYWHERE.contains(text))
				found.add(text);
		}
		return new ArrayList<>(found);
	}
}
