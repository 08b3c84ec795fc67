// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import java.util.Comparator;

/** The order in which people list names: {@code poem 2} before {@code poem 10}, capitals beside small letters, folders together. */
final class NaturalOrder implements Comparator<String> {
	static final NaturalOrder OF_PATHS = new NaturalOrder();

	private NaturalOrder() {
	}

	@Override
	public int compare(String a, String b) {
		int i = 0;
		int j = 0;
		while (i < a.length() && j < b.length()) {
			char c = a.charAt(i);
			char d = b.charAt(j);
			if (isDigit(c) && isDigit(d)) {
				int endOfA = endOfNumber(a, i);
				int endOfB = endOfNumber(b, j);
				int order = compareNumbers(a, skipZeros(a, i, endOfA), endOfA, b, skipZeros(b, j, endOfB), endOfB);
				if (order != 0) return order;
				i = endOfA;
				j = endOfB;
			} else {
				int order = Character.compare(fold(c), fold(d));
				if (order != 0) return order;
				i++;
				j++;
			}
		}
		int rest = Integer.compare(a.length() - i, b.length() - j);
		return rest != 0 ? rest : a.compareTo(b);
	}

	/** A folder's content stands where its name does, before names that merely begin the same. */
	private static char fold(char c) {
		return c == '/' ? 0 : Character.toLowerCase(Character.toUpperCase(c));
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	private static int endOfNumber(String s, int start) {
		int end = start;
		while (end < s.length() && isDigit(s.charAt(end))) end++;
		return end;
	}

	private static int skipZeros(String s, int start, int end) {
		int i = start;
		while (i < end && s.charAt(i) == '0') i++;
		return i;
	}

	private static int compareNumbers(String a, int i, int endOfA, String b, int j, int endOfB) {
		int longer = Integer.compare(endOfA - i, endOfB - j);
		return longer != 0 ? longer : a.substring(i, endOfA).compareTo(b.substring(j, endOfB));
	}
}
