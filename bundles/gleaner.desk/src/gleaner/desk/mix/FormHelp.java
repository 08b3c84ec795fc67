// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import gleaner.engine.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What rows for parameters need beside the parameters.
 *
 * @param sources the corpora and reservoirs that can be chosen, as a mix calls them
 * @param secret asks the poet for a secret and keeps it
 * @param titles what can be chosen as a parameter's value, if it is the title of a poem
 */
public record FormHelp(Supplier<List<String>> sources, Consumer<Parameter.Secret> secret,
		Function<Parameter.Text, Optional<Titles>> titles) {
	/** Nothing can be chosen, and no secret kept. */
	public static final FormHelp NONE = new FormHelp(List::of, _ -> {}, _ -> Optional.empty());

	/**
	 * Poems that can be chosen by their titles.
	 *
	 * @param none what stands in the field while none is chosen
	 * @param look reads them, elsewhere, and then runs what it is given, on the UI thread
	 * @param matching those that are known and go with what has been typed
	 */
	public record Titles(String none, Consumer<Runnable> look, Function<String, List<TemplateTitles.Offer>> matching) {
	}
}
