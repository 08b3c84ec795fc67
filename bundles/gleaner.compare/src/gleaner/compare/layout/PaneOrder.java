// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.layout;

import gleaner.voice.GenerationOrder;
import java.util.Optional;

/**
 * What one pane of a {@link Layout} is asked for.
 *
 * @param order engine, settings, mix, models, diversity, length; prompt, seed and number of poems are those of the layout
 * @param name what stands above the pane, if not the name of its engine or model
 * @param seed a seed of its own, if it has not that of the layout
 */
public record PaneOrder(GenerationOrder order, Optional<String> name, Optional<Long> seed) {
	/** A pane with the seed of its layout and no name of its own. */
	public static PaneOrder of(GenerationOrder order) {
		return new PaneOrder(order, Optional.empty(), Optional.empty());
	}

	public PaneOrder named(String other) {
		return new PaneOrder(order, Optional.of(other), seed);
	}

	public PaneOrder withSeed(Optional<Long> other) {
		return new PaneOrder(order, name, other);
	}
}
