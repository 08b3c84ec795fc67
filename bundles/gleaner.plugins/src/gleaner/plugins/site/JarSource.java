// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.site;

import gleaner.plugins.PluginException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** One bundle, which is a plug-in by itself. */
final class JarSource implements PluginSource {
	/** How the file is called that holds a PGP signature of the jar, behind the name of the jar. */
	static final String SIGNATURE = ".asc";
	/** The same of the file with the public keys that it was made with. */
	static final String KEY = ".key";
	/** In bytes; no signature and no key is so long. */
	static final long LARGEST_BESIDE = 1 << 20;
	private static final String PGP = "-----BEGIN PGP ";

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
			return List.of(new Delivered(copy, beside(jar, SIGNATURE), beside(jar, KEY)));
		} catch (IOException e) {
			throw new PluginException(jar + " cannot be copied into " + folder + ": " + e.getMessage(), e);
		}
	}

	/** What a file beside the jar holds, if it is what it is called: a server may answer anything with a page. */
	private static String beside(Path jar, String ending) throws IOException {
		Path file = jar.resolveSibling(jar.getFileName() + ending);
		if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_BESIDE) return "";
		String text = Files.readString(file, StandardCharsets.ISO_8859_1);
		return text.contains(PGP) ? text : "";
	}
}
