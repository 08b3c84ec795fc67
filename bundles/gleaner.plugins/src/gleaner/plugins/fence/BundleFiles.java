// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.fence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The files in a bundle: in a jar, or in the folder that a jar with native code is unpacked into when it is installed. */
interface BundleFiles extends AutoCloseable {
	/** Opens a bundle. */
	static BundleFiles open(Path bundle) throws IOException {
		return Files.isDirectory(bundle) ? new InFolder(bundle) : new InJar(new JarFile(bundle.toFile()));
	}

	/** The names of all files, with slashes. */
	List<String> names() throws IOException;

	/** What a file has; of one that {@link #names} has. */
	InputStream read(String name) throws IOException;

	/** The manifest; {@code null} if there is none. */
	default Manifest manifest() throws IOException {
		if (!names().contains(JarFile.MANIFEST_NAME)) return null;
		try (InputStream in = read(JarFile.MANIFEST_NAME)) {
			return new Manifest(in);
		}
	}

	@Override
	void close() throws IOException;

	/** A jar. */
	record InJar(JarFile jar) implements BundleFiles {
		@Override
		public List<String> names() {
			return jar.stream().filter(entry -> !entry.isDirectory()).map(JarEntry::getName).toList();
		}

		@Override
		public InputStream read(String name) throws IOException {
			ZipEntry entry = jar.getEntry(name);
			if (entry == null) throw new IOException(jar.getName() + " has no " + name);
			return jar.getInputStream(entry);
		}

		@Override
		public Manifest manifest() throws IOException {
			return jar.getManifest();
		}

		@Override
		public void close() throws IOException {
			jar.close();
		}
	}

	/** A folder; links are not followed. */
	record InFolder(Path folder) implements BundleFiles {
		@Override
		public List<String> names() throws IOException {
			try (Stream<Path> all = Files.walk(folder)) {
				return all.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/')).toList();
			}
		}

		@Override
		public InputStream read(String name) throws IOException {
			return new BufferedInputStream(Files.newInputStream(folder.resolve(name)));
		}

		@Override
		public void close() {
			// Nothing is kept open.
		}
	}
}
