// SPDX-License-Identifier: EPL-2.0
package gleaner.film.scene;

import gleaner.film.track.Track;

/**
 * One of the texts of a film.
 *
 * @param name who speaks; may be empty
 * @param detail what sets it apart from the panes beside it; may be empty
 * @param track what it says, and when
 */
public record Pane(String name, String detail, Track track) {
}
