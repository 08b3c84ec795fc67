// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.tongue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The small words and the letters of some other languages than English, each language a bit. Immutable. */
final class TongueWords {
	private final Map<String, Integer> words = new HashMap<>();
	private final Map<Integer, Integer> letters = new HashMap<>();
	private final int size;

	private TongueWords(List<String> lines) {
		int tongues = 0;
		for (String line : lines) {
			if (line.startsWith("[")) {
				int bit = 1 << tongues++;
				line.substring(line.indexOf(' ') + 1).codePoints().filter(c -> c > 0x7f && Character.isLetter(c))
						.forEach(c -> letters.merge(c, bit, (a, b) -> a | b));
			} else if (!line.startsWith("#")) {
				int bit = 1 << tongues - 1;
				for (String word : line.split(" ")) words.merge(word, bit, (a, b) -> a | b);
			}
		}
		size = tongues;
	}

	static TongueWords load() {
		try (InputStream file = TongueWords.class.getResourceAsStream("tongues.txt")) {
			if (file == null) throw new IOException("the file is missing");
			return new TongueWords(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
		} catch (IOException e) {
			throw new UncheckedIOException("The words of other languages cannot be read: install Gleaner again.", e);
		}
	}

	/** How many languages there are. */
	int size() {
		return size;
	}

	/** A bit for each language that has a lower-case word. */
	int of(String plain) {
		Integer known = words.get(plain);
		if (known != null) return known;
		int apostrophe = plain.indexOf('\'');
		return apostrophe > 0 && apostrophe < 4 ? elided(plain, apostrophe) : 0;
	}

	/** l'heure, d'une, dell'ultimo, qu'il: a small word without its end, and another word. */
	private int elided(String plain, int apostrophe) {
		String first = plain.substring(0, apostrophe + 1);
		return switch (first) {
		case "l'", "d'" -> bit("une") | bit("ella");
		case "j'", "n'", "c'", "qu'", "m'", "t'", "s'" -> plain.length() > apostrophe + 3 ? bit("une") : 0;
		default -> 0;
		};
	}

	private int bit(String word) {
		return words.getOrDefault(word, 0);
	}

	/** A bit for each language that has a letter which English has not and the word has. */
	int withLetters(String plain) {
		int with = 0;
		for (int i = 0; i < plain.length(); i++) {
			char c = plain.charAt(i);
			if (c > 0x7f) with |= letters.getOrDefault((int) c, 0);
		}
		return with;
	}
}
