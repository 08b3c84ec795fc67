// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordIndexTest {
	@Test
	void wordsAreCutAsOneLooksForThem() {
		assertEquals(List.of("it's", "café", "ÿ1984", "שלום", "o'clock"), WordIndex.words("It’s—CAFE\u0301; Ÿ1984 שלום 'o'clock'"));
		assertEquals(List.of(), WordIndex.words("*** \uD83D\uDE00 --"));
	}

	@Test
	void wordsThatBeginAlikeLieTogetherAndPlacesAreTold(@TempDir Path folder) throws Exception {
		WordIndex index = new WordIndex();
		index.add(0, "bell, bell and bellow");
		index.add(40, "bell");
		index.add(41, "a");
		assertEquals(4, index.size());
		assertEquals(WordIndex.shard("bell"), WordIndex.shard("be"));
		Set<Integer> shards = index.write(new DataFiles(folder));
		assertTrue(shards.contains(WordIndex.shard("a")));
		String script = Files.readString(folder.resolve("data/index/" + WordIndex.shard("bell") + ".js"));
		JsonNode words = new ObjectMapper().readTree(script.substring(script.indexOf(',') + 1, script.lastIndexOf(')')));
		assertEquals("0 14", words.path("bell").asText());
		assertEquals("0", words.path("bellow").asText());
	}
}
