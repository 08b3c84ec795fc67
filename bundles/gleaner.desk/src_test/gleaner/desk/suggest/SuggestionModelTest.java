// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SuggestionModelTest {
	private final AtomicInteger changes = new AtomicInteger();
	private final SuggestionModel model = new SuggestionModel(2, changes::incrementAndGet);

	private static Choice choice(String label, String stress) {
		return Choice.running(label, "", () -> {}).sounding(stress.length(), stress);
	}

	private List<String> rows(String filter) {
		return model.rows(Filter.of(filter)).stream().map(row -> switch (row) {
		case SuggestionModel.Row.Heading(String text) -> "# " + text;
		case SuggestionModel.Row.Pick(Choice choice) -> choice.label();
		case SuggestionModel.Row.Remark(String sentence) -> "(" + sentence + ")";
		case SuggestionModel.Row.More(String heading, int left) -> left + " more";
		case SuggestionModel.Row.Computing() -> "…";
		}).toList();
	}

	@Test
	void sectionsStandInTheOrderOfTheirSources() {
		assertEquals(List.of("…"), rows(""));
		model.offers(1).offer("rhymes", choice("hold", "1"));
		model.offers(0).say("bowl", "a round vessel");
		model.offers(0).offer("bowl", choice("cup", "1"));
		assertEquals(3, changes.get());
		assertEquals(List.of("# bowl", "(a round vessel)", "cup", "# rhymes", "hold", "…"), rows(""));
		model.done(0);
		assertEquals("…", rows("").getLast());
		model.done(1);
		assertEquals("hold", rows("").getLast());
	}

	@Test
	void aLongSectionIsShownInPart() {
		for (int i = 0; i < 9; i++) model.offers(0).offer("kin", choice("w" + i, i == 7 ? "10" : "1"));
		model.done(0);
		model.done(1);
		assertEquals(List.of("# kin", "w0", "w1", "w2", "w3", "w4", "4 more"), rows(""));
		assertEquals(List.of("# kin", "w7"), rows("2"));
		model.open("kin");
		assertEquals(10, rows("").size());
	}

	@Test
	void aFilterTakesHeadingsAwayOfWhichNothingIsLeft() {
		model.offers(0).say("kin", "said so");
		model.offers(0).offer("kin", choice("cup", "1"));
		model.done(0);
		model.done(1);
		assertEquals(List.of(), rows("3"));
	}

	@Test
	void whoIsClosedIsNotWanted() {
		Offers offers = model.offers(0);
		assertTrue(offers.isWanted());
		model.close();
		assertFalse(offers.isWanted());
	}
}
