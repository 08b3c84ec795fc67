// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.offer;

/**
 * A word that is offered.
 *
 * @param ranked how well it would do
 * @param reason why it is offered
 */
record Offered(Ranked ranked, Reason reason) {
	String text() {
		return ranked.candidate().text();
	}

	/** The same with something more to be said for it. */
	Offered and(String what) {
		return new Offered(ranked, new Reason(reason.relation(), reason.gloss(), reason.words() + ", " + what));
	}
}
