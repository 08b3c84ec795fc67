// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.files.StudioException;

/**
 * The next likely way to cut a text that was cut by its look: what to try if the look deceived.
 *
 * @param poems how many there would be
 */
public record OtherCut(Splitting splitting, int poems) {
	static OtherCut of(String text, Splitting splitting) throws StudioException, InterruptedException {
		int[] poems = { 0 };
		Splitter.<StudioException>split(text, splitting, (_, _) -> poems[0]++);
		return new OtherCut(splitting, poems[0]);
	}

	/** The way in words: {@code cut at blank lines}. */
	public String way() {
		return Splitter.describe(splitting);
	}

	/** What would come of it, in words: {@code cut at blank lines, it would be 12 poems}. */
	public String inWords() {
		if (splitting instanceof Splitting.WholeFile) return "it could also be one poem";
		return way() + ", it would be " + (poems == 1 ? "1 poem" : poems + " poems");
	}
}
