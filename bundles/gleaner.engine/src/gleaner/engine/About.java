// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

/**
 * What is known of an {@link Ingredient}: for provenance, colophons, and engines that care for it.
 *
 * @param name by which the poet knows it; a trained model is called {@code RUN/STEP}
 * @param language its language as a BCP 47 tag, e.g. {@code en} or {@code pt-BR}; empty if unknown
 * @param source where it is from, in the poet's words; may be empty
 * @param licence under which it may be used; may be empty
 * @param fingerprint a hash of the content: two ingredients of one fingerprint are the same
 */
public record About(String name, String language, String source, String licence, String fingerprint) {
	/** Nothing is known but the name and the content. */
	public static About of(String name, String fingerprint) {
		return new About(name, "", "", "", fingerprint);
	}
}
