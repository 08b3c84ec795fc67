// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.programme;

import gleaner.voice.GenerationOrder;
import java.nio.file.Path;
import java.util.List;

/** Who or what speaks in a round. */
public sealed interface Says {
	/**
	 * An engine, with a style, a model, a mix.
	 *
	 * @param order how many poems its request asks for does not count, the round does
	 */
	record Spoken(GenerationOrder order) implements Says {
	}

	/** Poems of the studio, in this order. */
	record Poems(List<String> titles) implements Says {
		public Poems {
			titles = List.copyOf(titles);
			if (titles.isEmpty()) throw new IllegalArgumentException("a round of poems needs at least one");
		}
	}

	/**
	 * A file of text, debris too: its poems are parted as in debris, by a line of dashes or stars, or a page break; else it is one poem.
	 */
	record TextFile(Path file) implements Says {
	}
}
