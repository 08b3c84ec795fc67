// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural.checkpoint;

import java.util.List;

/**
 * Where a tensor lies in a file.
 *
 * @param shape its dimensions
 * @param begin of its first byte, counted from the start of the data
 * @param end behind its last byte
 */
record TensorPlace(String name, TensorType type, List<Integer> shape, long begin, long end) {
}
