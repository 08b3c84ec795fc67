// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sound;

import java.util.ArrayList;
import java.util.List;

/** Says figures that are more than a row of digits: sums of money, times, shares, decimals. All answers are words with blanks between. */
final class Figures {
	private static final int HOUR = 60;

	private Figures() {
	}

	/** "1,5", "3.14", "10,000", "-5", "50%", "20°", "40°F". */
	static String number(String text) {
		if (!Character.isDigit(text.charAt(0))) {
			String positive = number(text.substring(1));
			return "minus " + (positive.isEmpty() ? words(text.substring(1)) : positive);
		}
		String digits = text.replaceFirst("[^\\d]*$", "");
		String sign = text.substring(digits.length()).strip();
		String said = said(digits);
		if (sign.isEmpty()) return said.equals(digits) ? "" : said;
		if (sign.startsWith("%")) return words(said) + " percent";
		String scale = sign.endsWith("C") ? " celsius" : sign.endsWith("F") ? " fahrenheit" : "";
		return words(said) + (digits.equals("1") ? " degree" : " degrees") + scale;
	}

	/** "$4.50", "£5". */
	static String money(String text) {
		String digits = text.substring(1).strip();
		int point = digits.lastIndexOf('.');
		boolean hasCents = point >= 0 && digits.length() - point == 3;
		String whole = hasCents ? digits.substring(0, point) : digits;
		String cents = hasCents ? digits.substring(point + 1) : "00";
		String coin = switch (text.charAt(0)) {
		case '$' -> "dollar";
		case '\u00A3' -> "pound";
		case '\u00A5' -> "yen";
		case '\u20B9' -> "rupee";
		default -> "euro";
		};
		boolean isOne = whole.equals("1") || coin.equals("yen"); // a yen, a hundred yen
		String said = words(said(whole.startsWith("0") ? "0" : whole)) + " " + coin + (isOne ? "" : "s");
		if (cents.equals("00")) return said;
		String small = words(String.valueOf(Integer.parseInt(cents)));
		if (!whole.equals("0")) return said + " " + small;
		return small + (text.charAt(0) == '\u00A3' ? " pence" : cents.equals("01") ? " cent" : " cents");
	}

	/** "7:30", "12:00", "9:05". */
	static String time(String text) {
		int colon = text.indexOf(':');
		int minutes = Integer.parseInt(text.substring(colon + 1));
		String hour = words(String.valueOf(Integer.parseInt(text.substring(0, colon))));
		if (minutes == 0) return hour + " o'clock";
		return hour + " " + (minutes < 10 ? "oh " : "") + words(String.valueOf(minutes % HOUR));
	}

	/** "5-7", "1914–18". */
	static String range(String text) {
		String[] ends = text.split("[-\u2010\u2011\u2013]");
		return words(ends[0]) + " to " + words(ends[1]);
	}

	/** "1/2", "3/4", "24/7". */
	static String share(String text) {
		String[] parts = text.split("/");
		boolean isOne = parts[0].equals("1");
		return switch (parts[1]) {
		case "2" -> isOne ? "one half" : words(parts[0]) + " halves";
		case "3" -> words(parts[0]) + (isOne ? " third" : " thirds");
		case "4" -> words(parts[0]) + (isOne ? " quarter" : " quarters");
		case "8" -> words(parts[0]) + (isOne ? " eighth" : " eighths");
		default -> words(parts[0]) + " " + words(parts[1]);
		};
	}

	/** A number without the commas of its thousands, its decimals one by one; the same text if there is nothing special about it. */
	private static String said(String digits) {
		if (digits.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?")) {
			String plain = digits.replace(",", "");
			int point = plain.indexOf('.');
			return point < 0 ? count(plain) : count(plain.substring(0, point)) + " point " + single(plain.substring(point + 1));
		}
		int point = Math.max(digits.indexOf('.'), digits.indexOf(','));
		if (point < 0) return digits;
		return words(digits.substring(0, point)) + " point " + single(digits.substring(point + 1));
	}

	/** A number that is no year. */
	private static String count(String digits) {
		return String.join(" ", NumberWords.count(digits));
	}

	private static String single(String digits) {
		List<String> words = new ArrayList<>();
		for (char digit : digits.toCharArray()) words.addAll(NumberWords.of(String.valueOf(digit)));
		return String.join(" ", words);
	}

	private static String words(String said) {
		return said.isEmpty() || !Character.isDigit(said.charAt(0)) ? said : String.join(" ", NumberWords.of(said));
	}
}
