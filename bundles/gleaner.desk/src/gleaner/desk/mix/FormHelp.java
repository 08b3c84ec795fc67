package gleaner.desk.mix;

import gleaner.engine.Parameter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What rows for parameters need beside the parameters.
 *
 * @param sources the corpora and reservoirs that can be chosen, as a mix calls them
 * @param secret asks the poet for a secret and keeps it
 */
public record FormHelp(Supplier<List<String>> sources, Consumer<Parameter.Secret> secret) {
	/** Nothing can be chosen, and no secret kept. */
	public static final FormHelp NONE = new FormHelp(List::of, _ -> {});
}
