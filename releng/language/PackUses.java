
// SPDX-License-Identifier: EPL-2.0
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipFile;

import gleaner.language.form.PartOfSpeech;
import gleaner.language.internal.data.PackedWords;
import gleaner.language.internal.tables.PartUses;

/**
 * Packs as which part of speech words were used in SemCor, by the counts in WordNet's {@code index.sense}.
 *
 * <p>{@code java -cp CLASSES releng/language/PackUses.java WORDNET_JAR OUT}
 */
final class PackUses {
	/** WordNet's numbers for the parts of speech, from 1; 5 are adjectives too. */
	private static final List<PartOfSpeech> PARTS = List.of(PartOfSpeech.NOUN, PartOfSpeech.VERB, PartOfSpeech.ADJECTIVE,
			PartOfSpeech.ADVERB, PartOfSpeech.ADJECTIVE);

	public static void main(String[] args) throws IOException {
		SortedMap<String, int[]> uses = new TreeMap<>(PackedWords::compare);
		try (ZipFile wordNet = new ZipFile(args[0])) {
			for (String line : Packed.wordNet(wordNet, "index.sense")) {
				String[] fields = line.split(" ");
				int count = Integer.parseInt(fields[3]);
				if (count == 0) continue;
				int percent = fields[0].indexOf('%');
				PartOfSpeech part = PARTS.get(fields[0].charAt(percent + 1) - '1');
				int[] of = uses.computeIfAbsent(fields[0].substring(0, percent).replace('_', ' '), any -> new int[4]);
				of[part.ordinal()] = Math.min(PartUses.MOST, of[part.ordinal()] + count);
			}
		}
		Path out = Path.of(args[1]);
		try (DataOutputStream file = Packed.file(out)) {
			PartUses.write(file, List.copyOf(uses.keySet()), List.copyOf(uses.values()));
		}
		System.out.printf("%d words, %d bytes%n", uses.size(), Files.size(out));
	}
}
