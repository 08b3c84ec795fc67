// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.plugins.Jars;
import gleaner.plugins.PluginException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that mean one thing to whoever examines them and another to whoever runs them, or that have no end. */
class SoundJarTest {
	@TempDir
	private Path folder;

	private Path jar(String... names) throws IOException {
		Path file = folder.resolve("x.jar");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
			for (String name : names) {
				out.putNextEntry(new ZipEntry(name));
				out.write(name.getBytes(StandardCharsets.UTF_8));
				out.closeEntry();
			}
		}
		return file;
	}

	private static String refused(Path jar) {
		return assertThrows(PluginException.class, () -> SoundJar.check(jar)).getMessage();
	}

	@Test
	void anHonestOneIsTaken() throws Exception {
		SoundJar.check(Jars.bundle(folder.resolve("a.jar"), "a"));
		SoundJar.check(jar("META-INF/MANIFEST.MF", "a/", "a/b.class", "a/B2.class", "..a/b", "a..b"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "../x", "a/../../x", "/etc/x", "C:/x", "a\\..\\x", "a/\nb", "./x" })
	void entriesThatLeadOut(String name) throws Exception {
		assertTrue(refused(jar("a", name)).startsWith("x.jar was rejected: it has an entry that leads out of it: "));
	}

	@ParameterizedTest
	@ValueSource(strings = { "meta-inf/Manifest.mf", "META-INF/manifest.MF" })
	void aSecondManifest(String name) throws Exception {
		assertTrue(refused(jar("META-INF/MANIFEST.MF", name)).contains("names that differ only in case"));
	}

	@Test
	void aFileAndAFolderOfOneName() throws Exception {
		assertTrue(refused(jar("a/b", "a/B/")).contains("two entries with the same name"));
	}

	/** Java's own writer refuses to make one, so one of two names is changed in the bytes. */
	@Test
	void twoEntriesOfOneName() throws Exception {
		Path file = jar("maker/One.class", "maker/Two.class");
		String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace("maker/Two", "maker/One");
		Files.write(file, bytes.getBytes(StandardCharsets.ISO_8859_1));
		assertTrue(refused(file).contains("two entries with the same name"));
	}

	@Test
	void threeGigabytesOfNothing() throws Exception {
		Path file = folder.resolve("x.jar");
		byte[] zeros = new byte[1 << 20];
		try (OutputStream raw = Files.newOutputStream(file); ZipOutputStream out = new ZipOutputStream(raw)) {
			out.setLevel(1);
			out.putNextEntry(new ZipEntry("zeros"));
			for (int i = 0; i < 3 << 10; i++) out.write(zeros);
			out.closeEntry();
		}
		assertTrue(refused(file).contains("holds more than 2 GB"));
	}

	@Test
	void whatIsNoZipFile() throws Exception {
		assertTrue(refused(Files.writeString(folder.resolve("x.jar"), "PK no")).startsWith("x.jar is not a valid jar: "));
	}

	/** Java finds a manifest in whatever case it is written, the framework only the one that is written as it ought to be. */
	@Test
	void theManifestIsTheOneThatTheFrameworkReads() throws Exception {
		assertEquals("x.jar is a jar, but not a bundle: it has no META-INF/MANIFEST.MF",
				assertThrows(PluginException.class, () -> BundleManifest.of(jar("META-INF/manifest.mf"))).getMessage());
	}
}
