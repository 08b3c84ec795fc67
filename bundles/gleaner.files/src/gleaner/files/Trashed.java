// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import java.time.Instant;
import java.util.List;

/**
 * Something in the {@link Trash}.
 *
 * @param id the name of its folder in the trash
 * @param kind what it is, as who put it there calls it
 * @param name what the poet calls it
 * @param at when it was put there
 * @param files where its files were, below the studio, with {@code /} between the names; the one that makes it what it is comes first
 */
public record Trashed(String id, String kind, String name, Instant at, List<String> files) {
	public Trashed {
		files = List.copyOf(files);
	}
}
