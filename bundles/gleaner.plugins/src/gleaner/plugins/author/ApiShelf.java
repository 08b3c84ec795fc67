// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.author;

import gleaner.plugins.PluginException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Gleaner's API, laid beside a project so that Maven finds it: a folder {@value #FOLDER} in the layout of a Maven repository, with the
 * sources where they came with the program, and the version in {@code .mvn/maven.config}. The version is a hash of all of it, so that no
 * Maven takes another one from its cache.
 */
public final class ApiShelf {
	/** Where it lies within a project. */
	public static final String FOLDER = "gleaner-api";

	private static final String GROUP = "gleaner";
	private static final String VERSION = "-Dgleaner.version=";
	private static final Pattern WANTED = Pattern.compile("<groupId>gleaner</groupId>\\s*<artifactId>([\\w.]+)</artifactId>");
	private static final String SOURCES = "-sources";
	private static final int DIGITS = 12;

	/** Finds the bundles of the program. */
	@FunctionalInterface
	public interface Finder {
		/** The file, or the folder, of a bundle. */
		Optional<Path> find(String bundle) throws IOException;
	}

	private final Finder finder;

	/** @param finder of the program's bundles */
	public ApiShelf(Finder finder) {
		this.finder = finder;
	}

	/**
	 * Puts what a project's {@code pom.xml} names beside it, in place of what was there.
	 *
	 * @return the version by which Maven knows it
	 * @throws PluginException if there is no such project, or it names what this program does not have
	 */
	public String put(Path project) throws PluginException {
		Path pom = project.resolve("pom.xml");
		if (!Files.isRegularFile(pom)) throw new PluginException("there is no pom.xml in " + project.toAbsolutePath().normalize()
				+ "; name the folder of a project, or begin one with: gleaner plugin new NAME");
		try {
			TreeSet<String> names = new TreeSet<>();
			WANTED.matcher(Files.readString(pom)).results().map((MatchResult found) -> found.group(1)).forEach(names::add);
			if (names.isEmpty())
				throw new PluginException(
						pom + " has no dependency on Gleaner; add one with the groupId gleaner, such as gleaner.engine");
			Map<String, byte[]> jars = new LinkedHashMap<>();
			for (String name : names) {
				Path found = finder.find(name).orElseThrow(() -> new PluginException(
						pom + " names " + name + ", which this Gleaner does not have; its API is in gleaner.engine, for instance"));
				jars.put(name, bytes(found));
				Optional<Path> sources = sources(found, name);
				if (sources.isPresent()) jars.put(name + SOURCES, bytes(sources.get()));
			}
			String version = hash(jars);
			write(project, jars, version);
			return version;
		} catch (IOException e) {
			throw new PluginException("the API cannot be put into " + project.toAbsolutePath().normalize() + ": " + e.getMessage(), e);
		}
	}

	private static Optional<Path> sources(Path bundle, String name) throws IOException {
		Path folder = bundle.getParent();
		if (folder == null || !Files.isRegularFile(bundle)) return Optional.empty();
		try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, name + ".source_*.jar")) {
			for (Path each : found) return Optional.of(each);
		}
		return Optional.empty();
	}

	private static void write(Path project, Map<String, byte[]> jars, String version) throws IOException {
		Path shelf = project.resolve(FOLDER);
		delete(shelf);
		for (Map.Entry<String, byte[]> each : jars.entrySet()) {
			boolean sources = each.getKey().endsWith(SOURCES);
			String name = sources ? each.getKey().substring(0, each.getKey().length() - SOURCES.length()) : each.getKey();
			Path folder = Files.createDirectories(shelf.resolve(GROUP).resolve(name).resolve(version));
			Files.write(folder.resolve(name + "-" + version + (sources ? SOURCES : "") + ".jar"), each.getValue());
			if (!sources) Files.writeString(folder.resolve(name + "-" + version + ".pom"), """
					<project xmlns="http://maven.apache.org/POM/4.0.0">
						<modelVersion>4.0.0</modelVersion>
						<groupId>%s</groupId>
						<artifactId>%s</artifactId>
						<version>%s</version>
					</project>
					""".formatted(GROUP, name, version));
		}
		Path config = project.resolve(".mvn/maven.config");
		List<String> lines = new ArrayList<>();
		if (Files.exists(config)) Files.readAllLines(config).stream().filter(line -> !line.startsWith(VERSION)).forEach(lines::add);
		lines.add(VERSION + version);
		Files.createDirectories(config.getParent());
		Files.write(config, lines);
	}

	/** A bundle that lies as a folder becomes a jar, the same each time. */
	private static byte[] bytes(Path bundle) throws IOException {
		if (Files.isRegularFile(bundle)) return Files.readAllBytes(bundle);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes); Stream<Path> all = Files.walk(bundle)) {
			for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
				ZipEntry entry = new ZipEntry(bundle.relativize(file).toString().replace('\\', '/'));
				entry.setLastModifiedTime(FileTime.fromMillis(0));
				zip.putNextEntry(entry);
				Files.copy(file, (OutputStream) zip);
			}
		}
		return bytes.toByteArray();
	}

	private static String hash(Map<String, byte[]> jars) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			jars.values().forEach(digest::update);
			return "0-" + HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}

	private static void delete(Path folder) throws IOException {
		if (!Files.exists(folder)) return;
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
		}
	}
}
