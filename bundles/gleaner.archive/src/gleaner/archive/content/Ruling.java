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
		if (Sharing.allows(licence)) return new Ruling(true, "its licence allows it");
		if (plan.shared().contains(corpus)) return new Ruling(true, "the poet may give it away");
		return new Ruling(false, licence.isEmpty() ? "no licence is noted" : "its licence does not clearly allow it");
	}
}
