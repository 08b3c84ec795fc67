package gleaner.voice;

import gleaner.corpus.report.TextHash;
import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import java.util.ArrayList;
import java.util.List;

/**
 * Several corpora and reservoirs of a studio as one that a net learns from. The weights say how often each is read: the least once, one of
 * twice its weight twice. What is read more than once is handed over again at once, so that whoever holds poems out can hold out all of it.
 * Its name tells what it is made of, so that a training finds it again by that. Immutable; safe for use by several threads.
 */
public final class MixedCorpus implements Corpus {
	private static final String AND = " + ";

	/** A corpus and how often it is read; 1 or more. */
	private record Part(Corpus corpus, double times) {
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
		if (mix.isEmpty()) throw new IllegalArgumentException("a mix of nothing");
		List<Corpus> sources = new ArrayList<>();
		for (CorpusWeight each : mix) {
			Corpus source = Larder.heard(studio.source(each.corpus()));
			if (sources.stream().anyMatch(other -> other.name().equals(source.name())))
				throw new StudioException("\"" + source.name() + "\" is named twice; name it once, with the weight that it is to have");
			sources.add(source);
		}
		if (sources.size() == 1) return sources.getFirst();
		double least = mix.stream().mapToDouble(CorpusWeight::weight).min().orElseThrow();
		List<Part> parts = new ArrayList<>();
		List<String> names = new ArrayList<>();
		for (int i = 0; i < sources.size(); i++) {
			double weight = mix.get(i).weight();
			parts.add(new Part(sources.get(i), weight / least));
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
		for (Part part : parts) all.add(part.times + " " + part.corpus.fingerprint());
		return TextHash.of(String.join("\n", all));
	}

	@Override
	public long size() {
		return Math.round(parts.stream().mapToDouble(part -> part.times * part.corpus.size()).sum());
	}

	@Override
	public void read(Reader reader) throws EngineException, InterruptedException {
		for (Part part : parts) {
			long[] read = { 0 };
			part.corpus.read(poem -> {
				long before = (long) Math.floor(read[0] * part.times);
				long after = (long) Math.floor(++read[0] * part.times);
				for (long time = before; time < after; time++) reader.poem(poem);
			});
		}
	}
}
