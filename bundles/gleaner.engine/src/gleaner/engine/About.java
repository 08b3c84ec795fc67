// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

/**
 * What Gleaner knows about an {@link Ingredient}, for provenance, colophons, and engines that use it.
 *
 * @param name the poet's name for it; a trained model has the name {@code RUN/STEP}
 * @param language its language as a BCP 47 tag, e.g. {@code en} or {@code pt-BR}; empty if unknown
 * @param source where it comes from, in the poet's words; may be empty
 * @param licence its licence; may be empty
 * @param fingerprint a hash of the content: two ingredients with the same fingerprint are the same
 */
public record About(String name, String language, String source, String licence, String fingerprint) {
	/** Only the name and the content are known. */
	public static About of(String name, String fingerprint) {
		return new About(name, "", "", "", fingerprint);
	}
}
