// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.grammar;

import java.util.Locale;

/** Tells whether two words are one, spelled here so and there so: "neighbour" and "neighbor", "waggon" and "wagon". */
public final class Spelling {
	private static final int SHORT = 4;

	private Spelling() {
	}

	/** Whether two base forms, none of them empty, are the same word. */
	public static boolean isSame(String a, String b) {
		return Math.abs(a.length() - b.length()) <= 2 && Character.toLowerCase(a.charAt(0)) == Character.toLowerCase(b.charAt(0))
				&& folded(a).equals(folded(b));
	}

	private static String folded(String word) {
		String plain = word.toLowerCase(Locale.ROOT).replace("-", "").replace(" ", "");
		if (plain.length() < SHORT) return plain;
		String alike = plain.replace("our", "or").replace("ise", "ize").replace("yse", "yze").replace("isa", "iza").replace("ae", "e")
				.replace("oe", "e").replace("ogue", "og");
		if (alike.endsWith("re")) alike = alike.substring(0, alike.length() - 2) + "er";
		StringBuilder single = new StringBuilder(alike.length());
		for (int i = 0; i < alike.length(); i++) {
			boolean isDoubled = i > 0 && alike.charAt(i) == alike.charAt(i - 1) && "aeiou".indexOf(alike.charAt(i)) < 0;
			if (!isDoubled) single.append(alike.charAt(i));
		}
		return single.toString();
	}
}
