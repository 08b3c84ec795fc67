// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class HearsayTest {
	@Test
	void whatSaysSomethingIsPassedOn() {
		assertEquals(" (Not in GZIP format)", Hearsay.inBrackets(new IOException("Not in GZIP\nformat.")));
		assertEquals(" (no end)", Hearsay.inBrackets(new IOException("Error on ZipFile /tmp/1", new IOException("no end"))));
		assertEquals(" (it ends too early)", Hearsay.inBrackets(new IOException("x", new EOFException())));
		assertEquals(" (a‹U+001B escape›b)", Hearsay.inBrackets(new IOException("a\u001Bb")));
	}

	@Test
	void talkAmongProgramsIsNot() {
		for (String said : List.of("", " ", "null", "Cannot invoke \"a.b()\" because \"c\" is null", "java.util.zip.DataFormatException: x",
				"COSNull@1f2e3d4c is odd", "see /tmp/gleaner/1", "C:\\Users\\1 is not", "x".repeat(500)))
			assertEquals("", Hearsay.inBrackets(new IOException(said)), said);
		assertEquals("", Hearsay.inBrackets(new IOException((String) null)));
	}
}
