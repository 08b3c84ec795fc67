
// SPDX-License-Identifier: EPL-2.0
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipFile;

import gleaner.language.form.PartOfSpeech;
import gleaner.language.internal.data.PackedWords;

/**
 * Packs what WordNet knows of forms: its exceptions ("n dormice dormouse"), and as what parts of speech it lists each plain word.
 *
 * <p>{@code java -cp CLASSES releng/language/PackForms.java WORDNET_JAR OUT_FOLDER}
 */
final class PackForms {
	private static final String WORDNET = "net/sf/extjwnl/data/wordnet/wn31/";

	public static void main(String[] args) throws IOException {
		Path out = Path.of(args[1]);
		Set<String> exceptions = new TreeSet<>();
		SortedMap<String, Integer> parts = new TreeMap<>(PackedWords::compare);
		try (ZipFile wordnet = new ZipFile(args[0])) {
			for (String part : List.of("noun", "verb", "adj", "adv")) {
				for (String line : lines(wordnet, part + ".exc")) {
					String[] f = line.strip().split(" ");
					for (int base = 1; base < f.length; base++)
						if ((f[0] + f[base]).matches("[a-z]+") && !f[0].equals(f[base]))
							exceptions.add((part.equals("adv") ? "r" : part.substring(0, 1)) + " " + f[0] + " " + f[base]);
				}
				int bit = 1 << switch (part) {
				case "noun" -> PartOfSpeech.NOUN.ordinal();
				case "verb" -> PartOfSpeech.VERB.ordinal();
				case "adj" -> PartOfSpeech.ADJECTIVE.ordinal();
				default -> PartOfSpeech.ADVERB.ordinal();
				};
				for (String line : lines(wordnet, "index." + part)) {
					if (line.startsWith(" ")) continue;
					String word = line.substring(0, line.indexOf(' '));
					if (word.matches("[a-z]+")) parts.merge(word, bit, (a, b) -> a | b);
				}
			}
		}
		Path forms = out.resolve("forms.gz");
		try (DataOutputStream file = new DataOutputStream(best(forms))) {
			for (String line : exceptions) file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
		}
		Path packed = out.resolve("parts.gz");
		try (DataOutputStream file = new DataOutputStream(best(packed))) {
			PackedWords.write(file, List.copyOf(parts.keySet()));
			for (int value : parts.values()) file.writeByte(value);
		}
		System.out.printf("%d exceptions, %d bytes; parts of speech of %d words, %d bytes%n", exceptions.size(), Files.size(forms),
				parts.size(), Files.size(packed));
	}

	private static List<String> lines(ZipFile zip, String entry) throws IOException {
		return new String(zip.getInputStream(zip.getEntry(WORDNET + entry)).readAllBytes(), StandardCharsets.UTF_8).lines().toList();
	}

	private static BufferedOutputStream best(Path out) throws IOException {
		return new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(out)) {
			{
				def.setLevel(Deflater.BEST_COMPRESSION);
			}
		});
	}
}
