// SPDX-License-Identifier: EPL-2.0
package gleaner.lifeline;

/**
 * What a model said, or why it could not.
 *
 * @param text its poem, with the prompt; empty if it could not speak
 * @param figures what was measured of it; {@link Figures#UNKNOWN} as long as it was not
 * @param trouble why it could not speak, as a sentence; empty if it could
 */
public record Spoken(String text, Figures figures, String trouble) {
	/** A poem that is not measured yet. */
	public static Spoken of(String text) {
		return new Spoken(text, Figures.UNKNOWN, "");
	}

	/** A model that could not speak. */
	public static Spoken failed(String trouble) {
		return new Spoken("", Figures.UNKNOWN, trouble);
	}

	/** Whether there is a poem. */
	public boolean isPoem() {
		return trouble.isEmpty();
	}

	public Spoken with(Figures measured) {
		return new Spoken(text, measured, trouble);
	}
}
