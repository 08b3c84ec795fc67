// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.lifeline;

import gleaner.engine.EngineException;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisFile;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.poem.Harvest;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import gleaner.voice.Spew;
import java.util.List;

/** Makes the poem of an age once more, as debris: what goes into a poem must have an origin that stays. */
final class AgeHarvest {
	private AgeHarvest() {
	}

	/** Not for the UI thread. The same order gives the same text as before. */
	static Harvest of(Studio studio, EngineCatalog engines, GenerationOrder order)
			throws EngineException, StudioException, InterruptedException {
		String id = new Spew(studio, engines, order, (piece, offset) -> {}).run().debris();
		DebrisFile debris = studio.debris().open(id);
		PoemSpan poem = debris.poems().getFirst();
		String text = debris.poem(poem).stripTrailing();
		return Harvest.of(debris.making(), id, poem.offset(), text, List.of(poem));
	}
}
