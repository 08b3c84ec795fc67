// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.metre;

import java.util.List;

import gleaner.language.metre.Licence;
import gleaner.language.sound.Pronunciation;

/**
 * One way in which a word can be said in a line.
 *
 * @param sound its phones
 * @param beats one per syllable
 * @param cost what this way costs against the usual one
 * @param licences the licences it takes, usually none
 */
record Saying(Pronunciation sound, List<Beat> beats, double cost, List<Licence> licences) {
}
