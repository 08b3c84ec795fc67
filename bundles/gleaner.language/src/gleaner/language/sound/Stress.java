// SPDX-License-Identifier: EPL-2.0
package gleaner.language.sound;

/** How strongly a syllable is stressed when its word is said alone. */
public enum Stress {
	NONE('0'), SECONDARY('2'), PRIMARY('1');

	private final char digit;

	Stress(char digit) {
		this.digit = digit;
	}

	/** The digit by which the CMU dictionary writes this stress. */
	public char digit() {
		return digit;
	}

	/** The stress of a CMU digit; anything but 1 and 2 is no stress. */
	public static Stress of(char digit) {
		return digit == '1' ? PRIMARY : digit == '2' ? SECONDARY : NONE;
	}
}
