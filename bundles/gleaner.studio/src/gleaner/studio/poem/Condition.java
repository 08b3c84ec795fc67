// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

/**
 * In which state the knowledge of a poem's origins was found.
 *
 * @param kind what was found
 * @param sentence the same for the poet; empty if all is well
 */
public record Condition(Kind kind, String sentence) {
	/** What can be found. */
	public enum Kind {
		/** Every mark is where it was put. */
		SOUND,
		/** The text was edited outside Gleaner: the marks were set anew where the text is still the same. */
		REALIGNED,
		/** There are no marks. */
		MISSING,
		/** There are marks that cannot be read: they were kept aside. */
		UNREADABLE,
		/** There are marks by a newer Gleaner: they were kept aside. */
		NEWER
	}

	/** Every mark is where it was put. */
	public static final Condition SOUND = new Condition(Kind.SOUND, "");

	public boolean isSound() {
		return kind == Kind.SOUND;
	}

	/** The same, and something more to say. */
	Condition and(String more) {
		return new Condition(kind, sentence.isEmpty() ? more : sentence + " " + more);
	}
}
