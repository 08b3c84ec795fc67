// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import gleaner.plugins.Jars;
import gleaner.plugins.PgpKeys;
import gleaner.plugins.PluginException;
import gleaner.plugins.site.Delivered;
import gleaner.plugins.site.Offer;
import gleaner.plugins.site.PluginSource;
import gleaner.plugins.store.PluginStore;
import gleaner.plugins.trust.Signatures;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Catalogues, good ones and those of people who mean harm. */
class CataloguesTest {
	private static final String SUM = "ab".repeat(32);

	@TempDir
	private Path folder;
	private Catalogues catalogues;
	private Path file;

	@BeforeEach
	void aPoetsPlugins() {
		catalogues = new Catalogues(new PluginStore(folder.resolve("plugins")));
		file = folder.resolve("catalogue.json");
	}

	private static String entry(String id, String version, String... more) {
		return "{\"id\": \"" + id + "\", \"version\": \"" + version + "\", \"place\": \"https://example.org/" + id
				+ ".jar\", \"sha256\": \""
				+ SUM + "\"" + (more.length == 0 ? "" : ", " + String.join(", ", more)) + "}";
	}

	private Path write(String... entries) throws Exception {
		return Files.writeString(file, "{\"format\": 1, \"name\": \"Friends\", \"plugins\": [" + String.join(",\n", entries) + "]}");
	}

	private Catalogue add() throws Exception {
		return catalogues.add(file.toString(), false);
	}

	private String refused(String content) throws Exception {
		Files.writeString(file, content);
		String said = assertThrows(PluginException.class, this::add).getMessage();
		assertEquals(List.of(), catalogues.named(), "nothing is remembered");
		assertTrue(said.contains(file.toString()), said);
		assertFalse(said.contains("gleaner-catalogue-"), said);
		return said;
	}

	@Test
	void isRememberedSearchedAndForgotten() throws Exception {
		write(entry("maker.quern", "0.9.4", "\"name\": \"Quern\"", "\"does\": \"Grinds a poem to syllables\"", "\"maker\": \"A. Miller\""),
				entry("maker.quern", "1.0.0", "\"name\": \"Quern\""), entry("maker.tide", "0.2.0", "\"licence\": \"MIT\""));
		assertEquals("Friends", add().name());
		Catalogues.Known known = catalogues.kept();
		assertEquals(List.of("maker.tide", "maker.quern"), known.search("").stream().map(Entry::id).toList());
		assertEquals("1.0.0", known.newest("maker.quern").orElseThrow().version());
		assertEquals(List.of("maker.tide"), known.search(" mit TIDE").stream().map(Entry::id).toList());
		assertEquals(List.of(), known.search("whale"));
		Files.delete(file);
		assertEquals(2, catalogues.kept().search("").size(), "also when it is out of reach");
		Catalogues.Known looked = catalogues.look();
		assertEquals(2, looked.search("").size());
		assertTrue(looked.problems().getFirst().endsWith("the list shows the last copy"), looked.problems().toString());
		catalogues.remove(file.toString());
		assertEquals(List.of(), catalogues.named());
		assertTrue(assertThrows(PluginException.class, () -> catalogues.remove("nowhere")).getMessage().contains("none was added"));
	}

	@Test
	void whatIsNoCatalogueIsASentence() throws Exception {
		assertTrue(refused("<!DOCTYPE html><html>").contains("is a web page"));
		assertTrue(refused("").contains("is empty"));
		assertTrue(refused("PK\u0003\u0004").contains("a zip file or a jar"));
		assertTrue(refused("[1, 2]").contains("does not hold a JSON object"));
		assertTrue(refused("{\"format\": 1, \"plugins\": [}").contains("line 1"));
		assertTrue(refused("{\"format\": 9, \"plugins\": []}").contains("newer format"));
		assertTrue(refused("{\"format\": 1}").contains("\"plugins\" is missing"));
		assertTrue(refused("{\"format\": 1, \"plugins\": {}}").contains("must be a list"));
		assertTrue(refused("{\"format\": 1, \"plugins\": [3]}").contains("must be a list of objects"));
		assertTrue(refused("[".repeat(100_000)).contains("cannot be read"));
		assertTrue(refused(" ".repeat(CatalogueReader.LARGEST + 1)).contains("is it a catalogue?"));
		assertTrue(
				assertThrows(PluginException.class, () -> catalogues.add(folder.toString(), false)).getMessage().contains("is not a file"));
		assertTrue(assertThrows(PluginException.class, () -> catalogues.add(folder + "/no", false)).getMessage().contains("there is no"));
		assertTrue(assertThrows(PluginException.class, () -> catalogues.add("http://localhost:1/c.json", false)).getMessage()
				.contains("https address"));
		assertTrue(assertThrows(PluginException.class, () -> catalogues.add("ftp://localhost/c.json", false)).getMessage()
				.contains("over ftp"));
	}

	@Test
	void anEntryThatCannotBeIsLeftOutAndTheOthersStay() throws Exception {
		write(entry("maker.good", "1.0.0"), entry("../../etc", "1"), entry("maker.a", "1/2"), entry("maker.b", "1", "\"key\": \"12\""),
				entry("maker.c", "1", "\"size\": -4"), entry("maker.d", "1").replace(SUM, "none"),
				entry("maker.e", "1").replace("https:", "http:"), entry("maker.f", "1").replace("https://example.org/", "file:///etc/"),
				entry("maker.g", "1").replace("https://example.org/maker.g.jar", "a\\u0000.jar"), "{}");
		Catalogue read = add();
		assertEquals(List.of("maker.good"), read.entries().stream().map(Entry::id).toList());
		assertEquals(9, read.leftOut().size(), read.leftOut().toString());
		assertTrue(read.leftOut().stream().allMatch(said -> said.contains("is left out: ")), read.leftOut().toString());
	}

	@Test
	void whatItSaysCommandsNoTerminalAndTurnsNoLetters() throws Exception {
		write(entry("maker.a", "1", "\"name\": \"\\u001b[31mQuern\\u202e\\n\"", "\"does\": \"" + "x".repeat(9000) + "\""));
		Entry entry = add().entries().getFirst();
		assertEquals("‹U+001B escape›[31mQuern", entry.name());
		assertEquals(240, entry.does().length());
	}

	@Test
	void aServersCatalogueNamesNoFilesOfThisMachine() throws Exception {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		String list = "{\"format\": 1, \"plugins\": [" + entry("maker.a", "1").replace("https://example.org/maker.a.jar", "a.jar") + ", "
				+ entry("maker.b", "1").replace("https://example.org/maker.b.jar", "file:///etc/passwd") + "]}";
		server.createContext("/list.json", exchange -> {
			byte[] bytes = list.getBytes(StandardCharsets.UTF_8);
			boolean isList = exchange.getRequestURI().getPath().equals("/list.json");
			exchange.sendResponseHeaders(isList ? 200 : 404, isList ? bytes.length : -1);
			if (isList) exchange.getResponseBody().write(bytes);
			exchange.close();
		});
		server.start();
		try {
			String place = "http://localhost:" + server.getAddress().getPort() + "/list.json";
			Catalogue read = catalogues.add(place, true);
			assertEquals(List.of(place.replace("list.json", "a.jar")), read.entries().stream().map(Entry::place).toList());
			assertEquals(1, read.leftOut().size());
			assertEquals(Optional.empty(), read.signer());
			assertTrue(catalogues.look().problems().getFirst().contains("changed on the way"), "a yes to http is not remembered");
			assertEquals(1, catalogues.kept().search("").size());
		} finally {
			server.stop(0);
		}
	}

	@Test
	void whatWasSignedStaysSignedWithThatKey() throws Exception {
		PGPKeyPair keeper = PgpKeys.key();
		write(entry("maker.a", "1.0.0"));
		sign(keeper);
		assertEquals(PgpKeys.fingerprint(keeper), add().signer().orElseThrow().fingerprint());
		assertEquals(List.of(), catalogues.kept().problems());
		write(entry("maker.a", "2.0.0"));
		assertTrue(catalogues.look().problems().getFirst().contains("is not what was signed"), "changed by somebody");
		sign(PgpKeys.key());
		assertTrue(catalogues.look().problems().getFirst().contains("is now signed with "), "signed by somebody else");
		Files.delete(folder.resolve("catalogue.json.asc"));
		Catalogues.Known unsigned = catalogues.look();
		assertTrue(unsigned.problems().getFirst().contains("is now not signed"), unsigned.problems().toString());
		assertEquals("1.0.0", unsigned.newest("maker.a").orElseThrow().version(), "what was good is kept");
		sign(keeper);
		assertEquals("2.0.0", catalogues.look().newest("maker.a").orElseThrow().version());
	}

	private void sign(PGPKeyPair key) throws Exception {
		Files.writeString(folder.resolve("catalogue.json.asc"), PgpKeys.signature(file, key));
		Files.writeString(folder.resolve("catalogue.json.key"), PgpKeys.publicKey(key));
	}

	/** A file with one bundle in it. */
	private record Opened(Path jar, String id, String version) implements PluginSource {
		@Override
		public List<Offer> offers() {
			return List.of(new Offer(id, id, version, "", ""));
		}

		@Override
		public long size(Offer offer) {
			return 1;
		}

		@Override
		public List<Delivered> fetch(Offer offer, Path into) {
			return List.of(new Delivered(jar, "", ""));
		}
	}

	private static PinnedSource pinned(Path jar, String sum, String key, String version) {
		return new PinnedSource(new Entry("maker.a", "A", "1.0.0", "", "", "", jar.toString(), sum, 0, key),
				opened -> new Opened(Path.of(opened), "maker.a", version));
	}

	@Test
	void whatItPinsIsHeldAgainstWhatComes() throws Exception {
		Path keys = Jars.stranger(folder, "maker");
		Path jar = Jars.signed(Jars.bundle(folder.resolve("a.jar"), "maker.a"), keys);
		String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
		String key = Signatures.of(jar, "A", "", "").iterator().next().fingerprint();
		PinnedSource good = pinned(jar, sum, key, "1.0.0.202611");
		assertEquals(1, good.fetch(good.offers().getFirst(), folder).size());
		assertTrue(said(pinned(jar, SUM, key, "1.0.0")).contains("its SHA-256 is " + sum + " and not " + SUM));
		assertTrue(said(pinned(jar, sum, key, "1.0.1")).contains("lists maker.a 1.0.0, and what is at"));
		assertTrue(said(pinned(folder.resolve("none.jar"), sum, key, "1.0.0")).contains("there is no such file"));
		PinnedSource other = pinned(jar, sum, "0".repeat(64), "1.0.0");
		assertTrue(assertThrows(PluginException.class, () -> other.fetch(other.offers().getFirst(), folder)).getMessage()
				.contains("is not signed with the catalogue's key"));
	}

	private static String said(PinnedSource source) {
		return assertThrows(PluginException.class, source::offers).getMessage();
	}
}
