// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.metre;

/** How a syllable stands by itself, before any metre: what it costs to make it strong or weak depends on this. */
enum Beat {
	ARTICLE, CLITIC, PRONOUN, CONTENT,
	/** The main stress of a longer word, and of a longer function word. */
	PRIMARY, PRIMARY_OF_FUNCTION,
	SECONDARY,
	/** An unstressed syllable beside a stressed one, and one further away. */
	UNSTRESSED_BESIDE, UNSTRESSED_AWAY;

	/** Whether it is strong when no metre asks. */
	boolean isStrong() {
		return this == CONTENT || this == PRIMARY || this == PRIMARY_OF_FUNCTION;
	}
}
