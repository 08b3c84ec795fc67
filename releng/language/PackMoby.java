
// SPDX-License-Identifier: EPL-2.0
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipFile;

import gleaner.language.internal.data.PackedWords;
import gleaner.language.internal.tables.MobyThesaurus;

/**
 * Packs the Moby thesaurus as the package {@code moby} of npm holds it in its {@code words.txt} (a word and its entry on each line, parted
 * by commas): of words and entries those that WordNet lists.
 *
 * <p>{@code java -cp CLASSES releng/language/PackMoby.java WORDS_TXT WORDNET_JAR OUT}
 */
final class PackMoby {
	public static void main(String[] args) throws IOException {
		Map<String, Integer> parts;
		try (ZipFile wordNet = new ZipFile(args[1])) {
			parts = Packed.partsOfWords(wordNet);
		}
		Map<String, List<String>> entries = new TreeMap<>();
		SortedMap<String, Integer> numbers = new TreeMap<>(PackedWords::compare);
		for (String line : Files.readAllLines(Path.of(args[0]), StandardCharsets.ISO_8859_1)) {
			List<String> known = new ArrayList<>();
			for (String word : line.strip().toLowerCase(Locale.ROOT).split(",")) if (parts.containsKey(word)) known.add(word);
			String root = line.strip().toLowerCase(Locale.ROOT).split(",")[0];
			if (known.size() < 2 || !known.getFirst().equals(root)) continue;
			known.forEach(word -> numbers.put(word, 0));
			entries.computeIfAbsent(root, any -> new ArrayList<>()).addAll(known.subList(1, known.size()));
		}
		int number = 0;
		for (Map.Entry<String, Integer> word : numbers.entrySet()) word.setValue(number++);
		byte[] bits = new byte[number];
		List<int[]> packed = new ArrayList<>();
		long pairs = 0;
		for (String word : numbers.keySet()) {
			bits[packed.size()] = parts.get(word).byteValue();
			int[] entry = entries.getOrDefault(word, List.of()).stream().mapToInt(numbers::get).distinct().sorted().toArray();
			packed.add(entry);
			pairs += entry.length;
		}
		Path out = Path.of(args[2]);
		try (DataOutputStream file = Packed.file(out)) {
			MobyThesaurus.write(file, List.copyOf(numbers.keySet()), bits, packed);
		}
		System.out.printf("%d words, %d entries, %d words in them, %d bytes%n", number, entries.size(), pairs, Files.size(out));
	}
}
