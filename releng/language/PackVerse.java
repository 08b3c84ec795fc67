
// SPDX-License-Identifier: EPL-2.0
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.language.internal.data.PackedWords;
import gleaner.language.internal.tables.Trigrams;

/**
 * Counts which words follow each other in poems and in WordNet's explanations and examples. Of twenty poems two are left out, so that the
 * weights of suggestions can be learnt on the one ({@link #isForLearning}) and measured on the other ({@link #isForTesting}).
 *
 * <p>{@code java -cp CLASSES:JACKSON releng/language/PackVerse.java POEMS_JSONL WORDNET_JAR OUT}
 */
final class PackVerse {
	private static final Pattern WORD = Pattern.compile("[a-z]+(?:'[a-z]+)?");
	private static final Pattern SENTENCE = Pattern.compile("[.?!;:]\\s");
	/** Runs of words that were met once say little and would take most of the room. */
	private static final int LEAST = 2;
	/** As if a word that was never met had been met so often. */
	private static final double UNMET = 0.1;
	private static final int TWENTY = 20;

	/** @param index of a poem in its file, from 0 */
	static boolean isForTesting(int index) {
		return index % TWENTY == 19;
	}

	/** @param index of a poem in its file, from 0 */
	static boolean isForLearning(int index) {
		return index % TWENTY == 9;
	}

	public static void main(String[] args) throws IOException {
		List<List<String>> sentences = new ArrayList<>();
		poems(Path.of(args[0]), text -> sentences(text, sentences));
		int ofPoems = sentences.size();
		try (ZipFile wordNet = new ZipFile(args[1])) {
			for (String part : Packed.parts().keySet())
				for (String line : Packed.wordNet(wordNet, "data." + part)) sentences(line.substring(line.indexOf(" | ") + 3), sentences);
		}
		System.out.printf("%d sentences of poems, %d of explanations%n", ofPoems, sentences.size() - ofPoems);
		Path out = Path.of(args[2]);
		try (DataOutputStream file = Packed.file(out)) {
			write(sentences, file);
		}
		System.out.printf("%d bytes%n", Files.size(out));
	}

	private static void poems(Path file, Consumer<String> each) throws IOException {
		ObjectMapper mapper = new ObjectMapper();
		int index = 0;
		for (String line : Files.readAllLines(file)) {
			if (!isForTesting(index) && !isForLearning(index)) each.accept(mapper.readTree(line).get("text").asText());
			index++;
		}
	}

	private static void sentences(String text, List<List<String>> sentences) {
		for (String sentence : SENTENCE.split(text.replace('\n', ' '))) {
			List<String> words = new ArrayList<>();
			words.add(Trigrams.START);
			Matcher word = WORD.matcher(sentence.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
			while (word.find()) words.add(word.group().intern());
			if (words.size() > 1) sentences.add(words);
		}
	}

	private static void write(List<List<String>> sentences, DataOutputStream out) throws IOException {
		Map<String, Integer> met = new HashMap<>();
		for (List<String> sentence : sentences) for (String word : sentence) met.merge(word, 1, Integer::sum);
		List<String> words = met.keySet().stream().filter(word -> met.get(word) >= LEAST).sorted(PackedWords::compare).toList();
		Map<String, Integer> numbers = new HashMap<>();
		for (String word : words) numbers.put(word, numbers.size());
		long[] pairs = new long[sentences.stream().mapToInt(List::size).sum()];
		long[] triples = new long[pairs.length];
		int pair = 0;
		int triple = 0;
		for (List<String> sentence : sentences) {
			for (int i = 1; i < sentence.size(); i++) {
				long second = numbers.getOrDefault(sentence.get(i), -1);
				long first = numbers.getOrDefault(sentence.get(i - 1), -1);
				if (first < 0 || second < 0) continue;
				pairs[pair++] = first << 16 | second;
				long before = i < 2 ? -1 : numbers.getOrDefault(sentence.get(i - 2), -1);
				if (before >= 0) triples[triple++] = before << 32 | first << 16 | second;
			}
		}
		Trigrams.Runs oftenPairs = runs(Arrays.copyOf(pairs, pair));
		Trigrams.Runs oftenTriples = runs(Arrays.copyOf(triples, triple));
		System.out.printf("%d words, %d pairs, %d triples%n", words.size(), oftenPairs.keys().length, oftenTriples.keys().length);
		double all = Math.log(met.values().stream().mapToLong(Integer::longValue).sum());
		double[] counts = words.stream().mapToDouble(word -> Math.log(met.get(word))).toArray();
		Trigrams.write(out, words, counts, all, Math.log(UNMET) - all, oftenPairs, oftenTriples);
	}

	/** What was met often enough, in rising order, and how often. */
	private static Trigrams.Runs runs(long[] met) {
		Arrays.sort(met);
		long[] keys = new long[met.length];
		double[] counts = new double[met.length];
		int size = 0;
		for (int from = 0, to; from < met.length; from = to) {
			to = from;
			while (to < met.length && met[to] == met[from]) to++;
			if (to - from < LEAST) continue;
			keys[size] = met[from];
			counts[size++] = Math.log(to - from);
		}
		return new Trigrams.Runs(Arrays.copyOf(keys, size), Arrays.copyOf(counts, size));
	}
}
