// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.engine.Source;
import gleaner.studio.making.MadeOf;
import java.util.List;

/**
 * What a voice is fed with, as it is just now.
 *
 * @param ingredients all of it, as texts made of it tell
 * @param source all of it, as the engine gets it
 */
record Fare(List<MadeOf> ingredients, Source source) {
	Fare {
		ingredients = List.copyOf(ingredients);
	}
}
