// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sense;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import gleaner.language.form.Analysis;
import gleaner.language.form.Inflection;
import gleaner.language.sense.Relation;
import net.sf.extjwnl.data.Synset;

/** How near words are in meaning to one word: its neighbours in WordNet, and words whose explanation speaks of it. */
public final class Nearness {
	private static final List<Relation> AROUND = List.of(Relation.SYNONYM, Relation.HYPERNYM, Relation.HYPONYM, Relation.MERONYM,
			Relation.SIMILAR, Relation.DERIVED);
	private static final int SENSES = 4;

	private final WordNet wordNet;
	private final Inflection inflection;
	private final Set<String> close = new HashSet<>();
	private final Set<String> around = new HashSet<>();

	public Nearness(WordNet wordNet, Inflection inflection, String meaning) {
		this.wordNet = wordNet;
		this.inflection = inflection;
		Set<String> bases = bases(meaning);
		close.addAll(bases);
		for (String base : bases)
			for (Synset s : first(wordNet.synsets(base))) for (Relation r : AROUND) close.addAll(wordNet.related(s, base, r));
		for (String near : close) for (Synset s : first(wordNet.synsets(near))) around.addAll(wordNet.related(s, near, Relation.SYNONYM));
		if (close.size() < 400) for (String near : close)
			for (Synset s : first(wordNet.synsets(near))) around.addAll(wordNet.related(s, near, Relation.HYPONYM));
	}

	/** From 0 (nothing in common) to 1 (a neighbour). */
	public double of(String word) {
		double best = 0;
		for (String base : bases(word)) {
			if (close.contains(base)) return 1;
			if (around.contains(base)) best = Math.max(best, 0.6);
			for (Synset s : first(wordNet.synsets(base)))
				for (String said : Lesk.words(s.getGloss())) if (close.contains(said)) best = Math.max(best, 0.4);
		}
		return best;
	}

	private Set<String> bases(String word) {
		Set<String> bases = new HashSet<>();
		for (Analysis a : inflection.analyse(word)) bases.add(a.base());
		return bases;
	}

	private static List<Synset> first(List<Synset> synsets) {
		return synsets.subList(0, Math.min(SENSES, synsets.size()));
	}
}
