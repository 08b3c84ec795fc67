// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a plug-in is what its classes name; these here are compiled ones. */
class DeedsTest {
	@TempDir
	private Path folder;

	/** Says words, and no more. */
	static final class Quiet {
		String said = String.join(" ", java.util.List.of("a", "b").stream().map(String::toUpperCase).toList());
		int cores = Runtime.getRuntime().availableProcessors();
	}

	/** Asks a server. */
	static final class Far {
		Object asked() throws IOException {
			return new java.net.Socket("localhost", 1).getInputStream();
		}
	}

	/** Has a program run. */
	static final class Starting {
		Object started() throws IOException {
			return Runtime.getRuntime().exec(new String[] { "true" });
		}
	}

	/** Builds one. */
	static final class Building {
		Object started() throws IOException {
			return new ProcessBuilder("true").start();
		}
	}

	/** Reads a dictionary. */
	static final class Reading {
		Object read() throws IOException {
			return Files.readString(Path.of("words"));
		}
	}

	/** Reads one in the old way. */
	static final class OldReading {
		Object read() {
			return new java.io.File("words").length();
		}
	}

	/** Calls by name what it does not want to be seen with. */
	static final class Hiding {
		Object called() throws ReflectiveOperationException {
			return Class.forName(String.join(".", "java", "net", "Socket")).getDeclaredConstructor().newInstance();
		}
	}

	/** Calls by a name that stands in it as a whole. */
	static final class Naming {
		Object called() throws ReflectiveOperationException {
			return Class.forName("java.net.Socket");
		}
	}

	private static byte[] code(Class<?> type) throws IOException {
		try (InputStream in = type.getResourceAsStream(type.getName().replaceFirst(".*\\.", "") + ".class")) {
			return in.readAllBytes();
		}
	}

	private static byte[] zip(Map<String, byte[]> entries) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> each : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(each.getKey()));
				zip.write(each.getValue());
				zip.closeEntry();
			}
		}
		return out.toByteArray();
	}

	private Set<Deed> of(Class<?> type) throws IOException {
		return Deeds.of(Files.write(folder.resolve(type.getSimpleName() + ".jar"), zip(Map.of("a/A.class", code(type)))));
	}

	@Test
	void eachDeedIsSeen() throws Exception {
		assertEquals(Set.of(), of(Quiet.class));
		assertEquals(Set.of(Deed.NETWORK), of(Far.class));
		assertEquals(Set.of(Deed.PROGRAMS), of(Starting.class));
		assertEquals(Set.of(Deed.PROGRAMS), of(Building.class));
		assertEquals(Set.of(Deed.FILES), of(Reading.class));
		assertEquals(Set.of(Deed.FILES), of(OldReading.class));
		assertEquals(Set.of(Deed.HIDDEN), of(Hiding.class));
		assertEquals(Set.of(Deed.HIDDEN, Deed.NETWORK), of(Naming.class));
	}

	@Test
	void whatIsInAJarWithinOrNativeIsSeenToo() throws Exception {
		byte[] inner = zip(Map.of("a/A.class", code(Far.class)));
		assertEquals(Set.of(Deed.NETWORK), Deeds.of(Files.write(folder.resolve("o.jar"), zip(Map.of("lib/inner.jar", inner)))));
		byte[] deep = zip(Map.of("c.jar", zip(Map.of("d.jar", inner))));
		assertEquals(Set.of(Deed.HIDDEN), Deeds.of(Files.write(folder.resolve("d.jar"), zip(Map.of("b.jar", deep)))));
		assertEquals(Set.of(Deed.HIDDEN), Deeds.of(Files.write(folder.resolve("n.jar"), zip(Map.of("linux/lib.so", new byte[4])))));
	}

	/** A bundle may run what is called anything, and whoever runs a jar reads it from its end, wherever it begins. */
	@Test
	void noNameAndNoPlaceHidesAClass() throws Exception {
		byte[] inner = zip(Map.of("a/A.class", code(Far.class)));
		assertEquals(Set.of(Deed.NETWORK), Deeds.of(Files.write(folder.resolve("o.jar"), zip(Map.of("words.txt", inner)))));
		assertEquals(Set.of(Deed.NETWORK), Deeds.of(Files.write(folder.resolve("c.jar"), zip(Map.of("words.txt", code(Far.class))))));
		assertEquals(Set.of(Deed.NETWORK), Deeds.of(Files.write(folder.resolve("b.jar"), behind("x", inner))));
		assertEquals(Set.of(Deed.NETWORK), Deeds.of(Files.write(folder.resolve("i.jar"), zip(Map.of("lib.jar", behind("x", inner))))));
		byte[] deep = zip(Map.of("c", zip(Map.of("d", inner))));
		assertEquals(Set.of(Deed.HIDDEN), Deeds.of(Files.write(folder.resolve("d.jar"), zip(Map.of("b", deep)))));
	}

	private static byte[] behind(String start, byte[] jar) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(start.getBytes(StandardCharsets.UTF_8));
		out.write(jar);
		return out.toByteArray();
	}

	@Test
	void aBundleThatLiesUnpackedIsSeenAsWell() throws Exception {
		Path unpacked = Files.createDirectories(folder.resolve("bundle.jar/a"));
		Files.write(unpacked.resolve("A.class"), code(Reading.class));
		Files.write(folder.resolve("bundle.jar/lib.jar"), zip(Map.of("A.class", code(Starting.class))));
		assertEquals(Set.of(Deed.FILES, Deed.PROGRAMS), Deeds.of(folder.resolve("bundle.jar")));
	}

	@Test
	void whatIsNoJarNamesNothing() throws Exception {
		assertEquals(Set.of(), Deeds.of(Files.writeString(folder.resolve("x.jar"), "PK no jar at all")));
		assertThrows(IOException.class, () -> Deeds.of(folder.resolve("missing.jar")));
		assertTrue(Deeds.of(Files.write(folder.resolve("short.jar"), zip(Map.of("A.class", new byte[0])))).isEmpty());
	}
}
