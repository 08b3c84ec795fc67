// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.mining.TestLanguage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * However fast it listens, it hears what it heard before it was made faster: sixteen texts that Markov said of the starter corpora by four
 * orders and four diversities, with what the edition {@link Listening#EDITION} measured of them.
 */
class ListeningTest {
	private static final Path HEARD = Path.of("src_test/gleaner/mining/assay/heard.jsonl");

	@Test
	void theSameTextIsHeardAsEver() throws Exception {
		ObjectMapper mapper = new ObjectMapper();
		Listening listening = new Listening(TestLanguage.ENGLISH);
		List<String> lines = Files.readAllLines(HEARD);
		assertEquals(16, lines.size());
		for (int round = 1; round <= 2; round++) { // what is remembered is the same as what is found out
			for (String line : lines) {
				JsonNode known = mapper.readTree(line);
				Heard heard = listening.listen(known.get("text").asText());
				assertEquals(mapper.treeToValue(known.get("heard"), Heard.class), heard, "round " + round);
			}
		}
	}
}
