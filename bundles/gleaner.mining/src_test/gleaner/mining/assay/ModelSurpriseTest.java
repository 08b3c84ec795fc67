// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.report.TextHash;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.PoemLength;
import gleaner.engine.neural.LstmEngine;
import gleaner.runs.RunModel;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisFile;
import gleaner.testing.FirstStudio;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import gleaner.voice.Spew;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelSurpriseTest {
	private static final EngineCatalog ENGINES = EngineCatalog.of(new LstmEngine());

	/** What a model has said itself surprises it less than noise of the same letters; what was measured is kept. */
	@Test
	void aModelKnowsItsOwnVoice(@TempDir Path folder) throws Exception {
		Studio studio = Studio.open(FirstStudio.into(folder));
		RunModel model = studio.runs().get("Small thread").models().getLast();
		GenerationRequest request = new GenerationRequest(42, 1, "", 1, PoemLength.characters(120), 0.3);
		String debris = new Spew(studio, ENGINES, new GenerationOrder("lstm", Map.of(), List.of(), Optional.of(model.name()), request),
				(_, _) -> {}).run().debris();
		DebrisFile file = studio.debris().open(debris);
		String own = file.poem(file.poems().getFirst());
		String noise = new StringBuilder(own).reverse().toString();
		double bits;
		try (ModelSurprise surprise = new ModelSurprise(studio, ENGINES, "lstm", model.name(), "print")) {
			assertTrue(Double.isNaN(surprise.known(TextHash.of(own))));
			bits = surprise.measure(own);
			assertTrue(bits > 0 && bits < surprise.measure(noise), bits + " against " + surprise.known(TextHash.of(noise)));
			assertEquals(bits, surprise.known(TextHash.of(own)));
		}
		try (ModelSurprise again = new ModelSurprise(studio, EngineCatalog.of(), "lstm", model.name(), "print")) {
			assertEquals(bits, again.measure(own), "no engine is needed for what is known");
			assertThrows(EngineException.class, () -> again.measure("another text"));
		}
		try (ModelSurprise other = new ModelSurprise(studio, ENGINES, "lstm", model.name(), "another file")) {
			assertTrue(Double.isNaN(other.known(TextHash.of(own))));
		}
	}
}
