// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Engines of two makers speak in processes of their own: none outlives the program, and none depends on the other. */
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+")
@Order(1)
@ResourceLock(Visit.SCREEN)
class FencesEndTest {
	private static final int PATIENCE_SECONDS = 60;
	private static final String MAIN = "gleaner.fence.host.FenceMain";
	private static final String ENDLESS = """
			import gleaner.engine.*;
			public final class Endless implements GeneratorEngine {
				public EngineInfo info() { return EngineInfo.of("%1$s", "%2$s", "murmurs"); }
				public Generator open(Source source, Settings settings, Progress progress) {
					return (request, sink) -> { while (true) { sink.accept("a murmur\\n"); Thread.sleep(20); } };
				}
			}
			""";

	/** Nobody changes anything in it. */
	@TempDir
	static Path place;
	private static Product program;
	private static Path door;
	private static final List<Path> JARS = new ArrayList<>();

	@TempDir
	Path home;

	@BeforeAll
	static void aProgramAndTwoPlugins() throws IOException {
		program = Product.copy(place.resolve("program"), place);
		door = place.resolve("door");
		Visit.board(program, door);
		for (String id : new String[] { "one", "other" })
			JARS.add(new Compiled(id, "gleaner.engine;version=\"[2.0,3.0)\"").with("Endless", "gleaner.engine.GeneratorEngine",
					Map.of("gleaner.engine.id", id, "gleaner.engine.name", name(id)), ENDLESS.formatted(id, name(id)))
					.madeBy("the maker of " + id).jar(program, place));
	}

	@BeforeEach
	void aPoetWithTheirPlugins() throws IOException {
		for (Path jar : JARS) Clerk.run(home, "plugin", "install", jar.toString(), "--allow-unsigned").expect(0);
		Clerk.run(home, "plugin", "fence", "maker").expect(0);
	}

	private static String name(String id) {
		return "Murmur of " + id;
	}

	/** Two panes, each with an engine of another maker. */
	private Visit speaking() throws IOException {
		Visit visit = new Visit(program.at(home), door, Map.of());
		visit.see("the engines", screen -> screen.has("Combo", "Markov"));
		visit.insist("pick Murmur of one");
		visit.tell("press Start");
		visit.see("one to speak", screen -> screen.words("StyledText").stream().anyMatch(words -> words.contains("a murmur")));
		return visit;
	}

	/** The Javas with engines, without what keeps them in. */
	private static List<ProcessHandle> fences(Visit visit) {
		return visit.processes().filter(each -> each.info().command().orElse("").endsWith("/bin/java")
				&& each.info().commandLine().orElse("").contains(MAIN)).toList();
	}

	/** Those that were given a plug-in, by the list of their bundles. */
	private static List<ProcessHandle> fences(Visit visit, String plugin) throws IOException {
		List<ProcessHandle> of = new ArrayList<>();
		for (ProcessHandle each : fences(visit)) {
			List<String> words = List.of(each.info().arguments().orElseThrow());
			if (Files.readString(Path.of(words.get(words.indexOf(MAIN) + 1))).contains("/files/" + plugin + "-")) of.add(each);
		}
		return of;
	}

	private static void assertEnded(List<ProcessHandle> all) throws Exception {
		for (ProcessHandle each : all) each.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
	}

	@Test
	void theyEndWhenTheWindowIsKilled() throws Exception {
		try (Visit visit = speaking()) {
			List<ProcessHandle> all = fences(visit);
			assertTrue(!all.isEmpty(), "it has a process of its own");
			visit.killAlone();
			assertEnded(all);
		}
	}

	@Test
	void theProcessOfAnotherMakerLivesOnAndEndsWithTheWindow() throws Exception {
		List<ProcessHandle> speaking;
		try (Visit visit = speaking()) {
			speaking = fences(visit, "one");
			assertEquals(1, speaking.size(), "it has a process of its own");
			visit.insist("pick Murmur of other"); // it is asked what it is, and its process begins
			visit.await("a process of the other maker", () -> fences(visit, "other").size() == 1);
			List<ProcessHandle> other = fences(visit, "other");
			other.getFirst().destroyForcibly();
			assertEnded(other);
			visit.see("the window to go on", screen -> screen.has("Combo", "Murmur of other"));
			assertTrue(speaking.getFirst().isAlive(), "nothing has happened to the one that speaks");
			visit.quit();
		}
		assertEnded(speaking);
	}
}
