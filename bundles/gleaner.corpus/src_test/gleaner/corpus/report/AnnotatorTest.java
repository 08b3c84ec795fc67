// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.SourcePoem;
import gleaner.language.tag.EntityType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatorTest {
	private static PoemReport report(String text) {
		return Texts.ANNOTATOR.annotate(new SourcePoem("1", "", "", text));
	}

	@Test
	void tellsOfEachLine() {
		PoemReport report = report(Texts.FERRY);
		assertEquals(7, report.lines().size());
		LineReport first = report.lines().getFirst();
		assertEquals("The/DET ferry/NOUN crossed/VERB the/DET silent/ADJ bay/PROPN", first.words());
		assertEquals(8, first.syllables());
		assertEquals("01010101", first.stress());
		assertEquals("iambic tetrameter", first.metre());
		assertEquals(LineReport.BLANK, report.lines().get(4));
		assertEquals(List.of("melandering"), report.lines().get(3).inventions());
		assertTrue(report.lines().get(6).sentiment() < -0.3, report.lines().get(6)::toString);
	}

	@Test
	void tellsOfThePoem() {
		PoemReport report = report(Texts.FERRY);
		assertEquals(TextHash.of(Texts.FERRY), report.hash());
		assertEquals("iambic tetrameter", report.metre());
		assertTrue(report.rhymes().startsWith("abab "), report.rhymes());
		assertEquals(3, report.sentences().size());
		Stretch last = report.sentences().getLast();
		assertEquals("Ophelia went to London with a terrible wound", Texts.FERRY.substring(last.start(), last.end()));
		assertEquals(report.wordCount(),
				report.lines().stream().filter(LineReport::isVerse).mapToInt(line -> line.words().split(" ").length).sum());
		assertTrue(report.readability().ease() > 50 && report.readability().ease() < 110, report.readability()::toString);
	}

	@Test
	void findsNamesWhereTheyStand() {
		PoemReport report = report(Texts.FERRY);
		assertEquals(List.of("Ophelia", "London"), report.names().stream().map(Name::text).toList());
		assertEquals(List.of(EntityType.PERSON, EntityType.CITY), report.names().stream().map(Name::type).toList());
		for (Name name : report.names()) assertEquals(name.text(), Texts.FERRY.substring(name.start(), name.end()));
	}

	@Test
	void nothingIsClaimedOfLinesThatAreNotEnglish() {
		String english = "The river carries every boat away.\nThe evening takes the colour out of day.";
		String german = "Die Lampe brennt und alle Schiffe sind im grauen Wind allein.";
		PoemReport report = report(english + "\n" + german);
		assertEquals(LineReport.FOREIGN, report.lines().get(2));
		assertEquals("aa", report.rhymes());
		assertEquals(report(english).readability(), report.readability());
		assertEquals(report(english).valence(), report.valence());
		assertEquals(List.of(), report.names());
		assertEquals("not English", report(german + "\nЛампа горит").metre());
		assertEquals(0, report("Лампа горит").syllables());
	}

	@Test
	void theEndOfAStanzaEndsASentence() {
		assertEquals(2, report("no full stop here\nnor here\n\nthen more").sentences().size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n\n\n", "…", "\u0000\u0001", "🜁🜂 🜃", "\uD800", "سلام بر تو", "1816 !!! —", "a/b c/d /" })
	void bearsWhatIsNoPoem(String text) {
		PoemReport report = report(text);
		assertEquals(text.split("\n", -1).length, report.lines().size());
	}

	@Test
	void bearsProseWithoutLineBreaks() {
		String prose = "The sea was calm and nobody spoke of the lamp. ".repeat(4_000);
		PoemReport report = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> report(prose.strip()));
		assertEquals(4_000, report.sentences().size());
		assertEquals("free", report.lines().getFirst().metre());
		assertTrue(report.syllables() > 40_000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.", "a!b?", ".", "x.\u2014" })
	void aTokenWithManyFullStopsCostsNoMoreThanItsLength(String part) {
		String text = "The sea was calm. " + part.repeat(60_000) + " Nobody spoke.";
		PoemReport report = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> report(text));
		assertEquals("The sea was calm.", text.substring(report.sentences().getFirst().start(), report.sentences().getFirst().end()));
	}

	@Test
	void bearsManyLines() {
		String poem = "The ferry crossed the silent bay\nAnd nobody had much to say\n".repeat(3_000).strip();
		PoemReport report = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> report(poem));
		assertEquals(6_000, report.lines().size());
		assertEquals("iambic tetrameter", report.metre());
		assertEquals("a", report.lines().get(1).rhyme());
	}

	@Test
	void aHashNamesAText() {
		assertEquals(TextHash.LENGTH, TextHash.of("a").length());
		assertNotEquals(TextHash.of("a"), TextHash.of("a "));
	}

	@Test
	void readabilityIsThatOfFlesch() {
		// 100 words in 5 sentences with 150 syllables: 206.835 - 20.3 - 126.9, and 7.8 + 17.7 - 15.59
		assertEquals(new Readability(59.6, 9.9), Readability.of(5, 100, 150));
		assertEquals(new Readability(0, 0), Readability.of(0, 0, 0));
	}
}
