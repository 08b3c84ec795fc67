// SPDX-License-Identifier: EPL-2.0
package gleaner.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import gleaner.language.sense.Wish;
import gleaner.language.text.Word;
import gleaner.language.text.Words;

class ThreadSafetyTest {
	private static final List<String> LINES = List.of("The curfew tolls the knell of parting day",
			"A mengaporal wind went o'er the velumbrious sea", "She walks in beauty, like the night", "Tyger Tyger, burning bright",
			"Mrs. Dalloway said she would buy the flowers herself in London", "I weep for Adonais—he is dead!",
			"my glimmering concents unmooned", "Hope is the thing with feathers");

	/** Many threads that start with an unloaded language must find what one thread finds. */
	@Test
	void manyThreadsFindWhatOneFinds() throws Exception {
		List<String> alone = LINES.stream().map(l -> everything(TestLanguage.ENGLISH, l)).toList();
		Language fresh = Language.english();
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			List<Future<String>> together = new ArrayList<>();
			for (int i = 0; i < 20 * LINES.size(); i++) {
				String line = LINES.get((i * 5 + i / 8) % LINES.size());
				together.add(threads.submit(() -> line + everything(fresh, line)));
			}
			for (int i = 0; i < together.size(); i++) {
				int l = (i * 5 + i / 8) % LINES.size();
				assertEquals(LINES.get(l) + alone.get(l), together.get(i).get());
			}
		}
	}

	private static String everything(Language language, String line) {
		Word last = Words.of(line).getLast();
		return language.prosody().scanLine(line).toString() + language.tagger().tag(line) + language.entities().mentions(line)
				+ language.sentiment().line(line) + language.lexicon().judge(last.text())
				+ language.thesaurus().suggest(line, last, Wish.of(Wish.kin(), 5)) + language.rhymes().kinds(last.text(), "light")
				+ language.inflection().analyse(last.text());
	}
}
