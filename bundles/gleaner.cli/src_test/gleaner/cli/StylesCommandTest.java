// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gleaner.studio.Studio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StylesCommandTest {
	@TempDir
	private Path folder;
	private final Anew engine = new Anew();

	@BeforeEach
	void setUp() throws Exception {
		Studio.create(folder);
	}

	private Anew.Outcome run(String... args) {
		List<String> all = new ArrayList<>(List.of(args));
		all.addAll(List.of("--studio", folder.toString()));
		return engine.run(all.toArray(String[]::new));
	}

	private String out(String... args) {
		Anew.Outcome outcome = run(args);
		assertEquals(0, outcome.code(), outcome.err());
		return outcome.out();
	}

	@Test
	void theyAreListedShownKeptAndRemoved() throws Exception {
		assertEquals("substitution  Word salad\n    All.\nsubstitution  N+7\n    Seven.\n", out("styles"));
		out("styles", "save", "Half salad", "--style", "word-salad", "--set", "strength=50", "--about", "Half of it.");
		assertTrue(out("styles", "--engine", "substitution").endsWith("substitution  Half salad  (your own)\n    Half of it.\n"));
		JsonNode own = run("styles", "--json").json().get(2);
		assertEquals("half-salad true 50",
				own.get("key").asText() + " " + own.get("own") + " " + own.get("settings").get("strength").asText());
		assertEquals("--engine substitution\n--set strength=50\n", out("styles", "show", "HALF-salad"));
		out("styles", "rename", "half salad", "Less");
		assertEquals(50, run("styles", "show", "Less", "--json").json().get("settings").get("strength").asInt());
		assertTrue(out("styles", "remove", "less").contains("gleaner styles restore \"Less\""));
		assertTrue(out("styles", "restore").endsWith("  Less\n"));
		out("styles", "restore", "Less");
		assertTrue(out("trash", "list").isEmpty());
		assertEquals(3, run("styles", "--json").json().size());
	}

	@Test
	void whatCannotBeIsSaid() throws Exception {
		assertTrue(run("styles", "show", "Less").err().contains("there is no style \"Less\"; there are: Word salad, N+7"));
		assertTrue(run("styles", "save", "word SALAD").err().contains("\"Word salad\" is a style that Substitution brings"));
		assertTrue(run("styles", "save", "a/b").err().contains("a style cannot be called \"a/b\"; \"a_b\" would do"));
		assertEquals(2, run("styles", "save", "X", "--set", "strength=200").code());
		assertTrue(run("styles", "--engine", "nobody").err().contains("there is no engine \"nobody\""));
		Files.createDirectories(folder.resolve("styles"));
		Files.writeString(folder.resolve("styles/Torn.json"), "{");
		Anew.Outcome listed = run("styles");
		assertEquals(1, listed.code());
		assertTrue(listed.out().contains("N+7") && listed.err().contains("Torn.json is not valid JSON"), listed.err());
		assertTrue(run("styles", "show", "torn").err().contains("Torn.json is not valid JSON"));
	}

	@Test
	void shellsCompleteTheirNames() {
		assertTrue(engine.run("completion", "bash").out().contains("word-salad"));
		assertTrue(engine.run("completion", "fish").out().contains("word-salad"));
	}
}
