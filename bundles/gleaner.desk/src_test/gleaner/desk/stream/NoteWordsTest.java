// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gleaner.studio.debris.DebrisNote;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoteWordsTest {
	@Test
	void saysOnceWhatWasSaidOfSeveralPoems() {
		assertEquals(List.of(), NoteWords.of(List.of()));
		assertEquals(List.of("Poem 1: the model has not learnt \"é\".", "Poems 2 and 5: the repetition stop ended it."),
				NoteWords.of(List.of(new DebrisNote(1, "the model has not learnt \"é\""), new DebrisNote(2, "the repetition stop ended it"),
						new DebrisNote(2, "the repetition stop ended it"),
						new DebrisNote(5, "the repetition stop ended it"))));
	}

	@Test
	void ofMuchItSaysHowMuch() {
		assertEquals(List.of("Poems 1, 2, 3, 4 and 96 more: it ended."),
				NoteWords.of(IntStream.rangeClosed(1, 100).mapToObj(poem -> new DebrisNote(poem, "it ended")).toList()));
		assertEquals("The engine said 7 more things.",
				NoteWords.of(IntStream.rangeClosed(1, 10).mapToObj(poem -> new DebrisNote(poem, "thing " + poem)).toList()).getLast());
	}
}
