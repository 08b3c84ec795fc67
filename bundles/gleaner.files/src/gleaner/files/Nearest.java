// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which name was meant by one that is not known. */
public final class Nearest {
	/** Of so many letters one may be wrong. */
	private static final int LETTERS_FOR_A_SLIP = 3;
	/** A name longer than this is compared no further. */
	private static final int LONGEST = 200;
	private static final int SHORTEST_BEGINNING = 2;

	private Nearest() {
	}

	/**
	 * The one of some names that is nearest to what was said: one that begins so, or that differs by few slips (letters missing, surplus,
	 * wrong or in the wrong order). Capitals do not count. Nothing if none is near.
	 */
	public static Optional<String> of(String said, Collection<String> names) {
		String wanted = plain(said);
		Optional<String> near = names.stream().filter(name -> slips(wanted, plain(name)) <= most(wanted, plain(name)))
				.min(Comparator.comparingInt(name -> slips(wanted, plain(name))));
		if (near.isPresent() || wanted.length() < SHORTEST_BEGINNING) return near;
		return names.stream().filter(name -> begins(plain(name), wanted)).min(Comparator.comparingInt(String::length));
	}

	/** The same as a question to put behind what was said: {@code  (did you mean "salt"?)}; empty if no name is near. */
	public static String question(String said, Collection<String> names) {
		return of(said, names).map(name -> " (did you mean \"" + name + "\"?)").orElse("");
	}

	/** Whether a name begins so, but for the slips that the beginning may have. */
	private static boolean begins(String name, String wanted) {
		if (name.startsWith(wanted)) return true;
		return wanted.length() > LETTERS_FOR_A_SLIP && name.length() > wanted.length()
				&& slips(wanted, name.substring(0, wanted.length())) <= 1;
	}

	private static String plain(String name) {
		String plain = name.strip().toLowerCase(Locale.ROOT);
		return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
	}

	private static int most(String one, String other) {
		return Math.max(1, Math.min(one.length(), other.length()) / LETTERS_FOR_A_SLIP);
	}

	/** The distance of Damerau and Levenshtein, two letters that changed places being one slip. */
	private static int slips(String one, String other) {
		if (Math.abs(one.length() - other.length()) > most(one, other)) return Integer.MAX_VALUE;
		int[][] slips = new int[one.length() + 1][other.length() + 1];
		for (int i = 0; i <= one.length(); i++) {
			for (int j = 0; j <= other.length(); j++) {
				if (i == 0 || j == 0) {
					slips[i][j] = i + j;
					continue;
				}
				int wrong = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
				int least = Math.min(slips[i - 1][j - 1] + wrong, 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
				boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
				slips[i][j] = swapped ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
			}
		}
		return slips[one.length()][other.length()];
	}
}
