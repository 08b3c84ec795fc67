// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.plugins.PluginException;
import gleaner.testing.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PluginStoreTest {
	/** More of them by {@code -Dgleaner.kills=200}. */
	private static final int KILLS = Integer.getInteger("gleaner.kills", 12);

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
				jars.add(new StoredPlugin.Jar(jar.getFileName().toString(), FileSum.sha256(jar), Files.size(jar)));
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

	private Path record() {
		return store.folder().resolve("maker.echo.json");
	}

	/** Edited by hand, of another program, torn by a broken disk. */
	@Test
	void aRecordThatCannotBeReadHarmsNoOther() throws Exception {
		for (String nonsense : List.of("", "{", "[]", "null", "\0\1\2", "{\"format\": 99}", "{\"format\": 1, \"id\": \"other\"}",
				"{\"format\": 1, \"id\": \"maker.echo\", \"folder\": \"../../x\", \"bundles\": []}",
				"{\"format\": 1, \"id\": \"maker.echo\", \"folder\": \"x\", \"bundles\": [{\"file\": \"/etc/passwd\"}]}",
				"{\"format\": 1, \"id\": \"maker.echo\", \"bundles\": 7}", "x".repeat(5 << 20), "[".repeat(100_000))) {
			install(store, 1);
			StoredPlugin other = store.install("friend", files -> new StoredPlugin("friend", "Friend", "1", "", "", "", "",
					files.getFileName().toString(), List.of()));
			Files.writeString(record(), nonsense);
			String shown = nonsense.substring(0, Math.min(60, nonsense.length()));
			assertEquals(List.of(other), store.list(), shown);
			assertEquals(Set.of("maker.echo"), store.broken().keySet(), shown);
			assertTrue(store.broken().get("maker.echo").contains("maker.echo.json"), () -> shown + ": " + broken());
			assertEquals(2, folders(store).size(), "what it names may be any of them");
			store.remove("maker.echo");
			assertEquals(Map.of(), store.broken());
			assertEquals(1, folders(store).size());
		}
		Files.writeString(record(), "{");
		assertEquals("1.3", install(store, 3).version(), "to install it again mends it");
		assertEquals(Map.of(), store.broken());
	}

	private String broken() {
		try {
			return store.broken().toString();
		} catch (PluginException e) {
			return e.getMessage();
		}
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void aStoreThatEverybodyCanWriteIsNotUsed() throws Exception {
		install(store, 1);
		store.requireOwn();
		for (Path each : List.of(store.folder(), store.folder().resolve("files"), folder)) {
			Set<PosixFilePermission> before = Files.getPosixFilePermissions(each);
			Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxrwxrwx"));
			String said = assertThrows(PluginException.class, store::requireOwn).getMessage();
			assertTrue(said.startsWith("everybody can write into " + each.toRealPath()), said);
			assertThrows(PluginException.class, () -> install(store, 2));
			assertThrows(PluginException.class, () -> store.remove("maker.echo"));
			Files.setPosixFilePermissions(each, before);
		}
		assertEquals("1.1", store.list().getFirst().version());
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void aStoreOfSomebodyElseIsNotUsed() throws Exception {
		install(store, 1);
		try {
			Files.setAttribute(store.folder(), "unix:uid", 12345);
		} catch (IOException e) {
			Assumptions.abort("only root can give a folder away");
		}
		assertTrue(assertThrows(PluginException.class, store::requireOwn).getMessage().contains("belongs to 12345"));
		assertThrows(PluginException.class, () -> install(store, 2));
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void onlyThePoetCanReadAndWriteWhatIsMade() throws Exception {
		install(store, 1);
		for (Path each : List.of(store.folder(), store.folder().resolve("files")))
			assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(each)));
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void aStoreMayLieElsewhereButNothingInItIsALink() throws Exception {
		Path disk = Files.createDirectories(folder.resolve("another disk"));
		Files.createSymbolicLink(store.folder(), disk);
		StoredPlugin plugin = install(store, 1);
		Path file = store.file(plugin, plugin.bundles().getFirst());
		assertEquals(Optional.empty(), PluginLoader.fault(store, plugin));
		assertTrue(Files.exists(disk.resolve("maker.echo.json")));

		Path precious = Files.writeString(Files.createDirectories(folder.resolve("precious")).resolve("poem.txt"), "version 1");
		Files.delete(file);
		Files.createSymbolicLink(file, precious);
		assertTrue(PluginLoader.fault(store, plugin).orElse("").contains("is only a link to another place"));
		Files.createSymbolicLink(disk.resolve("files/link"), precious.getParent());
		Files.createSymbolicLink(disk.resolve("files/gone"), folder.resolve("nowhere"));
		install(store, 2);
		assertTrue(Files.exists(precious), "a link is swept away, not what it points to");
		assertEquals(1, folders(store).size());
	}

	@Test
	void aFileThatIsNotTheOneThatWasInstalledIsSeen() throws Exception {
		StoredPlugin plugin = install(store, 1);
		Path file = store.file(plugin, plugin.bundles().getFirst());
		Files.writeString(file, "version 1, and more");
		assertTrue(PluginLoader.fault(store, plugin).orElse("").contains("was changed after it was installed"));
		Files.delete(file);
		assertTrue(PluginLoader.fault(store, plugin).orElse("").contains("is missing"));
	}

	/** Of the same size, and with the time of the one before, as who means to hide it would do. */
	@Test
	void aFileWithOtherBytesIsSeenUntilThePoetSaysYes() throws Exception {
		StoredPlugin plugin = install(store, 1);
		Path file = store.file(plugin, plugin.bundles().getFirst());
		assertEquals(Optional.empty(), PluginLoader.fault(store, plugin));
		FileTime before = Files.getLastModifiedTime(file);
		// the record is from before, as it is when more than a moment has passed
		Files.setLastModifiedTime(store.folder().resolve("maker.echo.json"), FileTime.fromMillis(before.toMillis() - 1000));
		assertEquals(Optional.empty(), PluginLoader.fault(store, plugin), "touched, but the same");
		Files.writeString(file, Files.readString(file).replace('1', '7'));
		if (Files.getFileStore(file).supportsFileAttributeView("unix")) Files.setLastModifiedTime(file, before);
		assertTrue(PluginLoader.fault(store, plugin).orElse("").contains("was changed after it was installed"));
		store.accept(plugin.id());
		StoredPlugin accepted = store.find(plugin.id()).orElseThrow();
		assertEquals(Optional.empty(), PluginLoader.fault(store, accepted));
		assertEquals("", accepted.signer(), "who signed it has not signed this");
		assertEquals(plugin.version(), accepted.version());
	}

	@Test
	void twoInstallsAtOnceTakeTurns() throws Exception {
		List<Thread> both = new ArrayList<>();
		List<Throwable> faults = Collections.synchronizedList(new ArrayList<>());
		for (int n = 1; n <= 2; n++) {
			int version = n;
			both.add(Thread.ofPlatform().start(() -> {
				try {
					for (int i = 0; i < 10; i++) install(new PluginStore(folder.resolve("plugins")), version);
				} catch (PluginException | InterruptedException | RuntimeException e) {
					faults.add(e);
				}
			}));
		}
		for (Thread each : both) each.join();
		assertEquals(List.of(), faults);
		StoredPlugin plugin = store.list().getFirst();
		for (StoredPlugin.Jar jar : plugin.bundles())
			assertEquals("version " + plugin.version().substring(2), Files.readString(store.file(plugin, jar)));
		assertEquals(1, folders(store).size());
	}

	/** On a small disk in memory. */
	@Test
	@EnabledOnOs(OS.LINUX)
	void onAFullDiskNothingChanges() throws Exception {
		try (SmallDisk disk = new SmallDisk(folder.resolve("small"), 256)) {
			Assumptions.assumeTrue(disk.isMounted(), "mounting is not possible here");
			PluginStore small = new PluginStore(disk.folder().resolve("plugins"));
			StoredPlugin old = install(small, 1);
			String said = assertThrows(PluginException.class, () -> small.install("maker.echo", files -> {
				Files.write(files.resolve("a.jar"), new byte[1 << 20]);
				throw new IllegalStateException("it fits");
			})).getMessage();
			assertTrue(said.startsWith("the plug-in maker.echo cannot be written into " + small.folder() + ": ") && said.contains("space"),
					said);
			assertEquals(List.of(old), small.list());
			assertEquals(1, folders(small).size());
			install(small, 2);
		}
	}

	private static String classPath() {
		String tests = System.getProperty("surefire.test.class.path");
		return tests == null ? System.getProperty("java.class.path") : tests;
	}
}
