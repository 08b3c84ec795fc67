// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.encoding;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An encoding from before Unicode, with the languages that are written in it.
 *
 * @param charset of it
 * @param languages their codes
 * @param bytes how many bytes a char beyond ASCII has at most; 1 where each byte is a char
 * @param seldom how much less often it is met than the most usual one: a logarithm, at most 0
 */
record OldEncoding(Charset charset, List<String> languages, int bytes, double seldom) {
	private static final String WESTERN = "en fr de es pt it nl da sv nb fi is ga cy ca";
	private static final String CENTRAL = "en pl cs sk hu ro hr sl de";
	private static final String CYRILLIC = "ru uk be bg mk sr";
	private static final String BALTIC = "en et lv lt pl de";

	private static final Set<String> NOT_LATIN = Set.of("ru", "el", "he", "ar", "th", "ja", "zh-Hans", "zh-Hant", "ko");

	/** All that are tried, the most usual first: of several that give the same text, the first is named. */
	static final List<OldEncoding> ALL = all();

	private static List<OldEncoding> all() {
		List<OldEncoding> all = new ArrayList<>();
		add(all, "windows-1252", WESTERN, 1, 0);
		add(all, "windows-1251", CYRILLIC, 1, -3);
		add(all, "windows-1250", CENTRAL, 1, -4);
		add(all, "windows-1253", "el", 1, -3);
		add(all, "windows-1254", "en tr", 1, -4);
		add(all, "windows-1255", "he", 1, -3);
		add(all, "windows-1256", "ar fa", 1, -3);
		add(all, "windows-1257", BALTIC, 1, -5);
		add(all, "windows-1258", "vi", 1, -4);
		add(all, "x-windows-874", "th", 1, -3);
		add(all, "ISO-8859-2", CENTRAL, 1, -5);
		add(all, "ISO-8859-15", WESTERN, 1, -6);
		add(all, "ISO-8859-5", CYRILLIC, 1, -4);
		add(all, "ISO-8859-7", "el", 1, -3.5);
		add(all, "ISO-8859-9", "en tr", 1, -4.5);
		add(all, "ISO-8859-8", "he", 1, -4);
		add(all, "ISO-8859-6", "ar fa", 1, -4);
		add(all, "ISO-8859-13", BALTIC, 1, -6);
		add(all, "ISO-8859-4", BALTIC, 1, -7);
		add(all, "ISO-8859-3", "mt eo", 1, -7);
		add(all, "ISO-8859-16", "ro hr hu pl sl fr de", 1, -8);
		add(all, "KOI8-R", "ru", 1, -3.5);
		add(all, "KOI8-U", "ru uk", 1, -4);
		add(all, "x-MacRoman", WESTERN, 1, -5);
		add(all, "x-MacCyrillic", CYRILLIC, 1, -5);
		add(all, "x-MacGreek", "el", 1, -6);
		add(all, "x-MacCentralEurope", CENTRAL, 1, -7);
		add(all, "x-MacTurkish", "en tr", 1, -7);
		add(all, "IBM850", WESTERN, 1, -6);
		add(all, "IBM437", WESTERN, 1, -6.5);
		add(all, "IBM852", CENTRAL, 1, -7);
		add(all, "IBM855", CYRILLIC, 1, -6);
		add(all, "IBM866", CYRILLIC, 1, -4.5);
		add(all, "x-IBM737", "el", 1, -6);
		add(all, "IBM869", "el", 1, -7);
		add(all, "IBM857", "en tr", 1, -7);
		add(all, "IBM862", "he", 1, -6);
		add(all, "IBM775", BALTIC, 1, -8);
		add(all, "windows-31j", "ja", 2, -3);
		add(all, "EUC-JP", "ja", 2, -3.5);
		add(all, "GB18030", "zh-Hans", 2, -3);
		add(all, "Big5", "zh-Hant", 2, -3);
		add(all, "Big5-HKSCS", "zh-Hant", 2, -5);
		add(all, "x-windows-949", "ko", 2, -3);
		add(all, "x-EUC-TW", "zh-Hant", 4, -6);
		add(all, "x-Johab", "ko", 2, -7);
		return List.copyOf(all);
	}

	/** A Java that is built small has but the usual ones. */
	private static void add(List<OldEncoding> all, String name, String languages, int bytes, double seldom) {
		if (Charset.isSupported(name)) all.add(new OldEncoding(Charset.forName(name), List.of(languages.split(" ")), bytes, seldom));
	}

	/** Whether its languages are written in Latin letters. */
	boolean isLatin() {
		return NOT_LATIN.stream().noneMatch(languages::contains);
	}
}
