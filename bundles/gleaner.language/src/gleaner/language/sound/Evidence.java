// SPDX-License-Identifier: EPL-2.0
package gleaner.language.sound;

/** How Gleaner knows how a word is said. */
public enum Evidence {
	/** The CMU Pronouncing Dictionary has it. */
	DICTIONARY,
	/** A contraction of verse that is known as such: "o'er", "heav'n", "th'". */
	POETIC,
	/** Built from dictionary words: an ending, a prefix, a hyphen or two words in one. */
	DERIVED,
	/** Worked out from its letters: an invention, or a name that the dictionary lacks. */
	LETTERS,
	/** Said letter by letter or as a number: "BBC", "1816". */
	SPELLED_OUT,
	/** Nothing that English can say: punctuation, emoji, another script, a thousand letters without a blank. */
	SILENT
}
