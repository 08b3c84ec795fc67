// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sound;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import gleaner.language.sound.Pronunciation;

/** Says what is no word but a noise, one syllable however long it is drawn: "mmm", "shh", "brr"; and words that are drawn out: "sooo". */
public final class Interjections {
	private static final Map<Pattern, Pronunciation> NOISES = new LinkedHashMap<>();
	/** All at once: nearly every word is none of them. */
	private static final Pattern ANY;
	private static final Pattern DRAWN = Pattern.compile("([a-z])\\1{2,}");

	private static final int LONGEST = 40;

	static {
		noise("m{2,}", "AH1 M");
		noise("hm+", "HH AH1 M");
		noise("m+h+m+", "AH0 M HH AH1 M");
		noise("s+h+", "SH UH1");
		noise("ps+h+", "P SH UH1");
		noise("ps+t+", "P IH1 S T");
		noise("br{2,}", "B ER1");
		noise("gr{2,}", "G ER1");
		noise("t+s+k+", "T IH1 S K");
		noise("pf+t*", "P IH1 F T");
		noise("z{2,}", "Z IH1 Z");
		noise("s{3,}", "S IH1 S");
		noise("ug+h+", "AH1 G");
		noise("a+r+g+h+", "AA1 R G");
		noise("a{2,}h*|ah{2,}", "AA1");
		noise("oh{2,}", "OW1");
		noise("o{2,}h*", "UW1");
		noise("e{2,}k+", "IY1 K");
		noise("e+w{2,}", "IY1 UW0");
		noise("cwm", "K UH1 M");
		noise("cwms", "K UH1 M Z");
		ANY = Pattern.compile(NOISES.keySet().stream().map(Pattern::pattern).collect(Collectors.joining("|")));
	}

	private Interjections() {
	}

	/** Whether a plain lower-case text is a noise. */
	public static boolean isNoise(String plain) {
		return !variants(plain).isEmpty();
	}

	/** The sound of a plain lower-case noise, or none. */
	static List<Pronunciation> variants(String plain) {
		if (plain.length() < 2 || plain.length() > LONGEST || !ANY.matcher(plain).matches()) return List.of();
		for (Map.Entry<Pattern, Pronunciation> noise : NOISES.entrySet())
			if (noise.getKey().matcher(plain).matches()) return List.of(noise.getValue());
		return List.of();
	}

	/** The ways of saying a word that stands in the text with a letter drawn out, or none. */
	static List<Pronunciation> drawn(String plain, Function<String, List<Pronunciation>> dictionary) {
		if (plain.length() > LONGEST || !DRAWN.matcher(plain).find()) return List.of();
		boolean isLast = plain.length() > 2 && plain.charAt(plain.length() - 1) == plain.charAt(plain.length() - 3);
		for (String by : isLast ? List.of("$1", "$1$1") : List.of("$1$1", "$1")) {
			List<Pronunciation> found = dictionary.apply(DRAWN.matcher(plain).replaceAll(by));
			if (!found.isEmpty()) return found;
		}
		return List.of();
	}

	private static void noise(String pattern, String sound) {
		NOISES.put(Pattern.compile(pattern), Pronunciation.parse(sound));
	}
}
