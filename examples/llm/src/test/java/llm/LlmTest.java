// SPDX-License-Identifier: EPL-2.0
package llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.PoemLength;
import gleaner.engine.Progress;
import gleaner.engine.Reason;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.testkit.EngineContract;
import gleaner.engine.testkit.MemoryCorpus;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LlmTest {
	private static final String POEM = "Salt in the lock,\nsnow on the quay";
	private static final String KEY = "sk-very-secret";

	private final LlmEngine engine = new LlmEngine();

	/** Keeps text and reasons. */
	private static final class Listening implements DebrisSink {
		private final StringBuilder text = new StringBuilder();
		private final List<Reason> reasons = new ArrayList<>();

		@Override
		public void accept(CharSequence piece) {
			text.append(piece);
		}

		@Override
		public void accept(CharSequence piece, Reason reason) {
			text.append(piece);
			reasons.add(reason);
		}

		@Override
		public void poemEnd() {
			text.append('|');
		}
	}

	private Settings settings(Fake server, String... more) throws EngineException {
		Map<String, String> all = new LinkedHashMap<>(Map.of("address", server.address(), "patience", "20"));
		for (int i = 0; i < more.length; i += 2) all.put(more[i], more[i + 1]);
		return Settings.of(engine.info().parameters(), all).withSecrets(Map.of("key", KEY));
	}

	private Listening hear(Fake server, GenerationRequest request, String... more) throws Exception {
		Listening heard = new Listening();
		try (Generator voice = engine.open(Source.of(), settings(server, more), Progress.NONE)) {
			voice.generate(request, heard);
		}
		return heard;
	}

	private String fault(Fake server, String... more) {
		EngineException e = assertThrows(EngineException.class, () -> hear(server, GenerationRequest.poem(1), more));
		assertFalse(e.getMessage().contains(KEY), e.getMessage());
		assertTrue(e.getMessage().contains("localhost:") && !e.getMessage().contains("\n"), e.getMessage());
		return e.getMessage();
	}

	private static String transcript(String name) throws IOException {
		try (InputStream in = LlmTest.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "llama.cpp-chat", "llama.cpp-completion", "llama.cpp-old-completion", "ollama-chat", "ollama-completion",
		"ollama-thinking-chat", "lmstudio-chat", "lmstudio-completion", "columns-completion" })
	void eachServerIsUnderstood(String name) throws Exception {
		String answer = transcript(name + ".sse");
		try (Fake server = Fake.saying(name.startsWith("columns") ? answer.replace("\n", "\r\n") : answer)) {
			Listening heard = hear(server, GenerationRequest.poem(7), "mode", name.endsWith("chat") ? "chat" : "completion");
			assertEquals(POEM + "|", heard.text.toString());
			boolean tells = name.startsWith("columns") || name.equals("llama.cpp-chat") || name.equals("llama.cpp-completion");
			assertEquals(tells ? 9 : 0, heard.reasons.size());
			if (tells) {
				Reason.Likelihood first = heard.reasons.getFirst().likelihood().orElseThrow();
				assertEquals(Math.exp(-0.25), first.probability(), 1e-9);
				assertEquals(List.of("Salt", "rain"), first.others().stream().map(each -> each.text()).toList());
			}
		}
	}

	@Test
	void aQuestionSaysWhatIsWanted() throws Exception {
		try (Fake server = Fake.saying(Fake.events("and on"))) {
			Listening heard = new Listening();
			Settings settings = settings(server, "model", "gemma", "template", "Like this: {example}. Number {number}{length}.{prompt}");
			try (Generator voice = engine.open(MemoryCorpus.of("Shore", "the tide turns").alone(), settings, Progress.NONE)) {
				voice.generate(
						GenerationRequest.poem(7).withFirst(3).withDiversity(5).withPrompt("the harbour").withLength(PoemLength.words(4)),
						heard);
			}
			assertEquals(" and on|", heard.text.toString());
			JsonNode asked = new ObjectMapper().readTree(server.questions.getFirst());
			assertEquals("gemma", asked.path("model").asText());
			assertEquals(2, asked.path("temperature").asDouble(), "no server takes more");
			assertTrue(asked.path("stream").asBoolean() && asked.path("logprobs").asBoolean() && asked.path("seed").asLong() >= 0);
			assertEquals("system", asked.path("messages").path(0).path("role").asText());
			String user = asked.path("messages").path(1).path("content").asText();
			assertTrue(user.startsWith("Like this: the tide turns. Number 3 of 4 words.") && user.endsWith("the harbour"), user);
			assertEquals("Bearer " + KEY, server.keys.getFirst());
			assertFalse(server.questions.getFirst().contains(KEY));
		}
	}

	@Test
	void whoDoesNotTellProbabilitiesIsAskedWithoutThem() throws Exception {
		try (Fake server = new Fake((exchange, question) -> {
			if (question.contains("logprobs")) {
				byte[] bytes = "{\"error\":{\"code\":400,\"message\":\"logprobs are not supported\"}}".getBytes(StandardCharsets.UTF_8);
				exchange.sendResponseHeaders(400, bytes.length);
				exchange.getResponseBody().write(bytes);
			} else Fake.stream(exchange, Fake.events("salt").getBytes(StandardCharsets.UTF_8));
		})) {
			assertEquals("salt|salt|", hear(server, GenerationRequest.poem(1).withPoems(2)).text.toString());
			assertEquals(3, server.questions.size(), "only once in vain");
		}
	}

	@Test
	void thePromptIsNotSaidTwiceAndThoughtsAreNotSaid() throws Exception {
		try (Fake server = Fake.saying(Fake.events("<thi", "nk>hmm</think>", "\n\nThe har", "bour", " waits, and", " waits"))) {
			assertEquals(" waits, and waits|", hear(server, GenerationRequest.poem(1).withPrompt("the harbour")).text.toString());
		}
		try (Fake server = Fake.saying(Fake.events("The h"))) {
			assertEquals(" The h|", hear(server, GenerationRequest.poem(1).withPrompt("the harbour")).text.toString());
		}
	}

	@Test
	void lettersThatArePartedOnTheWayAreWhole() throws Exception {
		String poem = "d\u00E4mmern \uD83C\uDF4B \u6625";
		try (Fake server = new Fake((exchange, _) -> {
			try (OutputStream out = Fake.begin(exchange)) {
				for (byte each : Fake.events(poem).getBytes(StandardCharsets.UTF_8)) {
					out.write(each);
					out.flush();
				}
			}
		})) {
			assertEquals(poem + "|", hear(server, GenerationRequest.poem(1)).text.toString());
		}
	}

	@Test
	void anAnswerAtOnceIsHeardToo() throws Exception {
		try (Fake server = Fake.saying(
				"{\"choices\": [\n{\"message\": {\"content\": \"salt\\r\\nsnow\"}, \"finish_reason\": \"stop\"}]}")) {
			assertEquals("salt\nsnow|", hear(server, GenerationRequest.poem(1)).text.toString());
		}
	}

	@Test
	void refusalsAreSentences() throws Exception {
		Map<Integer, String> expected = Map.of(401, "refuses the key", 404, "does not have what was asked for: model 'x' not found", 429,
				"has too much to do", 500, "failed (500)", 503, "is not ready yet", 418, "will not have the question (418)");
		for (Map.Entry<Integer, String> each : expected.entrySet())
			try (Fake server = Fake.refusing(each.getKey(),
					"{\"error\":{\"message\":\"model 'x' not found, " + KEY + "\",\"type\":\"api_error\"}}")) {
						String said = fault(server);
						assertTrue(said.contains(each.getValue()), said);
					}
		try (Fake server = Fake.refusing(404, "{\"error\":\"No models loaded\"}")) {
			assertTrue(fault(server).contains("No models loaded"));
		}
		try (Fake server = Fake.refusing(500, "")) {
			assertTrue(fault(server).endsWith("failed (500)"));
		}
	}

	@Test
	void whatIsNoServerIsSaid() throws Exception {
		try (Fake server = Fake.saying("<!DOCTYPE html><p>Welcome</p>")) {
			assertTrue(fault(server).contains("sends a web page; mend the address"));
		}
		for (String nonsense : List.of("data: {broken\n\n", "data: [1]\n\n", "hello", "{\"object\": \"list\", \"data\": []}"))
			try (Fake server = Fake.saying(nonsense)) {
				assertTrue(fault(server).contains("says what cannot be understood"), nonsense);
			}
		try (Fake server = Fake.saying(Fake.event("salt") + "data: {\"error\": {\"message\": \"slot unavailable\"}}\n\n")) {
			assertTrue(fault(server).contains("failed: slot unavailable"));
		}
		Fake closed = Fake.saying("");
		closed.close();
		assertTrue(fault(closed).contains("no server answers at localhost:") && fault(closed).contains("Ollama 11434"));
		try (Fake server = Fake.saying("x".repeat(3 << 20))) {
			assertTrue(fault(server).contains("a line of more than a million bytes"));
		}
	}

	@Test
	void cutConnectionsAndSilenceAreSaid() throws Exception {
		try (Fake server = Fake.saying(Fake.event("salt"))) {
			assertTrue(fault(server).contains("broke off in the middle of a poem"));
		}
		try (Fake server = new Fake((exchange, _) -> {
			exchange.sendResponseHeaders(200, 100_000);
			exchange.getResponseBody().write(Fake.event("salt").getBytes(StandardCharsets.UTF_8));
			exchange.getResponseBody().flush();
		})) {
			assertTrue(fault(server).contains("broke off in the middle of a poem"));
		}
		try (Fake server = new Fake((exchange, _) -> {
			Fake.begin(exchange).write(Fake.event("salt").getBytes(StandardCharsets.UTF_8));
			exchange.getResponseBody().flush();
			Thread.sleep(Long.MAX_VALUE);
		})) {
			assertTrue(fault(server, "patience", "1").contains("has said nothing for 1 seconds"));
		}
	}

	@Test
	void stoppingClosesTheConnection() throws Exception {
		try (Fake server = new Fake((exchange, _) -> {
			OutputStream out = Fake.begin(exchange);
			while (true) {
				out.write(Fake.event("salt ").getBytes(StandardCharsets.UTF_8));
				out.flush();
				Thread.sleep(5);
			}
		}); Generator voice = engine.open(Source.of(), settings(server), Progress.NONE)) {
			Thread stream = Thread.ofPlatform().start(() -> {
				try {
					voice.generate(GenerationRequest.poem(1), new Listening());
				} catch (EngineException | InterruptedException e) {
					Thread.currentThread().interrupt();
				}
			});
			while (server.questions.isEmpty()) Thread.sleep(10);
			Thread.sleep(50);
			stream.interrupt();
			stream.join(10_000);
			assertFalse(stream.isAlive());
			assertTrue(server.isLeft(), "the server is told that nobody listens");
		}
	}

	@Test
	void wrongSettingsAreNamed() throws Exception {
		Settings wrong = Settings.of(engine.info().parameters(), Map.of("address", "ftp://x", "template", "{poem}"));
		assertEquals(List.of("template", "address"), engine.check(wrong).stream().map(each -> each.parameter()).toList());
		assertEquals("http://localhost:11434/v1", Address.of("localhost:11434/v1/").base().toString());
		assertFalse(engine.info().reproducible());
		assertFalse(settings(Fake.saying("")).asText().containsKey("key"));
	}

	/** A server that writes words by the seed it is given, as many as it may. */
	@Test
	void keepsWhatEveryEnginePromises() throws Exception {
		List<String> words = List.of("salt ", "snow ", "tide ", "moth\n", "quay ");
		try (Fake server = new Fake((exchange, question) -> {
			JsonNode asked = new ObjectMapper().readTree(question);
			SplittableRandom dice = new SplittableRandom(asked.path("seed").asLong());
			StringBuilder all = new StringBuilder();
			for (int i = 0; i < 20; i++) all.append(Fake.event(words.get(dice.nextInt(words.size()))));
			Fake.stream(exchange, (all + "data: [DONE]\n\n").getBytes(StandardCharsets.UTF_8));
		})) {
			new EngineContract(engine, Source.of(), settings(server)).checkAll();
		}
	}
}
