// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.feature;

/** Whether the word has to be taken as something else than it most likely is in its place: "rose" as the flower in "the moon rose". */
record OtherReading() implements LineFeature {
	@Override
	public double of(Numbered words, Surroundings place) {
		return place.reading();
	}
}
