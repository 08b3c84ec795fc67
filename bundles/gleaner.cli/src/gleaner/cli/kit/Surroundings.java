package gleaner.cli.kit;

import gleaner.files.Sentence;
import gleaner.voice.EngineCatalog;
import java.io.PrintStream;
import java.util.function.Supplier;

/**
 * What the commands find around them.
 *
 * @param engines the catalog, asked for only when a command needs it
 * @param out for results
 * @param err for progress and errors
 * @param terminal whether a person is watching: then progress is shown
 */
public record Surroundings(Supplier<EngineCatalog> engines, PrintStream out, PrintStream err, boolean terminal) {
	/** Says what went wrong. */
	public void error(String message) {
		err.println("error: " + Sentence.clause(message));
	}
}
