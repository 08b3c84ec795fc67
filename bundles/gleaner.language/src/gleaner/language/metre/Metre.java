// SPDX-License-Identifier: EPL-2.0
package gleaner.language.metre;

/**
 * A metre: a kind of foot and how many of them.
 *
 * @param kind the kind of foot
 * @param feet how many feet a line has; 0 for free verse, and for a poem whose lines differ
 */
public record Metre(MetreKind kind, int feet) {
	/** Verse without a metre. */
	public static final Metre FREE = new Metre(MetreKind.FREE, 0);

	/** What is said instead of a metre of a line, or a poem, that is not English. */
	public static final Metre FOREIGN = new Metre(MetreKind.FOREIGN, 0);

	private static final String[] NAMES = { "", "monometer", "dimeter", "trimeter", "tetrameter", "pentameter", "hexameter", "heptameter",
		"octameter" };

	/** As a poet says it: "iambic pentameter", "trochaic", "free", "not English". */
	public String name() {
		if (feet <= 0) return kind.adjective();
		return kind.adjective() + " " + (feet < NAMES.length ? NAMES[feet] : feet + "-foot");
	}

	/** The metre without any licence, as 0 and 1: "0101010101" for iambic pentameter. */
	public String scheme() {
		return kind.foot().repeat(Math.max(0, feet));
	}
}
