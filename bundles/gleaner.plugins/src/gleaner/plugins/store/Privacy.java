// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.store;

import gleaner.plugins.PluginException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * That a folder whose files become a part of the program can be changed by nobody but the poet. Says nothing where the disk knows no
 * owners.
 */
final class Privacy {
	private static final String POSIX = "posix";
	private static final int ROOT = 0;
	private static final int WRITABLE_BY_ALL = 0002;
	/** Who may write into such a folder can still not rename what is another's, as in that of all temporary files. */
	private static final int STICKY = 01000;

	private Privacy() {
	}

	/** Makes a folder, and those above it, for the poet alone. */
	static void create(Path folder) throws IOException {
		if (folder.getFileSystem().supportedFileAttributeViews().contains(POSIX)) {
			Set<PosixFilePermission> mine = PosixFilePermissions.fromString("rwx------");
			Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(mine));
		} else Files.createDirectories(folder);
	}

	/** @throws PluginException if somebody else owns it, or what it lies in or holds, or everybody may write there */
	static void require(Path folder, String inside) throws PluginException {
		if (!Files.exists(folder)) return;
		try {
			Path real = folder.toRealPath();
			Path above = real.getParent() == null ? real : real.getParent();
			for (Path each : List.of(above, real, real.resolve(inside))) {
				if (!Files.exists(each)) continue;
				Optional<Integer> mode = number(each, "unix:mode");
				if (mode.isEmpty()) return;
				boolean isKept = each.equals(above) && (mode.get() & STICKY) != 0;
				if ((mode.get() & WRITABLE_BY_ALL) != 0 && !isKept)
					throw new PluginException(
							"everybody can write into " + each + ", so anybody could put code into Gleaner; Gleaner starts without "
									+ "plug-ins until you change that: chmod o-w " + each);
				if (!each.equals(above)) requireMine(each);
			}
		} catch (IOException e) {
			throw new PluginException("the folder of plug-ins " + folder + " cannot be checked: " + e.getMessage(), e);
		}
	}

	private static void requireMine(Path folder) throws IOException, PluginException {
		Optional<Integer> owner = number(folder, "unix:uid");
		Optional<Integer> me = Files.exists(Path.of("/proc/self")) ? number(Path.of("/proc/self"), "unix:uid") : Optional.empty();
		boolean isMine = owner.isEmpty() || owner.get() == ROOT
				|| (me.isPresent() ? owner.equals(me) : Files.getOwner(folder).getName().equals(System.getProperty("user.name")));
		if (!isMine)
			throw new PluginException("the folder " + folder + " belongs to " + Files.getOwner(folder).getName()
					+ ", who could put code into Gleaner; Gleaner starts without plug-ins until the folder "
					+ "is yours, or its owner starts it");
	}

	private static Optional<Integer> number(Path path, String attribute) throws IOException {
		try {
			return Files.getAttribute(path, attribute, new LinkOption[0]) instanceof Integer number ? Optional.of(number)
					: Optional.empty();
		} catch (UnsupportedOperationException | IllegalArgumentException e) {
			return Optional.empty(); // Windows
		}
	}
}
