// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sound;

import java.util.ArrayList;
import java.util.List;

/** Says digits in words, as English reads them aloud. */
final class NumberWords {
	private static final String[] SMALL = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
			+ "sixteen seventeen eighteen nineteen").split(" ");
	private static final String[] TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
	private static final int LONGEST = 12;

	private NumberWords() {
	}

	/** The words of a row of digits: a year from 1100 to 1999 and from 2010 to 2099 by halves, a very long row digit by digit. */
	static List<String> of(String digits) {
		List<String> words = new ArrayList<>();
		if (digits.length() > LONGEST || digits.length() > 1 && digits.startsWith("0")) {
			for (char c : digits.toCharArray()) words.add(SMALL[c - '0']);
			return words;
		}
		long number = Long.parseLong(digits);
		if (digits.length() == 4 && (number >= 1100 && number < 2000 || number >= 2010 && number < 2100)) {
			below1000(number / 100, words);
			if (number % 100 == 0) words.add("hundred");
			else if (number % 100 < 10) words.addAll(List.of("oh", SMALL[(int) (number % 10)]));
			else below1000(number % 100, words);
			return words;
		}
		return count(digits);
	}

	/** The words of a number that is no year; a very long one digit by digit. */
	static List<String> count(String digits) {
		if (digits.length() > LONGEST) return of(digits);
		List<String> words = new ArrayList<>();
		long number = Long.parseLong(digits);
		if (number == 0) words.add(SMALL[0]);
		group(number / 1_000_000_000, "billion", words);
		group(number / 1_000_000 % 1000, "million", words);
		group(number / 1000 % 1000, "thousand", words);
		below1000(number % 1000, words);
		return words;
	}

	/** The ordinal of a cardinal's last word: "twenty one" becomes "twenty first". */
	static List<String> ordinal(String digits) {
		List<String> words = of(digits);
		String last = words.removeLast();
		words.add(switch (last) {
		case "one" -> "first";
		case "two" -> "second";
		case "three" -> "third";
		case "five" -> "fifth";
		case "eight" -> "eighth";
		case "nine" -> "ninth";
		case "twelve" -> "twelfth";
		default -> last.endsWith("y") ? last.substring(0, last.length() - 1) + "ieth" : last + "th";
		});
		return words;
	}

	private static void group(long number, String name, List<String> words) {
		if (number == 0) return;
		below1000(number, words);
		words.add(name);
	}

	private static void below1000(long number, List<String> words) {
		if (number >= 100) {
			words.add(SMALL[(int) (number / 100)]);
			words.add("hundred");
		}
		int rest = (int) (number % 100);
		if (rest >= 20) {
			words.add(TENS[rest / 10]);
			rest %= 10;
		}
		if (rest > 0) words.add(SMALL[rest]);
	}
}
