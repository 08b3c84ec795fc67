// SPDX-License-Identifier: EPL-2.0
package gleaner.language.rhyme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import gleaner.language.TestLanguage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class RhymesTest {
	private static final Rhymes RHYMES = TestLanguage.ENGLISH.rhymes();

	@ParameterizedTest
	@CsvSource({ "light,delight,PERFECT", "home,stone,SLANT", "lake,fate,ASSONANCE", "blank,think,CONSONANCE", "wild,west,ALLITERATION",
		"love,move,EYE", "glimmeration,nation,PERFECT", "fire,desire,PERFECT", "love,move,HISTORICAL", "melody,sky,HISTORICAL",
		"join,divine,HISTORICAL", "eternity,free,LIGHT", "poet,know it,MOSAIC", "minute,in it,MOSAIC", "laptop,tap hop,MOSAIC",
		"moonlight,tonight,PERFECT" })
	void hearsEachKind(String a, String b, RhymeKind kind) {
		assertTrue(RHYMES.kinds(a, b).contains(kind), () -> RHYMES.kinds(a, b).toString());
		assertEquals(RHYMES.kinds(a, b), RHYMES.kinds(b, a));
	}

	@Test
	void hearsNothingBetweenStrangers() {
		assertFalse(RHYMES.kinds("moon", "cart").contains(RhymeKind.PERFECT));
		assertTrue(RHYMES.kinds("", "🌙").isEmpty());
	}

	@ParameterizedTest
	@CsvSource({ "weaker,daughter", "window,yellow", "river,ladder", "sister,after", "people,little", "garden,heaven", "singing,running",
		"kindness,darkness", "a,into", "borrow,yellow" })
	void anUnstressedEndingAloneIsNoRhyme(String a, String b) {
		assertEquals(List.of("a", "b"), RHYMES.scheme(List.of("there is " + a, "and there " + b)));
	}

	@ParameterizedTest
	@CsvSource({ "find/the sinned/kind/to wind,abab", "find/wind/sinned/pinned,aabb", "tear/here/bear/there,aabb",
		"bed/read/seed/need,aabb",
		"cow/bow/row/slow,aabb", "love/dove/grove/rove,aabb" })
	void aWordOfTwoSoundsRhymesInOneOfThem(String lines, String scheme) {
		assertEquals(scheme, String.join("", RHYMES.scheme(List.of(lines.split("/")))));
	}

	@Test
	void tellsAndMarksTheKindOfEachRhyme() {
		List<String> poem = List.of("I wept", "a melody", "I slept", "the sky", "", "a stone", "at home", "it was the wind",
				"no poet sinned",
				"and nobody ever loved it", "the lonely and beloved");
		List<EndRhyme> ends = RHYMES.ends(poem);
		assertEquals(List.of("a", "b\u2032", "a", "b\u2032", "", "c~", "c~", "d", "d"),
				ends.subList(0, 9).stream().map(EndRhyme::shown).toList());
		assertEquals(RhymeKind.HISTORICAL, ends.get(1).kind().orElseThrow());
		assertEquals(RHYMES.scheme(poem), ends.stream().map(EndRhyme::letter).toList());
		assertEquals(ends, RHYMES.follow().ends(poem));
	}

	@Test
	void hearsWhatIsSaidForASign() {
		assertEquals(List.of("a", "b", "a", "b"), RHYMES.scheme(List.of("he paid the rent", "in Elm St.", "or 50%", "in cold and sleet")));
	}

	@Test
	void hearsTwoWordsAsOneRhyme() {
		assertEquals(List.of("a", "a"), RHYMES.scheme(List.of("I am a poet", "and well I know it")));
		assertEquals(List.of("a", "b"), RHYMES.scheme(List.of("I am a poet", "and could not see it")));
	}

	@Test
	void findsTheSchemeOfAStanza() {
		assertEquals(List.of("a", "b", "a", "b", "", "c"),
				RHYMES.scheme(List.of("The curfew tolls the knell of parting day,", "The lowing herd wind slowly o'er the lea,",
						"The ploughman homeward plods his weary way,",
						"And leaves the world to darkness and to me.", "", "Now fades the glimmering landscape")));
	}

	@Test
	void linesOfWhichNothingIsHeardHaveNoLetter() {
		assertEquals(List.of("", "a", "", "a"), RHYMES.scheme(List.of("月", "the moon 月", "…", "in June")));
	}

	@Property(tries = 300)
	void hearsAnyPairBothWaysAlike(@ForAll String a, @ForAll String b) {
		assertEquals(RHYMES.kinds(a, b), RHYMES.kinds(b, a));
	}

	@Property(tries = 200)
	void givesEachLineOfAnyPoemItsLetter(@ForAll @Size(max = 8) List<String> lines) {
		assertEquals(lines.size(), RHYMES.scheme(lines).size());
	}

	@Property(tries = 200)
	void groupsAnyWords(@ForAll @Size(max = 12) List<String> ends) {
		int[] groups = RHYMES.groups(ends);
		assertEquals(ends.size(), groups.length);
		int most = -1;
		for (int g : groups) {
			assertTrue(g <= most + 1);
			most = Math.max(most, g);
		}
	}
}
