// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import gleaner.product.Product.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What strangers do to get their code in, or to do harm without any code: each time a sentence, and nothing has changed. */
@Order(2)
class PluginTrustTest {
	private static final int KILLS = 5;
	private static final int LATER_MILLIS = 40;

	@TempDir
	Path home;
	private Product gleaner;

	@BeforeEach
	void aPoet() {
		gleaner = Product.built(home);
	}

	/** What changes the store and starts nothing of it is done by the clerk, who needs no start of a program. */
	private Outcome does(String... command) throws IOException {
		return Clerk.run(home, command);
	}

	/** A copy of the example's site, to be spoilt. */
	private Path site() throws Exception {
		Path copy = home.resolve("site");
		StrangersEngine.copy(StrangersEngine.site(), Files.createDirectories(copy).resolve("copy"));
		return copy.resolve("copy");
	}

	private static Path bundle(Path site) throws IOException {
		try (Stream<Path> files = Files.list(site.resolve("plugins"))) {
			return files.findFirst().orElseThrow();
		}
	}

	private String refused(String... command) throws IOException {
		return refused(() -> does(command));
	}

	/** As whoever types it has it, in a program of its own. */
	private String refusedAtAStart(String... command) throws IOException {
		return refused(() -> gleaner.run(command));
	}

	@FunctionalInterface
	private interface Command {
		Outcome outcome() throws IOException;
	}

	/** One sentence, and not a file of the store has changed. */
	private String refused(Command command) throws IOException {
		Map<Path, String> before = store();
		String said = command.outcome().expect(1).err();
		assertEquals(1, said.lines().filter(line -> line.startsWith("error: ")).count(), said);
		assertEquals(before, store(), said);
		return said;
	}

	/** What the store holds, each file with its bytes; the lock stays where somebody has wanted to change it. */
	private Map<Path, String> store() throws IOException {
		Path store = home.resolve(".gleaner/plugins");
		Map<Path, String> content = new TreeMap<>();
		if (!Files.exists(store)) return content;
		try (Stream<Path> files = Files.walk(store)) {
			for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).filter(file -> !file.endsWith("lock"))::iterator)
				content.put(file, HexFormat.of().formatHex(Files.readAllBytes(file)));
		}
		return content;
	}

	/** Whatever was refused: no plug-in is installed, so that a start finds none. */
	private void assertNothingCame() throws IOException {
		assertEquals("", does("plugin", "list").expect(0).out());
		assertEquals(Map.of(), store());
	}

	/** A jar with another version, as its maker's next one would be. */
	private static Path version(Path jar, String version, Path to) throws IOException {
		try (JarFile in = new JarFile(jar.toFile())) {
			Manifest manifest = in.getManifest();
			manifest.getMainAttributes().putValue("Bundle-Version", version);
			try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(to), manifest)) {
				for (JarEntry entry : (Iterable<JarEntry>) in.stream().filter(e -> !e.getName().equals(JarFile.MANIFEST_NAME))::iterator) {
					out.putNextEntry(new JarEntry(entry.getName()));
					try (InputStream content = in.getInputStream(entry)) {
						content.transferTo(out);
					}
				}
			}
		}
		return to;
	}

	private Path signed(Path jar, String name) throws Exception {
		Path keys = home.resolve(name + ".p12");
		if (!Files.exists(keys))
			tool("keytool", "-genkeypair", "-keyalg", "EC", "-alias", "a", "-dname", "CN=" + name, "-keystore", keys.toString(),
					"-storepass", "password",
					"-validity", "30");
		tool("jarsigner", "-keystore", keys.toString(), "-storepass", "password", jar.toString(), "a");
		return jar;
	}

	private static void tool(String name, String... arguments) throws Exception {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", name).toString()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertTrue(process.waitFor(60, TimeUnit.SECONDS));
		assertEquals(0, process.exitValue(), said);
	}

	@Test
	void aCertificateThatAnybodyCanMakeIsAskedAbout() throws Exception {
		Path engine = bundle(StrangersEngine.site());
		Path jar = signed(version(engine, "1.0.0", home.resolve("engine.jar")), "Nobody At All");
		String said = refusedAtAStart("plugin", "install", jar.toString());
		assertFalse(gleaner.run("engines").expect(0).out().contains("cutup"));
		Matcher key = Pattern.compile("install with --key ([0-9A-F]{64})").matcher(said);
		assertTrue(key.find(), said);
		refused("plugin", "install", jar.toString(), "--key", "00".repeat(32));
		assertTrue(refused("plugin", "install", jar.toString(), "--key", key.group(1), "--allow-unsigned").contains("give one of them"));
		assertTrue(refused("plugin", "install", jar.toString(), "--key", "nonsense").contains("no fingerprint"));
		assertNothingCame();

		gleaner.run("plugin", "install", jar.toString(), "--key", key.group(1)).expect(0);
		assertTrue(gleaner.run("engines").expect(0).out().contains("cutup"));
		assertEquals(key.group(1), does("plugin", "keys").expect(0).out().strip());

		signed(version(engine, "1.1.0", jar), "Nobody At All");
		assertTrue(does("plugin", "update").expect(0).out().contains("from 1.0.0 to 1.1.0"), "a trusted key does not ask again");
		signed(version(engine, "1.2.0", jar), "Somebody Else");
		assertTrue(does("plugin", "update").expect(1).err().contains("which you do not trust yet"));
		assertTrue(does("plugin", "list").expect(0).out().contains("1.1.0"), "what was there stays");
		assertTrue(gleaner.run("engines").expect(0).out().contains("Cut-up 1.1.0"));
	}

	/** p2 would delete the folder, make another, and have the program start with other arguments. */
	@Test
	void aSiteOfMetadataAloneDoesNothing() throws Exception {
		Path victim = Files.createDirectories(home.resolve("victim"));
		Path site = Files.createDirectories(home.resolve("hostile"));
		Files.writeString(site.resolve("artifacts.xml"), """
				<?xml version='1.0' encoding='UTF-8'?>
				<?artifactRepository version='1.1.0'?>
				<repository name='H' type='org.eclipse.equinox.p2.artifact.repository.simpleRepository' version='1'/>
				""");
		Files.writeString(site.resolve("content.xml"), """
				<?xml version='1.0' encoding='UTF-8'?>
				<?metadataRepository version='1.2.0'?>
				<repository name='H' type='org.eclipse.equinox.internal.p2.metadata.repository.LocalMetadataRepository' version='1'>
				<units size='1'><unit id='nice.feature.group' version='1.0.0'>
				<properties size='1'><property name='org.eclipse.equinox.p2.type.group' value='true'/></properties>
				<provides size='1'><provided namespace='org.eclipse.equinox.p2.iu' name='nice.feature.group' version='1.0.0'/></provides>
				<touchpoint id='org.eclipse.equinox.p2.osgi' version='1.0.0'/>
				<touchpointData size='1'><instructions size='1'><instruction key='install'
				 import='org.eclipse.equinox.p2.touchpoint.natives.remove,org.eclipse.equinox.p2.touchpoint.eclipse.addJvmArg'>
				remove(path:%s);addJvmArg(jvmArg:-Dstranger=1);</instruction></instructions></touchpointData>
				</unit></units></repository>
				""".formatted(victim));
		String before = Files.readString(gleaner.folder.resolve("eclipse.ini"));
		assertTrue(refusedAtAStart("plugin", "install", site.toString()).contains("would run something during its installation (install)"));
		assertTrue(
				refused("plugin", "install", site.toString(), "--allow-unsigned").contains("may have only bundles of its own"));
		assertTrue(Files.isDirectory(victim));
		assertEquals(before, Files.readString(gleaner.folder.resolve("eclipse.ini")));
		assertNothingCame();
	}

	@Test
	void filesThatAreNotAsAnnouncedOrMissingAreRefused() throws Exception {
		Path site = site();
		Path jar = bundle(site);
		byte[] bytes = Files.readAllBytes(jar);
		bytes[bytes.length / 2] ^= 1;
		Files.write(jar, bytes);
		assertTrue(refusedAtAStart("plugin", "install", site.toString(), "--allow-unsigned").contains("is not what the site announces"));
		Files.delete(jar);
		assertTrue(refused("plugin", "install", site.toString(), "--allow-unsigned").contains("cannot be fetched"));
		assertNothingCame();
	}

	@Test
	void whatIsNoPluginIsSaid() throws Exception {
		Path page = Files.writeString(home.resolve("cutup.zip"), "<!DOCTYPE html><html><title>Download</title>");
		assertTrue(refused("plugin", "install", page.toString()).contains("is a web page"));
		assertTrue(refused("plugin", "install", home.resolve("gone.zip").toString()).contains("there is nothing at"));
		assertTrue(
				refused("plugin", "install", Files.createDirectories(home.resolve("empty")).toString()).contains("is not an update site"));
		assertTrue(refused("plugin", "install", "http://localhost:9/site").contains("--allow-http"));
		assertTrue(refused("plugin", "install", "ftp://localhost/site").contains("over ftp"));
		assertNothingCame();
	}

	@Test
	void whatIsGleanersOwnStays() throws Exception {
		for (String id : List.of("gleaner.feature", "gleaner.engine.feature", "gleaner.cli"))
			assertTrue(refused("plugin", "remove", id).contains("there is no plug-in \"" + id + "\""));
		Path own;
		try (Stream<Path> plugins = Files.list(gleaner.folder.resolve("plugins"))) {
			own = plugins.filter(f -> f.getFileName().toString().startsWith("gleaner.engine.markov_")).findFirst().orElseThrow();
		}
		Path older = version(own, "0.0.1", home.resolve("markov.jar"));
		assertTrue(refusedAtAStart("plugin", "install", older.toString(), "--allow-unsigned")
				.contains("would replace one of Gleaner's own"));
		assertNothingCame();
	}

	/** Each time a moment later, from the one on in which its files begin to come. */
	@Test
	void killedWhileInstallingItIsThereOrNot() throws Exception {
		String site = StrangersEngine.site().toString();
		Path out = home.resolve("out.txt");
		for (int kill = 0; kill < KILLS; kill++) {
			Process install = gleaner.start(out.toFile(), out.toFile(), List.of("plugin", "install", site, "--allow-unsigned"));
			while (install.isAlive() && !hasFiles()) Thread.sleep(1);
			install.waitFor(LATER_MILLIS * kill, TimeUnit.MILLISECONDS);
			install.descendants().forEach(ProcessHandle::destroyForcibly);
			install.destroyForcibly();
			assertTrue(install.waitFor(30, TimeUnit.SECONDS));
			boolean isListed = does("plugin", "list").expect(0).out().contains("cutup.feature");
			assertEquals(isListed, gleaner.run("engines").expect(0).out().contains("cutup"), () -> "killed " + StrangersEngine.tail(out));
			if (isListed) does("plugin", "remove", "cutup.feature").expect(0);
		}
		does("plugin", "install", site, "--allow-unsigned").expect(0);
		assertTrue(gleaner.run("engines").expect(0).out().contains("cutup"));
		does("plugin", "remove", "cutup.feature").expect(0);
		assertFalse(hasFiles(), "what was half there was swept away");
	}

	private boolean hasFiles() throws IOException {
		Path files = home.resolve(".gleaner/plugins/files");
		if (!Files.isDirectory(files)) return false;
		try (Stream<Path> all = Files.list(files)) {
			return all.findAny().isPresent();
		}
	}

	/** A bundle of one class that never comes back when it is started. */
	private Path hanging() throws Exception {
		Path source = Files.writeString(home.resolve("Hang.java"), """
				package hang;
				public final class Hang implements org.osgi.framework.BundleActivator {
					public void start(org.osgi.framework.BundleContext context) throws Exception { Thread.sleep(Long.MAX_VALUE); }
					public void stop(org.osgi.framework.BundleContext context) { }
				}
				""");
		Path classes = Files.createDirectories(home.resolve("classes"));
		Path framework;
		try (Stream<Path> plugins = Files.list(gleaner.folder.resolve("plugins"))) {
			framework = plugins.filter(f -> f.getFileName().toString().startsWith("org.eclipse.osgi_")).findFirst().orElseThrow();
		}
		tool("javac", "-proc:none", "--release", "21", "-cp", framework.toString(), "-d", classes.toString(), source.toString());
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
		manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
		manifest.getMainAttributes().putValue("Bundle-SymbolicName", "hang");
		manifest.getMainAttributes().putValue("Bundle-Activator", "hang.Hang");
		manifest.getMainAttributes().putValue("Import-Package", "org.osgi.framework");
		Path jar = home.resolve("hang.jar");
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
			out.putNextEntry(new JarEntry("hang/Hang.class"));
			Files.copy(classes.resolve("hang/Hang.class"), out);
		}
		return jar;
	}

	@Test
	void whatHangsAtTheStartCanBeLeftOutAndRemoved() throws Exception {
		does("plugin", "install", hanging().toString(), "--allow-unsigned").expect(0);
		Process stuck = gleaner.start(home.resolve("out.txt").toFile(), home.resolve("err.txt").toFile(), List.of("engines"));
		while (stuck.isAlive() && !isStarting()) Thread.sleep(50);
		assertFalse(stuck.waitFor(2, TimeUnit.SECONDS), "it does hang");
		stuck.descendants().forEach(ProcessHandle::destroyForcibly);
		stuck.destroyForcibly();
		assertTrue(gleaner.run("--safe", "engines").expect(0).out().contains("markov"));
		assertTrue(gleaner.run("plugin", "list").expect(0).out().contains("hang"), "it stays installed");
		gleaner.run("plugin", "remove", "hang").expect(0);
		assertTrue(gleaner.run("engines").expect(0).out().contains("markov"));
	}

	/** Whether a plug-in is noted as one that is just being started. */
	private boolean isStarting() throws IOException {
		try (Stream<Path> files = Files.list(home.resolve(".gleaner/plugins"))) {
			return files.anyMatch(file -> file.getFileName().toString().startsWith("starting-"));
		}
	}

	@Test
	void aPluginThatCannotRunHereIsNotInstalled() throws Exception {
		Path jar = bundle("future", "Import-Package", "gleaner.engine;version=\"[9.0,10)\"");
		assertTrue(refused("plugin", "install", jar.toString(), "--allow-unsigned").contains("needs gleaner.engine [9.0,10)"));
		assertNothingCame();
	}

	/** A bundle without any code, with these headers beside its name. */
	private Path bundle(String name, String... headers) throws IOException {
		Path jar = Files.createTempFile(home, "bundle", ".jar");
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
		manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
		manifest.getMainAttributes().putValue("Bundle-SymbolicName", name);
		for (int i = 0; i < headers.length; i += 2) manifest.getMainAttributes().putValue(headers[i], headers[i + 1]);
		try (OutputStream out = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(out, manifest)) {
			entries.putNextEntry(new JarEntry("maker/Engine.class"));
			entries.write(HexFormat.of().parseHex("cafebabe"));
		}
		return jar;
	}

	@Test
	void noBundleBecomesTheProgram() throws Exception {
		for (Path jar : List.of(bundle("x", "Fragment-Host", "system.bundle;extension:=framework", "ExtensionBundle-Activator", "x.X"),
				bundle("x", "Fragment-Host", "org.eclipse.osgi"), bundle("GLEANER.cli;singleton:=true", "Bundle-Version", "99"),
				bundle("system.bundle"), bundle("gleaner.more"),
				bundle("x", "Export-Package", "com.fasterxml.jackson.databind;version=\"2.99\""),
				bundle("x", "Bundle-ClassPath", "external:/tmp/x.jar")))
			assertTrue(refused("plugin", "install", jar.toString(), "--allow-unsigned").contains("may have only bundles of its own"));
		assertNothingCame();
	}

	/** The framework reads one manifest, Java verifies the other. */
	@Test
	void aJarWithTwoManifestsIsNoHonestOne() throws Exception {
		Path jar = bundle("honest.engine");
		try (FileSystem zip = FileSystems.newFileSystem(jar)) {
			Files.writeString(zip.getPath("META-INF/manifest.mf"), "Manifest-Version: 1.0\nBundle-SymbolicName: honest.engine\n");
		}
		assertTrue(refused("plugin", "install", jar.toString(), "--allow-unsigned").contains("two entries with the same name"));
		assertNothingCame();
	}

	@Test
	void aStoreThatIsNotThePoetsAloneIsLeftOut() throws Exception {
		does("plugin", "install", bundle("maker.engine").toString(), "--allow-unsigned").expect(0);
		Path store = home.resolve(".gleaner/plugins");
		Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rwxrwxrwx"));
		for (List<String> change : List.of(List.of("install", bundle("other").toString(), "--allow-unsigned"),
				List.of("remove", "maker.engine")))
			assertTrue(does(Stream.concat(Stream.of("plugin"), change.stream()).toArray(String[]::new)).expect(1).err()
					.contains("everybody can write into " + store));
		gleaner.run("engines").expect(0);
		Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rwx------"));
		Files.writeString(store.resolve("maker.engine.json"), "{");
		gleaner.run("engines").expect(0);
		assertTrue(does("plugin", "list").expect(0).err().contains("gleaner plugin remove maker.engine"));
		does("plugin", "remove", "maker.engine").expect(0);
		assertEquals("No plug-ins are installed.", does("plugin", "list").expect(0).err().strip());
	}

	/** Where somebody sits at a terminal they are asked, and only a typed yes is one. */
	@Test
	void inATerminalThePoetIsAsked() throws Exception {
		Path jar = bundle("maker.engine");
		String install = "'" + gleaner.folder.resolve("gleaner") + "' plugin install '" + jar + "'";
		String said = typing("n", install);
		assertTrue(said.contains("Install it unsigned, this time? [y/N]") && said.contains("because you did not agree"), said);
		assertEquals("", does("plugin", "list").expect(0).out());
		assertFalse(typing("y", install + " --json").contains("[y/N]"), "a program reads the answer, so nobody is asked");
		assertEquals("", does("plugin", "list").expect(0).out());
		typing("y", install);
		assertTrue(does("plugin", "list").expect(0).out().startsWith("maker.engine"));
	}

	private String typing(String word, String line) throws Exception {
		ProcessBuilder script = new ProcessBuilder("script", "-qec", line, "/dev/null").redirectErrorStream(true);
		script.environment().putAll(Map.of("HOME", home.toString(), "GLEANER_JAVA",
				Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		Process process;
		try {
			process = script.start();
		} catch (IOException e) {
			return Assumptions.abort("there is no program \"script\" here that makes a terminal");
		}
		try (OutputStream keys = process.getOutputStream()) {
			keys.write((word + "\n").getBytes(StandardCharsets.UTF_8));
			keys.flush();
			String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertTrue(process.waitFor(60, TimeUnit.SECONDS));
			return said;
		}
	}

	/** A server of a site; below {@code /elsewhere} it sends everybody to the disk instead. */
	private static HttpServer server(Path site) throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		server.createContext("/site/", call -> {
			Path file = site.resolve(call.getRequestURI().getPath().substring("/site/".length()));
			byte[] content = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
			boolean hasBody = content.length > 0 && call.getRequestMethod().equals("GET");
			call.sendResponseHeaders(content.length == 0 ? 404 : 200, hasBody ? content.length : -1);
			if (hasBody) call.getResponseBody().write(content);
			call.close();
		});
		server.createContext("/elsewhere/", call -> {
			String name = call.getRequestURI().getPath().substring("/elsewhere/".length());
			call.getResponseHeaders().add("Location", site.resolve(name).toUri().toString());
			call.sendResponseHeaders(302, -1);
			call.close();
		});
		server.start();
		return server;
	}

	@Test
	void overHttpComesOnlyWhatThePoetAllows() throws Exception {
		HttpServer server = server(StrangersEngine.site());
		try {
			String here = "http://localhost:" + server.getAddress().getPort();
			assertTrue(refused("plugin", "install", here + "/site", "--allow-unsigned").contains("--allow-http"));
			assertTrue(refused("plugin", "install", here + "/elsewhere", "--allow-unsigned", "--allow-http").contains("no update site"));
			assertNothingCame();
			does("plugin", "install", here + "/site", "--allow-unsigned", "--allow-http").expect(0);
			assertTrue(does("plugin", "list").expect(0).out().startsWith("cutup.feature"));
		} finally {
			server.stop(0);
		}
	}
}
