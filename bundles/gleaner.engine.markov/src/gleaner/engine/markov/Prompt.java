// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

/**
 * What a poem begins with, as the corpora know it.
 *
 * @param text as the poet wrote it
 * @param units its units; those that count for what follows are the corpora's own, whatever their capitals and punctuation
 * @param open which quotation marks it leaves open, see {@link Marks}
 * @param unknown its last word, or character, if the corpora do not have it; else empty
 */
record Prompt(String text, int[] units, long open, String unknown) {
}
