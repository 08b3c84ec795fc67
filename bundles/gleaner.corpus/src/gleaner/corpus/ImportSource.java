// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;

/** Where an import reads from. */
public sealed interface ImportSource {
	/** A file or a folder. */
	record Local(Path path) implements ImportSource {
		@Override
		public String toString() {
			return path.toAbsolutePath().normalize().toString();
		}
	}

	/** A file on the web, which is fetched once. */
	record Web(URI address) implements ImportSource {
		@Override
		public String toString() {
			return address.toString();
		}
	}

	/**
	 * What the poet typed: an address if it begins with {@code http://} or {@code https://}, else a path.
	 *
	 * @throws IllegalArgumentException if it can be neither; with a sentence
	 */
	static ImportSource of(String typed) {
		String lower = typed.toLowerCase(Locale.ROOT);
		if (lower.startsWith("http://") || lower.startsWith("https://")) {
			URI address;
			try {
				address = URI.create(typed.strip().replace(" ", "%20"));
			} catch (IllegalArgumentException e) {
				throw new IllegalArgumentException("the address " + typed + " is not a web address; copy it again from the browser",
						e);
			}
			if (address.getHost() == null)
				throw new IllegalArgumentException("the address " + typed + " names no host; copy it again from the browser");
			return new Web(address);
		}
		return new Local(Path.of(typed));
	}
}
