// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.check;

import gleaner.plugins.PluginException;
import gleaner.plugins.site.PluginSource;
import gleaner.plugins.site.PluginSources;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a plug-in lies: what can be installed, and in the folder of a project what was built there. */
final class Built {
	private static final List<String> OF_A_PROJECT = List.of("pom.xml", "build.gradle", "build.gradle.kts", "bnd.bnd");
	private static final List<String> BUILT_INTO = List.of("target", "build/libs", "build", "generated");

	private Built() {
	}

	/** What a place has. */
	static PluginSource at(PluginSources sources, String place) throws PluginException {
		Path folder = Path.of(place).toAbsolutePath().normalize();
		if (!Files.isDirectory(folder) || OF_A_PROJECT.stream().noneMatch(name -> Files.exists(folder.resolve(name))))
			return sources.at(place, false);
		return sources.at(built(folder).toString(), false);
	}

	private static Path built(Path project) throws PluginException {
		try {
			List<Path> parts = new ArrayList<>(List.of(project));
			try (DirectoryStream<Path> inner = Files.newDirectoryStream(project, Files::isDirectory)) {
				inner.forEach(parts::add);
			}
			for (Path part : parts) {
				Path site = part.resolve("target/repository");
				if (Files.isDirectory(site)) return site;
			}
			List<Path> jars = new ArrayList<>();
			for (Path part : parts) jars.addAll(jars(part));
			if (jars.isEmpty()) throw new PluginException("nothing is built yet in the project " + project + "; run ./mvnw verify there");
			if (jars.size() > 1) throw new PluginException("there are several plug-ins in the project " + project + "; name one of: "
					+ String.join(", ", jars.stream().map(Path::toString).sorted().toList()));
			return jars.getFirst();
		} catch (IOException e) {
			throw new PluginException("the project " + project + " cannot be read: " + e.getMessage(), e);
		}
	}

	private static List<Path> jars(Path part) throws IOException {
		List<Path> jars = new ArrayList<>();
		for (String name : BUILT_INTO) {
			Path folder = part.resolve(name);
			if (!Files.isDirectory(folder)) continue;
			try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
				for (Path file : files) if (PluginSources.isBundle(file) && !isBeside(file)) jars.add(file);
			}
		}
		return jars;
	}

	private static boolean isBeside(Path jar) {
		return Optional.of(jar.getFileName().toString()).filter(name -> name.matches(".*-(sources|javadoc|tests)\\.jar")).isPresent();
	}
}
