// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccessKeysTest {
	@Test
	void theFirstFreeLetterOfAWordIsTaken() {
		assertEquals(List.of("&Save\tCtrl+S", "Save &As…", "Sa&ve All"), AccessKeys.in(List.of("Save\tCtrl+S", "Save As…", "Save All")));
	}

	@Test
	void whatAnItemNamesItselfStays() {
		assertEquals(List.of("&Import", "&Open", "Sto&p"), AccessKeys.in(List.of("Import", "&Open", "Sto&p")));
		assertEquals(List.of("C&lose", "&Copy"), AccessKeys.in(List.of("Close", "&Copy")), "also against items above");
	}

	@Test
	void aLetterNamedTwiceIsGivenOnce() {
		assertEquals(List.of("&Close", "C&opy\tCtrl+C"), AccessKeys.in(List.of("&Close", "&Copy\tCtrl+C")));
	}

	/** As long as there are letters for all, none goes without. */
	@Test
	void anItemThatCanDoWithAnotherLetterGivesItsOwnAway() {
		assertEquals(List.of("a&b", "&a"), AccessKeys.in(List.of("ab", "a")));
		assertEquals(List.of("ab&c", "a&b", "&a"), AccessKeys.in(List.of("&abc", "ab", "a")), "even one that it names itself");
	}

	@Test
	void anAmpersandIsNoMark() {
		assertEquals(List.of("&Salt && Sand", "S&alt && Sand"), AccessKeys.in(List.of("Salt && Sand", "Salt && Sand")));
	}

	@Test
	void keysBehindTheTabAreNoLetters() {
		assertEquals(List.of("&1\tAlt+X", "1\tAlt+X", ""), AccessKeys.in(List.of("1\tAlt+X", "1\tAlt+X", "")));
	}

	@Test
	void titlesOfPoemsInAnyScriptAreKeptWhole() {
		assertEquals(List.of("&Été", "\uD83C\uDF0A &sea", "É&té"), AccessKeys.in(List.of("Été", "\uD83C\uDF0A sea", "Été")));
	}
}
