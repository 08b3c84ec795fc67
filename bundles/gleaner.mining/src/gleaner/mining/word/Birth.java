// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.word;

import gleaner.mining.assay.Row;

/**
 * Where a word was seen.
 *
 * @param row the raw poem
 * @param word as it stands there
 */
public record Birth(Row row, String word) {
}
