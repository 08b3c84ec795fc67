// SPDX-License-Identifier: EPL-2.0
package gleaner.language.sound;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes how a word is said so that anybody can read it aloud: "VOY-vat", the main stress in capitals. */
public final class Respelling {
	private static final String ALONE = "eye";

	private Respelling() {
	}

	/** @param syllables as {@link Pronouncer#syllables} gives them; empty for what cannot be said */
	public static String of(List<Syllable> syllables) {
		return syllables.stream().map(Respelling::syllable).collect(Collectors.joining("-"));
	}

	private static String syllable(Syllable syllable) {
		StringBuilder letters = new StringBuilder();
		String[] phones = syllable.sound().strip().split("\\s+");
		for (String phone : phones) if (!phone.isEmpty()) letters.append(letters(phone, phones.length == 1));
		return syllable.stress() == Stress.PRIMARY ? letters.toString().toUpperCase(Locale.ROOT) : letters.toString();
	}

	private static String letters(String sound, boolean alone) {
		boolean isWeak = sound.endsWith("0");
		return switch (Phone.valueOf(sound.replaceAll("\\d", ""))) {
		case AA -> "ah";
		case AE -> "a";
		case AH -> isWeak ? "uh" : "u";
		case AO -> "aw";
		case AW -> "ow";
		case AY -> alone ? ALONE : "y";
		case EH -> "e";
		case ER -> "ur";
		case EY -> "ay";
		case IH -> "i";
		case IY -> "ee";
		case OW -> "oh";
		case OY -> "oy";
		case UH, UW -> "oo";
		case DH -> "th";
		case HH -> "h";
		case JH -> "j";
		case B, CH, D, F, G, K, L, M, N, NG, P, R, S, SH, T, TH, V, W, Y, Z, ZH -> sound.toLowerCase(Locale.ROOT);
		};
	}
}
