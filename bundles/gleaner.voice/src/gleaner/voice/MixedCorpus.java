// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.corpus.report.TextHash;
import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Several corpora and reservoirs of a studio as one that a net learns from. As for engines, weights are shares of what is heard: at equal
 * weights as many letters are read of a corpus of 50 poems as of one of 10,000. So what is short is read several times, and all is read
 * once at least. What is read more than once is handed over again at once, so that whoever holds poems out can hold out
 * all of it. Its name tells what it is made of, so that a training finds it again by that. Immutable; safe for use by several threads.
 */
public final class MixedCorpus implements Corpus {
	private static final String AND = " + ";

	/** A corpus and its share. */
	private record Part(Corpus corpus, double weight) {
	}

	private final String name;
	private final List<Part> parts;

	private MixedCorpus(String name, List<Part> parts) {
		this.name = name;
		this.parts = List.copyOf(parts);
	}

	/**
	 * What these make together; of one alone, that one itself.
	 *
	 * @param mix at least one, of weights above 0
	 * @throws EngineException if a reservoir is empty
	 * @throws StudioException if one is not there, or named twice
	 */
	public static Corpus of(Studio studio, List<CorpusWeight> mix) throws EngineException, StudioException {
		if (mix.isEmpty()) throw new IllegalArgumentException("an empty mix");
		List<Corpus> sources = new ArrayList<>();
		for (CorpusWeight each : mix) {
			Corpus source = Larder.heard(studio.source(each.corpus()));
			if (sources.stream().anyMatch(other -> other.name().equals(source.name())))
				throw new StudioException("\"" + source.name() + "\" is named twice; name it once, with its full weight");
			sources.add(source);
		}
		if (sources.size() == 1) return sources.getFirst();
		List<Part> parts = new ArrayList<>();
		List<String> names = new ArrayList<>();
		for (int i = 0; i < sources.size(); i++) {
			double weight = mix.get(i).weight();
			parts.add(new Part(sources.get(i), weight));
			names.add(new CorpusWeight(sources.get(i).name(), weight).toString());
		}
		return new MixedCorpus(String.join(AND, names), parts);
	}

	/**
	 * The corpus, reservoir or mix of this name, as the card of a training has it.
	 *
	 * @throws EngineException if a reservoir is empty
	 * @throws StudioException if something of it is not there
	 */
	public static Corpus named(Studio studio, String name) throws EngineException, StudioException {
		if (!name.contains(AND) || studio.corpora().has(name)) return Larder.heard(studio.source(name));
		List<CorpusWeight> mix = new ArrayList<>();
		List<String> words = new ArrayList<>(List.of(name.split(" \\+ ", -1)));
		while (!words.isEmpty()) {
			// A name may have the sign in itself: the longest that there is counts.
			int most = words.size();
			while (most > 1 && !studio.corpora().has(CorpusWeight.of(String.join(AND, words.subList(0, most))).corpus())) most--;
			mix.add(CorpusWeight.of(String.join(AND, words.subList(0, most))));
			words.subList(0, most).clear();
		}
		return of(studio, mix);
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public String fingerprint() {
		List<String> all = new ArrayList<>();
		for (Part part : parts) all.add(part.weight + " " + part.corpus.fingerprint());
		return TextHash.of(String.join("\n", all));
	}

	@Override
	public long size() {
		double shares = parts.stream().mapToDouble(Part::weight).sum();
		return Math.round(shares * parts.stream().mapToDouble(part -> part.corpus.size() / part.weight).max().orElseThrow());
	}

	@Override
	public void read(Reader reader) throws EngineException, InterruptedException {
		double[] times = times();
		for (int i = 0; i < times.length; i++) {
			double often = times[i];
			long[] read = { 0 };
			parts.get(i).corpus.read(poem -> {
				long before = (long) Math.floor(read[0] * often);
				long after = (long) Math.floor(++read[0] * often);
				for (long time = before; time < after; time++) reader.poem(poem);
			});
		}
	}

	/** How often each part is read. The letters are counted, for a size may be a guess, and a training that goes on must read the same. */
	private double[] times() throws EngineException, InterruptedException {
		double[] times = new double[parts.size()];
		for (int i = 0; i < times.length; i++) {
			long[] letters = { 0 };
			parts.get(i).corpus.read(poem -> letters[0] += poem.text().length());
			times[i] = parts.get(i).weight / Math.max(1, letters[0]);
		}
		double least = Arrays.stream(times).min().orElseThrow();
		for (int i = 0; i < times.length; i++) times[i] /= least;
		return times;
	}
}
