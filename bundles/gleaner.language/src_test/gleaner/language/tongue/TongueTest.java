// SPDX-License-Identifier: EPL-2.0
package gleaner.language.tongue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import gleaner.language.Language;
import gleaner.language.TestLanguage;
import gleaner.language.metre.LivePoem;
import gleaner.language.metre.Metre;
import gleaner.language.metre.ScannedLine;
import gleaner.language.metre.ScannedPoem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TongueTest {
	private static final Language ENGLISH = TestLanguage.ENGLISH;
	private static final Tongue TONGUE = ENGLISH.tongue();
	private static final String GERMAN = "Der Mond steht über einem stillen Haus";

	@ParameterizedTest
	@ValueSource(strings = { "La pluie tombe encore sur le toit du moulin", GERMAN, "La pioggia cade ancora sulla casa",
		"La lluvia cae sobre los campos", "A chuva não cai sobre o meu coração", "Luna et stellae sunt in caelo",
		"De regen valt op het oude huis", "Regnet faller över det gamla huset", "Deszcz pada na mój stary dom", "Дождь идёт весь день",
		"ἡ βροχὴ πίπτει", "雨落在屋顶上", "雨が降る", "المطر على النافذة", "גשם על הגג" })
	void othersAreToldByThemselves(String line) {
		assertTrue(TONGUE.isForeign(line), line);
	}

	@ParameterizedTest
	@ValueSource(strings = { "The rain is on the roof", "Wi' a' the bairnies greetin' at the door",
		"Whan that the reyn hath perced to the roote",
		"She said adieu, and left the café door", "La belle dame walks alone along the shore", "O Fortuna, said the Roman at the gate",
		"voivat melander groth and thessaly", "Brillig mome raths outgrabe", "die, man, or sing as no son sang on land", "to die", "",
		"1915", "… — …", "Ah me!", "naïve, belovèd, coöperate",
		"№ 5, 3/4 cup, 1½ tsp., 2nd Ave." })
	void englishOfAllKindsIsEnglish(String line) {
		assertFalse(TONGUE.isForeign(line), line);
	}

	@Test
	void aLineThatSaysLittleIsWhatItsPoemIs() {
		assertEquals(List.of(true, true, true), TONGUE.foreign(List.of(GERMAN, "Monoton", "Und niemand geht mehr durch die Tür")));
		assertEquals(List.of(false, false, false),
				TONGUE.foreign(List.of("The moon stands on a silent house", "Monoton", "And no one goes there")));
	}

	@Test
	void nothingIsSaidOfHowAForeignLineSoundsAndFeels() {
		String poem = "The lamp is out, the night is cold\n" + GERMAN
				+ "\nThe story that the river told\n寒い夜\nis dead and evil, lost and old";
		ScannedPoem scanned = ENGLISH.prosody().scan(poem);
		assertEquals(List.of(false, true, false, true, false), scanned.lines().stream().map(ScannedLine::isForeign).toList());
		assertEquals(0, scanned.lines().get(1).syllableCount());
		assertEquals("not English", scanned.lines().get(1).metre().name());
		assertEquals("iambic tetrameter", scanned.metre().name());
		assertEquals(List.of("a", "", "a", "", "a"), ENGLISH.rhymes().scheme(poem.lines().toList()));
		assertEquals(0, ENGLISH.sentiment().line("Der böse Krieg ist tot und bitter war die Not").strength());
		assertEquals(ENGLISH.sentiment().poem("evil night"), ENGLISH.sentiment().poem("evil night\n" + GERMAN));
	}

	@Test
	void aPoemInAnotherLanguageHasNoMetreAtAll() {
		ScannedPoem scanned = ENGLISH.prosody().scan(GERMAN + "\n\nUnd niemand geht mehr durch die Tür");
		assertEquals(Metre.FOREIGN, scanned.metre());
		assertEquals(GERMAN, scanned.lines().getFirst().text());
	}

	@Test
	void aPoemThatIsBeingWrittenSaysTheSame() {
		LivePoem live = ENGLISH.prosody().follow();
		for (List<String> lines : List.of(List.of("The moon is low", GERMAN), List.of("The moon is low", "and " + GERMAN), List.of(GERMAN)))
			assertEquals(ENGLISH.prosody().scan(String.join("\n", lines)), live.scan(lines, () -> true).orElseThrow());
		assertEquals(List.of("a", "", "a"), ENGLISH.rhymes().follow().scheme(List.of("in the night", GERMAN, "in the light")));
	}

	@Test
	void aPoemOfManyLinesIsAskedAboutQuickly() {
		assertEquals(20_000, TONGUE.foreign(Collections.nCopies(20_000, GERMAN)).size());
	}

	@Property(tries = 100)
	void thereIsAlwaysAnAnswer(@ForAll List<String> lines) {
		assertEquals(lines.size(), TONGUE.foreign(lines).size());
	}
}
