// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.kit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.Sentence;
import gleaner.files.Visible;
import gleaner.voice.EngineCatalog;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the commands find around them.
 *
 * @param engines the catalog, asked for only when a command needs it
 * @param out for results
 * @param err for progress and errors
 * @param terminal whether a person is watching what goes to {@code err}: then progress is shown
 * @param json whether the command was asked to answer in JSON: then it says so what went wrong, too
 * @param asks whether a person is there to be asked, who reads {@code err} and types
 * @param program the program itself, for commands that let it do others
 */
public record Surroundings(Supplier<EngineCatalog> engines, PrintStream out, PrintStream err, boolean terminal, boolean json,
		boolean asks, Program program) {
	private static final String JSON = "--json";

	/** Of a command that does no others. */
	public Surroundings(Supplier<EngineCatalog> engines, PrintStream out, PrintStream err, boolean terminal, boolean json, boolean asks) {
		this(engines, out, err, terminal, json, asks, Program.NONE);
	}

	/** Of a command that cannot ask. */
	public Surroundings(Supplier<EngineCatalog> engines, PrintStream out, PrintStream err, boolean terminal, boolean json) {
		this(engines, out, err, terminal, json, false);
	}

	/** Of a command that answers in words. */
	public Surroundings(Supplier<EngineCatalog> engines, PrintStream out, PrintStream err, boolean terminal) {
		this(engines, out, err, terminal, false);
	}

	/** Whether a command line asks for answers in JSON. */
	public static boolean asksForJson(String... args) {
		List<String> words = List.of(args);
		int options = words.contains("--") ? words.indexOf("--") : words.size();
		return words.subList(0, options).contains(JSON);
	}

	/** Says why the command failed, with the exit code 1. Once for each failure. */
	public void error(String message) {
		error(message, 1);
	}

	/** Says why the command failed, once for each failure: {@code error: …}, or an object {@code error} with message and code. */
	public void error(String message, int code) {
		String sentence = Visible.of(Sentence.clause(message));
		if (!json) {
			err.println("error: " + sentence);
			return;
		}
		ObjectNode node = Json.object();
		node.putObject("error").put("message", sentence).put("code", code);
		err.println(Json.line(node));
	}

	/** Says what is not as it should be, though the command does its work. */
	public void warn(String message) {
		err.println("warning: " + Visible.of(Sentence.clause(message)));
	}
}
