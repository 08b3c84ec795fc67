// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.shelf;

import gleaner.plugins.Strangers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** What the maker of a bundle says about it. */
final class BundleWords {
	private static final int LONGEST = 240;

	private BundleWords() {
	}

	/** What it does; empty if it does not say, as words that stand elsewhere in it. */
	static String does(Path bundle) throws IOException {
		if (!Files.isRegularFile(bundle)) return "";
		try (JarFile jar = new JarFile(bundle.toFile(), false)) {
			Manifest manifest = jar.getManifest();
			String said = manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-Description");
			return said == null || said.startsWith("%") ? "" : Strangers.line(said, LONGEST);
		}
	}
}
