// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A bundle that a test makes: sources compiled against the program, and descriptions of components written by hand. */
final class Compiled {
	private static final String OF_THE_PROGRAM = "(gleaner\\.(engine|engine\\.testkit|mining|publish|corpus|studio|files|runs|search|cli"
			+ "|language)|org\\.eclipse\\.osgi|com\\.fasterxml\\.jackson.*|picocli)_.*";

	private final Map<String, String> sources = new LinkedHashMap<>();
	private final Map<String, String> components = new LinkedHashMap<>();
	private final String name;
	private final String imports;
	private String activator = "";
	private String maker = "";

	/** @param imports the packages of the program that it needs, as a manifest writes them */
	Compiled(String name, String imports) {
		this.name = name;
		this.imports = imports;
	}

	/** With a class of the package that is called as the bundle is. */
	Compiled with(String type, String source) {
		sources.put(type, "package " + name + ";\n" + source);
		return this;
	}

	/** Started and stopped by this class. */
	Compiled startedBy(String type) {
		activator = name + "." + type;
		return this;
	}

	/** By somebody of this name. */
	Compiled madeBy(String name) {
		maker = name;
		return this;
	}

	/** With a class that is announced as a service. */
	Compiled with(String type, String service, Map<String, String> properties, String source) {
		StringBuilder all = new StringBuilder();
		properties.forEach((key, value) -> all.append("<property name=\"" + key + "\" value=\"" + value + "\"/>"));
		components.put(type,
				"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.3.0\" name=\""
						+ name + "." + type + "\">" + all + "<service><provide interface=\"" + service
						+ "\"/></service><implementation class=\"" + name
						+ "." + type + "\"/></scr:component>");
		return with(type, source);
	}

	/** Makes it. */
	Path jar(Product program, Path folder) throws IOException {
		Path work = Files.createDirectories(folder.resolve(name));
		List<String> words = new ArrayList<>(List.of("-proc:none", "-cp", classPath(program), "-d", work.toString()));
		for (Map.Entry<String, String> each : sources.entrySet())
			words.add(Files.writeString(Files.createDirectories(work.resolve("src")).resolve(each.getKey() + ".java"), each.getValue())
					.toString());
		assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new)));
		Manifest manifest = new Manifest();
		Map<String, String> headers = new LinkedHashMap<>(Map.of("Manifest-Version", "1.0", "Bundle-ManifestVersion", "2",
				"Bundle-SymbolicName", name, "Bundle-Version", "1.0.0", "Import-Package", imports));
		if (!maker.isEmpty()) headers.put("Bundle-Vendor", maker);
		if (!activator.isEmpty()) headers.put("Bundle-Activator", activator);
		if (!components.isEmpty()) headers.put("Service-Component", "OSGI-INF/*.xml");
		headers.forEach(manifest.getMainAttributes()::putValue);
		Path jar = folder.resolve(name + ".jar");
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
				Stream<Path> classes = Files.list(work.resolve(name))) {
			for (Path file : (Iterable<Path>) classes::iterator) put(out, name + "/" + file.getFileName(), Files.readAllBytes(file));
			for (Map.Entry<String, String> each : components.entrySet())
				put(out, "OSGI-INF/" + each.getKey() + ".xml", each.getValue().getBytes(StandardCharsets.UTF_8));
		}
		return jar;
	}

	private static void put(JarOutputStream out, String entry, byte[] bytes) throws IOException {
		out.putNextEntry(new JarEntry(entry));
		out.write(bytes);
	}

	private static String classPath(Product program) throws IOException {
		try (Stream<Path> jars = Files.list(program.folder.resolve("plugins"))) {
			return String.join(File.pathSeparator,
					jars.filter(file -> file.getFileName().toString().matches(OF_THE_PROGRAM)).map(Path::toString).toList());
		}
	}
}
