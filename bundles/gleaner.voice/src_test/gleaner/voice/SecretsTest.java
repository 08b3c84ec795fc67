// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Objection;
import gleaner.engine.Parameter;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
	private static final Parameter.Secret KEY = new Parameter.Secret("key", "Key", "Opens the server.");
	private static final String SECRET = "s3cret-key-of-mine";

	@TempDir
	Path folder;
	private Studio studio;
	private final MapSecrets kept = new MapSecrets();

	/** Secrets in memory. */
	private static final class MapSecrets implements Secrets {
		private final Map<SecretName, String> values = new TreeMap<>();

		@Override
		public Optional<String> get(SecretName name) {
			return Optional.ofNullable(values.get(name));
		}

		@Override
		public void put(SecretName name, String value) {
			values.put(name, value);
		}

		@Override
		public void remove(SecretName name) {
			values.remove(name);
		}

		@Override
		public List<SecretName> list() {
			return List.copyOf(values.keySet());
		}
	}

	/** Tells its key wherever it can. */
	private record Teller(boolean fails, AtomicReference<String> known) implements GeneratorEngine {
		@Override
		public EngineInfo info() {
			return EngineInfo.of("teller", "Teller", "cannot keep a secret").withParameters(KEY);
		}

		@Override
		public List<Objection> check(Settings settings) {
			return settings.get(KEY).isEmpty() ? List.of(new Objection("key", "key is missing; give it with: gleaner secret teller key"))
					: List.of();
		}

		@Override
		public Generator open(Source source, Settings settings, Progress progress) {
			known.set(settings.get(KEY));
			return (request, sink) -> {
				sink.note("I was let in with " + settings.get(KEY));
				sink.accept("a line\n");
				sink.poemEnd();
				if (fails) throw new IllegalStateException("the server says: who is " + settings.get(KEY) + "?");
			};
		}
	}

	@BeforeEach
	void setUp() throws StudioException {
		studio = Studio.create(folder.resolve("studio"));
	}

	private SpewResult run(Teller engine) throws Exception {
		EngineEntry entry = new EngineEntry("teller", "Teller", Maker.NOBODY, () -> engine, Duration.ofSeconds(3), () -> kept);
		GenerationOrder order = new GenerationOrder("teller", Map.of(), List.of(), GenerationRequest.poem(1));
		return new Spew(studio, EngineCatalog.of(List.of(entry)), order, (_, _) -> {}).run();
	}

	@Test
	void theEngineGetsItAndNobodyElse() throws Exception {
		kept.put(new SecretName("teller", "key"), SECRET);
		Teller engine = new Teller(false, new AtomicReference<>());
		SpewResult result = run(engine);
		assertEquals(SECRET, engine.known().get());
		assertEquals("I was let in with •••", studio.debris().open(result.debris()).notes().getFirst().what());
		assertNowhere();
	}

	@Test
	void noFaultTellsIt() throws Exception {
		kept.put(new SecretName("teller", "key"), SECRET);
		EngineException e = assertThrows(EngineException.class, () -> run(new Teller(true, new AtomicReference<>())));
		assertFalse(e.getMessage().contains(SECRET), e.getMessage());
		assertNowhere();
	}

	private void assertNowhere() throws IOException {
		try (Stream<Path> files = Files.walk(studio.folder())) {
			for (Path file : files.filter(Files::isRegularFile).toList())
				assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains(SECRET), file.toString());
		}
	}

	@Test
	void anEngineMayMissIt() {
		assertEquals("key is missing; give it with: gleaner secret teller key",
				assertThrows(EngineException.class, () -> run(new Teller(false, new AtomicReference<>()))).getMessage());
	}

	@Test
	void aVariableOfTheEnvironmentComesFirst() throws Exception {
		SecretName name = new SecretName("open-ai.2", "api-key");
		assertEquals("GLEANER_SECRET_OPEN_AI_2_API_KEY", name.variable());
		Parameter.Secret secret = new Parameter.Secret("api-key", "Key", "Opens.");
		Settings settings = Settings.standard(List.of(secret));
		kept.put(name, "kept");
		assertEquals("kept", new SecretValues(kept, _ -> Optional.empty()).fill("open-ai.2", settings).get(secret));
		assertEquals("env", new SecretValues(kept, variable -> Optional.of("env").filter(_ -> variable.equals(name.variable())))
				.fill("open-ai.2", settings).get(secret));
		assertEquals("", new SecretValues(Secrets.NONE, _ -> Optional.empty()).fill("open-ai.2", settings).get(secret));
	}
}
