// SPDX-License-Identifier: EPL-2.0
package gleaner.training.text;

import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.engine.neural.checkpoint.Alphabet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/** How often each character occurs in a corpus, and which of them get a class of their own. */
public final class CharacterCensus {
	private final Map<Integer, Long> counts = new HashMap<>();

	/** The characters of a corpus as it is. */
	public static CharacterCensus of(Corpus corpus) throws EngineException, InterruptedException {
		CharacterCensus census = new CharacterCensus();
		corpus.read(poem -> census.count(poem.text()));
		return census;
	}

	/** All characters, in the order of their code points. */
	public int[] characters() {
		return counts.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
	}

	void count(String text) {
		text.codePoints().forEach(c -> counts.merge(c, 1L, Long::sum));
	}

	/**
	 * The alphabet of the most frequent characters, in the order of their code points. The end of a poem is always among them.
	 *
	 * @param mostClasses how many classes there may be, the unknown one included
	 */
	Alphabet alphabet(int mostClasses) {
		IntStream others = byFrequency().stream().mapToInt(Map.Entry::getKey).filter(c -> c != Alphabet.POEM_END).limit(mostClasses - 2L);
		IntStream kept = IntStream.concat(IntStream.of(Alphabet.POEM_END), others).sorted();
		return Alphabet.of(IntStream.concat(IntStream.of(Alphabet.NO_CHARACTER), kept).toArray());
	}

	/** How often each character of an alphabet occurs, the most frequent first. */
	public SequencedMap<Integer, Long> kept(Alphabet alphabet) {
		return where(alphabet, true);
	}

	/** How often each character occurs that an alphabet has no class for, the most frequent first. */
	public SequencedMap<Integer, Long> unknown(Alphabet alphabet) {
		return where(alphabet, false);
	}

	private SequencedMap<Integer, Long> where(Alphabet alphabet, boolean kept) {
		SequencedMap<Integer, Long> found = new LinkedHashMap<>();
		for (Map.Entry<Integer, Long> entry : byFrequency())
			if (alphabet.has(entry.getKey()) == kept) found.put(entry.getKey(), entry.getValue());
		return found;
	}

	private List<Map.Entry<Integer, Long>> byFrequency() {
		return counts.entrySet().stream()
				.sorted(Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
				.toList();
	}
}
