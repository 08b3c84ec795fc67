// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.pass;

import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Pool;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists of words that can stand for one another, from {@code classes.txt}: on each line a name, a colon and the words. Immutable.
 */
final class WordClasses {
	private final Map<String, List<String>> classes = new HashMap<>();
	private final Map<String, Pool> pools = new HashMap<>();

	private WordClasses() {
	}

	/** @throws UncheckedIOException if the file is missing in Gleaner */
	static WordClasses load() {
		WordClasses loaded = new WordClasses();
		try (InputStream in = WordClasses.class.getResourceAsStream("classes.txt")) {
			if (in == null) throw new IOException("classes.txt is missing in Gleaner; install it again");
			new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
					.filter(line -> !line.isBlank() && line.charAt(0) != '#')
					.forEach(loaded::add);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return loaded;
	}

	private void add(String line) {
		int colon = line.indexOf(':');
		String name = line.substring(0, colon).strip();
		List<String> words = List.of(line.substring(colon + 1).strip().split("\\s+"));
		classes.put(name, words);
		pools.put(name,
				Pool.of(words.stream().map(word -> Offer.word(word.replace('_', ' '), name.replaceFirst("[.].*", "").replace('-', ' '), ""))
						.toList()));
	}

	/** Whether a word, in lower case, is of a class. */
	boolean has(String name, String word) {
		List<String> words = classes.get(name);
		for (String each : words) if (each.equalsIgnoreCase(word)) return true;
		return false;
	}

	/** The words of a class, each as likely as the other. */
	Pool pool(String name) {
		return pools.get(name);
	}
}
