// SPDX-License-Identifier: EPL-2.0
package gleaner.language.lexicon;

import java.util.OptionalInt;

/**
 * What Gleaner thinks of a word.
 *
 * @param word the word as asked
 * @param status what kind of word it is
 * @param evidence why, in a few words
 * @param commonness from 10 (the commonest thousand) to 95 (hardly ever seen) as SCOWL grades it; empty for names and inventions
 */
public record Judgement(String word, WordStatus status, String evidence, OptionalInt commonness) {
}
