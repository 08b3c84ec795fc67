// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.product.Product.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installed engine that does what no engine should harms nobody, and can be switched off; nothing of it runs in the program itself. */
@Order(2)
class FenceTest {
	private static final String SOURCE = """
			package evil;
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
	private static final String COMPONENT = """
			<?xml version="1.0" encoding="UTF-8"?>
			<scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="evil.Evil">
			<property name="gleaner.engine.id" value="evil"/><property name="gleaner.engine.name" value="Evil"/>
			<service><provide interface="gleaner.engine.GeneratorEngine"/></service><implementation class="evil.Evil"/>
			</scr:component>""";
	private static final String HANGING = """
			package hang;
			public final class Start implements org.osgi.framework.BundleActivator {
				public void start(org.osgi.framework.BundleContext context) throws Exception { Thread.sleep(Long.MAX_VALUE); }
				public void stop(org.osgi.framework.BundleContext context) { }
			}
			""";

	@TempDir
	Path home;
	private Product gleaner;

	@BeforeEach
	void aProgram() throws IOException {
		gleaner = Product.copy(home.resolve("program"), home);
	}

	/** A bundle of one class, compiled against the program. */
	private Path bundle(String name, String type, String source, String component, String... headers) throws IOException {
		Path work = Files.createDirectories(home.resolve(name));
		Path file = Files.createDirectories(work.resolve(name)).resolve(type + ".java");
		Files.writeString(file, source);
		String path = "";
		try (Stream<Path> jars = Files.list(gleaner.folder.resolve("plugins"))) {
			for (Path jar : (Iterable<Path>) jars
					.filter(f -> f.getFileName().toString().matches("(gleaner.engine|org.eclipse.osgi)_.*"))::iterator)
				path += jar + java.io.File.pathSeparator;
		}
		assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-cp", path, "-d", work.toString(),
				file.toString()));
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
		manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
		manifest.getMainAttributes().putValue("Bundle-SymbolicName", name);
		for (int i = 0; i < headers.length; i += 2) manifest.getMainAttributes().putValue(headers[i], headers[i + 1]);
		Path jar = home.resolve(name + ".jar");
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
			out.putNextEntry(new JarEntry(name + "/" + type + ".class"));
			out.write(Files.readAllBytes(work.resolve(name).resolve(type + ".class")));
			out.putNextEntry(new JarEntry("OSGI-INF/component.xml"));
			out.write(component.getBytes(StandardCharsets.UTF_8));
		}
		return jar;
	}

	private String said(String deed, int code) {
		Outcome outcome = gleaner.run("generate", "--engine", "evil", "--set", "deed=" + deed).expect(code);
		assertTrue(outcome.out().contains("a fine line"), outcome.out());
		return code == 0 ? outcome.out() : outcome.err();
	}

	@Test
	void whateverItDoesItIsNamedAndCanBeSwitchedOff() throws Exception {
		Path jar = bundle("evil", "Evil", SOURCE, COMPONENT, "Import-Package", "gleaner.engine;version=\"[2.0,3.0)\"", "Service-Component",
				"OSGI-INF/*.xml");
		gleaner.run("plugin", "install", jar.toString(), "--allow-unsigned").expect(0);
		assertTrue(said("where", 0).contains("a process of its own"));
		assertTrue(said("exit", 1).contains("the engine Evil of the plug-in evil"));
		assertTrue(said("exit", 1).contains("gleaner plugin off evil"));
		assertTrue(said("heap", 1).contains("took more memory than the 1024 MB"));
		String thrown = said("throw", 1);
		assertTrue(thrown.contains("boom") && !thrown.contains("\u001b"), thrown);
		gleaner.run("plugin", "off", "evil").expect(0);
		assertFalse(gleaner.run("engines").expect(0).out().contains("evil"));
		assertTrue(gleaner.run("plugin", "list").expect(0).out().contains("switched off"));
		gleaner.run("plugin", "on", "evil").expect(0);
		assertTrue(gleaner.run("engines").expect(0).out().contains("does harm"));
	}

	@Test
	void whatTwoStartsDidNotComeThroughIsSwitchedOff() throws Exception {
		Path jar = bundle("hang", "Start", HANGING, "", "Bundle-Activator", "hang.Start", "Import-Package", "org.osgi.framework");
		gleaner.run("plugin", "install", jar.toString(), "--allow-unsigned").expect(0);
		for (int i = 0; i < 2; i++) {
			Process stuck = gleaner.start(home.resolve("out.txt").toFile(), home.resolve("err.txt").toFile(), List.of("engines"));
			for (int n = 0; n < 600 && !noted(i + 1); n++) Thread.sleep(100);
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
