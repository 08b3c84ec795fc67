// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.site;

import java.nio.file.Path;

/**
 * A bundle as it was fetched.
 *
 * @param file where it lies now
 * @param signatures armoured PGP signatures that came with it; may be empty
 * @param keys armoured public PGP keys that came with it; may be empty
 */
public record Delivered(Path file, String signatures, String keys) {
}
