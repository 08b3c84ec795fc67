// SPDX-License-Identifier: EPL-2.0
/**
 * Debris: all the raw text that engines have made, kept as it came.
 *
 * <p>Each stream is one text file below {@code debris/<date>/}, with a header of its parameters that a person can read, and beside
 * it a {@code .json} with the same parameters and the places of its poems. The text file is enough: the other can always be made
 * again from it.
 */
package gleaner.studio.debris;
