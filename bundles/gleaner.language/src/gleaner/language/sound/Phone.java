// SPDX-License-Identifier: EPL-2.0
package gleaner.language.sound;

/** The 39 sounds of English as the CMU Pronouncing Dictionary names them (ARPAbet). */
public enum Phone {
	AA, AE, AH, AO, AW, AY, EH, ER, EY, IH, IY, OW, OY, UH, UW,
	B, CH, D, DH, F, G, HH, JH, K, L, M, N, NG, P, R, S, SH, T, TH, V, W, Y, Z, ZH;

	private static final Phone[] ALL = values();

	/** The phone with this {@link #ordinal()}, without the copy that {@link #values()} makes. */
	public static Phone at(int ordinal) {
		return ALL[ordinal];
	}

	/** Whether this phone is the heart of a syllable. */
	public boolean isVowel() {
		return ordinal() <= UW.ordinal();
	}
}
