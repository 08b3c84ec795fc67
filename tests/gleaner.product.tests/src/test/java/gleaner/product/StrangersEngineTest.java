// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import gleaner.product.Product.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The example plug-ins are built and tested as a stranger would, come into the product, speak or act, and go. */
@Order(5)
@ResourceLock(Visit.SCREEN)
class StrangersEngineTest {
	@TempDir
	Path home;

	private Outcome does(String... command) throws IOException {
		return Clerk.run(home, command);
	}

	/** A program that has what is installed now. */
	private Clerk program() throws IOException {
		return Clerk.of(home, Map.of());
	}

	@Test
	void comesSpeaksAndGoes() throws Exception {
		String site = StrangersEngine.site().toString();
		Product gleaner = Product.copy(home.resolve("program"), home);
		Outcome refused = does("plugin", "install", site).expect(1);
		assertTrue(refused.err().contains("not signed") && refused.err().contains("--allow-unsigned"), refused.err());
		assertFalse(gleaner.run("engines").expect(0).out().contains("cutup"));

		gleaner.run("plugin", "install", site, "--allow-unsigned").expect(0);
		assertTrue(does("plugin", "list").expect(0).out().startsWith("cutup.feature"));
		Outcome poem = gleaner.run("generate", "--engine", "cutup", "--set", "lines=5", "--seed", "7").expect(0);
		assertEquals(5, poem.lines().stream().filter(l -> !l.isBlank()).count(), poem.out());
		try (Clerk program = program()) {
			assertTrue(program.does(home, "engines").expect(0).out().contains("lines of the corpora, cut in two and joined anew"));
			Outcome setting = program.does(home, "generate", "--engine", "cutup", "--set", "lines=0").expect(2);
			assertTrue(setting.err().contains("lines") && setting.err().contains("from 1 to 100"), setting.err());
		}
		assertTrue(enginesOfferedByTheWindow(gleaner).contains("Cut-up"));

		does("plugin", "remove", "cutup.feature").expect(0);
		assertFalse(gleaner.run("engines").expect(0).out().contains("cutup"));
		assertEquals("", does("plugin", "list").expect(0).out());
	}

	@Test
	void aStrategyComesActsAndGoes() throws Exception {
		does("plugin", "install", StrangersEngine.strategySite().toString(), "--allow-unsigned").expect(0);
		List<String> alone = new ArrayList<>(List.of("generate", "--engine", "substitution", "--seed", "7", "--set", "lipogram=1"));
		for (String other : List.of("synonyms", "narrower", "wider", "opposites", "similar", "parts", "wholes", "attributes", "entailed",
				"entities", "reservoir", "unknown", "function", "descriptions", "contractions", "cries", "hyphens", "years", "digits"))
			alone.addAll(List.of("--set", other + "=0"));
		try (Clerk program = program()) {
			assertTrue(program.does(home, "engines").expect(0).out()
					.contains("--set lipogram=0  Words with an e become words without."));
			String template = made(program, alone, "strength=0");
			String poem = made(program, alone, "strength=100");
			assertTrue(letters(poem) < letters(template), template + "\n---\n" + poem);
		}
		does("plugin", "remove", "lipogram.feature").expect(0);
		assertFalse(Product.built(home).run("engines").expect(0).out().contains("lipogram"));
	}

	@Test
	void aGrammarOfThePoetsComesSpeaksAndGoes() throws Exception {
		does("plugin", "install", StrangersEngine.jar("grammar").toString(), "--allow-unsigned").expect(0);
		Path mine = Files.writeString(home.resolve("mine.json"),
				"{\"origin\": \"#[x:#sea#]twice.capitalize#\", \"twice\": \"#x# and #x#\", \"sea\": [\"tide\", \"salt\"]}");
		String[] command = { "generate", "--engine", "grammar", "--set", "grammar=" + mine, "--seed", "7" };
		String poem = Product.built(home).run(command).expect(0).out().strip();
		assertTrue(poem.equals("Tide and tide") || poem.equals("Salt and salt"), poem);
		try (Clerk program = program()) {
			assertEquals(poem, program.does(home, command).expect(0).out().strip());
			Files.writeString(mine, "{\"origin\": \"#animal#\"}");
			String said = program.does(home, command).expect(1).err();
			assertTrue(said.contains("names #animal# in a rule of \"origin\", but has no such symbol"), said);
		}
		does("plugin", "remove", "grammar").expect(0);
	}

	@Test
	void aLanguageModelOfThePoetsSpeaks() throws Exception {
		String key = "sk-of-the-poet";
		List<String> keys = new CopyOnWriteArrayList<>();
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/v1/chat/completions", exchange -> {
			exchange.getRequestBody().readAllBytes();
			keys.add(exchange.getRequestHeaders().getFirst("Authorization"));
			byte[] answer = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"salt in the lock\"}}]}\n\ndata: [DONE]\n\n"
					.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(200, answer.length);
			exchange.getResponseBody().write(answer);
			exchange.close();
		});
		server.start();
		does("plugin", "install", StrangersEngine.jar("llm").toString(), "--allow-unsigned").expect(0);
		try (Clerk program = Clerk.of(home, Map.of("GLEANER_SECRET_LLM_KEY", key))) {
			String[] command = { "generate", "--engine", "llm", "--set",
				"address=http://localhost:" + server.getAddress().getPort() + "/v1" };
			Outcome poem = program.does(home, command).expect(0);
			assertEquals("salt in the lock", poem.out().strip());
			assertEquals(List.of("Bearer " + key), keys);
			assertFalse(poem.err().contains(key));
			assertTrue(program.does(home, "engines").expect(0).out().contains("the same request may give another text"));
			server.stop(0);
			String said = program.does(home, command).expect(1).err();
			assertTrue(said.contains("no server answers at localhost:"), said);
			does("plugin", "remove", "llm").expect(0);
		} finally {
			server.stop(0);
		}
	}

	private String made(Clerk program, List<String> command, String strength) {
		List<String> whole = new ArrayList<>(command);
		whole.addAll(List.of("--set", strength));
		return program.does(home, whole.toArray(String[]::new)).expect(0).out();
	}

	private static long letters(String text) {
		return text.chars().filter(letter -> letter == 'e').count();
	}

	/** Starts the window with a witness on board, which reads the choice of engines and goes. */
	private String enginesOfferedByTheWindow(Product gleaner) throws Exception {
		Path seen = home.resolve("seen.txt");
		Witness.board(gleaner.folder, seen);
		Path out = home.resolve("window.txt");
		Process window = gleaner.startWindow(out.toFile(), out.toFile());
		try {
			for (int i = 0; i < 900 && window.isAlive() && !Files.exists(seen); i++) Thread.sleep(100);
			assertTrue(Files.exists(seen), () -> StrangersEngine.tail(out));
			return Files.readString(seen);
		} finally {
			window.descendants().forEach(ProcessHandle::destroy);
			window.destroy();
			assertTrue(window.waitFor(30, TimeUnit.SECONDS));
		}
	}
}
