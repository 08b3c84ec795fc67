// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.Making;
import java.util.List;

/**
 * A piece of text that knows where each of its characters is from: what travels from debris into a poem, from poem to poem, and to the
 * disk.
 *
 * @param text UTF-16, lines end with {@code \n}
 * @param provenance as long as the text
 */
public record Harvest(String text, Provenance provenance) {
	/** Nothing. */
	public static final Harvest EMPTY = new Harvest("", Provenance.EMPTY);

	public Harvest {
		if (text.length() != provenance.length())
			throw new IllegalArgumentException("text has " + text.length() + " characters, provenance " + provenance.length());
	}

	/** Text by the poet. */
	public static Harvest hand(String text) {
		return new Harvest(text, Provenance.of(Origin.HAND, text.length()));
	}

	/** Text that nobody knows anything of. */
	public static Harvest unknown(String text) {
		return new Harvest(text, Provenance.of(Origin.UNKNOWN, text.length()));
	}

	/**
	 * A piece of a text of a corpus.
	 *
	 * @param offset where the piece begins in the text
	 */
	public static Harvest found(FoundText source, int offset, String text) {
		return text.isEmpty() ? EMPTY : new Harvest(text, Provenance.of(new Passage(source, offset, text.length())));
	}

	/**
	 * A piece of debris. The poet's own prompt at the start of each poem is by the poet's hand, the rest is the machine's.
	 *
	 * @param making how the debris was made
	 * @param debris its id
	 * @param offset where the piece begins, in characters from the start of the debris' body
	 * @param text the piece
	 * @param poems where the poems stand in the body, as far as they are in the piece or overlap it; in any order
	 */
	public static Harvest of(Making making, String debris, long offset, String text, List<PoemSpan> poems) {
		if (text.isEmpty()) return EMPTY;
		Provenance provenance = Provenance.of(fragment(making, debris, offset, text.length(), poems));
		for (PoemSpan poem : poems) {
			int from = Math.clamp(poem.offset() - offset, 0, text.length());
			int to = Math.clamp(poem.offset() + poem.promptLength() - offset, 0, text.length());
			provenance = provenance.replace(from, to, Provenance.of(Origin.HAND, to - from));
		}
		return new Harvest(text, provenance);
	}

	private static Fragment fragment(Making making, String debris, long offset, int length, List<PoemSpan> poems) {
		for (PoemSpan poem : poems)
			if (poem.offset() <= offset && offset <= poem.end())
				return new Fragment(debris, offset, length, making, poem.number(), poem.offset());
		return new Fragment(debris, offset, length, making);
	}

	public int length() {
		return text.length();
	}

	/** Several texts, one behind the other: in the time of their length, where {@link #plus} again and again takes its square. */
	public static Harvest concat(List<Harvest> parts) {
		StringBuilder text = new StringBuilder();
		Provenance.Builder provenance = new Provenance.Builder();
		for (Harvest part : parts) {
			text.append(part.text());
			provenance.add(part.provenance(), 0, part.provenance().length());
		}
		return new Harvest(text.toString(), provenance.build());
	}

	/** This and another piece behind it. */
	public Harvest plus(Harvest next) {
		return new Harvest(text + next.text, provenance.plus(next.provenance));
	}

	/** The characters from {@code from} to before {@code to}. */
	public Harvest slice(int from, int to) {
		return new Harvest(text.substring(from, to), provenance.slice(from, to));
	}

	/** With the characters from {@code from} to before {@code to} gone and others in their place. */
	public Harvest replace(int from, int to, Harvest with) {
		return new Harvest(text.substring(0, from) + with.text + text.substring(to), provenance.replace(from, to, with.provenance));
	}

	/**
	 * Another version of this text, edited where nobody noted it. What is still the same keeps its origins, in as far as lines and words
	 * can tell; of the rest nothing is known.
	 */
	public Harvest follow(String edited) {
		Provenance unknown = Provenance.of(Origin.UNKNOWN, edited.length());
		return new Harvest(edited, ProvenanceTracker.carry(provenance, Alignment.of(text, edited), unknown));
	}

	/** With {@code \n} at the end of each line, whatever was there. */
	Harvest withUnixLines() {
		if (text.indexOf('\r') < 0) return this;
		StringBuilder lines = new StringBuilder();
		Provenance.Builder origins = new Provenance.Builder();
		int start = 0;
		for (int i = text.indexOf('\r'); i >= 0; i = text.indexOf('\r', start)) {
			boolean isPair = i + 1 < text.length() && text.charAt(i + 1) == '\n';
			lines.append(text, start, i).append(isPair ? "" : "\n");
			origins.add(provenance, start, i);
			if (!isPair) origins.add(provenance, i, i + 1);
			start = i + 1;
		}
		lines.append(text, start, text.length());
		origins.add(provenance, start, text.length());
		return new Harvest(lines.toString(), origins.build());
	}
}
