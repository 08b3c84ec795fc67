// SPDX-License-Identifier: EPL-2.0
package gleaner.language.metre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import gleaner.language.TestLanguage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class ProsodyTest {
	private static final Prosody PROSODY = TestLanguage.ENGLISH.prosody();

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"Shall I compare thee to a summer's day? | 0101010101 | iambic pentameter",
		"Whose woods these are I think I know | 01010101 | iambic tetrameter",
		"Of man's first disobedience and the fruit | 0101010101 | iambic pentameter",
		"The heav'ns declare th'eternal Maker's praise | 0101010101 | iambic pentameter",
		"Once upon a midnight dreary, while I pondered, weak and weary, | 1010101010101010 | trochaic octameter",
		"Tell me not, in mournful numbers, | 10101010 | trochaic tetrameter",
		"The Assyrian came down like the wolf on the fold | 001001001001 | anapestic tetrameter",
		"The mengaporal concents of the night | 0101010101 | iambic pentameter" })
	void scansKnownLines(String line, String stress, String metre) {
		ScannedLine scanned = PROSODY.scanLine(line);
		assertEquals(stress, scanned.stress());
		assertEquals(metre, scanned.metre().name());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Dr. Jones met Mrs. Smith on 5th St. | 10", "Dr Jones met St Paul | 6", "the U.S.A. & T. S. Eliot | 10",
				"50% of the NASA crew @ noon | 11", "it costs $4.50 at 7pm | 12", "We live in St. James St., No. 10 | 9",
				"I said no. 5 birds sang | 6",
				"you'd’ve known it, couldn't've you | 8", "---- ==== **** | 0", "A. E. Housman & Henry Jr. | 9", "bread + salt = joy | 6" })
	void readsSignsAndTitlesAloud(String line, int syllables) {
		ScannedLine scanned = PROSODY.scanLine(line);
		assertEquals(syllables, scanned.syllableCount(), () -> scanned.words().toString());
	}

	@Test
	void namesTheMetreOfAPoemWithHeadlessLines() {
		ScannedPoem poem = PROSODY.scan("""
				In the garden of the king,
				Where the golden thrushes sing,
				On the branches of the pear,
				Everything is bright and fair,
				And the lilies, row on row,
				Tell the little that they know.
				""");
		assertEquals("trochaic tetrameter", poem.metre().name());
		assertTrue(poem.lines().stream().allMatch(line -> line.metre().feet() == 4), poem::toString);
	}

	@Test
	void knowsDactylicHexameter() {
		ScannedPoem poem = PROSODY.scan("""
				Over the hills of the evening the shepherds were calling their cattle,
				Down by the murmuring river the willows were bending in sorrow,
				Lights in the village were burning and smoke from the chimneys ascended,
				Slowly the darkness descended on meadow and forest and mountain.
				""");
		assertEquals("dactylic hexameter", poem.metre().name());
	}

	@Test
	void linesOfManyLengthsAreVerseIfTheirStanzasAgree() {
		String stanza = """
				The night is cold, the night is long and deep,
				And all the houses sleep,
				The moon is on the hill,
				And we are still;
				O come with me along the silver shore.

				""";
		assertEquals(MetreKind.IAMBIC, PROSODY.scan(stanza.repeat(4)).metre().kind());
	}

	@Test
	void namesHeadlessAndFeminineLines() {
		assertTrue(PROSODY.scanLine("To be, or not to be, that is the question").isFeminine());
		ScannedPoem poem = PROSODY.scan(
				"The curfew tolls the knell of parting day,\nThe lowing herd wind slowly o'er the lea,\n"
						+ "Ploughmen homeward plod their weary way,\nAnd leaves the world to darkness and to me.");
		assertEquals("iambic pentameter", poem.metre().name());
		assertTrue(poem.lines().get(2).isHeadless());
	}

	@Test
	void givesTheReasonForEachSyllable() {
		ScannedLine line = PROSODY.scanLine("And summer's lease hath all too short a date");
		assertEquals(Reason.FUNCTION_WORD, line.words().getFirst().syllables().getFirst().reason());
		assertEquals(Reason.DICTIONARY, line.words().get(1).syllables().getFirst().reason());
		assertEquals(Reason.CONTENT_WORD, line.words().get(2).syllables().getFirst().reason());
	}

	@Test
	void tellsWhichLicenceWasTaken() {
		ScannedLine line = PROSODY.scanLine("And every flower that sad embroidery wears");
		assertEquals(10, line.syllableCount(), line::toString);
		assertTrue(line.words().stream().anyMatch(w -> !w.licences().isEmpty()));
	}

	@Test
	void saysThatFreeVerseIsFree() {
		String free = "I celebrate myself, and sing myself,\nAnd what I assume you shall assume,\nFor every atom belonging to me as good "
				+ "belongs to you.\n\nI loafe and invite my soul,\nI lean and loafe at my ease observing a spear of summer grass.\n\n"
				+ "My tongue, every atom of my blood, form'd from this soil, this air,\nBorn here of parents born here from parents the "
				+ "same, and their parents the same,\nI, now thirty-seven years old in perfect health begin,\n"
				+ "Hoping to cease not till death.";
		assertEquals(Metre.FREE, PROSODY.scan(free).metre());
	}

	@Test
	void findsThePause() {
		assertEquals(22, PROSODY.scanLine("To err is human; to forgive, divine").caesura().orElseThrow() + 7);
	}

	@Test
	void readsEmptyAndHugeTexts() {
		assertEquals(0, PROSODY.scan("").lines().size());
		assertEquals(0, PROSODY.scanLine("…").syllableCount());
		ScannedLine prose = PROSODY.scanLine("moon and sun ".repeat(3000));
		assertEquals(Metre.FREE, prose.metre());
		assertNotEquals(0, prose.syllableCount());
		assertEquals(0, PROSODY.scanLine("7".repeat(50_000)).syllableCount());
		assertEquals(Metre.FREE, PROSODY.scanLine(("7".repeat(900) + " ").repeat(40)).metre());
	}

	@Property(tries = 300)
	void coversAnyLineWithoutLeavingIt(@ForAll @StringLength(max = 80) String any) {
		String text = any.replaceAll("\\R", " ");
		ScannedLine line = PROSODY.scanLine(text);
		int at = 0;
		for (ScannedWord word : line.words()) {
			for (ScannedSyllable s : word.syllables()) {
				assertTrue(at <= s.start() && s.start() <= s.end() && s.end() <= text.length());
				at = s.end();
			}
		}
		assertEquals(line.syllableCount(), line.stress().length());
		assertEquals(line.stress(), String.join("", line.feet()));
		assertTrue(line.confidence() >= 0 && line.confidence() <= 1);
	}
}
