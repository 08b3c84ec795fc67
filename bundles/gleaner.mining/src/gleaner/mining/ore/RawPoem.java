// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.ore;

/**
 * A raw poem as it is read.
 *
 * @param text lines end with {@code \n}; no blank text
 */
public record RawPoem(Spot spot, Label label, String text) {
}
