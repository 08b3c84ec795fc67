// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.author;

import gleaner.plugins.PluginException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A project for a plug-in, as a folder: a build with Maven, one class that does something, its test, the API that it is compiled against,
 * and a page that says how to go on. It builds as it is.
 */
public final class NewProject {
	private static final String TEMPLATES = "template/";
	private static final int LONGEST_ENDING = 12;

	private final PluginName name;
	private final PluginKind kind;
	private final ApiShelf shelf;

	/** @param shelf where the API is to be had */
	public NewProject(PluginName name, PluginKind kind, ApiShelf shelf) {
		this.name = name;
		this.kind = kind;
		this.shelf = shelf;
	}

	/**
	 * Makes it.
	 *
	 * @param in the folder in which its own folder is made
	 * @return its own folder
	 * @throws PluginException if there is something of that name already, or it cannot be written
	 */
	public Path make(Path in) throws PluginException {
		Path folder = in.resolve(name.id()).toAbsolutePath().normalize();
		if (Files.exists(folder)) throw new PluginException(folder + " is there already; choose another name, or another folder with --in");
		try {
			String main = "src/main/java/" + name.packageName() + "/" + className();
			String test = "src/test/java/" + name.packageName() + "/" + name.typeName() + "Test.java";
			Map<String, String> files = new LinkedHashMap<>();
			files.put("pom.xml", "pom.xml");
			files.put("README.md", "README.md");
			files.put(".gitignore", "gitignore");
			files.put("mvnw", "mvnw");
			files.put("mvnw.cmd", "mvnw.cmd");
			files.put(".mvn/wrapper/maven-wrapper.properties", "maven-wrapper.properties");
			files.put(main + ".java", kind.word() + ".java.template");
			files.put(test, kind.word() + "-test.java.template");
			for (Map.Entry<String, String> each : files.entrySet()) write(folder.resolve(each.getKey()), each.getValue());
			if (!folder.resolve("mvnw").toFile().setExecutable(true)) throw new IOException("mvnw cannot be made executable");
			shelf.put(folder);
			return folder;
		} catch (IOException e) {
			throw new PluginException("the project cannot be written into " + folder + ": " + e.getMessage(), e);
		}
	}

	private void write(Path file, String template) throws IOException {
		Files.createDirectories(file.getParent());
		try (InputStream in = NewProject.class.getResourceAsStream(TEMPLATES + template)) {
			if (in == null) throw new IOException("the template " + template + " is missing");
			Files.writeString(file, filled(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
		}
	}

	private String filled(String template) {
		return template.replace("@@id@@", name.id()).replace("@@package@@", name.packageName()).replace("@@type@@", name.typeName())
				.replace("@@class@@", className())
				.replace("@@label@@", name.label()).replace("@@kind@@", kind.words()).replace("@@word@@", kind.word())
				.replace("@@ending@@", ending()).replace("@@dependencies@@", dependencies());
	}

	/** Of files, as short as they are. */
	private String ending() {
		return name.packageName().substring(0, Math.min(LONGEST_ENDING, name.packageName().length()));
	}

	/** Not {@code MyEngineEngine}. */
	private String className() {
		return name.typeName().endsWith(kind.suffix()) ? name.typeName() : name.typeName() + kind.suffix();
	}

	private String dependencies() {
		StringBuilder all = new StringBuilder();
		kind.api().forEach(bundle -> all.append(dependency(bundle, "provided")));
		kind.kit().forEach(bundle -> all.append(dependency(bundle, "test")));
		return all.toString().stripTrailing();
	}

	private static String dependency(String bundle, String scope) {
		String[] parts = bundle.contains(":") ? bundle.split(":") : new String[] { "gleaner", bundle, "${gleaner.version}" };
		String indent = "\t".repeat(4);
		return String.join("\n", List.of(indent + "<dependency>", indent + "\t<groupId>" + parts[0] + "</groupId>",
				indent + "\t<artifactId>" + parts[1] + "</artifactId>", indent + "\t<version>" + parts[2] + "</version>",
				indent + "\t<scope>" + scope + "</scope>", indent + "</dependency>", ""));
	}
}
