// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.word;

/**
 * What a new word must be.
 *
 * @param between the other word, if it is to stand between two; else empty
 * @param rhyme the word that it is to rhyme with; empty if none
 * @param syllables how many; 0 for any number
 */
public record ForgeWish(String between, String rhyme, int syllables) {
	/** Any new word near the given one. */
	public static final ForgeWish ANY = new ForgeWish("", "", 0);
}
