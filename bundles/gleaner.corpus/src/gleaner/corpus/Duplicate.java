// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

/**
 * A poem that says the same as an earlier one: the same letters and digits in the same order; capitals, marks and spaces do not count.
 *
 * @param poem what to call it, with the file it is in
 * @param first the same of the earlier one
 */
public record Duplicate(String poem, String first) {
}
