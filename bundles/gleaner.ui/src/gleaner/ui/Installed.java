// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;

/** Where this program is installed. */
public final class Installed {
	private Installed() {
	}

	/** The folder; nothing where the program runs from class files. */
	public static Optional<Path> folder() {
		try {
			return Platform.getInstallLocation() == null ? Optional.empty()
					: Optional.of(Path.of(URIUtil.toURI(Platform.getInstallLocation().getURL())));
		} catch (URISyntaxException | IllegalArgumentException e) {
			return Optional.empty();
		}
	}
}
