// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.plugins.Jars;
import gleaner.plugins.PluginException;
import gleaner.plugins.catalogue.Catalogues;
import gleaner.plugins.look.Deed;
import gleaner.plugins.store.FileSum;
import gleaner.plugins.store.PluginStore;
import gleaner.plugins.store.StoredPlugin;
import gleaner.plugins.store.WindowStarts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a poet is told of plug-ins that are installed. */
class ShelfTest {
	private static final String COMPONENT = "<?xml version=\"1.0\"?><scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.3.0\">"
			+ "<property name=\"gleaner.engine.id\" value=\"quern\"/><property name=\"gleaner.engine.name\" value=\"Quern\"/>"
			+ "<service><provide interface=\"gleaner.engine.GeneratorEngine\"/></service></scr:component>";

	@TempDir
	private Path folder;
	private PluginStore store;
	private Shelf shelf;

	@BeforeEach
	void aShelf() {
		store = new PluginStore(folder.resolve("plugins"));
		shelf = new Shelf(store, null);
	}

	private void install(String id, Path jar) throws Exception {
		store.install(id, into -> {
			Path file = Files.copy(jar, into.resolve(id + "_1.0.0.jar"));
			return new StoredPlugin(id, id, "1.0.0", "A. Miller", "MIT", jar.toString(), "", into.getFileName().toString(),
					List.of(new StoredPlugin.Jar(file.getFileName().toString(), FileSum.sha256(file), Files.size(file))));
		});
	}

	private Path quern() throws Exception {
		Path jar = Jars.bundle(folder.resolve("q.jar"), "maker.quern", "Bundle-Description: Grinds a poem",
				"Service-Component: OSGI-INF/q.xml");
		return Jars.changed(Jars.changed(jar, "OSGI-INF/q.xml", COMPONENT), "a/Far.class", "java/net/Socket");
	}

	private Installed only() throws PluginException {
		List<Installed> all = shelf.installed();
		assertEquals(1, all.size());
		return all.getFirst();
	}

	@Test
	void tellsWhatAPluginDoesAndCan() throws Exception {
		install("maker.quern", quern());
		Installed quern = only();
		assertEquals("Grinds a poem", quern.does());
		assertEquals(Set.of(Deed.NETWORK), quern.deeds());
		assertTrue(quern.isFenced() && quern.isOn());
		assertEquals(Optional.empty(), quern.leftOut());
		assertEquals(List.of("uses the network", "starts nothing", "reads only the studio"),
				DeedWords.of(quern.deeds()).stream().map(DeedWords.Statement::words).toList());
		assertEquals("maker.quern", shelf.bringing("quern").orElseThrow().id());
		assertEquals(Optional.empty(), shelf.bringing("markov"));
	}

	@Test
	void whatIsSwitchedOffIsOffAndStays() throws Exception {
		install("maker.quern", quern());
		shelf.set("maker.quern", false);
		assertFalse(only().isOn());
		assertEquals(Optional.empty(), only().leftOut(), "that is no fault");
		shelf.set("maker.quern", true);
		assertTrue(only().isOn());
		assertTrue(assertThrows(PluginException.class, () -> shelf.set("nobody", true)).getMessage().contains("no plug-in \"nobody\""));
	}

	@Test
	void whatWasChangedOrIsMissingIsLeftOutWithAReason() throws Exception {
		install("maker.quern", quern());
		Path file = store.file(store.list().getFirst(), store.list().getFirst().bundles().getFirst());
		byte[] bytes = Files.readAllBytes(file);
		bytes[bytes.length - 1] ^= 1; // of the same size
		Files.write(file, bytes);
		assertTrue(only().leftOut().orElseThrow().contains("was changed after it was installed"), only().toString());
		Files.delete(file);
		assertTrue(only().leftOut().orElseThrow().contains("is missing"), only().toString());
	}

	@Test
	void whoMayHaveKeptTheWindowFromComingIsToldOf() throws Exception {
		install("maker.evil", Jars.bundle(folder.resolve("e.jar"), "maker.evil"));
		assertFalse(only().isFenced());
		for (int program = 1; program <= 3; program++) {
			// each is a program that died: no system gives these numbers
			Path note = store.folder().resolve("window-starts");
			new WindowStarts(store).begin(List.of("maker.evil"));
			Files.writeString(note,
					Files.readString(note).replaceFirst("\"process\" : \\d+", "\"process\" : " + (999_999_999_990L + program)));
		}
		assertTrue(only().leftOut().orElseThrow().contains("perhaps because of this"), only().toString());
	}

	@Test
	void theNewestOfTheCataloguesIsTheUpdate() throws Exception {
		install("maker.quern", quern());
		StoredPlugin quern = only().plugin();
		Catalogues catalogues = shelf.catalogues();
		Path list = folder.resolve("c.json");
		for (String version : List.of("1.0.0", "0.9.0")) {
			Files.writeString(list, "{\"format\": 1, \"plugins\": [{\"id\": \"maker.quern\", \"version\": \"" + version
					+ "\", \"place\": \"q.jar\", \"sha256\": \"" + "ab".repeat(32) + "\"}]}");
			catalogues.add(list.toString(), false);
			assertEquals(Optional.empty(), shelf.newer(quern, catalogues.kept(), false), version);
		}
	}
}
