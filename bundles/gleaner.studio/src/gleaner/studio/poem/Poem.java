// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

/**
 * A poem as it is on the disk.
 *
 * @param title its name in the studio
 * @param text lines end with {@code \n}
 * @param provenance as long as the text
 * @param condition how sure the provenance is
 */
public record Poem(String title, String text, Provenance provenance, Condition condition) {
	public Poem {
		if (text.length() != provenance.length())
			throw new IllegalArgumentException("text has " + text.length() + " characters, provenance " + provenance.length());
	}

	/** The text with where it is from. */
	public Harvest harvest() {
		return new Harvest(text, provenance);
	}
}
