// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files, secrets, names of corpora, and parameters that depend on others. */
class KindsOfParametersTest {
	private static final Parameter.Choice SERVER = new Parameter.Choice("server", "Server", "Whom to ask.", "here", List.of("here", "far"));
	private static final Parameter.Secret KEY = new Parameter.Secret("key", "Key", "Opens the server.").when(Condition.of(SERVER, "far"));
	private static final Parameter.FilePath GRAMMAR = new Parameter.FilePath("grammar", "Grammar", "Its rules.", "json");
	private static final Parameter.CorpusName SALT = new Parameter.CorpusName("salt", "Salt", "Words that are sprinkled in.",
			Ingredient.Kind.RESERVOIR);
	private static final List<Parameter<?>> ALL = List.of(SERVER, KEY, GRAMMAR, SALT);

	@Test
	void aSecretIsNeverWritten() throws EngineException {
		Settings settings = Settings.of(ALL, Map.of("server", "far"));
		assertEquals(List.of(KEY), settings.secrets());
		Settings keyed = settings.withSecrets(Map.of("key", " s3cret ", "grammar", "/x"));
		assertEquals("s3cret", keyed.get(KEY));
		assertEquals(Optional.empty(), keyed.get(GRAMMAR), "only secrets are taken");
		assertFalse(keyed.asText().containsKey("key"));
		assertFalse(keyed.toString().contains("s3cret"), keyed.toString());
		assertFalse(KEY.format("s3cret").contains("s3cret"));
		assertNotEquals(settings, keyed, "a model that was opened with another key is another");
	}

	@Test
	void aSecretIsNoSetting() {
		String sentence = assertThrows(EngineException.class, () -> Settings.of(ALL, Map.of("server", "far", "key", "s3cret")))
				.getMessage();
		assertTrue(sentence.contains("key is a secret"), sentence);
		assertFalse(sentence.contains("s3cret"), sentence);
	}

	@Test
	void aSecretThatDoesNotCountIsNotAskedFor() throws EngineException {
		Settings settings = Settings.of(ALL, Map.of());
		assertEquals(List.of(), settings.secrets());
		assertEquals("", settings.withSecrets(Map.of("key", "s3cret")).get(KEY));
	}

	@Test
	void aFileIsLookedForWhenItIsNeeded(@TempDir Path folder) throws Exception {
		Path file = folder.resolve("rules.json");
		Settings settings = Settings.of(ALL, Map.of("grammar", file.toString()));
		assertTrue(assertThrows(EngineException.class, () -> GRAMMAR.required(settings)).getMessage().contains(file.toString()));
		assertTrue(assertThrows(EngineException.class, () -> GRAMMAR.required(Settings.standard(ALL))).getMessage()
				.contains("must be the path of a file that ends in .json"));
		assertTrue(assertThrows(EngineException.class, () -> GRAMMAR.required(Settings.of(ALL, Map.of("grammar", folder.toString()))))
				.getMessage().contains("choose another one"));
		Files.writeString(file, "{}");
		assertEquals(file, GRAMMAR.required(settings));
		assertEquals(settings, Settings.of(ALL, settings.asText()));
		assertTrue(Path.of(GRAMMAR.format(GRAMMAR.parse("rules.json"))).isAbsolute());
	}

	@Test
	void whatDoesNotCountIsRefusedUnlessItIsStandard() throws EngineException {
		Parameter.Whole width = new Parameter.Whole("width", "Width", "How wide.", 3, 1, 9).when(Condition.of(SERVER, "far"));
		Parameter.Flag loud = new Parameter.Flag("loud", "Loud", "Whether.", false).when(Condition.of(width, 4, 5));
		List<Parameter<?>> chain = List.of(SERVER, width, loud);
		assertEquals("width is \"4\", but counts only if server is far",
				assertThrows(EngineException.class, () -> Settings.of(chain, Map.of("width", "4"))).getMessage());
		assertEquals(Map.of("server", "here"), Settings.of(chain, Map.of("width", "3", "loud", "no")).asText());
		Settings far = Settings.of(chain, Map.of("server", "far", "width", "4", "loud", "yes"));
		assertTrue(far.get(loud));
		assertTrue(far.counts(loud));
		assertFalse(Settings.of(chain, Map.of("server", "far")).counts(loud));
		assertEquals(far, Settings.of(chain, far.asText()));
	}

	@Test
	void aConditionMustBeOnWhatStandsBefore() {
		EngineInfo engine = EngineInfo.of("x", "X", "x");
		assertThrows(IllegalArgumentException.class, () -> engine.withParameters(KEY, SERVER));
		Parameter.Whole width = new Parameter.Whole("width", "Width", "How wide.", 3, 1, 9)
				.when(new Condition("server", List.of("nowhere")));
		assertThrows(IllegalArgumentException.class, () -> engine.withParameters(SERVER, width));
		assertEquals(ALL, engine.withParameters(ALL).parameters());
	}

	@Test
	void theSourceKnowsWhatWasChosen() {
		Ingredient.ReservoirShare words = new Ingredient.ReservoirShare(List.of("salt", "rope"), 1, About.of("reservoir: Sea", "1"));
		Source source = Source.of().withChosen(SALT, words);
		assertEquals(Optional.of(words), source.chosen(SALT));
		assertEquals(List.of(), source.reservoirs(), "it does not belong to the mix");
		assertEquals("the name of a reservoir", SALT.range());
	}
}
