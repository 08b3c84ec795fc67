// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import gleaner.engine.EngineInfo;
import gleaner.engine.Ingredient;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A text of the poet's own that is to be made anew by what a pane is told. */
public final class Variations {
	private Variations() {
	}

	/**
	 * The mix told to make a text anew: by its engine if that can, else by the first that can, with the settings that it had last.
	 *
	 * @param engines those there are
	 * @return nothing if there is no such engine
	 */
	public static Optional<Mix> of(Mix mix, List<EngineInfo> engines, String text) {
		Stream<EngineInfo> present = engines.stream().filter(engine -> engine.id().equals(mix.engine()));
		return Stream.concat(present, engines.stream()).filter(Variations::canMakeAnew).findFirst()
				.map(engine -> mix.withEngine(engine.id()).withSetting(Styling.TEXT, text));
	}

	/** The mix told to make the poems of its corpora anew again. */
	public static Mix ofPoems(Mix mix) {
		Mix without = mix.chosen().containsKey(Styling.TEXT) ? mix.withSetting(Styling.TEXT, "") : mix;
		return without.chosen().containsKey(Styling.TEMPLATE) ? without.withSetting(Styling.TEMPLATE, "") : without;
	}

	private static boolean canMakeAnew(EngineInfo engine) {
		return engine.takes(Ingredient.Kind.TEMPLATES)
				&& engine.parameters().stream().anyMatch(parameter -> parameter.name().equals(Styling.TEXT));
	}
}
