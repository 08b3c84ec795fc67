// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.tongue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

import gleaner.language.internal.sound.SpokenLine;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import gleaner.language.tongue.Tongue;

/**
 * Weighs the words of a line: those that only English has against those that only another language has, one language at a time. Words that
 * nobody knows weigh nothing, for poets invent them. What the poem's other lines are decides where a line says little. Thread-safe; it
 * remembers lines, for a poem is asked about again with each key.
 */
public final class EnglishTongue implements Tongue {
	/** Up to this level of SCOWL a word is surely English. */
	private static final int SURE = 50;
	private static final int KNOWN = 70;

	private static final double SMALL_AND_ENGLISH = 2;
	private static final double ENGLISH = 1;
	private static final double RARE = 0.5;
	private static final double FOREIGN = 1.5;
	private static final double BOTH = 0.7;
	private static final double LETTER = 1;
	/** A word that English has not, for a language that other words of the line speak for. */
	private static final double UNKNOWN = 0.3;

	/** So much more than for English has to speak for another language: in a poem in English, and where the other lines say nothing. */
	private static final double IN_ENGLISH = 2.2;
	private static final double ALONE = 1;
	/** The same for the language of a poem that has more lines in it than in English, and of one that has many times as many. */
	private static final double IN_FOREIGN = -0.6;
	private static final double IN_MOSTLY_FOREIGN = -1.5;
	private static final int MOSTLY = 5;
	private static final int NONE = -1;

	private static final int MOST_REMEMBERED = 4_000;
	private static final int LONGEST_REMEMBERED = 200;

	private final Map<String, Weighed> remembered = new ConcurrentHashMap<>();
	private final ToIntFunction<String> level;
	private final TongueWords tongues;

	/** @param level how common a lower-case word of English is as SCOWL grades it, or -1 */
	public EnglishTongue(ToIntFunction<String> level) {
		this.level = level;
		tongues = TongueWords.load();
	}

	/**
	 * A line by itself.
	 *
	 * @param letters whether it has any
	 * @param isOtherScript whether most are of another script
	 * @param english what speaks for English
	 * @param foreign what speaks for each other language
	 */
	private record Weighed(boolean letters, boolean isOtherScript, double english, double[] foreign) {
		int best() {
			int best = 0;
			for (int t = 1; t < foreign.length; t++) if (foreign[t] > foreign[best]) best = t;
			return best;
		}

		/** How much more speaks for a language than for English. */
		double surplus(int tongue) {
			return foreign[tongue] - english;
		}
	}

	@Override
	public List<Boolean> foreign(List<String> lines) {
		List<Weighed> weighed = lines.stream().map(this::remembered).toList();
		double[] lead = new double[tongues.size()];
		int english = 0;
		int foreign = 0;
		for (Weighed line : weighed) {
			if (line.isOtherScript()) continue;
			int best = line.best();
			if (line.surplus(best) >= ALONE) foreign++;
			else if (line.surplus(best) <= -ALONE) english++;
			for (int t = 0; t < lead.length; t++) lead[t] += line.surplus(t);
		}
		int tongue = foreign > english ? best(lead) : NONE;
		double like = MOSTLY * english < foreign ? IN_MOSTLY_FOREIGN : IN_FOREIGN;
		double any = english > foreign ? IN_ENGLISH : ALONE;
		return weighed.stream().map(line -> line.isOtherScript() || line.letters()
				&& (tongue != NONE && line.surplus(tongue) > like || line.surplus(line.best()) >= any)).toList();
	}

	private Weighed remembered(String line) {
		if (line.length() > LONGEST_REMEMBERED) return weigh(line);
		if (remembered.size() > MOST_REMEMBERED) remembered.clear();
		return remembered.computeIfAbsent(line, this::weigh);
	}

	private static int best(double[] values) {
		int best = 0;
		for (int i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
		return best;
	}

	private Weighed weigh(String line) {
		double english = 0;
		int unknown = 0;
		double[] foreign = new double[tongues.size()];
		int latin = 0;
		int other = 0;
		for (int i = 0; i < line.length();) {
			int c = line.codePointAt(i);
			i += Character.charCount(c);
			if (!Character.isLetter(c)) continue;
			if (c < 0x80 || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) latin++;
			else other++;
		}
		if (other > latin) return new Weighed(true, true, 0, foreign);
		List<Word> words = latin == 0 ? List.of() : Words.of(line);
		for (Word word : words) {
			String plain = word.text().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
			if (isShortened(line, word, plain)) continue; // "Ave." is no Latin
			int small = tongues.of(plain);
			int of = level.applyAsInt(plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain);
			boolean sure = of >= 0 && of <= SURE || EnglishWords.isEnglish(plain);
			if (EnglishWords.isSmall(plain)) english += small == 0 ? SMALL_AND_ENGLISH : BOTH;
			else if (small == 0) english += sure ? ENGLISH : of >= 0 && of <= KNOWN ? RARE : 0;
			if (small == 0 && of < 0 && !sure) unknown++;
			for (int t = 0; t < foreign.length; t++) if ((small >> t & 1) == 1) foreign[t] += sure ? BOTH : FOREIGN;
			int letters = isAscii(plain) || isAccented(plain) ? 0 : tongues.withLetters(plain);
			for (int t = 0; t < foreign.length && letters != 0; t++) if ((letters >> t & 1) == 1) foreign[t] += LETTER;
		}
		for (int t = 0; t < foreign.length; t++) if (foreign[t] > 0) foreign[t] += UNKNOWN * unknown;
		return new Weighed(latin > 0, false, english, foreign);
	}

	private static boolean isShortened(String line, Word word, String plain) {
		return word.end() < line.length() && line.charAt(word.end()) == '.'
				&& SpokenLine.isShortened(plain, Character.isUpperCase(word.text().charAt(0)));
	}

	/** Such a word has no letter that English has not. */
	private static boolean isAscii(String plain) {
		for (int i = 0; i < plain.length(); i++) if (plain.charAt(i) >= 0x80) return false;
		return true;
	}

	/** Whether a word is English when its accents are taken off: belovèd, naïve, coöperate. */
	private boolean isAccented(String plain) {
		int of = level.applyAsInt(Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
		return of >= 0 && of <= KNOWN;
	}
}
