// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import gleaner.desk.change.ChangeKind;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.GenerationRequest;
import gleaner.engine.Reason;
import gleaner.engine.TemplatePoem;
import gleaner.studio.debris.DebrisReason;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.debris.PoemWhy;
import gleaner.studio.making.Making;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The template of a page is told by the reasons of its poems, line beside line. */
class BesideTest {
	private static final Making HEADER = new Making("substitution", "Substitution", Map.of(), List.of(), Optional.empty(),
			GenerationRequest.poem(7), Instant.EPOCH);
	private static final String POEM = "The gully shuts\nsoon in the cold.\n";
	private static final PoemSpan FIRST = new PoemSpan(1, 0, POEM.length(), 0);
	private static final PoemSpan SECOND = new PoemSpan(2, POEM.length() + 10, POEM.length(), 0);
	private static final PoemWhy WHY = new PoemWhy(
			List.of(reason(4, "gully", "harbour", "reservoir", "Rap"), reason(10, "shuts", "closes", "synonym", "WordNet"),
					reason(16, "soon", "early", "time", "")),
			List.of(new TemplatePoem("Harbour", "7", "Low bridge, 1", "Ada Cane")));

	private static DebrisReason reason(int at, String word, String from, String relation, String source) {
		return new DebrisReason(at, word.length(), Reason.of(from, relation, source));
	}

	private static Page page() {
		Page page = new Page("d", HEADER, 0, 1);
		page.take(List.of(new Segment.Text(0, POEM), new Segment.PoemEnd(FIRST), new Segment.Text(SECOND.offset(), POEM),
				new Segment.PoemEnd(SECOND)));
		return page;
	}

	private static long lines(String text) {
		return text.chars().filter(c -> c == '\n').count();
	}

	@Test
	void eachLineStandsBesideItsTemplate() {
		Page page = page();
		Beside beside = Beside.of(page, Map.of(1L, WHY, 2L, WHY), new Verdicts());
		assertEquals("The harbour closes\nearly in the cold.\n\n2\n\nThe harbour closes\nearly in the cold.\n", beside.template());
		assertEquals(lines(page.window().screen()), lines(beside.template()));
		assertEquals("\n2\n\n", beside.template().substring(beside.numbers().getFirst()[0], beside.numbers().getFirst()[1]));
		assertEquals(6, beside.changes().size());
		assertEquals("gully", Beside.word(page, beside.changes().get(3)));
		assertEquals(SECOND.offset() + 4, beside.changes().get(3).from());
	}

	@Test
	void whatIsNotKnownYetIsEmptyLines() {
		Page page = page();
		String template = Beside.of(page, Map.of(2L, WHY), new Verdicts()).template();
		assertTrue(template.startsWith("\n\n\n2\n\nThe harbour"), template);
		assertEquals(lines(page.window().screen()), lines(Beside.of(page, Map.of(), new Verdicts()).template()));
	}

	@Test
	void whatCameOfNoWordLeavesTheLinesLevel() {
		String poem = "Weir of Moss\nby A. Quill\n\nsalt salt\n\nlamp\nbrine";
		Page page = new Page("d", HEADER, 0, 1);
		page.take(List.of(new Segment.Text(0, poem), new Segment.PoemEnd(new PoemSpan(1, 0, poem.length(), 0))));
		Beside beside = Beside.of(page,
				Map.of(1L, new PoemWhy(List.of(reason(0, "Weir of Moss", "Low\nbridge", "title made of titles", "x"),
						reason(16, "A. Quill", "Ada", "invented author", ""), reason(26, "salt", "", "echo", ""),
						reason(37, "lamp", "lamp", "residue", "this poem")), List.of())),
				new Verdicts());
		assertEquals("Low bridge\nby Ada\n\n salt\n\n\nbrine", beside.template());
		assertEquals(List.of(), beside.changes(), "none of them came for a word");
	}

	@Test
	void reasonsThatReachBeyondThePoemDoNoHarm() {
		Page page = page();
		PoemWhy torn = new PoemWhy(List.of(reason(4, "gully", "harbour", "reservoir", ""), reason(2, "xx", "y", "synonym", "WordNet"),
				reason(POEM.length() - 2, "much longer", "x", "synonym", "WordNet")), List.of());
		Beside beside = Beside.of(page, Map.of(1L, torn, 2L, torn), new Verdicts());
		assertEquals(lines(page.window().screen()), lines(beside.template()));
		assertEquals(2, beside.changes().size());
	}

	@Test
	void itIsCountedAndSaid() {
		Page page = page();
		Beside beside = Beside.of(page, Map.of(1L, WHY), new Verdicts());
		assertEquals(Map.of(ChangeKind.RESERVOIR, 1, ChangeKind.SENSE, 1, ChangeKind.FUNCTION, 1), beside.counts(1));
		assertEquals(Map.of(), beside.counts(2));
		assertEquals("poem 1: 3 of 7 words changed · “Low bridge, 1” by Ada Cane, of Harbour",
				beside.inWords(page, FIRST, Optional.of(WHY)));
		assertEquals("poem 2", beside.inWords(page, SECOND, Optional.empty()));
		assertEquals(1, Beside.poemAt(page, 0).orElseThrow().number());
		assertEquals(2, Beside.poemAt(page, SECOND.offset() + 3).orElseThrow().number());
		assertEquals("synonym", beside.at(page, 12).orElseThrow().reason().relation());
		assertTrue(beside.at(page, 9).isEmpty());
	}

	@Test
	void oneWalksFromChangeToChange() {
		Page page = page();
		Beside beside = Beside.of(page, Map.of(1L, WHY, 2L, WHY), new Verdicts());
		Set<ChangeKind> all = EnumSet.allOf(ChangeKind.class);
		Change first = beside.next(0, true, all).orElseThrow();
		assertEquals("gully", Beside.word(page, first));
		assertEquals("shuts", Beside.word(page, beside.next(first.to(), true, all).orElseThrow()));
		assertEquals(SECOND.offset() + 10, beside.next(15, true, EnumSet.of(ChangeKind.SENSE)).orElseThrow().from());
		assertEquals(first, beside.next(10, false, all).orElseThrow());
		assertTrue(beside.next(first.from(), false, all).isEmpty());
		assertTrue(beside.next(page.window().end(), true, all).isEmpty());
		assertEquals(2, beside.number(beside.changes().get(4)));
		assertEquals(3, beside.count(2));
	}

	@Test
	void kindsOfWords() {
		assertEquals(Optional.of(ChangeKind.SENSE), ChangeKind.of(Reason.of("a", "antonym", "WordNet")));
		assertEquals(Optional.of(ChangeKind.NAME), ChangeKind.of(Reason.of("Anna", "same kind of name", "Weir")));
		assertEquals(Optional.of(ChangeKind.RESERVOIR), ChangeKind.of(Reason.of("a", "N+7", "nouns of the templates")));
		assertEquals(Optional.of(ChangeKind.RESERVOIR), ChangeKind.of(Reason.of("a", "reservoir, corrected", "Rap")));
		assertEquals(Optional.of(ChangeKind.FUNCTION), ChangeKind.of(Reason.of("on", "preposition", "")));
		assertEquals(Optional.of(ChangeKind.FUNCTION), ChangeKind.of(Reason.of("a", "a or an", "")));
		assertEquals(Optional.of(ChangeKind.OTHER), ChangeKind.of(Reason.of("a", "backwards", "")));
		assertEquals(Optional.empty(), ChangeKind.of(Reason.of("", "echo", "")));
	}
}
