// SPDX-License-Identifier: EPL-2.0
package gleaner.language.sound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One way of saying a word: its phones in order, each vowel with its stress. Immutable and compact: one byte per phone.
 * A pronunciation without phones is the answer for what cannot be said, such as an emoji.
 */
public final class Pronunciation {
	/** Nothing is heard. */
	public static final Pronunciation SILENT = new Pronunciation(new byte[0]);

	private static final int STRESSES = 3;

	/** phone ordinal × 3 + stress ordinal */
	private final byte[] codes;
	private final int syllables;

	private Pronunciation(byte[] codes) {
		this.codes = codes;
		int n = 0;
		for (int i = 0; i < codes.length; i++) if (isVowel(i)) n++;
		this.syllables = n;
	}

	/** The code of one phone with its stress, as {@link #ofCodes} takes it. */
	public static byte code(Phone phone, Stress stress) {
		return (byte) (phone.ordinal() * STRESSES + stress.ordinal());
	}

	/** A pronunciation from codes made by {@link #code}. */
	public static Pronunciation ofCodes(byte[] codes) {
		return codes.length == 0 ? SILENT : new Pronunciation(codes.clone());
	}

	/**
	 * Reads the CMU notation, for example {@code "G L IY1 N ER0"}.
	 *
	 * @throws IllegalArgumentException naming the phone that does not exist
	 */
	public static Pronunciation parse(String arpabet) {
		String text = arpabet.strip();
		if (text.isEmpty()) return SILENT;
		String[] parts = text.split("\\s+");
		byte[] codes = new byte[parts.length];
		for (int i = 0; i < parts.length; i++) {
			String part = parts[i];
			char last = part.charAt(part.length() - 1);
			boolean marked = Character.isDigit(last);
			codes[i] = code(Phone.valueOf(marked ? part.substring(0, part.length() - 1) : part), marked ? Stress.of(last) : Stress.NONE);
		}
		return new Pronunciation(codes);
	}

	/** One said after the other. */
	public Pronunciation then(Pronunciation other) {
		byte[] both = Arrays.copyOf(codes, codes.length + other.codes.length);
		System.arraycopy(other.codes, 0, both, codes.length, other.codes.length);
		return new Pronunciation(both);
	}

	/** All said one after the other. */
	public static Pronunciation joined(List<Pronunciation> parts) {
		int length = 0;
		for (Pronunciation p : parts) length += p.codes.length;
		byte[] all = new byte[length];
		int at = 0;
		for (Pronunciation p : parts) {
			System.arraycopy(p.codes, 0, all, at, p.codes.length);
			at += p.codes.length;
		}
		return length == 0 ? SILENT : new Pronunciation(all);
	}

	/** The same phones with another stress on the given syllables, one entry per syllable. */
	public Pronunciation withStress(List<Stress> stresses) {
		byte[] changed = codes.clone();
		int syllable = 0;
		for (int i = 0; i < changed.length; i++) if (isVowel(i)) changed[i] = code(phone(i), stresses.get(syllable++));
		return new Pronunciation(changed);
	}

	/** A part of the phones, from {@code start} to before {@code end}. */
	public Pronunciation part(int start, int end) {
		return new Pronunciation(Arrays.copyOfRange(codes, start, end));
	}

	/** How many phones. */
	public int length() {
		return codes.length;
	}

	public boolean isSilent() {
		return codes.length == 0;
	}

	public Phone phone(int index) {
		return Phone.at(codes[index] / STRESSES);
	}

	/** The stress of the vowel at {@code index}; {@link Stress#NONE} for a consonant. */
	public Stress stress(int index) {
		return switch (codes[index] % STRESSES) {
		case 1 -> Stress.SECONDARY;
		case 2 -> Stress.PRIMARY;
		default -> Stress.NONE;
		};
	}

	public boolean isVowel(int index) {
		return phone(index).isVowel();
	}

	/** The number of vowels; 0 for a lone consonant ("th'") and for silence. */
	public int syllableCount() {
		return syllables;
	}

	/** The stress of each syllable, in order. */
	public List<Stress> stresses() {
		List<Stress> list = new ArrayList<>(syllables);
		for (int i = 0; i < codes.length; i++) if (isVowel(i)) list.add(stress(i));
		return list;
	}

	/** The stress of each syllable as CMU digits: "102" for "hurricane". */
	public String stressPattern() {
		StringBuilder pattern = new StringBuilder(syllables);
		for (int i = 0; i < codes.length; i++) if (isVowel(i)) pattern.append(stress(i).digit());
		return pattern.toString();
	}

	/**
	 * Whether it can be said on the beats of a place in a line: as many syllables, no main stress between beats, and no weak syllable
	 * on a beat right beside the main stress. A word of one syllable fits any beat.
	 *
	 * @param beats one digit a syllable: 1 on a beat, 0 off it
	 */
	public boolean fits(String beats) {
		if (syllables != beats.length()) return false;
		if (syllables == 1) return true;
		List<Stress> stresses = stresses();
		for (int i = 0; i < syllables; i++) {
			boolean strong = beats.charAt(i) == '1';
			if (!strong && stresses.get(i) == Stress.PRIMARY) return false;
			boolean beside = i > 0 && stresses.get(i - 1) == Stress.PRIMARY || i + 1 < syllables && stresses.get(i + 1) == Stress.PRIMARY;
			if (strong && stresses.get(i) == Stress.NONE && beside) return false;
		}
		return true;
	}

	/** The index of the phone that is the vowel of the given syllable. */
	public int vowelIndex(int syllable) {
		int n = 0;
		for (int i = 0; i < codes.length; i++) if (isVowel(i) && n++ == syllable) return i;
		throw new IndexOutOfBoundsException("syllable " + syllable + " of " + syllables);
	}

	/** The indexes of the phones that are vowels: one per syllable, in order. */
	public int[] vowels() {
		int[] vowels = new int[syllables];
		int n = 0;
		for (int i = 0; i < codes.length; i++) if (isVowel(i)) vowels[n++] = i;
		return vowels;
	}

	/** The phones without stress, as {@code "G L IY N ER"}. */
	public String phones() {
		return text(false);
	}

	/** The CMU notation: the inverse of {@link #parse}. */
	@Override
	public String toString() {
		return text(true);
	}

	private String text(boolean stressed) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < codes.length; i++) {
			if (i > 0) text.append(' ');
			text.append(phone(i));
			if (stressed && isVowel(i)) text.append(stress(i).digit());
		}
		return text.toString();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Pronunciation p && Arrays.equals(codes, p.codes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(codes);
	}
}
