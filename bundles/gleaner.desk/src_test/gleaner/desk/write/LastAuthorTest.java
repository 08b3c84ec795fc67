// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LastAuthorTest {
	private final Map<String, String> kept = new HashMap<>();
	private int writes;

	/** As at another start: nothing but what is kept is known. */
	private LastAuthor author() {
		return new LastAuthor(key -> kept.getOrDefault(key, ""), (key, value) -> {
			kept.put(key, value);
			writes++;
		});
	}

	@Test
	void nobodyIsOfferedAtFirst() {
		assertEquals("", author().offered());
	}

	@Test
	void theNameIsOfferedAtTheNextStart() {
		author().publishedBy("  Ada Quill ");
		assertEquals("Ada Quill", author().offered());
		author().publishedBy("Ben Sorrel");
		assertEquals("Ben Sorrel", author().offered());
	}

	@Test
	void whoPublishesUnderNoNameIsNotGivenTheOldOneAgain() {
		author().publishedBy("Ada Quill");
		author().publishedBy(" ");
		assertEquals("", author().offered());
	}

	@Test
	void theSameNameIsNotWrittenTwice() {
		author().publishedBy("Ada Quill");
		author().publishedBy("Ada Quill ");
		assertEquals(1, writes);
	}
}
