// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.engine.SourcePoem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Passes every poem of an import: cleans it up, finds duplicates, counts. */
final class Tally {
	private static final int MOST_DUPLICATES = 100;
	private static final int FIRST = 12;

	private final ImportOptions options;
	private final MessageDigest digest;
	private final Alphabet.Counter alphabet = new Alphabet.Counter();
	private final Map<CleanUp, Long> places = new EnumMap<>(CleanUp.class);
	private final Map<Key, String> seen = new HashMap<>();
	private final List<Duplicate> duplicates = new ArrayList<>();
	private final List<SourcePoem> first = new ArrayList<>();
	private int duplicateCount;
	private int poems;

	/** The beginning of a hash: enough to tell any number of poems apart. */
	private record Key(long high, long low) {
	}

	Tally(ImportOptions options) {
		this.options = options;
		try {
			digest = MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}

	/**
	 * Takes a poem.
	 *
	 * @param poem tidied; its text is not empty
	 * @param file the name of the file it is from
	 * @return as it is to be kept; nothing if it is a duplicate to be dropped, or nothing is left of it
	 */
	Optional<SourcePoem> take(SourcePoem poem, String file) {
		String text = clean(poem.text());
		if (text.isEmpty() || isDuplicate(poem, text, file) && options.dropDuplicates()) return Optional.empty();
		SourcePoem kept = new SourcePoem(poem.id(), poem.title(), poem.author(), text);
		alphabet.add(text);
		if (first.size() < FIRST) first.add(kept);
		poems++;
		return Optional.of(kept);
	}

	private String clean(String text) {
		String clean = text;
		for (CleanUp step : options.cleanUp()) {
			CleanUp.Cleaned cleaned = step.clean(clean);
			places.merge(step, (long) cleaned.places(), Long::sum);
			clean = cleaned.text();
		}
		return clean.equals(text) ? text : PlainText.poem(clean);
	}

	private boolean isDuplicate(SourcePoem poem, String text, String file) {
		String label = label(poem, text, file);
		String earlier = seen.putIfAbsent(key(text), label);
		if (earlier == null) return false;
		duplicateCount++;
		if (duplicates.size() < MOST_DUPLICATES) duplicates.add(new Duplicate(label, earlier));
		return true;
	}

	private static String label(SourcePoem poem, String text, String file) {
		String name = poem.title().isBlank() ? text.substring(0, Splitter.lineEnd(text, 0)).strip() : poem.title();
		return "“" + name + "” in " + file;
	}

	private Key key(String text) {
		StringBuilder letters = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) letters.append(Character.toLowerCase(c));
		}
		ByteBuffer hash = ByteBuffer.wrap(digest.digest((letters.isEmpty() ? text : letters.toString()).getBytes(StandardCharsets.UTF_8)));
		return new Key(hash.getLong(), hash.getLong());
	}

	int poems() {
		return poems;
	}

	/** The first few, as they are kept. */
	List<SourcePoem> first() {
		return first;
	}

	/** What was done on the poet's word, as sentences. */
	List<String> changes() {
		List<String> changes = new ArrayList<>();
		places.forEach((step, count) -> {
			if (count > 0) changes.add(step.describe(count));
		});
		if (options.dropDuplicates() && duplicateCount > 0)
			changes.add(duplicateCount == 1 ? "1 duplicate was left out." : duplicateCount + " duplicates were left out.");
		return changes;
	}

	ImportReport report(String corpus, List<FileReport> files, List<String> changes) {
		return new ImportReport(corpus, poems, files, alphabet.alphabet(), duplicates, duplicateCount, options.dropDuplicates(), changes);
	}
}
