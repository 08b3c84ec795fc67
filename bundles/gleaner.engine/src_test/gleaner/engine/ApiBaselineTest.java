// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the engine API against its baseline, {@code api-baseline.txt}: the version in its first line, then everything that engines can see.
 * Of the same version the API is the same; a higher minor version may add; only a higher major version may take away. How a new baseline is
 * made says docs/writing-an-engine.md.
 */
class ApiBaselineTest {
	private static final Path API = Path.of("src", "gleaner", "engine");
	private static final Path PRESENT = Path.of("target", "api-baseline.txt");

	private record Version(int major, int minor) {
		static Version of(String text) {
			String[] parts = text.split("\\.");
			return new Version(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
		}
	}

	private static List<String> baseline() throws IOException {
		try (InputStream in = ApiBaselineTest.class.getResourceAsStream("api-baseline.txt")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
	}

	/** That of the annotation is kept in the class file only. */
	private static String version() throws IOException {
		String source = Files.readString(API.resolve("package-info.java"));
		return source.replaceFirst("(?s).*@Version\\(\"([0-9.]+)\"\\).*", "$1");
	}

	@Test
	void packageAndManifestHaveOneVersion() throws IOException {
		try (InputStream in = Files.newInputStream(Path.of("META-INF", "MANIFEST.MF"))) {
			assertEquals("gleaner.engine;version=\"" + version() + "\"", new Manifest(in).getMainAttributes().getValue("Export-Package"));
		}
	}

	@Test
	void theApiIsThatOfItsBaseline() throws Exception {
		List<String> before = baseline();
		List<String> now = new ArrayList<>(List.of(version()));
		now.addAll(signatures());
		Files.write(PRESENT, now);
		Version released = Version.of(before.getFirst());
		Version present = Version.of(now.getFirst());
		List<String> gone = before.stream().skip(1).filter(line -> !now.contains(line)).toList();
		List<String> come = now.stream().skip(1).filter(line -> !before.contains(line)).toList();
		String remedy = "; where that is meant, raise the version in package-info.java and MANIFEST.MF, and make "
				+ PRESENT.toAbsolutePath() + " the new baseline";
		assertTrue(present.major() >= released.major(), "the API has version " + now.getFirst() + ", its baseline " + before.getFirst());
		if (present.major() > released.major()) return;
		assertTrue(gone.isEmpty(), "engines that use these break: " + gone + remedy);
		if (present.minor() > released.minor()) return;
		assertTrue(come.isEmpty(), "these are new: " + come + remedy);
	}

	/** Where nothing is seen, nothing is held. */
	@Test
	void theBaselineHoldsWhatEnginesUse() throws IOException {
		List<String> baseline = baseline();
		assertTrue(baseline.size() > 200, "only " + baseline.size() + " lines");
		assertTrue(baseline.stream().anyMatch(line -> line.contains("gleaner.engine.GeneratorEngine.open(")), "open is missing");
	}

	private static TreeSet<String> signatures() throws Exception {
		TreeSet<String> lines = new TreeSet<>();
		try (Stream<Path> files = Files.list(API)) {
			for (Path file : files.sorted().toList()) {
				String name = file.getFileName().toString().replace(".java", "");
				if (!name.equals("package-info")) add(Class.forName("gleaner.engine." + name), lines);
			}
		}
		return lines;
	}

	private static void add(Class<?> type, TreeSet<String> lines) throws ReflectiveOperationException {
		if (!isSeen(type.getModifiers())) return;
		lines.add(type.toGenericString() + " extends " + type.getGenericSuperclass() + " implements "
				+ Arrays.toString(type.getGenericInterfaces())
				+ (type.isSealed() ? " permits " + names(type.getPermittedSubclasses()) : ""));
		if (type.isRecord()) lines.add(type.getName() + " components " + Arrays.toString(type.getRecordComponents()));
		for (Field field : type.getDeclaredFields()) if (isSeen(field)) lines.add(field.toGenericString() + constant(field));
		for (Constructor<?> constructor : type.getDeclaredConstructors()) if (isSeen(constructor)) lines.add(constructor.toGenericString());
		for (Method method : type.getDeclaredMethods()) if (isSeen(method)) lines.add(method.toGenericString());
		for (Class<?> inner : type.getDeclaredClasses()) add(inner, lines);
	}

	private static List<String> names(Class<?>[] types) {
		return Stream.of(types).map(Class::getName).sorted().toList();
	}

	/** Compilers copy the values of constants into whoever uses them. */
	private static String constant(Field field) throws IllegalAccessException {
		boolean copied = Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers())
				&& (field.getType().isPrimitive() || field.getType() == String.class);
		return copied ? " = " + field.get(null) : "";
	}

	private static boolean isSeen(Member member) {
		return !member.isSynthetic() && isSeen(member.getModifiers());
	}

	private static boolean isSeen(int modifiers) {
		return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
	}
}
