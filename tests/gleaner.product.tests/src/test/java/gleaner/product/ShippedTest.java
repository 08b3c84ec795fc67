// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nothing of ours stands on is not shipped: looks at the manifests of the built product. */
class ShippedTest {
	private static final Path PRODUCTS = Path.of("..", "..", "releng", "gleaner.product", "target", "products", "gleaner.product");

	/** What no manifest asks for and the program needs all the same, and why. */
	private static final Map<String, String> NEEDED_AT_RUN_TIME = Map.ofEntries(
			Map.entry("org.eclipse.equinox.launcher", "the start scripts start it"),
			Map.entry("org.eclipse.equinox.simpleconfigurator", "starts the bundles that p2 has written down"),
			Map.entry("org.apache.felix.scr", "makes the components"),
			Map.entry("org.eclipse.equinox.event", "the workbench asks for its service"),
			Map.entry("org.eclipse.swt.svg", "JFace asks for what it can do"),
			Map.entry("org.apache.batik.util", "wrapped, its user says only that it may be there"),
			Map.entry("org.apache.batik.i18n", "wrapped, its user says only that it may be there"),
			Map.entry("org.apache.batik.constants", "wrapped, its user says only that it may be there"),
			Map.entry("org.apache.batik.shared.resources", "wrapped, its user says only that it may be there"),
			Map.entry("org.eclipse.equinox.p2.director.app", "the application that installs plug-ins"),
			Map.entry("org.eclipse.equinox.p2.garbagecollector", "the application that throws away what was removed"),
			Map.entry("org.eclipse.equinox.p2.touchpoint.eclipse", "how p2 puts a bundle in"),
			Map.entry("org.eclipse.equinox.p2.touchpoint.natives", "how p2 puts files in"),
			Map.entry("org.eclipse.equinox.p2.transport.ecf", "how p2 reads from an address"),
			Map.entry("org.eclipse.ecf.provider.filetransfer", "the transport asks for its service"),
			Map.entry("org.eclipse.core.net", "proxies, for the transport"),
			Map.entry("org.eclipse.equinox.frameworkadmin.equinox", "p2 asks for its service"),
			Map.entry("org.eclipse.equinox.simpleconfigurator.manipulator", "p2 asks for its service"),
			Map.entry("org.eclipse.equinox.security.ui", "the only one to ask for the password of the secure storage"));

	/** @param required bundles it cannot be without, its host among them, if it has one */
	private record Bundle(String name, Set<String> required, Set<String> hosts, Set<String> imported, Set<String> exported) {
		static Bundle of(Attributes manifest) {
			Set<String> hosts = names(manifest.getValue("Fragment-Host"));
			Set<String> required = names(manifest.getValue("Require-Bundle"));
			required.addAll(hosts);
			Set<String> exported = names(manifest.getValue("Export-Package"));
			Set<String> imported = names(manifest.getValue("Import-Package"));
			imported.removeAll(exported);
			return new Bundle(names(manifest.getValue("Bundle-SymbolicName")).iterator().next(), required, hosts, imported, exported);
		}

		/** The names in a header, each without its attributes; those that need not be there are left out. */
		private static Set<String> names(String header) {
			Set<String> names = new HashSet<>();
			if (header == null) return names;
			String plain = header.replaceAll("resolution:=\"?optional\"?", "optional=yes").replaceAll("\"[^\"]*\"", "");
			for (String clause : plain.split(",")) {
				if (clause.contains("optional=yes")) continue;
				for (String part : clause.split(";")) {
					if (part.contains("=")) break;
					names.add(part.strip());
				}
			}
			return names;
		}

		boolean leadsTo(Bundle other) {
			return required.contains(other.name) || other.hosts.contains(name) || !Collections.disjoint(imported, other.exported);
		}
	}

	private static Collection<Bundle> bundles(Path plugins) throws IOException {
		Map<String, Bundle> bundles = new TreeMap<>();
		try (Stream<Path> all = Files.list(plugins)) {
			for (Path file : (Iterable<Path>) all::iterator) {
				Bundle bundle = Bundle.of(manifest(file).getMainAttributes());
				bundles.put(bundle.name, bundle);
			}
		}
		return bundles.values();
	}

	private static Manifest manifest(Path file) throws IOException {
		if (Files.isDirectory(file)) {
			try (var in = Files.newInputStream(file.resolve("META-INF/MANIFEST.MF"))) {
				return new Manifest(in);
			}
		}
		try (JarFile jar = new JarFile(file.toFile())) {
			return jar.getManifest();
		}
	}

	private static Set<String> reached(Collection<Bundle> bundles) {
		Set<String> reached = new HashSet<>();
		Deque<Bundle> next = new ArrayDeque<>();
		for (Bundle b : bundles)
			if (b.name.startsWith("gleaner.") || NEEDED_AT_RUN_TIME.containsKey(b.name)) next.add(b);
		while (!next.isEmpty()) {
			Bundle bundle = next.remove();
			if (!reached.add(bundle.name)) continue;
			for (Bundle other : bundles)
				if (bundle.leadsTo(other)) next.add(other);
		}
		return reached;
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "linux/gtk/x86_64/gleaner", "win32/win32/x86_64/gleaner", "macosx/cocoa/aarch64/gleaner.app/Contents/Eclipse" })
	void everythingIsReachedFromOurOwn(String product) throws IOException {
		Collection<Bundle> bundles = bundles(PRODUCTS.resolve(product).resolve("plugins"));
		assertTrue(bundles.size() > 100, "looked at " + bundles.size() + " bundles");
		Set<String> unreached = new TreeSet<>();
		for (Bundle b : bundles) unreached.add(b.name);
		unreached.removeAll(reached(bundles));
		assertEquals(Set.of(), unreached);
	}

	@Test
	void whatIsNeededAtRunTimeIsThere() throws IOException {
		Set<String> there = new HashSet<>();
		for (Bundle b : bundles(PRODUCTS.resolve("linux/gtk/x86_64/gleaner/plugins"))) there.add(b.name);
		assertEquals(List.of(), NEEDED_AT_RUN_TIME.keySet().stream().filter(name -> !there.contains(name)).toList());
	}
}
