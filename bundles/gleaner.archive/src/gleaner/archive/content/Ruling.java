// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.content;

/**
 * Whether the texts of a corpus go into an archive, and why.
 *
 * @param isInside whether they do
 * @param why as half a sentence
 */
public record Ruling(boolean isInside, String why) {
	/**
	 * What is done with a corpus.
	 *
	 * @param corpus its name
	 * @param licence as it is noted; empty if none is
	 */
	public static Ruling of(String corpus, String licence, Plan plan) {
		if (!plan.has(Part.CORPORA)) return new Ruling(false, "corpora were left out of this archive");
		return of(licence, plan.shared().contains(corpus), plan.withheld().contains(corpus));
	}

	/**
	 * The same where corpora go in at all.
	 *
	 * @param isShared whether the poet puts it in whatever its licence says
	 * @param isWithheld whether the poet leaves it out whatever its licence says
	 */
	public static Ruling of(String licence, boolean isShared, boolean isWithheld) {
		if (isWithheld) return new Ruling(false, "the poet left it out");
		if (Sharing.allows(licence)) return new Ruling(true, "its licence allows it");
		if (isShared) return new Ruling(true, "the poet may give it away");
		return new Ruling(false, licence.isEmpty() ? "no licence is noted" : "its licence does not clearly allow it");
	}
}
