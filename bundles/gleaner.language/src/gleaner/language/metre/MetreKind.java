// SPDX-License-Identifier: EPL-2.0
package gleaner.language.metre;

/** The kinds of verse that Gleaner can tell apart. */
public enum MetreKind {
	IAMBIC("iambic", "01"), TROCHAIC("trochaic", "10"), ANAPESTIC("anapestic", "001"), DACTYLIC("dactylic", "100"), FREE("free", ""),
	/** The metre of a line in another language, of which nothing is known. */
	FOREIGN("not English", "");

	private final String adjective;
	private final String foot;

	MetreKind(String adjective, String foot) {
		this.adjective = adjective;
		this.foot = foot;
	}

	/** The word that poets use. */
	public String adjective() {
		return adjective;
	}

	/** One foot, 0 for a weak and 1 for a strong syllable; empty for free verse and for what is not English. */
	public String foot() {
		return foot;
	}
}
