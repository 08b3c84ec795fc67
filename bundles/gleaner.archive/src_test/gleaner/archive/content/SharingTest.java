// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharingTest {
	@ParameterizedTest
	@ValueSource(strings = { "public domain", "Public Domain in the USA", "CC0", "CC BY 4.0", "CC-BY-SA-4.0",
		"Creative Commons Attribution",
		"EPL-2.0, written for Gleaner; you may copy, mix and cut up the poems freely", "MIT",
		"as the files say: from Project Gutenberg: free of copyright in the USA; elsewhere, see your country's laws", "no rights reserved",
		"my own poems" })
	void whatMayBeGivenAway(String licence) {
		assertEquals(true, Sharing.allows(licence));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "©", "© 2016 somebody", "All rights reserved", "not in the public domain", "isn’t public domain",
		"public domain?", "with permission of the poet", "private", "unknown", "fair use", "CC BY, except the last poem", "see source",
		"permits", "submitted" })
	void whatMayNot(String licence) {
		assertEquals(false, Sharing.allows(licence));
	}
}
