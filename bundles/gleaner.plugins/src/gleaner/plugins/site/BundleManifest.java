// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.site;

import gleaner.plugins.PluginException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/** What a bundle says of itself. */
final class BundleManifest {
	private static final int LARGEST = 1 << 20;

	private final Path jar;
	private final Map<String, String> headers;

	private BundleManifest(Path jar, Map<String, String> headers) {
		this.jar = jar;
		this.headers = headers;
	}

	/** @throws PluginException if it is no bundle */
	static BundleManifest of(Path jar) throws PluginException {
		try {
			byte[] bytes = bytes(jar);
			if (bytes.length > LARGEST) throw noBundle(jar, "its manifest has more than a million characters");
			Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
			// As the framework reads it: what is examined must be what counts later.
			ManifestElement.parseBundleManifest(new ByteArrayInputStream(bytes), headers);
			BundleManifest read = new BundleManifest(jar, headers);
			if (read.header(Constants.BUNDLE_SYMBOLICNAME).isEmpty()) throw noBundle(jar, "its manifest has no Bundle-SymbolicName");
			return read;
		} catch (BundleException e) {
			throw new PluginException("the manifest of " + jar.getFileName() + " cannot be read: " + e.getMessage(), e);
		} catch (IOException | IllegalArgumentException e) {
			throw new PluginException(jar.getFileName() + " is not a valid jar: " + e.getMessage(), e);
		}
	}

	/** One that is installed may have been unpacked into a folder. */
	private static byte[] bytes(Path jar) throws IOException, PluginException {
		if (Files.isDirectory(jar)) {
			try (InputStream in = Files.newInputStream(jar.resolve(JarFile.MANIFEST_NAME))) {
				return in.readNBytes(LARGEST + 1);
			}
		}
		try (ZipFile file = new ZipFile(jar.toFile())) {
			ZipEntry entry = file.getEntry(JarFile.MANIFEST_NAME);
			if (entry == null) throw noBundle(jar, "it has no " + JarFile.MANIFEST_NAME);
			try (InputStream in = file.getInputStream(entry)) {
				return in.readNBytes(LARGEST + 1);
			}
		}
	}

	private static PluginException noBundle(Path jar, String why) {
		return new PluginException(jar.getFileName() + " is a jar, but not a bundle: " + why);
	}

	Optional<String> header(String name) {
		return Optional.ofNullable(headers.get(name)).map(String::strip).filter(value -> !value.isEmpty());
	}

	/** The name that it has in the framework. */
	String name() throws PluginException {
		return elements(Constants.BUNDLE_SYMBOLICNAME).getFirst().getValue();
	}

	String version() {
		return header("Bundle-Version").orElse("0.0.0");
	}

	/** The parts of a header; none if it does not have it. */
	List<ManifestElement> elements(String name) throws PluginException {
		Optional<String> value = header(name);
		if (value.isEmpty()) return List.of();
		try {
			ManifestElement[] elements = ManifestElement.parseHeader(name, value.get());
			return elements == null ? List.of() : Arrays.asList(elements);
		} catch (BundleException e) {
			throw new PluginException("the manifest of " + jar.getFileName() + " has a " + name + " that cannot be read: " + value.get(),
					e);
		}
	}
}
