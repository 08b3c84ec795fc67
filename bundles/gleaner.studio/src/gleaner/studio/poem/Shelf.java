// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import java.util.List;

/**
 * A folder of poems.
 *
 * @param path below the studio's folder of poems, with {@code /} between names; empty for that folder itself
 * @param titles of the poems that lie in it, in their order; empty if there are none
 */
public record Shelf(String path, List<String> titles) {
	public Shelf {
		titles = List.copyOf(titles);
	}

	/** Its own name; empty for the folder of all poems. */
	public String name() {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	/** The path of the folder that it lies in. */
	public String parent() {
		return path.substring(0, Math.max(0, path.lastIndexOf('/')));
	}
}
