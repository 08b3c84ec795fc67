// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import gleaner.engine.GenerationRequest;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Raw text for tests: any place of it has a known character, so that a mark can be checked against what it points at. */
final class Debris {
	private static final String WATER = "the dark water keeps\nits salt and its mouth\n\na generative bowl of harbour light\n";

	private Debris() {
	}

	static Making source(long seed) {
		return new Making("markov", "Markov", Map.of("order", "3", "unit", "words"),
				List.of(MadeOf.corpus("Harbour notes", 0.7, "f00d"), MadeOf.corpus("Kitchen", 0.3, "beef", "a shelf", "CC0")),
				Optional.empty(), GenerationRequest.poem(seed).withPrompt("the \"dark\"").withDiversity(0.8),
				Instant.parse("2016-12-09T18:39:18Z"));
	}

	static String id(long seed) {
		return "2016-12-09/18-39-18_markov_seed-" + seed;
	}

	/** The character that stands in a debris at an offset. */
	static char at(String id, long offset) {
		long seed = Long.parseLong(id.substring(id.lastIndexOf('-') + 1));
		return WATER.charAt((int) ((offset + 7 * seed) % WATER.length()));
	}

	static Harvest harvest(long seed, long offset, int length) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < length; i++) text.append(at(id(seed), offset + i));
		return new Harvest(text.toString(), Provenance.of(new Fragment(id(seed), offset, length, source(seed))));
	}

	/** Text of a corpus; the same characters stand at the same places as in a debris. */
	static Harvest found(long text, int offset, int length) {
		FoundText source = new FoundText("Kitchen", String.valueOf(text), text % 2 == 0 ? "" : "Kettle \"song\"", "Ada Quill", "a shelf",
				"CC0");
		return Harvest.found(source, offset, harvest(text, offset, length).text());
	}

	/** A machine's text whose characters a test chooses. */
	static Harvest machine(String text) {
		return new Harvest(text, Provenance.of(new Fragment("2017-01-01/10-00-00_markov_seed-1", 100, text.length(), source(1))));
	}
}
