// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import gleaner.language.Language;
import gleaner.language.rhyme.RhymeKind;
import gleaner.ui.LanguageAccess;
import gleaner.ui.Spoken;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Inventions in the room Ore: listed, kept, and new ones from the forge. */
class OreWordsTest {
	private static final String FORGED = "from the forge: ";

	private OreDriver room;

	@BeforeEach
	void openRoom() throws Exception {
		room = new OreDriver();
	}

	@AfterEach
	void leaveRoom() throws Exception {
		room.close();
	}

	@Test
	void inventionsAreListedAndKeptWithTheirBirthplace() throws Exception {
		Driver.view("gleaner.ore.words");
		Table words = Driver.ui(() -> OreDriver.in("words", Table.class));
		Driver.waitFor("the inventions", () -> words.getItemCount() >= 4);
		Driver.waitFor("what there is to tell", () -> OreDriver.in("words", StyledText.class).getText().contains("from the forge"));
		Driver.settle();
		Driver.screenshot("ore-words-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("ore-words-dark"));
		String word = Driver.ui(() -> words.getItem(0).getText()).replaceAll(",.*", "");
		int count = Driver.ui(() -> words.getItemCount());
		Driver.press(Driver.ui(() -> OreDriver.area("words")), "Keep as a word");
		Driver.waitFor("the word to be kept", () -> {
			try {
				return room.studio().ownWords().all().contains(word);
			} catch (StudioException e) {
				return false;
			}
		});
		assertTrue(room.studio().ownWords().born(word).orElseThrow().startsWith("39-18, 7000, 0.4"),
				room.studio().ownWords().born(word).orElse("nowhere"));
		Driver.waitFor("the list without it", () -> words.getItemCount() == count - 1);
	}

	@Test
	void theForgeMakesWhatItsFieldsAskFor() {
		Driver.view("gleaner.ore.words");
		Table words = Driver.ui(() -> OreDriver.in("words", Table.class));
		Driver.waitFor("the inventions", () -> words.getItemCount() >= 4);
		Driver.waitFor("words from the forge", () -> forged().size() > 1);
		Language language = LanguageAccess.language();
		Driver.ui(() -> wish("Forge: rhymes with").setText("tide"));
		Driver.waitFor("words that rhyme", () -> areForged(word -> language.rhymes().kinds(word, "tide").contains(RhymeKind.PERFECT)));
		Driver.settle();
		Driver.screenshot("ore-forge-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("ore-forge-dark"));
		Combo syllables = Driver.ui(() -> OreDriver.in("words", Combo.class));
		Driver.ui(() -> {
			wish("Forge: rhymes with").setText("");
			syllables.select(3);
			Driver.send(syllables, SWT.Selection);
		});
		Driver.waitFor("words of three syllables", () -> areForged(word -> language.pronouncer().syllables(word).size() == 3));
		Driver.ui(() -> {
			syllables.select(0);
			Driver.send(syllables, SWT.Selection);
		});
		Driver.waitFor("words of any length", () -> !areForged(word -> language.pronouncer().syllables(word).size() == 3));
		Driver.settle();
		Set<String> alone = Driver.ui(() -> Set.copyOf(forged()));
		Driver.ui(() -> wish("between it and").setText("lantern"));
		Driver.waitFor("words between both", () -> !forged().isEmpty() && !alone.containsAll(forged()));
		Driver.ui(() -> {
			wish("Forge: rhymes with").setText("orange juice");
			wish("between it and").setText("");
			syllables.select(5);
			Driver.send(syllables, SWT.Selection);
		});
		Driver.waitFor("the forge to say that it knows none",
				() -> OreDriver.in("words", StyledText.class).getText().contains("the forge knows no such word; remove a condition"));
	}

	/** Whether there are forged words, and all are as they were asked for; UI thread. */
	private static boolean areForged(Predicate<String> asked) {
		return !forged().isEmpty() && forged().stream().allMatch(asked);
	}

	private static Text wish(String name) {
		return Driver.find(OreDriver.area("words"), Text.class, field -> Spoken.heard(field).startsWith(name));
	}

	/** The words that the forge has made; UI thread. */
	private static List<String> forged() {
		return OreDriver.in("words", StyledText.class).getText().lines().filter(line -> line.startsWith(FORGED))
				.flatMap(line -> Stream.of(line.substring(FORGED.length()).split(", "))).toList();
	}
}
