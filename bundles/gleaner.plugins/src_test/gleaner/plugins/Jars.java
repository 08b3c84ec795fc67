// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Bundles for tests, and signatures on them. */
public final class Jars {
	private static final String PASSWORD = "password";

	private Jars() {
	}

	/** A bundle with a class file, so to speak, and these headers beside its name. */
	public static Path bundle(Path file, String name, String... headers) throws IOException {
		StringBuilder manifest = new StringBuilder("Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: " + name
				+ "\nBundle-Version: 1.0.0\n");
		for (String header : headers) manifest.append(header).append('\n');
		Manifest read = new Manifest(new ByteArrayInputStream(manifest.toString().getBytes(StandardCharsets.UTF_8)));
		Files.createDirectories(file.getParent());
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), read)) {
			out.putNextEntry(new ZipEntry("maker/Engine.class"));
			out.write(name.getBytes(StandardCharsets.UTF_8));
			out.closeEntry();
		}
		return file;
	}

	/** The keys of somebody whom nobody knows, as a file. */
	public static Path stranger(Path folder, String name) throws Exception {
		return keys(folder, name, "-0d");
	}

	/** Keys with a certificate whose time is over. */
	public static Path expired(Path folder, String name) throws Exception {
		return keys(folder, name, "-60d");
	}

	private static Path keys(Path folder, String name, String start) throws Exception {
		Path keys = folder.resolve(name + ".p12");
		tool("keytool", "-genkeypair", "-keyalg", "EC", "-alias", "a", "-dname", "CN=" + name, "-storetype", "PKCS12", "-keystore",
				keys.toString(), "-storepass", PASSWORD, "-startdate", start, "-validity", "30");
		return keys;
	}

	/** The same jar, signed. */
	public static Path signed(Path jar, Path keys) throws Exception {
		Path signed = jar.resolveSibling("signed-" + jar.getFileName());
		tool("jarsigner", "-keystore", keys.toString(), "-storepass", PASSWORD, "-signedjar", signed.toString(), jar.toString(), "a");
		return signed;
	}

	private static void tool(String name, String... arguments) throws Exception {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", name).toString()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) throw new IOException(said);
	}

	/** The same jar with other content for an entry, or one more entry; what was signed stays as it is. */
	public static Path changed(Path jar, String entry, String content) throws IOException {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		try (ZipFile in = new ZipFile(jar.toFile())) {
			for (ZipEntry each : (Iterable<ZipEntry>) in.stream().map(ZipEntry.class::cast)::iterator)
				entries.put(each.getName(), in.getInputStream(each).readAllBytes());
		}
		entries.put(entry, content.getBytes(StandardCharsets.UTF_8));
		Path changed = jar.resolveSibling("changed-" + jar.getFileName());
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(changed))) {
			for (Map.Entry<String, byte[]> each : entries.entrySet()) {
				out.putNextEntry(new ZipEntry(each.getKey()));
				out.write(each.getValue());
				out.closeEntry();
			}
		}
		return changed;
	}
}
