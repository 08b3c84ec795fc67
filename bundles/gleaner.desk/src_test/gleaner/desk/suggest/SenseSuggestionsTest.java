// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.language.Language;
import gleaner.studio.poem.Harvest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SenseSuggestionsTest {
	private static final Language LANGUAGE = Language.english();

	private static Map<String, List<Choice>> offered(String poem, String word) {
		Map<String, List<Choice>> sections = new LinkedHashMap<>();
		int start = poem.indexOf(word);
		new SenseSuggestions(LANGUAGE).onWord(new Place("Poem", Harvest.hand(poem), start, start + word.length(), Optional.empty()),
				new Offers() {
					@Override
					public boolean isWanted() {
						return true;
					}

					@Override
					public void offer(String heading, Choice choice) {
						sections.computeIfAbsent(heading, any -> new ArrayList<>()).add(choice);
					}

					@Override
					public void say(String heading, String sentence) {
						throw new AssertionError(sentence);
					}
				});
		return sections;
	}

	@Test
	void offersByMeaningAndThenWhatIsNear() {
		Map<String, List<Choice>> sections = offered("and all the earth was wrapt\nin slumber deep", "slumber");
		List<String> headings = List.copyOf(sections.keySet());
		assertTrue(headings.getFirst().startsWith("slumber · n. "), headings::toString);
		assertEquals("sleep", sections.get(headings.getFirst()).getFirst().label());
		List<Choice> near = sections.get("near in meaning");
		assertTrue(near.stream().anyMatch(choice -> choice.label().equals("stillness") && choice.detail().contains("thesaurus")),
				near::toString);
		assertTrue(headings.indexOf("near in meaning") > 0);
		assertFalse(near.stream().anyMatch(choice -> choice.label().equals("slumber")), near::toString);
	}
}
