// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import gleaner.desk.change.ChangeKind;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.GenerationRequest;
import gleaner.engine.Reason;
import gleaner.language.Language;
import gleaner.language.text.Word;
import gleaner.studio.debris.DebrisReason;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.debris.PoemWhy;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a poet decides about words of debris is shown and harvested; the debris stays as it came. */
class VerdictsTest {
	private static final Language ENGLISH = Language.english();
	private static final Making MAKING = new Making("substitution", "Substitution", Map.of(), List.of(), Optional.empty(),
			GenerationRequest.poem(7), Instant.EPOCH);
	private static final String POEM = "An owl shuts\nsoon in the cold.";
	private static final PoemSpan FIRST = new PoemSpan(1, 0, POEM.length(), 0);
	private static final PoemSpan SECOND = new PoemSpan(2, POEM.length() + 5, POEM.length(), 0);
	private static final PoemWhy WHY = new PoemWhy(
			List.of(reason(3, "owl", "harbour", "reservoir", "Rap"), reason(7, "shuts", "closes", "synonym", "WordNet"),
					reason(13, "soon", "early", "time", "")),
			List.of());
	private static final Map<Long, PoemWhy> KNOWN = Map.of(1L, WHY, 2L, WHY);

	private final Verdicts verdicts = new Verdicts();

	private static DebrisReason reason(int at, String word, String from, String relation, String source) {
		return new DebrisReason(at, word.length(), Reason.of(from, relation, source));
	}

	private static Page page() {
		Page page = new Page("d", MAKING, 0, 1);
		page.take(List.of(new Segment.Text(0, POEM), new Segment.PoemEnd(FIRST), new Segment.Text(SECOND.offset(), POEM),
				new Segment.PoemEnd(SECOND)));
		page.edit();
		return page;
	}

	private static Change change(Page page, int number) {
		return Beside.of(page, KNOWN, new Verdicts()).changes().get(number);
	}

	/** What a screen shows that does what it is told. */
	private static String redone(String screen, List<PaneWindow.Redo> redone) {
		StringBuilder text = new StringBuilder(screen);
		for (PaneWindow.Redo redo : redone) text.replace(redo.place(), redo.place() + redo.length(), redo.text());
		return text.toString();
	}

	private Verdict back(Page page, int number) {
		Change change = change(page, number);
		return Verdict.back(ENGLISH, page.line(change.from()), change);
	}

	@Test
	void aWordStepsBackWithItsArticleAndComesAgain() {
		Page page = page();
		String before = page.window().screen();
		Verdict verdict = back(page, 0);
		List<PaneWindow.Redo> done = Verdicts.show(page, verdict);
		verdicts.set("d", verdict.from(), Optional.of(verdict));
		assertEquals("A harbour shuts\nsoon in the cold.\n\n2\n\n" + POEM, page.window().screen());
		assertEquals(page.window().screen(), redone(before, done));
		Beside beside = Beside.of(page, KNOWN, verdicts);
		assertEquals("An harbour closes\nearly in the cold.\n\n2\n\nAn harbour closes\nearly in the cold.", beside.template());
		assertTrue(beside.changes().getFirst().isGone());
		assertEquals(beside.changes().getFirst(), beside.at(page, 4).orElseThrow());
		assertEquals("closes", beside.at(page, 11).orElseThrow().reason().from());
		assertEquals("poem 1: 2 of 7 words changed, 1 taken back", beside.inWords(page, FIRST, Optional.of(WHY)));
		assertEquals(Map.of(ChangeKind.SENSE, 1, ChangeKind.FUNCTION, 1), beside.counts(1));
		done = Verdicts.hide(page, verdict);
		assertEquals(before, page.window().screen());
		assertEquals(before, redone("A harbour shuts\nsoon in the cold.\n\n2\n\n" + POEM, done));
	}

	@Test
	void whatIsHarvestedRemembersWhatAMachineHadWritten() {
		Page page = page();
		Verdicts.show(page, back(page, 0));
		Harvest harvest = page.harvest(0, POEM.length());
		assertEquals("A harbour shuts\nsoon in the cold.", harvest.text());
		assertTrue(harvest.provenance().at(3).origin() instanceof Origin.Changed(var fragment, String replaced)
				&& replaced.equals("owl") && fragment.offset() == 3, harvest.provenance()::toString);
		assertTrue(harvest.provenance().at(12).origin() instanceof Origin.Machine(var fragment) && fragment.offset() <= 7);
		Harvest second = page.harvest(SECOND.offset(), SECOND.end());
		assertEquals(POEM, second.text());
		assertTrue(page.harvest(0, page.window().end()).text().startsWith("A harbour shuts\nsoon in the cold.\n\nAn owl"));
	}

	@Test
	void anotherWordIsDressedAsTheOneThatCame() {
		Page page = page();
		Change change = change(page, 0);
		Verdict verdict = Verdict.chosen(ENGLISH, page.line(change.from()), change, "dock");
		Verdicts.show(page, verdict);
		assertTrue(page.window().screen().startsWith("A dock shuts\n"), page.window()::screen);
		Verdicts.hide(page, verdict);
		Change late = change(page, 3);
		assertEquals(SECOND.offset() + 3, late.from());
		Verdicts.show(page, Verdict.chosen(ENGLISH, page.line(late.from()), late, "dock"));
		assertTrue(page.window().screen().endsWith("A dock shuts\nsoon in the cold."), page.window()::screen);
	}

	@Test
	void aKeptWordIsCountedAndStays() {
		Page page = page();
		Verdict kept = Verdict.kept(change(page, 1));
		assertEquals(List.of(), Verdicts.show(page, kept));
		verdicts.set("d", kept.from(), Optional.of(kept));
		Beside beside = Beside.of(page, KNOWN, verdicts);
		assertEquals("poem 1: 3 of 7 words changed, 1 kept", beside.inWords(page, FIRST, Optional.of(WHY)));
		assertEquals(List.of(new Word("shuts", 7, 12)), verdicts.kept(page, 0, POEM.length()).words());
		assertEquals(List.of(), verdicts.kept(page, SECOND.offset(), SECOND.end()).words());
		Verdicts.show(page, back(page, 0));
		assertEquals(List.of(new Word("shuts", 10, 15)), verdicts.kept(page, 0, POEM.length()).words());
	}

	@Test
	void textThatComesLaterAndPagesThatAreReadAgainFollow() {
		Page page = new Page("d", MAKING, 0, 1);
		page.take(List.of(new Segment.Text(0, POEM), new Segment.PoemEnd(FIRST)));
		page.edit();
		Verdict verdict = back(page, 0);
		Verdicts.show(page, verdict);
		page.take(List.of(new Segment.Text(SECOND.offset(), POEM)));
		PaneWindow.Edit edit = page.edit();
		assertEquals("\n\n2\n\n" + POEM, edit.added());
		assertEquals("A harbour shuts\nsoon in the cold.".length(), edit.from());
		verdicts.set("d", verdict.from(), Optional.of(verdict));
		Page again = page();
		verdicts.applyTo(again);
		assertTrue(again.window().screen().startsWith("A harbour shuts\n"));
	}

	@Test
	void offsetsAndPlacesStayTogetherWhateverIsRevised() {
		Random dice = new Random(3);
		for (int round = 0; round < 200; round++) {
			PaneWindow window = new PaneWindow(100);
			StringBuilder body = new StringBuilder();
			for (int i = 0; i < 60; i++) body.append(i % 9 == 8 ? '\n' : i % 3 == 2 ? ' ' : (char) ('a' + dice.nextInt(26)));
			window.append(body.substring(0, 40));
			window.edit();
			window.append(body.substring(40));
			List<Long> revised = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				long from = 100 + 3L * dice.nextInt(20);
				String before = window.screen();
				window.revise(from, from + 2, "w".repeat(1 + dice.nextInt(5)));
				if (!before.equals(window.screen())) revised.add(from);
			}
			for (long from : revised) assertEquals(from, window.offset(window.place(from)));
			assertEquals(window.screen().length(), window.place(window.end()));
			assertEquals(body.toString(), window.asItCame(0, window.screen().length()));
			assertEquals(body.toString(), window.pieces(100, window.end()).getFirst().text());
			assertEquals(revised.stream().sorted().toList(),
					window.revised(100, window.end()).stream().map(PaneWindow.Piece::offset).toList());
			for (long from : revised) window.restore(from);
			assertEquals(body.toString(), window.screen());
		}
	}

	@Test
	void whatCannotBeShownIsLeft() {
		Page page = page();
		assertTrue(page.window().revise(3, 4000, "x").isEmpty(), "beyond the page");
		assertTrue(page.window().revise(10, 15, "x").isEmpty(), "over a line end");
		assertTrue(page.window().revise(POEM.length() - 1, SECOND.offset() + 1, "x").isEmpty(), "over what parts two poems");
		page.window().revise(3, 6, "heron");
		assertTrue(page.window().revise(4, 8, "x").isEmpty(), "over what is revised");
		assertTrue(page.window().restore(7).isEmpty());
		assertTrue(page.window().screen().startsWith("An heron shuts"));
	}

	@Test
	void theyAreKeptAndBounded() {
		Page page = page();
		Verdict back = back(page, 0);
		verdicts.set("d", back.from(), Optional.of(back));
		Verdict kept = Verdict.kept(change(page, 1));
		verdicts.set("d", kept.from(), Optional.of(kept));
		Verdicts read = new Verdicts();
		VerdictStore.read("d", VerdictStore.write(verdicts.of("d")), read);
		assertEquals(verdicts.of("d"), read.of("d"));
		for (String broken : new String[] { null, "", "{", "null", "[null]", "[{}]",
			"[{\"from\":5,\"to\":2,\"kind\":\"KEPT\",\"edits\":[]}]",
			"[{\"from\":1,\"to\":2,\"kind\":\"KEPT\"}]", "[{\"from\":1,\"to\":2,\"kind\":\"x\",\"edits\":[]}]" })
			VerdictStore.read("e", broken, read);
		assertEquals(List.of(), read.of("e"));
		for (int i = 0; i < Verdicts.MOST_FILES; i++) read.set("f" + i, kept.from(), Optional.of(kept));
		assertEquals(List.of(), read.of("d"), "the eldest is forgotten");
		read.set("f3", kept.from(), Optional.empty());
		assertEquals(Verdicts.MOST_FILES - 1, read.debris().size());
		assertTrue(read.at("f3", kept.from()).isEmpty());
	}
}
