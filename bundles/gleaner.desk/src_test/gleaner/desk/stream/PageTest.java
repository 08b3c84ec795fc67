// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.GenerationRequest;
import gleaner.files.StudioException;
import gleaner.studio.debris.DebrisArchive;
import gleaner.studio.debris.DebrisFile;
import gleaner.studio.debris.DebrisWriter;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Provenance;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
	private static final Making HEADER = new Making("echo", "Echo", Map.of(), List.of(), Optional.empty(),
			GenerationRequest.poem(7).withPrompt("tiny"), Instant.EPOCH);

	@TempDir
	Path folder;

	@Test
	void poemsComeOneAfterTheOther() {
		Page page = new Page("d", HEADER, 0, 1);
		page.take(List.of(new Segment.Text(0, "tiny"), new Segment.Text(4, " salt"), new Segment.PoemEnd(new PoemSpan(1, 0, 9, 4)),
				new Segment.Text(23, "tiny"), new Segment.Text(27, " rain")));
		assertEquals("tiny salt\n\n2\n\ntiny rain", page.window().screen());
		assertEquals(List.of(new PoemSpan(1, 0, 9, 4), new PoemSpan(2, 23, 9, 4)), page.poems(0, 100), "the second is still growing");
	}

	@Test
	void aPoemThatEndsItsLineIsNotPartedFurther() {
		Page page = new Page("d", HEADER, 0, 1);
		page.take(List.of(new Segment.Text(0, "salt\n"), new Segment.PoemEnd(new PoemSpan(1, 0, 5, 0)), new Segment.Text(20, "rain")));
		assertEquals("salt\n\n2\n\nrain", page.window().screen());
	}

	@Test
	void aHarvestKnowsPromptAndMachineAndLeavesOutWhatPartsPoems() {
		Page page = new Page("d", HEADER, 0, 1);
		page.take(List.of(new Segment.Text(0, "tiny salt"), new Segment.PoemEnd(new PoemSpan(1, 0, 9, 4)),
				new Segment.Text(23, "tiny rain")));
		Harvest harvest = page.harvest(2, 30);
		assertEquals("ny salt\n\ntiny ra", harvest.text());
		List<Provenance.Run> runs = harvest.provenance().runs();
		assertEquals(Origin.HAND, runs.get(0).origin());
		Origin.Machine first = assertInstanceOf(Origin.Machine.class, runs.get(1).origin());
		assertEquals(4, first.fragment().offset());
		assertEquals(5, first.fragment().length());
		Origin.Machine last = assertInstanceOf(Origin.Machine.class, runs.getLast().origin());
		assertEquals("d", last.fragment().debris());
		assertEquals(27, last.fragment().offset());
		assertEquals(7, last.fragment().making().request().seed());
	}

	@Test
	void wholeLinesAreToldFromAPieceOfOne() {
		Page page = new Page("d", HEADER, 0, 1);
		page.take(List.of(new Segment.Text(0, "tiny salt\nand rain\n")));
		assertEquals("tiny salt\n", page.lines(0, 9).text());
		assertEquals("and rain\n", page.lines(10, 18).text());
		assertEquals("tiny salt\nand rain\n", page.lines(0, 19).text());
		assertEquals("salt", page.lines(5, 9).text());
		assertEquals("and", page.lines(10, 13).text());
	}

	@Test
	void anyPlaceOfAnOlderFileHasAPage() throws StudioException {
		OlderDebris older = new OlderDebris(write(20_000, "tiny salt\n  and the rain is a clerk\n"));
		String body = older.file().slice(0, older.file().length());
		long place = body.indexOf("---- 15000 ----") + "---- 15000 ----\n\n".length();
		Page page = older.around(place);
		assertTrue(page.window().start() > 0 && page.window().end() < older.length());
		assertTrue(page.window().screen().contains("\n\n15000\n\ntiny salt\n  and"));
		assertFalse(page.window().screen().contains("----"));
		Harvest harvest = page.harvest(place, place + 9);
		assertEquals("tiny salt", harvest.text());
		assertEquals(4, harvest.provenance().runs().getFirst().length(), "the prompt is the poet's");
		assertEquals(0, older.around(0).window().start());
		assertEquals(older.length(), older.around(Long.MAX_VALUE).window().end());
		page.window().pieces(0, Long.MAX_VALUE).forEach(p -> assertEquals(body.substring((int) p.offset(), (int) p.end()), p.text()));
	}

	@Test
	void onePoemOfMegabytesHasPagesToo() throws StudioException {
		OlderDebris older = new OlderDebris(write(1, "word ".repeat(1_000_000)));
		Page page = older.around(2_500_000);
		assertEquals(List.of(), Marks.of(page, new Taken(), page.window().start(), page.window().end()), "its prompt is far away");
		assertTrue(page.window().holds(2_500_000));
		assertTrue(page.window().end() - page.window().start() <= PaneWindow.MOST_CHARACTERS);
		Harvest harvest = page.harvest(2_500_000, 2_500_010);
		assertEquals("word word ", harvest.text());
		assertInstanceOf(Origin.Machine.class, harvest.provenance().runs().getFirst().origin());
	}

	@Test
	void marksAreCombined() {
		Page page = new Page("d", HEADER, 0, 1);
		page.take(List.of(new Segment.Text(0, "tiny salt"), new Segment.PoemEnd(new PoemSpan(1, 0, 9, 4)),
				new Segment.Text(23, "tiny rain")));
		Taken taken = new Taken();
		taken.add("d", 2, 6);
		taken.add("other", 0, 9);
		assertEquals(
				List.of(new Marks.Mark(0, 2, false, true, false), new Marks.Mark(2, 2, false, true, true),
						new Marks.Mark(4, 2, false, false, true),
						new Marks.Mark(9, 5, true, false, false), new Marks.Mark(14, 4, false, true, false)),
				Marks.of(page, taken, 0, page.window().end()));
	}

	@Test
	void whatIsTakenTwiceIsTakenOnce() {
		Taken taken = new Taken();
		taken.add("d", 10, 20);
		taken.add("d", 30, 40);
		taken.add("d", 15, 30);
		taken.add("d", 50, 50);
		assertEquals(List.of(new Taken.Range(12, 40)), taken.between("d", 12, 100));
		assertEquals(List.of(), taken.between("e", 0, 100));
	}

	private DebrisFile write(int poems, String text) throws StudioException {
		DebrisArchive archive = new DebrisArchive(folder, false);
		DebrisWriter writer = archive.begin(HEADER);
		try (writer) {
			for (int i = 0; i < poems; i++) {
				if (text.startsWith("tiny")) {
					writer.prompt("tiny");
					writer.append(text.substring(4));
				} else writer.append(text);
				writer.poemEnd();
			}
		}
		return archive.open(writer.id());
	}
}
