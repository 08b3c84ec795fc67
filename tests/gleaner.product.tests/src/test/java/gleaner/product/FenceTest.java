// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.product.Product.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installed engine that does what no engine should harms nobody, and can be switched off; nothing of it runs in the program itself. */
@Order(2)
class FenceTest {
	private static final String SOURCE = """
			import gleaner.engine.*;
			import java.util.*;
			public final class Evil implements GeneratorEngine {
				private static final Parameter<String> DEED = new Parameter.Choice("deed", "Deed", "What.", "well",
						List.of("well", "exit", "heap", "throw", "where"));
				public EngineInfo info() { return EngineInfo.of("evil", "Evil", "does harm").withParameters(DEED); }
				public Generator open(Source source, Settings settings, Progress progress) {
					String deed = settings.get(DEED);
					return (request, sink) -> {
						sink.accept("a fine line\\n");
						switch (deed) {
						case "exit" -> System.exit(0);
						case "heap" -> { List<long[]> kept = new ArrayList<>(); while (true) kept.add(new long[1 << 20]); }
						case "throw" -> throw new IllegalStateException("boom \\u001b[31m red");
						case "where" -> sink.accept(System.getProperty("eclipse.application", "a process of its own") + "\\n");
						default -> { }
						}
						sink.poemEnd();
					};
				}
			}
			""";
	private static final String HANGING = """
			public final class Start implements org.osgi.framework.BundleActivator {
				public void start(org.osgi.framework.BundleContext context) throws Exception { Thread.sleep(Long.MAX_VALUE); }
				public void stop(org.osgi.framework.BundleContext context) { }
			}
			""";

	@TempDir
	Path home;
	private Product gleaner;

	@BeforeEach
	void aPoet() {
		gleaner = Product.built(home);
	}

	private void install(Compiled plugin) throws IOException {
		Clerk.run(home, "plugin", "install", plugin.jar(gleaner, home).toString(), "--allow-unsigned").expect(0);
	}

	private static String said(Outcome outcome) {
		assertTrue(outcome.out().contains("a fine line"), outcome.out());
		return outcome.out() + outcome.err();
	}

	private static String[] deed(String deed) {
		return new String[] { "generate", "--engine", "evil", "--set", "deed=" + deed };
	}

	@Test
	void whateverItDoesItIsNamedAndCanBeSwitchedOff() throws Exception {
		install(new Compiled("evil", "gleaner.engine;version=\"[2.0,3.0)\"").with("Evil", "gleaner.engine.GeneratorEngine",
				Map.of("gleaner.engine.id", "evil", "gleaner.engine.name", "Evil"), SOURCE));
		String ended = said(gleaner.run(deed("exit")).expect(1));
		assertTrue(ended.contains("the engine Evil of the plug-in evil") && ended.contains("gleaner plugin off evil"), ended);
		try (Clerk program = Clerk.of(home, Map.of())) {
			assertTrue(said(program.does(home, deed("where")).expect(0)).contains("a process of its own"));
			assertTrue(said(program.does(home, deed("exit")).expect(1)).contains("the engine Evil of the plug-in evil"));
			assertTrue(said(program.does(home, deed("heap")).expect(1)).contains("took more memory than the 1024 MB"));
			String thrown = said(program.does(home, deed("throw")).expect(1));
			assertTrue(thrown.contains("boom") && !thrown.contains("\u001b"), thrown);
			said(program.does(home, deed("well")).expect(0));
			program.does(home, "plugin", "off", "evil").expect(0);
			assertTrue(program.does(home, "plugin", "list").expect(0).out().contains("switched off"));
		}
		assertFalse(gleaner.run("engines").expect(0).out().contains("evil"));
		Clerk.run(home, "plugin", "on", "evil").expect(0);
		assertTrue(gleaner.run("engines").expect(0).out().contains("does harm"));
	}

	@Test
	void whatTwoStartsDidNotComeThroughIsSwitchedOff() throws Exception {
		install(new Compiled("hang", "org.osgi.framework").with("Start", HANGING).startedBy("Start"));
		for (int i = 0; i < 2; i++) {
			Process stuck = gleaner.start(home.resolve("out.txt").toFile(), home.resolve("err.txt").toFile(), List.of("engines"));
			while (stuck.isAlive() && !noted(i + 1)) Thread.sleep(50);
			assertTrue(noted(i + 1));
			stuck.descendants().forEach(ProcessHandle::destroyForcibly);
			stuck.destroyForcibly();
			assertTrue(stuck.waitFor(30, TimeUnit.SECONDS));
		}
		Outcome third = gleaner.run("engines").expect(0);
		assertTrue(third.err().contains("the plug-in hang") && third.out().contains("markov"), third.err());
		assertFalse(gleaner.run("engines").expect(0).err().contains("hang"));
	}

	private boolean noted(int starts) throws IOException {
		try (Stream<Path> files = Files.list(home.resolve(".gleaner/plugins"))) {
			return files.filter(file -> file.getFileName().toString().startsWith("starting-")).count() >= starts;
		}
	}
}
