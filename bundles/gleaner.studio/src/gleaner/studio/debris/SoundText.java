// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

/** Text that can be written as UTF-8 and read back the same. */
public final class SoundText {
	private SoundText() {
	}

	/** The text with U+FFFD in place of each half of a surrogate pair; as long as before. */
	public static String of(String text) {
		int broken = firstBroken(text);
		if (broken < 0) return text;
		StringBuilder sound = new StringBuilder(text);
		for (int i = broken; i < sound.length(); i++) {
			char c = sound.charAt(i);
			if (Character.isHighSurrogate(c) && i + 1 < sound.length() && Character.isLowSurrogate(sound.charAt(i + 1))) i++;
			else if (Character.isSurrogate(c)) sound.setCharAt(i, '\uFFFD');
		}
		return sound.toString();
	}

	private static int firstBroken(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (!Character.isSurrogate(c)) continue;
			if (Character.isLowSurrogate(c) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) return i;
			i++;
		}
		return -1;
	}
}
