// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.fence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.plugins.look.Deed;
import gleaner.plugins.look.Deeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which engines a bundle brings is found without running anything of it. */
class DeclaredEnginesTest {
	private static final String CUT_UP = """
			<?xml version="1.0" encoding="UTF-8"?>
			<scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="cutup.CutUpEngine">
			  <property name="gleaner.engine.id" type="String" value="cutup"/>
			  <property name="gleaner.engine.name">Cut-up</property>
			  <service><provide interface="gleaner.engine.GeneratorEngine"/></service>
			  <implementation class="cutup.CutUpEngine"/>
			</scr:component>""";
	private static final DeclaredEngine ENGINE = new DeclaredEngine("cutup.engine", "1.2.3", "cutup", "Cut-up", "cutup.CutUpEngine");

	@TempDir
	Path folder;

	private Path jar(String components, Map<String, String> files) throws IOException {
		Manifest manifest = new Manifest();
		Attributes headers = manifest.getMainAttributes();
		headers.putValue("Manifest-Version", "1.0");
		headers.putValue("Bundle-SymbolicName", "cutup.engine;singleton:=true");
		headers.putValue("Bundle-Version", "1.2.3");
		if (components != null) headers.putValue("Service-Component", components);
		Path jar = Files.createTempFile(folder, "b", ".jar");
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
			for (Map.Entry<String, String> file : files.entrySet()) {
				out.putNextEntry(new JarEntry(file.getKey()));
				out.write(file.getValue().getBytes(StandardCharsets.ISO_8859_1));
			}
		}
		return jar;
	}

	@Test
	void theyAreFoundAsTheHeaderNamesThem() throws IOException {
		Map<String, String> file = Map.of("OSGI-INF/cutup.xml", CUT_UP);
		for (String header : List.of("OSGI-INF/cutup.xml", "OSGI-INF/*.xml", "/OSGI-INF/c*.xml", "a.xml, OSGI-INF/*.xml"))
			assertEquals(List.of(ENGINE), DeclaredEngines.of(jar(header, file)), header);
		assertEquals(List.of(), DeclaredEngines.of(jar(null, file)));
		assertEquals(List.of(), DeclaredEngines.of(jar("*.xml", file)));
	}

	/** As those with native code are unpacked when they are installed: the trainer is such a bundle, and must not be left out. */
	@Test
	void aBundleMayBeAFolder() throws IOException {
		Path bundle = folder.resolve("unpacked.jar");
		try (JarFile jar = new JarFile(
				jar("OSGI-INF/*.xml", Map.of("OSGI-INF/cutup.xml", CUT_UP, "a/A.class", "java/net/Socket")).toFile())) {
			for (JarEntry entry : Collections.list(jar.entries())) {
				Path file = bundle.resolve(entry.getName());
				Files.createDirectories(file.getParent());
				Files.write(file, jar.getInputStream(entry).readAllBytes());
			}
		}
		assertEquals(List.of(ENGINE), DeclaredEngines.of(bundle));
		assertTrue(Deeds.of(bundle).contains(Deed.NETWORK));
		Files.delete(bundle.resolve("a/A.class"));
		assertFalse(Deeds.of(bundle).contains(Deed.NETWORK));
		Files.delete(bundle.resolve(JarFile.MANIFEST_NAME));
		assertEquals(List.of(), DeclaredEngines.of(bundle));
	}

	@Test
	void otherComponentsAreNoEngines() throws IOException {
		String other = CUT_UP.replace("gleaner.engine.GeneratorEngine", "gleaner.mining.sift.OreFilter");
		assertEquals(List.of(), DeclaredEngines.of(jar("OSGI-INF/*.xml", Map.of("OSGI-INF/o.xml", other))));
	}

	@Test
	void whatIsNoXmlOrReachesOutsideIsRefused() throws IOException {
		Path secret = Files.writeString(folder.resolve("secret"), "secret");
		String reaching = CUT_UP.replace("<scr:component", "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<scr:component")
				.replace("Cut-up", "&x;");
		for (String bad : List.of("no xml", CUT_UP.substring(0, 200), reaching)) {
			Path jar = jar("OSGI-INF/*.xml", Map.of("OSGI-INF/b.xml", bad));
			assertThrows(IOException.class, () -> DeclaredEngines.of(jar));
		}
	}
}
