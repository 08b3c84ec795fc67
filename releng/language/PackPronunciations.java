
// SPDX-License-Identifier: EPL-2.0
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import gleaner.language.internal.data.PackedWords;
import gleaner.language.internal.sound.CmuDictionary;
import gleaner.language.sound.Pronunciation;

/**
 * Packs the CMU Pronouncing Dictionary: its release 0.7a with counted variants ("NATURAL 1 N AE1 …"), and of a newer one, as the package
 * {@code cmu-pronouncing-dictionary} of npm holds it in its {@code index.js}, the words that the first lacks. Where both have a word the
 * older is kept: the newer gives fewer variants, and of the 266 words that it says with another main stress or number of syllables
 * not all became better ("detach" on its first, "polyglot" without any). Newer entries without a main stress are left out.
 *
 * <p>{@code java -cp bundles/gleaner.language/target/classes releng/language/PackPronunciations.java CMUDICT INDEX_JS OUT}
 */
final class PackPronunciations {
	/** Name, number of the variant, phones and remark of a newer entry. */
	private static final Pattern ENTRY = Pattern.compile("[\"'](.+?)(\\(\\d+\\))?[\"']: [\"']([A-Z0-2 ]+?)( *#.*)?[\"'],?");

	public static void main(String[] args) throws IOException {
		SortedMap<String, List<Pronunciation>> dictionary = new TreeMap<>(PackedWords::compare);
		for (String line : Files.readAllLines(Path.of(args[0]))) {
			String[] parts = line.strip().split("\\s+", 3);
			if (parts.length == 3) add(parts[0], parts[2], dictionary);
		}
		SortedMap<String, List<Pronunciation>> newer = new TreeMap<>(PackedWords::compare);
		for (String line : Files.readAllLines(Path.of(args[1]))) {
			Matcher entry = ENTRY.matcher(line.strip());
			if (entry.matches() && entry.group(3).indexOf('1') > 0) add(entry.group(1), entry.group(3), newer);
		}
		int known = dictionary.size();
		newer.forEach(dictionary::putIfAbsent);
		System.out.printf("%d words, and %d of the newer dictionary%n", known, dictionary.size() - known);
		Path out = Path.of(args[2]);
		try (DataOutputStream file = new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(out)) {
			{
				def.setLevel(Deflater.BEST_COMPRESSION);
			}
		}))) {
			CmuDictionary.write(file, dictionary);
		}
		System.out.printf("%d words, %d bytes%n", dictionary.size(), Files.size(out));
	}

	private static void add(String word, String phones, SortedMap<String, List<Pronunciation>> dictionary) {
		if (word.chars().anyMatch(Character::isDigit)) return;
		List<Pronunciation> variants = dictionary.computeIfAbsent(word.toLowerCase(Locale.ROOT), w -> new ArrayList<>());
		Pronunciation p = Pronunciation.parse(phones);
		if (!variants.contains(p)) variants.add(p);
	}
}
