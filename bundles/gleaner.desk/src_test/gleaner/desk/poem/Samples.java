// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.poem;

import gleaner.engine.GenerationRequest;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Provenance;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Text of machines for tests. */
final class Samples {
	private Samples() {
	}

	static Making source() {
		Map<String, String> settings = new LinkedHashMap<>();
		settings.put("unit", "words");
		settings.put("order", "3");
		return new Making("markov", "Markov", settings, List.of(MadeOf.corpus("Harbour notes", 2, "a"), MadeOf.corpus("Kitchen", 1, "b")),
				Optional.empty(), GenerationRequest.poem(42).withPrompt("the dark").withDiversity(0.8),
				Instant.parse("2016-12-09T18:39:18Z"));
	}

	static Harvest machine(String text) {
		return new Harvest(text, Provenance.of(new Fragment("2016-12-09/18-39-18_markov_seed-42", 881, text.length(), source())));
	}
}
