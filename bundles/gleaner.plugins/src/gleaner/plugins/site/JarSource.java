// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.site;

import gleaner.plugins.PluginException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** One bundle, which is a plug-in by itself. */
final class JarSource implements PluginSource {
	private final Path jar;

	JarSource(Path jar) {
		this.jar = jar;
	}

	@Override
	public List<Offer> offers() throws PluginException {
		BundleManifest manifest = BundleManifest.of(jar);
		return List.of(new Offer(manifest.name(), manifest.header("Bundle-Name").orElse(manifest.name()), manifest.version(),
				manifest.header("Bundle-Vendor").orElse(""), manifest.header("Bundle-License").orElse("")));
	}

	/** Whether a file is a bundle. */
	static boolean isBundle(Path file) {
		try (JarFile opened = new JarFile(file.toFile())) {
			Manifest manifest = opened.getManifest();
			return manifest != null && manifest.getMainAttributes().containsKey(new Attributes.Name("Bundle-SymbolicName"));
		} catch (IOException e) {
			return false;
		}
	}

	@Override
	public long size(Offer offer) throws PluginException {
		try {
			return Files.size(jar);
		} catch (IOException e) {
			throw new PluginException(jar + " cannot be read: " + e.getMessage(), e);
		}
	}

	@Override
	public List<Delivered> fetch(Offer offer, Path folder) throws PluginException {
		try {
			Path copy = folder.resolve(offer.id() + "_" + offer.version() + ".jar");
			Files.copy(jar, copy);
			return List.of(new Delivered(copy, BesideJar.signature(jar), BesideJar.keys(jar)));
		} catch (IOException e) {
			throw new PluginException(jar + " cannot be copied into " + folder + ": " + e.getMessage(), e);
		}
	}
}
