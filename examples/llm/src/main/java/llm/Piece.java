// SPDX-License-Identifier: EPL-2.0
package llm;

import gleaner.engine.Reason;
import java.util.Optional;

/**
 * What a server says at once.
 *
 * @param reason how likely it was, where the server tells
 */
record Piece(String text, Optional<Reason> reason) {
}
