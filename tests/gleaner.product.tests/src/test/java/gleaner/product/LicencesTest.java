// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shipped is shipped with its licence, and the bill of materials names what is shipped: looks at what was built. */
class LicencesTest {
	private static final Path TOP = Path.of("..", "..").toAbsolutePath().normalize();
	private static final Path PRODUCTS = TOP.resolve("releng/gleaner.product/target/products/gleaner.product");
	private static final List<String> SYSTEMS = List.of("linux/gtk/x86_64/gleaner", "win32/win32/x86_64/gleaner",
			"macosx/cocoa/aarch64/gleaner.app/Contents/Eclipse");
	private static final Pattern TEXT = Pattern.compile("(?i)about\\.html|(?:[\\w.-]+/)*(?:\\w+-)?(?:licen[cs]e|copying)(?:\\.\\w+)*");
	/** A line of the list of texts: the name of a bundle or jar, and the files that hold its text. */
	private static final Pattern LISTED = Pattern.compile("(?m)^(\\S+) {2,}(\\S+\\.txt(?:, \\S+\\.txt)*)$");

	private record Plugin(String name, String version, String licence, boolean holdsText) {
		boolean isOurs() {
			return name.startsWith("gleaner.");
		}
	}

	private static List<Path> jars(Path folder) throws IOException {
		try (Stream<Path> all = Files.list(folder)) {
			return all.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
		}
	}

	private static Plugin plugin(Path file) throws IOException {
		try (JarFile jar = new JarFile(file.toFile())) {
			Attributes manifest = jar.getManifest().getMainAttributes();
			return new Plugin(manifest.getValue("Bundle-SymbolicName").replaceFirst(";.*", "").strip(), manifest.getValue("Bundle-Version"),
					String.valueOf(manifest.getValue("Bundle-License")), jar.stream().anyMatch(e -> TEXT.matcher(e.getName()).matches()));
		}
	}

	private static List<Plugin> strangers(String system) throws IOException {
		List<Plugin> plugins = new ArrayList<>();
		for (Path jar : jars(PRODUCTS.resolve(system).resolve("plugins"))) plugins.add(plugin(jar));
		plugins.removeIf(Plugin::isOurs);
		assertTrue(plugins.size() > 100, () -> "looked at " + plugins.size() + " bundles");
		return plugins;
	}

	/** 3.8.800.v2025 and 3.8.800 are the same version, and so are 1.3.4 and 1.3.04. */
	private static String number(String version) {
		Stream<String> parts = Pattern.compile("0*(\\d+)").matcher(version).results().map(m -> m.group(1));
		return Stream.concat(parts, Stream.of("0", "0")).limit(3).collect(Collectors.joining("."));
	}

	private static Map<String, String> listed(String readme) {
		Map<String, String> texts = new TreeMap<>();
		LISTED.matcher(readme).results().forEach(m -> texts.put(m.group(1), m.group(2)));
		assertTrue(texts.size() > 5, readme);
		return texts;
	}

	private static JsonNode components(Path bill) throws IOException {
		JsonNode components = new ObjectMapper().readTree(bill.toFile()).path("components");
		assertTrue(components.size() > 1, () -> bill + " names nothing");
		return components;
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "gleaner.product/target/repository", "gleaner.training.site/target/repository",
				"gleaner.encoder.site/target/repository" })
	void whatIsOursHoldsItsLicence(String site) throws IOException {
		byte[] licence = Files.readAllBytes(TOP.resolve("LICENSE"));
		int looked = 0;
		for (String folder : List.of("plugins", "features")) {
			for (Path file : jars(TOP.resolve("releng").resolve(site).resolve(folder))) {
				if (!file.getFileName().toString().startsWith("gleaner.")) continue;
				try (JarFile jar = new JarFile(file.toFile())) {
					JarEntry text = jar.getJarEntry(file.toString().contains(".source_") ? "LICENSE" : "META-INF/LICENSE");
					assertTrue(text != null, () -> file + " holds no licence");
					assertEquals(new String(licence), new String(jar.getInputStream(text).readAllBytes()), file::toString);
				}
				if (folder.equals("plugins")) assertEquals("EPL-2.0", plugin(file).licence, file::toString);
				looked++;
			}
		}
		assertTrue(looked > 2, "looked at " + looked + " jars of " + site);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "linux/gtk/x86_64/gleaner", "win32/win32/x86_64/gleaner", "macosx/cocoa/aarch64/gleaner.app/Contents/Eclipse" })
	void everyLibraryComesWithTheTextOfItsLicence(String system) throws IOException {
		Path licences = PRODUCTS.resolve(system).resolve("licences");
		Map<String, String> texts = listed(Files.readString(licences.resolve("README.txt")));
		Set<String> without = new TreeSet<>();
		Set<String> names = new TreeSet<>();
		for (Plugin p : strangers(system)) {
			names.add(p.name);
			if (!p.holdsText && !texts.containsKey(p.name)) without.add(p.name);
		}
		assertEquals(Set.of(), without);
		for (String text : texts.values()) assertTrue(Files.size(licences.resolve(text)) > 500, text);
		assertTrue(names.containsAll(texts.keySet()), () -> "the list of texts names what is not here: " + texts.keySet());
	}

	@Test
	void theBillNamesWhatIsInTheProducts() throws IOException {
		Map<String, String> shipped = new TreeMap<>();
		for (String system : SYSTEMS) for (Plugin p : strangers(system)) shipped.put(p.name, number(p.version));
		for (String system : SYSTEMS) {
			Map<String, String> billed = new TreeMap<>();
			for (JsonNode part : components(PRODUCTS.resolve(system).resolve("gleaner.cdx.json")))
				if (part.path("type").asText().equals("library"))
					billed.put(part.at("/properties/0/value").asText(), number(part.path("version").asText()));
			assertEquals(shipped, billed);
		}
	}

	/** The trainer's bundle holds its libraries as jars: each has a text, in itself or beside it, and stands in the bill. */
	@Test
	void theTrainerComesWithTheTextsAndTheBillOfItsLibraries() throws IOException {
		Path plugins = TOP.resolve("releng/gleaner.training.site/target/repository/plugins");
		Path file = jars(plugins).stream().filter(f -> f.getFileName().toString().startsWith("gleaner.nd4j_")).findFirst().orElseThrow();
		Set<String> within = new TreeSet<>();
		try (JarFile jar = new JarFile(file.toFile())) {
			Map<String, String> texts = listed(new String(jar.getInputStream(jar.getEntry("licences/README.txt")).readAllBytes()));
			for (String text : String.join(", ", texts.values()).split(", "))
				assertTrue(jar.getEntry("licences/" + text) != null, () -> text + " is not in " + file);
			for (JarEntry lib : jar.stream().filter(e -> e.getName().matches("lib/.*\\.jar")).toList()) {
				String name = lib.getName().substring(4).replaceFirst("\\.jar$", "");
				within.add(name);
				boolean listed = texts.keySet().stream().anyMatch(t -> name.matches(Pattern.quote(t) + "-\\d.*"));
				try (InputStream in = jar.getInputStream(lib)) {
					assertTrue(listed || holdsText(in), () -> name + " comes without the text of its licence");
				}
			}
		}
		Set<String> billed = new TreeSet<>();
		for (JsonNode part : components(TOP.resolve("features/gleaner.training.feature/bom.cdx.json")))
			billed.add(part.path("name").asText() + "-" + part.path("version").asText());
		assertEquals(billed, within);
	}

	private static boolean holdsText(InputStream in) throws IOException {
		JarInputStream jar = new JarInputStream(in);
		for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry())
			if (TEXT.matcher(entry.getName()).matches()) return true;
		return false;
	}
}
