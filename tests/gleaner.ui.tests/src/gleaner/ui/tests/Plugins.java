// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Plug-ins for tests. They declare an engine whose class is not there: it is in all lists, and fails when it is wanted. */
final class Plugins {
	private static final String PASSWORD = "password";

	private Plugins() {
	}

	/** A jar that declares an engine. */
	static Path engine(Path folder, String id, String name, String version, String does) throws IOException {
		String manifest = "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: " + id + "\nBundle-Version: " + version
				+ "\nBundle-Name: " + name + "\nBundle-Vendor: A. Miller\nBundle-License: MIT\nBundle-Description: " + does
				+ "\nService-Component: OSGI-INF/engine.xml\n";
		Path jar = Files.createDirectories(folder).resolve(id + "-" + version + ".jar");
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar),
				new Manifest(new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8))))) {
			entry(out, "OSGI-INF/engine.xml",
					"<?xml version=\"1.0\"?><scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.3.0\" name=\""
							+ id + "\"><property name=\"gleaner.engine.id\" value=\"" + id
							+ "\"/><property name=\"gleaner.engine.name\" value=\""
							+ name
							+ "\"/><service><provide interface=\"gleaner.engine.GeneratorEngine\"/></service>"
							+ "<implementation class=\"a.Missing\"/>"
							+ "</scr:component>");
			entry(out, "a/Far.class", "\u00ca\u00fe java/net/http/HttpClient java/nio/file/Files");
		}
		return jar;
	}

	private static void entry(JarOutputStream out, String name, String content) throws IOException {
		out.putNextEntry(new ZipEntry(name));
		out.write(content.getBytes(StandardCharsets.ISO_8859_1));
		out.closeEntry();
	}

	/** A jar with an engine that speaks: {@link Murmur}. */
	static Path speaking(Path folder) throws IOException {
		String type = Murmur.class.getName();
		String manifest = "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: a.murmur\nBundle-Version: 1.0.0"
				+ "\nBundle-Name: Murmur\nBundle-Vendor: A. Miller\nBundle-License: MIT\nBundle-Description: Murmurs.\nImport-Package: "
				+ "gleaner.engine;version=\"[2.0,3.0)\"\nService-Component: OSGI-INF/engine.xml\n";
		Path jar = folder.resolve("a.murmur.jar");
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar),
				new Manifest(new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8))));
				InputStream murmur = Murmur.class.getResourceAsStream("Murmur.class")) {
			entry(out, "OSGI-INF/engine.xml", "<?xml version=\"1.0\"?><scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.3.0\" "
					+ "name=\"a.murmur\"><property name=\"gleaner.engine.id\" value=\"" + Murmur.ID
					+ "\"/><property name=\"gleaner.engine.name\" value=\"Murmur\"/><service><provide interface="
					+ "\"gleaner.engine.GeneratorEngine\"/></service><implementation class=\"" + type + "\"/></scr:component>");
			out.putNextEntry(new ZipEntry(type.replace('.', '/') + ".class"));
			murmur.transferTo(out);
			out.closeEntry();
		}
		return jar;
	}

	/** The same, signed by somebody whom nobody knows. */
	static Path signed(Path jar) throws Exception {
		Path keys = jar.resolveSibling("keys.p12");
		if (!Files.exists(keys)) tool("keytool", "-genkeypair", "-keyalg", "EC", "-alias", "a", "-dname", "CN=A. Miller", "-storetype",
				"PKCS12", "-keystore", keys.toString(), "-storepass", PASSWORD, "-validity", "30");
		tool("jarsigner", "-keystore", keys.toString(), "-storepass", PASSWORD, jar.toString(), "a");
		return jar;
	}

	private static void tool(String name, String... arguments) throws Exception {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", name).toString()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) throw new IOException(said);
	}
}
