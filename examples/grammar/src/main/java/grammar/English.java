// SPDX-License-Identifier: EPL-2.0
package grammar;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A little of the grammar of English: what the modifiers a, s and ed need. */
final class English {
	private static final Pattern VOWEL = Pattern.compile("^[aeiou]");
	/** Written with a vowel, but it does not sound so. */
	private static final Pattern SOUNDS_LIKE_YOU = Pattern.compile("^(eu|ewe|u[bcfhkqrstn][aeiou]|uni([^mn]|$)|one\\b|once\\b|ouija)");
	/** So it is with these, which look like those. */
	private static final Pattern BUT = Pattern.compile("^un(i[mn]|[aeou])");
	private static final Pattern SILENT_H = Pattern.compile("^(hour|honest|hono|heir)");
	private static final Map<String, String> PLURALS = Map.ofEntries(Map.entry("man", "men"), Map.entry("woman", "women"),
			Map.entry("child", "children"), Map.entry("foot", "feet"), Map.entry("tooth", "teeth"), Map.entry("mouse", "mice"),
			Map.entry("goose", "geese"), Map.entry("person", "people"), Map.entry("leaf", "leaves"), Map.entry("wolf", "wolves"),
			Map.entry("knife", "knives"), Map.entry("life", "lives"), Map.entry("sheep", "sheep"), Map.entry("fish", "fish"));
	private static final Map<String, String> PASTS = Map.ofEntries(Map.entry("go", "went"), Map.entry("be", "was"),
			Map.entry("have", "had"),
			Map.entry("do", "did"), Map.entry("say", "said"), Map.entry("see", "saw"), Map.entry("come", "came"), Map.entry("run", "ran"),
			Map.entry("sing", "sang"), Map.entry("eat", "ate"), Map.entry("find", "found"), Map.entry("lose", "lost"),
			Map.entry("make", "made"),
			Map.entry("take", "took"), Map.entry("know", "knew"), Map.entry("sleep", "slept"), Map.entry("fall", "fell"),
			Map.entry("write", "wrote"));

	private English() {
	}

	/** Whether "an" stands before it. */
	static boolean takesAn(String text) {
		String word = text.strip().toLowerCase(Locale.ROOT);
		if (SILENT_H.matcher(word).find()) return true;
		if (BUT.matcher(word).find()) return true;
		return VOWEL.matcher(word).find() && !SOUNDS_LIKE_YOU.matcher(word).find();
	}

	static String plural(String word) {
		String known = PLURALS.get(word.toLowerCase(Locale.ROOT));
		if (known != null) return alike(word, known);
		if (word.matches("(?i).*[^aeiou]y")) return word.substring(0, word.length() - 1) + "ies";
		return word.matches("(?i).*(s|x|z|ch|sh)") ? word + "es" : word.isEmpty() ? word : word + "s";
	}

	static String past(String word) {
		String known = PASTS.get(word.toLowerCase(Locale.ROOT));
		if (known != null) return alike(word, known);
		if (word.matches("(?i).*e")) return word + "d";
		if (word.matches("(?i).*[^aeiou]y")) return word.substring(0, word.length() - 1) + "ied";
		if (word.matches("(?i)[^aeiou]*[aeiou][bdgklmnprt]")) return word + Character.toLowerCase(word.charAt(word.length() - 1)) + "ed";
		return word.isEmpty() ? word : word + "ed";
	}

	private static String alike(String word, String known) {
		return Character.isUpperCase(word.charAt(0)) ? Character.toUpperCase(known.charAt(0)) + known.substring(1) : known;
	}
}
