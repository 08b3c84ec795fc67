// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.install;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** Bundles that ask to lie on the disk as a folder, as those do that hold jars or native code. */
final class Unpacking {
	private static final String SHAPE = "Eclipse-BundleShape";
	private static final long LARGEST = 2L << 30;

	private Unpacking() {
	}

	/** Puts a folder of the same name in place of a jar if its manifest asks for that. */
	static void unpackIfAsked(Path jar) throws IOException {
		Path folder = jar.resolveSibling(jar.getFileName() + ".unpacked");
		try (JarFile file = new JarFile(jar.toFile(), false)) {
			Manifest manifest = file.getManifest();
			if (manifest == null || !"dir".equals(manifest.getMainAttributes().getValue(SHAPE))) return;
			Enumeration<JarEntry> entries = file.entries();
			long left = LARGEST;
			while (entries.hasMoreElements()) {
				JarEntry entry = entries.nextElement();
				Path to = folder.resolve(entry.getName()).normalize();
				if (!to.startsWith(folder))
					throw new IOException(jar.getFileName() + " has an entry that leads out of it: " + entry.getName());
				if (entry.isDirectory()) {
					Files.createDirectories(to);
					continue;
				}
				Files.createDirectories(to.getParent());
				try (InputStream in = file.getInputStream(entry);
						OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
					byte[] buffer = new byte[1 << 16];
					for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
						left -= read; // whatever the entry says of its size
						if (left < 0) throw new IOException(jar.getFileName() + " is too large once unpacked");
						out.write(buffer, 0, read);
					}
				}
			}
		}
		Files.delete(jar);
		Files.move(folder, jar);
	}
}
