package gleaner.plugins.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.plugins.PluginException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginStoreTest {
	private static final int KILLS = 12;

	@TempDir
	private Path folder;
	private PluginStore store;

	@BeforeEach
	void aStore() {
		store = new PluginStore(folder.resolve("plugins"));
	}

	/** Version n: so many files, each with the number in it. */
	private static StoredPlugin install(PluginStore store, int n) throws PluginException, InterruptedException {
		return store.install("maker.echo", files -> {
			List<StoredPlugin.Jar> jars = new ArrayList<>();
			for (int i = 0; i < 5; i++) {
				Path jar = Files.writeString(files.resolve("bundle" + i + ".jar"), "version " + n);
				jars.add(new StoredPlugin.Jar(jar.getFileName().toString(), "00", Files.size(jar)));
			}
			return new StoredPlugin("maker.echo", "Echo", "1." + n, "A maker", "EPL-2.0", "/a/site", "", files.getFileName().toString(),
					jars);
		});
	}

	private static List<Path> folders(PluginStore store) throws IOException {
		try (Stream<Path> files = Files.list(store.folder().resolve("files"))) {
			return files.toList();
		}
	}

	@Test
	void whatIsInstalledIsListedUntilItIsRemoved() throws Exception {
		assertEquals(List.of(), store.list());
		StoredPlugin plugin = install(store, 1);
		assertEquals(List.of(plugin), new PluginStore(folder.resolve("plugins")).list());
		assertEquals("version 1", Files.readString(store.file(plugin, plugin.bundles().getFirst())));
		store.remove("maker.echo");
		assertEquals(List.of(), store.list());
		assertEquals(List.of(), folders(store));
		assertEquals("there is no plug-in \"maker.echo\" to remove",
				assertThrows(PluginException.class, () -> store.remove("maker.echo")).getMessage());
	}

	@Test
	void aNewerOneTakesThePlaceOfTheOld() throws Exception {
		install(store, 1);
		StoredPlugin newer = install(store, 2);
		assertEquals(List.of(newer), store.list());
		assertEquals(1, folders(store).size(), "the old one is swept away");
	}

	@Test
	void whatFailsChangesNothing() throws Exception {
		StoredPlugin old = install(store, 1);
		assertThrows(PluginException.class, () -> store.install("maker.echo", files -> {
			Files.writeString(files.resolve("a.jar"), "half");
			throw new PluginException("no");
		}));
		assertThrows(PluginException.class, () -> store.install("maker.echo", files -> {
			throw new IOException("disk full");
		}));
		assertEquals(List.of(old), store.list());
		assertEquals(1, folders(store).size());
	}

	@Test
	void noNameLeadsOutOfTheFolder() {
		for (String id : List.of("../x", "a/b", "", ".hidden", "a..b", "x".repeat(300), "a\u0000"))
			assertThrows(PluginException.class, () -> store.install(id, files -> {
				throw new AssertionError();
			}), id);
	}

	@Test
	void aRecordThatCannotBeReadIsSaidAndKeepsItsFiles() throws Exception {
		install(store, 1);
		Path record = folder.resolve("plugins/maker.echo.json");
		String whole = Files.readString(record);
		for (String broken : List.of("", "{", whole.substring(0, whole.length() / 2), whole.replace("\"maker.echo\"", "\"other\""),
				whole.replaceAll("\"folder\" : \"[^\"]*\"", "\"folder\" : \"../../x\""),
				whole.replace("\"format\" : 1", "\"format\" : 9"))) {
			Files.writeString(record, broken);
			assertTrue(assertThrows(PluginException.class, store::list).getMessage().contains("maker.echo.json"));
			assertEquals(1, folders(store).size());
		}
		install(store, 2);
		assertEquals("1.2", store.list().getFirst().version());
	}

	/** Runs in the other process: installs one version after the other, and removes it now and then. */
	public static void main(String[] arguments) throws Exception {
		PluginStore store = new PluginStore(Path.of(arguments[0]));
		for (int n = 1;; n++) {
			install(store, n);
			if (n % 3 == 0) store.remove("maker.echo");
			if (n == 10) Files.createFile(Path.of(arguments[0], "warm"));
		}
	}

	@Test
	void killedAtAnyMomentItIsOldOrNewAndWhole() throws Exception {
		Path plugins = Files.createDirectories(folder.resolve("plugins"));
		for (int kill = 0; kill < KILLS; kill++) {
			Files.deleteIfExists(plugins.resolve("warm"));
			Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"-XX:TieredStopAtLevel=1",
					"-cp", classPath(), PluginStoreTest.class.getName(), plugins.toString()).redirectError(ProcessBuilder.Redirect.INHERIT)
					.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
			while (!Files.exists(plugins.resolve("warm")) && other.isAlive()) Thread.sleep(1);
			Thread.sleep(kill);
			assertTrue(other.isAlive());
			other.destroyForcibly();
			assertTrue(other.waitFor(30, TimeUnit.SECONDS));
			for (StoredPlugin plugin : store.list()) {
				assertEquals(5, plugin.bundles().size());
				for (StoredPlugin.Jar jar : plugin.bundles())
					assertEquals("version " + plugin.version().substring(2), Files.readString(store.file(plugin, jar)));
			}
			install(store, 0);
			assertEquals(1, folders(store).size(), "what was left behind is swept away");
			assertFalse(store.list().isEmpty());
		}
	}

	private static String classPath() {
		String tests = System.getProperty("surefire.test.class.path");
		return tests == null ? System.getProperty("java.class.path") : tests;
	}
}
