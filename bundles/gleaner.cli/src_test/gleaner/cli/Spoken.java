// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.cli.kit.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a command line answered: its exit code and what it printed. */
record Spoken(int code, String out, String err) {
	/** Runs a command that asks for no engine. */
	static Spoken gleaner(String... args) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int code = AllCommands.run(new Surroundings(() -> {
			throw new AssertionError("no engine was asked for");
		}, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), false,
				Surroundings.asksForJson(args)), args);
		return new Spoken(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	JsonNode json() {
		return tree(out);
	}

	/** What went wrong, as a command says it that was asked for JSON. */
	String error() {
		return tree(err).get("error").get("message").asText();
	}

	private static JsonNode tree(String json) {
		try {
			return new ObjectMapper().readTree(json);
		} catch (IOException e) {
			throw new UncheckedIOException(json, e);
		}
	}
}
