// SPDX-License-Identifier: EPL-2.0
package grammar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes a word or a text, as Tracery's English modifiers do. */
record Modifier(String name, UnaryOperator<String> change) {
	static final List<String> NAMES = List.of("a", "s", "firstS", "ed", "capitalize", "capitalizeAll", "titleCase", "uppercase",
			"lowercase",
			"inQuotes", "comma", "replace(old,new)");

	/** The one that a tag names; nothing if there is none. */
	static Optional<Modifier> of(String said) {
		String name = said.strip();
		if (name.startsWith("replace(") && name.endsWith(")")) {
			List<String> words = RuleParser.words(name.substring("replace(".length(), name.length() - 1));
			if (words.size() != 2 || words.getFirst().isEmpty()) return Optional.empty();
			return Optional.of(new Modifier(name, text -> text.replace(words.getFirst(), words.getLast())));
		}
		UnaryOperator<String> change = switch (name) {
		case "a" -> text -> (English.takesAn(text) ? "an " : "a ") + text;
		case "s" -> English::plural;
		case "firstS" -> text -> first(text, English::plural);
		case "ed" -> text -> first(text, English::past);
		case "capitalize" -> Modifier::capital;
		case "capitalizeAll", "titleCase" -> Modifier::capitals;
		case "uppercase" -> text -> text.toUpperCase(Locale.ROOT);
		case "lowercase" -> text -> text.toLowerCase(Locale.ROOT);
		case "inQuotes" -> text -> "\u201C" + text + "\u201D";
		case "comma" -> text -> text.isEmpty() || ",.?!".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ",";
		default -> null;
		};
		return Optional.ofNullable(change).map(found -> new Modifier(name, found));
	}

	private static String first(String text, UnaryOperator<String> change) {
		int end = text.indexOf(' ');
		return end < 0 ? change.apply(text) : change.apply(text.substring(0, end)) + text.substring(end);
	}

	private static String capital(String text) {
		if (text.isEmpty()) return text;
		int end = text.offsetByCodePoints(0, 1);
		return text.substring(0, end).toUpperCase(Locale.ROOT) + text.substring(end);
	}

	private static String capitals(String text) {
		StringBuilder all = new StringBuilder();
		boolean begins = true;
		for (int c : text.codePoints().toArray()) {
			all.appendCodePoint(begins ? Character.toTitleCase(c) : c);
			begins = !Character.isLetterOrDigit(c) && c != '\'' && c != '\u2019';
		}
		return all.toString();
	}
}
