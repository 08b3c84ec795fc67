// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.chorus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.voice.chorus.GapWish;
import gleaner.voice.chorus.Template;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WishFieldsTest {
	private static final Template TWO = new Template(
			List.of(new Template.Gap("the harbour", GapWish.ANY), new Template.Kept(" is "), new Template.Gap("quiet", GapWish.ANY)));

	private static List<GapWish> wishes(WishFields fields) throws WishFields.Refusal {
		return fields.wished(TWO, text -> text.length() / 2).gaps().stream().map(Template.Gap::wish).toList();
	}

	@Test
	void emptyFieldsKeepTheSyllables() throws Exception {
		List<GapWish> wishes = wishes(WishFields.NONE);
		assertEquals(OptionalInt.of(5), wishes.getFirst().syllables());
		assertEquals(OptionalInt.of(2), wishes.getLast().syllables());
		assertEquals(4, wishes.getFirst().mostWords());
		assertEquals(OptionalInt.empty(), wishes(new WishFields("any", "", "", "", "")).getFirst().syllables());
	}

	@Test
	void theRhymeIsForTheLastGapAllElseForEach() throws Exception {
		List<GapWish> wishes = wishes(new WishFields("", "x /", "riot", "S", "12"));
		for (GapWish wish : wishes) {
			assertEquals(Optional.of("01"), wish.beats());
			assertEquals(Optional.of("s"), wish.initial());
			assertEquals(OptionalInt.of(12), wish.characters());
		}
		assertEquals(Optional.empty(), wishes.getFirst().rhyme());
		assertEquals(Optional.of("riot"), wishes.getLast().rhyme());
	}

	@Test
	void whatCannotBeIsNamedWithTheValueAndTheRemedy() {
		String syllables = assertThrows(WishFields.Refusal.class, () -> wishes(new WishFields("many", "", "", "", ""))).getMessage();
		assertTrue(syllables.contains("Syllables") && syllables.contains("many") && syllables.contains("from 1 to 30"), syllables);
		String rhythm = assertThrows(WishFields.Refusal.class, () -> wishes(new WishFields("", "da dum", "", "", ""))).getMessage();
		assertTrue(rhythm.contains("da dum") && rhythm.contains("x and /"), rhythm);
		assertThrows(WishFields.Refusal.class, () -> wishes(new WishFields("", "", "", "", "0")));
	}
}
