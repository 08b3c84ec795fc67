// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.encoding;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The letters of languages. Their samples are the names that ICU has in each language for all languages, countries and currencies,
 * and for numbers: some twelve thousand chars each, that need not be shipped. A language takes some 40 ms when it is first asked for.
 */
final class Languages {
	private static final Map<String, Letters> KNOWN = new ConcurrentHashMap<>();

	private static final int NUMBERS = 130;

	private Languages() {
	}

	/** The letters of a language, by its code: {@code ru}. */
	static Letters of(String code) {
		return KNOWN.computeIfAbsent(code, Languages::read);
	}

	private static Letters read(String code) {
		ULocale language = ULocale.forLanguageTag(code);
		String sample = sample(language);
		StringBuilder alphabet = new StringBuilder();
		for (String letter : LocaleData.getExemplarSet(language, 0, LocaleData.ES_STANDARD)) alphabet.append(letter);
		return switch (code) {
		case "zh-Hans" -> new Ideographs(sample, Charset.forName("GB2312"), 0xB0, 0xD7, 0xF7);
		case "zh-Hant" -> new Ideographs(sample, Charset.forName("Big5"), 0xA4, 0xC6, 0xF9);
		case "ja" -> new Ideographs(sample, Charset.forName("EUC-JP"), 0xA4, 0xCF, 0xF4);
		case "ko" -> new Ideographs(sample, Charset.forName("EUC-KR"), 0xB0, 0xC8, 0xFD);
		case "ro" -> new LetterPairs(sample + cedillas(sample), alphabet + cedillas(alphabet.toString()));
		case "vi" -> new LetterPairs(tonesApart(sample), tonesApart(alphabet.toString()));
		default -> new LetterPairs(sample, alphabet.toString());
		};
	}

	private static String sample(ULocale language) {
		LocaleDisplayNames names = LocaleDisplayNames.getInstance(language);
		StringBuilder sample = new StringBuilder();
		for (String code : ULocale.getISOLanguages()) add(names.languageDisplayName(code), code, sample);
		for (String code : ULocale.getISOCountries()) add(names.regionDisplayName(code), code, sample);
		for (Currency currency : Currency.getAvailableCurrencies())
			add(currency.getName(language, Currency.LONG_NAME, null), currency.getCurrencyCode(), sample);
		RuleBasedNumberFormat numbers = new RuleBasedNumberFormat(language, RuleBasedNumberFormat.SPELLOUT);
		for (int i = 0; i < NUMBERS; i++) sample.append(numbers.format(i)).append(' ');
		return sample.toString();
	}

	private static void add(String name, String code, StringBuilder sample) {
		if (name != null && !name.equals(code)) sample.append(name).append(' ');
	}

	/** Older encodings have these letters of Romanian with the cedilla of Turkish only. */
	private static String cedillas(String text) {
		return text.replace('\u0219', '\u015F').replace('\u021B', '\u0163').replace('\u0218', '\u015E').replace('\u021A', '\u0162');
	}

	/** Vietnamese as windows-1258 writes it: letters whole, the signs of tones behind them. */
	private static String tonesApart(String text) {
		StringBuilder apart = new StringBuilder();
		for (char c : text.toCharArray()) {
			String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
			String letter = parts.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
			String tones = parts.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
			apart.append(Normalizer.normalize(letter, Normalizer.Form.NFC)).append(tones);
		}
		return apart.toString();
	}
}
