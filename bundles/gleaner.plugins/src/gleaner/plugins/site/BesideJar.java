// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.site;

import gleaner.plugins.PluginException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A PGP signature and the keys that it was made with, as two files beside a single jar: {@code engine.jar.asc}, {@code engine.jar.key}. */
public final class BesideJar {
	private static final String SIGNATURE = ".asc";
	private static final String KEY = ".key";
	/** In bytes; no signature and no key is so long. */
	private static final long LARGEST = 1 << 20;
	private static final String PGP = "-----BEGIN PGP ";

	private BesideJar() {
	}

	/** The armoured signature; empty if there is none. */
	static String signature(Path jar) throws IOException {
		return read(jar, SIGNATURE);
	}

	/** The armoured keys; empty if there are none. */
	static String keys(Path jar) throws IOException {
		return read(jar, KEY);
	}

	/** A server may answer anything with a page. */
	private static String read(Path jar, String ending) throws IOException {
		Path file = beside(jar, ending);
		if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) return "";
		String text = Files.readString(file, StandardCharsets.ISO_8859_1);
		return text.contains(PGP) ? text : "";
	}

	private static Path beside(Path jar, String ending) {
		return jar.resolveSibling(jar.getFileName() + ending);
	}

	/**
	 * Fetches both, if they are there, for a jar that has been fetched. They go with the program.
	 *
	 * @param address of the jar
	 * @param jar where it lies now
	 */
	public static void fetch(URI address, Path jar, Download download) throws InterruptedException {
		if (address.getRawQuery() != null || !jar.toString().endsWith(".jar")) return;
		if (fetch(address, jar, SIGNATURE, download)) fetch(address, jar, KEY, download);
	}

	private static boolean fetch(URI address, Path jar, String ending, Download download) throws InterruptedException {
		Path file = beside(jar, ending);
		file.toFile().deleteOnExit();
		try {
			download.fetch(URI.create(address + ending), file, LARGEST);
			return true;
		} catch (PluginException e) {
			file.toFile().delete(); // half of one is none
			return false;
		}
	}
}
