// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

/** Strings pieces of text with origins together, in time that grows with the text only. */
final class HarvestBuilder {
	private final StringBuilder text = new StringBuilder();
	private final Provenance.Builder provenance = new Provenance.Builder();

	HarvestBuilder add(Harvest piece) {
		return add(piece, 0, piece.length());
	}

	/** Adds the characters of a text from {@code from} to before {@code to}. */
	HarvestBuilder add(Harvest whole, int from, int to) {
		text.append(whole.text(), from, to);
		provenance.add(whole.provenance(), from, to);
		return this;
	}

	int length() {
		return text.length();
	}

	Harvest build() {
		return new Harvest(text.toString(), provenance.build());
	}
}
