// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.site;

import gleaner.files.Visible;
import gleaner.plugins.PluginException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * That a jar means the same to everybody who reads it, and has its end. Of two entries of one name one reader takes the first and another
 * the last: then what was examined would not be what runs.
 */
final class SoundJar {
	/** Bytes of all that is in a jar. The largest that is known, the trainer's, has a tenth of that. */
	static final long LARGEST = 2L << 30;
	private static final int MOST = 100_000;

	private SoundJar() {
	}

	/** @throws PluginException if it is no jar, or one that cannot be relied on */
	static void check(Path jar) throws PluginException {
		String called = jar.getFileName().toString();
		Set<String> names = new HashSet<>();
		long size = 0;
		try (ZipFile file = new ZipFile(jar.toFile())) {
			if (file.size() > MOST) throw refused(called, "has more than " + MOST + " entries");
			Enumeration<? extends ZipEntry> entries = file.entries();
			while (entries.hasMoreElements()) {
				ZipEntry entry = entries.nextElement();
				String name = entry.getName();
				if (!isPlain(name)) throw refused(called, "has an entry that leads out of it: " + Visible.of(name));
				String plain = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
				if (!names.add(plain.toLowerCase(Locale.ROOT)))
					throw refused(called, "has two entries with the same name, or with names that differ only in "
							+ "case: " + Visible.of(name));
				size += Math.max(0, entry.getSize());
				if (size > LARGEST) throw refused(called, "holds more than " + (LARGEST >> 30) + " GB");
			}
		} catch (IOException | IllegalArgumentException e) {
			throw new PluginException(called + " is not a valid jar: " + e.getMessage() + "; get it again", e);
		}
	}

	private static boolean isPlain(String name) {
		return !name.isEmpty() && !name.startsWith("/") && name.chars().noneMatch(c -> c == '\\' || c == ':' || c < ' ')
				&& Arrays.stream(name.split("/")).noneMatch(part -> part.equals("..") || part.equals("."));
	}

	private static PluginException refused(String jar, String why) {
		return new PluginException(jar + " was rejected: it " + why + ". No honest bundle does that");
	}
}
