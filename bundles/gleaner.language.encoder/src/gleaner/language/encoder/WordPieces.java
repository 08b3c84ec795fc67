// SPDX-License-Identifier: EPL-2.0
package gleaner.language.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * Cuts text into the pieces that the net knows by number (WordPiece, as BERT's uncased nets have it). Text becomes lower case without
 * accents and control characters; words end at white space and at each sign; a word is cut into the longest pieces that are known, from
 * the left, where a piece that goes on begins with {@code ##}; a word that cannot be cut so is unknown as a whole. Immutable.
 */
final class WordPieces {
	static final int BEGIN = 101;
	static final int END = 102;
	private static final int UNKNOWN = 100;
	/** Longer words are unknown. */
	private static final int LONGEST = 100;
	private static final String GOES_ON = "##";

	private final Map<String, Integer> numbers;

	/** @param numbers of the pieces */
	WordPieces(Map<String, Integer> numbers) {
		this.numbers = Map.copyOf(numbers);
	}

	/**
	 * The pieces that a description of a tokenizer lists, which is JSON with an object {@code model.vocab}.
	 *
	 * @throws IOException if there is none, or it does not begin and end texts as it should
	 */
	static WordPieces read(InputStream description) throws IOException {
		Map<String, Integer> numbers = new HashMap<>();
		try (JsonParser json = new JsonFactory().createParser(description)) {
			while (json.nextToken() != null) {
				if (json.currentToken() != JsonToken.START_OBJECT || !"vocab".equals(json.currentName())) continue;
				while (json.nextToken() == JsonToken.FIELD_NAME) {
					String piece = json.currentName();
					if (json.nextToken() != JsonToken.VALUE_NUMBER_INT) throw new IOException("the piece \"" + piece + "\" has no number");
					numbers.put(piece, json.getIntValue());
				}
				break;
			}
		}
		for (Map.Entry<String, Integer> mark : Map.of("[UNK]", UNKNOWN, "[CLS]", BEGIN, "[SEP]", END).entrySet())
			if (!mark.getValue().equals(numbers.get(mark.getKey())))
				throw new IOException("the list of pieces does not have " + mark.getKey() + " as number " + mark.getValue());
		return new WordPieces(numbers);
	}

	/** The numbers of a text's pieces; none for a blank one. */
	int[] of(String text) {
		int[] pieces = new int[16];
		int count = 0;
		for (String word : words(text)) {
			int[] cut = cut(word);
			if (count + cut.length > pieces.length) pieces = Arrays.copyOf(pieces, 2 * (count + cut.length));
			System.arraycopy(cut, 0, pieces, count, cut.length);
			count += cut.length;
		}
		return Arrays.copyOf(pieces, count);
	}

	private static String[] words(String text) {
		StringBuilder parted = new StringBuilder(text.length() + 16);
		Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).codePoints().forEach(sign -> {
			if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) parted.append(' ');
			else if (standsAlone(sign)) parted.append(' ').appendCodePoint(sign).append(' ');
			else if (!isLeftOut(sign)) parted.appendCodePoint(sign);
		});
		String bare = parted.toString().strip();
		return bare.isEmpty() ? new String[0] : bare.split(" +");
	}

	private static boolean isLeftOut(int sign) {
		return switch (Character.getType(sign)) {
		case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
				Character.NON_SPACING_MARK ->
			true;
		default -> sign == 0xFFFD;
		};
	}

	/** Punctuation, everything of ASCII that is no letter or digit, and signs of Chinese and Japanese. */
	private static boolean standsAlone(int sign) {
		if (sign < 128) return sign > 32 && sign < 127 && !Character.isLetterOrDigit(sign);
		return switch (Character.getType(sign)) {
		case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
				Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION ->
			true;
		default -> Character.isIdeographic(sign) && Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN;
		};
	}

	private int[] cut(String word) {
		int length = word.codePointCount(0, word.length());
		if (length > LONGEST) return new int[] { UNKNOWN };
		int[] pieces = new int[length];
		int count = 0;
		for (int from = 0; from < word.length();) {
			int to = word.length();
			Integer number = null;
			for (; to > from; to = word.offsetByCodePoints(to, -1)) {
				number = numbers.get(from == 0 ? word.substring(0, to) : GOES_ON + word.substring(from, to));
				if (number != null) break;
			}
			if (number == null) return new int[] { UNKNOWN };
			pieces[count++] = number;
			from = to;
		}
		return Arrays.copyOf(pieces, count);
	}
}
