// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.cli.kit.Surroundings;
import gleaner.voice.EngineCatalog;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Runs commands as a shell does, in this process. */
final class Shell {
	private static final ObjectMapper JSON = new ObjectMapper();

	/** What came of a command. */
	record Outcome(int code, String out, String err) {
		JsonNode json() throws JsonProcessingException {
			return JSON.readTree(out);
		}
	}

	private Shell() {
	}

	/** Runs a command that needs no engine. */
	static Outcome run(String... args) {
		return run(() -> {
			throw new IllegalStateException("these commands need no engine");
		}, args);
	}

	/** Runs a command that asks engines. */
	static Outcome run(Supplier<EngineCatalog> engines, String... args) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Surroundings surroundings = new Surroundings(engines, printer(out), printer(err), false, Surroundings.asksForJson(args));
		int code = AllCommands.run(surroundings, args);
		surroundings.out().flush();
		surroundings.err().flush();
		return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	private static PrintStream printer(ByteArrayOutputStream bytes) {
		return new PrintStream(bytes, false, StandardCharsets.UTF_8);
	}
}
