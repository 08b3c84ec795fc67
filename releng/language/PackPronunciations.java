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
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import gleaner.language.internal.data.PackedWords;
import gleaner.language.internal.sound.CmuDictionary;
import gleaner.language.sound.Pronunciation;

/**
 * Packs the CMU Pronouncing Dictionary. Reads the layout of its release 0.7 with counted variants ("NATURAL 1 N AE1 …").
 *
 * <p>{@code java -cp bundles/gleaner.language/target/classes releng/language/PackPronunciations.java CMUDICT OUT}
 */
final class PackPronunciations {
	public static void main(String[] args) throws IOException {
		SortedMap<String, List<Pronunciation>> dictionary = new TreeMap<>(PackedWords::compare);
		for (String line : Files.readAllLines(Path.of(args[0]))) {
			String[] parts = line.strip().split("\\s+", 3);
			if (parts.length < 3 || parts[0].chars().anyMatch(Character::isDigit)) continue;
			List<Pronunciation> variants = dictionary.computeIfAbsent(parts[0].toLowerCase(Locale.ROOT), w -> new ArrayList<>());
			Pronunciation p = Pronunciation.parse(parts[2]);
			if (!variants.contains(p)) variants.add(p);
		}
		Path out = Path.of(args[1]);
		try (DataOutputStream file = new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(out)) {
			{
				def.setLevel(Deflater.BEST_COMPRESSION);
			}
		}))) {
			CmuDictionary.write(file, dictionary);
		}
		System.out.printf("%d words, %d bytes%n", dictionary.size(), Files.size(out));
	}
}
