
// SPDX-License-Identifier: EPL-2.0
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipFile;

import gleaner.language.form.PartOfSpeech;

/** What the programs share that pack tables. */
final class Packed {
	private static final String WORDNET = "net/sf/extjwnl/data/wordnet/wn31/";

	private Packed() {
	}

	/** A file that is packed as small as it gets. */
	static DataOutputStream file(Path out) throws IOException {
		return new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(out)) {
			{
				def.setLevel(Deflater.BEST_COMPRESSION);
			}
		}));
	}

	/** The lines of one of WordNet's files that are no remarks: "index.noun". */
	static List<String> wordNet(ZipFile wordNet, String file) throws IOException {
		return new String(wordNet.getInputStream(wordNet.getEntry(WORDNET + file)).readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter(line -> !line.startsWith(" ")).toList();
	}

	/** WordNet's names for the open parts of speech. */
	static Map<String, PartOfSpeech> parts() {
		return Map.of("noun", PartOfSpeech.NOUN, "verb", PartOfSpeech.VERB, "adj", PartOfSpeech.ADJECTIVE, "adv", PartOfSpeech.ADVERB);
	}

	/**
	 * As what WordNet lists each word and phrase, a bit for each part of speech; what it has only with a capital is a name and left out.
	 */
	static Map<String, Integer> partsOfWords(ZipFile wordNet) throws IOException {
		Map<String, Integer> parts = new HashMap<>();
		for (Map.Entry<String, PartOfSpeech> part : parts().entrySet()) {
			for (String line : wordNet(wordNet, "data." + part.getKey())) {
				String[] fields = line.substring(0, line.indexOf(" |")).split(" ");
				int words = Integer.parseInt(fields[3], 16);
				for (int word = 0; word < words; word++) {
					String lemma = fields[4 + 2 * word].replaceAll("\\(.*\\)", "").replace('_', ' ');
					if (!Character.isUpperCase(lemma.codePointAt(0)))
						parts.merge(lemma.toLowerCase(Locale.ROOT), 1 << part.getValue().ordinal(), (a, b) -> a | b);
				}
			}
		}
		return parts;
	}
}
