package gleaner.plugins.site;

import gleaner.plugins.PluginException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.BundleException;

/** What a bundle says of itself. */
final class BundleManifest {
	private final Path jar;
	private final Manifest manifest;

	private BundleManifest(Path jar, Manifest manifest) {
		this.jar = jar;
		this.manifest = manifest;
	}

	/** @throws PluginException if it is no bundle */
	static BundleManifest of(Path jar) throws PluginException {
		try (JarFile file = new JarFile(jar.toFile(), false)) {
			Manifest manifest = file.getManifest();
			BundleManifest read = new BundleManifest(jar, manifest == null ? new Manifest() : manifest);
			if (read.header("Bundle-SymbolicName").isEmpty())
				throw new PluginException(jar.getFileName() + " is a jar, but no bundle: its manifest has no Bundle-SymbolicName");
			return read;
		} catch (IOException e) {
			throw new PluginException(jar.getFileName() + " is no sound jar: " + e.getMessage(), e);
		}
	}

	Optional<String> header(String name) {
		return Optional.ofNullable(manifest.getMainAttributes().getValue(name)).map(String::strip).filter(value -> !value.isEmpty());
	}

	/** The name that it has in the framework. */
	String name() throws PluginException {
		return elements("Bundle-SymbolicName").getFirst().getValue();
	}

	String version() {
		return header("Bundle-Version").orElse("0.0.0");
	}

	/** The parts of a header; none if it does not have it. */
	List<ManifestElement> elements(String name) throws PluginException {
		Optional<String> value = header(name);
		if (value.isEmpty()) return List.of();
		try {
			return Arrays.asList(ManifestElement.parseHeader(name, value.get()));
		} catch (BundleException e) {
			throw new PluginException("the manifest of " + jar.getFileName() + " has a " + name + " that cannot be read: " + value.get(),
					e);
		}
	}
}
