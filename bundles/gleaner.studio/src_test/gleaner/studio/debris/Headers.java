// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

import gleaner.engine.GenerationRequest;
import gleaner.engine.PoemLength;
import gleaner.files.StudioException;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Headers to test with. */
final class Headers {
	private Headers() {
	}

	static Making of(long seed, String prompt) {
		Map<String, String> settings = new LinkedHashMap<>();
		settings.put("order", "3");
		settings.put("unit", "words");
		List<MadeOf> mix = List.of(MadeOf.corpus("Harbour notes", 2, "ab12"),
				MadeOf.corpus("Salt, of the: earth", 0.1, "cd34", "a shelf: at home", "mine, licence, fingerprint x"));
		return new Making("markov", "Markov", settings, mix, Optional.empty(),
				new GenerationRequest(seed, 1, prompt, 0, PoemLength.lines(12), 0.7), Instant.parse("2016-12-09T18:39:18.123456Z"));
	}

	/** The whole body. */
	static String text(DebrisFile file) throws StudioException {
		return file.slice(0, file.length());
	}

	/** The texts of all poems. */
	static List<String> texts(DebrisFile file) throws StudioException {
		List<String> texts = new ArrayList<>();
		for (PoemSpan span : file.poems()) texts.add(file.poem(span));
		return texts;
	}
}
