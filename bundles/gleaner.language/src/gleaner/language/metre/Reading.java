// SPDX-License-Identifier: EPL-2.0
package gleaner.language.metre;

/**
 * Another way of reading a line that is nearly as good.
 *
 * @param metre its metre
 * @param stress one digit per syllable
 * @param confidence from 0 to 1
 */
public record Reading(Metre metre, String stress, double confidence) {
}
