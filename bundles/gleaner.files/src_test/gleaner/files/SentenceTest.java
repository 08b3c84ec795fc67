// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SentenceTest {
	@Test
	void aMessageStandsAlone() {
		assertEquals("The disk is full.", Sentence.of("the disk is full"));
		assertEquals("The disk is full.", Sentence.of("The disk is full."));
		assertEquals("Is it yours?", Sentence.of(" is it yours? "));
		assertEquals("Reading…", Sentence.of("reading…"));
		assertEquals("", Sentence.of(""));
	}

	@Test
	void aMessageStandsBehindAColon() {
		assertEquals("the disk is full", Sentence.clause("the disk is full"));
		assertEquals("the disk is full; free some", Sentence.clause("the disk is full; free some. "));
		assertEquals("and so on...", Sentence.clause("and so on..."));
		assertEquals("Gleaner is incomplete", Sentence.clause("Gleaner is incomplete."));
	}
}
