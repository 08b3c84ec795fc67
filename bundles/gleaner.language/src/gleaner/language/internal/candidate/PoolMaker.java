// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.candidate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;

import gleaner.language.form.Form;
import gleaner.language.form.Inflection;
import gleaner.language.form.PartOfSpeech;
import gleaner.language.internal.sense.WordNet;
import gleaner.language.internal.tables.MobyThesaurus;
import gleaner.language.internal.tables.WordVectors;
import gleaner.language.sense.Relation;
import net.sf.extjwnl.data.Synset;

/**
 * Gathers the words that might stand for a word: its relatives in WordNet in any meaning, its entry in a thesaurus, and the words of
 * nearest company. Thread-safe.
 */
public final class PoolMaker {
	/** So many words of nearest company are taken. */
	private static final int NEIGHBOURS = 30;
	/** So many are looked at for them: some are forms of each other, others no words of the part of speech. */
	private static final int LOOKED_AT = 150;
	/** A word with more relatives is as good as any: "person" has thousands of narrower words. */
	private static final int MOST_OF_A_RELATION = 120;
	/** As if each meaning had been met half a time more. */
	private static final double UNMET = 0.5;

	private final WordNet wordNet;
	private final Inflection inflection;
	private final Bending bending;
	private final BiPredicate<String, PartOfSpeech> isListed;
	private final Tables tables;
	/** Of each word with company, by part of speech, its base; empty if WordNet does not list it so. Filled as words are met. */
	private final Map<PartOfSpeech, String[]> companions = new EnumMap<>(PartOfSpeech.class);

	/** @param isListed whether WordNet has a word, in lower case, as a part of speech */
	public PoolMaker(WordNet wordNet, Inflection inflection, Bending bending, BiPredicate<String, PartOfSpeech> isListed, Tables tables) {
		this.wordNet = wordNet;
		this.inflection = inflection;
		this.bending = bending;
		this.isListed = isListed;
		this.tables = tables;
		for (PartOfSpeech part : PartOfSpeech.values()) companions.put(part, new String[tables.vectors().size()]);
	}

	/** @param mayBeName whether names are wanted too, and the word may be one itself */
	public Pool pool(String base, Form form, boolean mayBeName) {
		List<Synset> senses = wordNet.synsets(base, form.partOfSpeech()).stream()
				.filter(sense -> mayBeName || !WordNet.isNameOnly(sense, base)).toList();
		Map<String, Found> found = new LinkedHashMap<>();
		for (int sense = 0; sense < senses.size(); sense++) relatives(senses.get(sense), sense, base, mayBeName, found);
		entry(base, form, found);
		String own = bending.bent(base, form);
		neighbours(own, form, found);
		found.remove(base);
		List<Candidate> candidates = new ArrayList<>();
		Map<String, Integer> places = new HashMap<>();
		found.forEach((lemma, what) -> {
			Form takes = what.isOnly(Relation.DERIVED) && wordNet.synsets(lemma, form.partOfSpeech()).isEmpty() ? null : form;
			String text = takes == null ? lemma : bending.bent(lemma, form);
			if (text.equalsIgnoreCase(own) || bending.isUnheardOf(text, lemma) || places.putIfAbsent(text, places.size()) != null) return;
			candidates.add(new Candidate(lemma, text, what.ways, what.isInEntry, what.neighbour));
		});
		return new Pool(base, form, own, senses, shares(senses, base), candidates);
	}

	private double[] shares(List<Synset> senses, String base) {
		double[] shares = new double[senses.size()];
		double all = 0;
		for (int i = 0; i < shares.length; i++) {
			shares[i] = wordNet.uses(senses.get(i), base) + UNMET;
			all += shares[i];
		}
		for (int i = 0; i < shares.length; i++) shares[i] /= all;
		return shares;
	}

	private void relatives(Synset synset, int sense, String base, boolean mayBeName, Map<String, Found> found) {
		for (Relation relation : Relation.values()) {
			int order = 0;
			for (String lemma : wordNet.related(synset, base, relation)) {
				if (!mayBeName && Character.isUpperCase(lemma.codePointAt(0))) continue;
				int place = relation == Relation.SYNONYM ? wordNet.place(synset, lemma) : -1;
				found.computeIfAbsent(lemma, any -> new Found()).ways.add(new Way(relation, sense, order++, place));
				if (order == MOST_OF_A_RELATION) break;
			}
		}
	}

	private void entry(String base, Form form, Map<String, Found> found) {
		MobyThesaurus moby = tables.moby();
		int number = moby.number(base.toLowerCase(Locale.ROOT));
		for (String word : moby.entry(number, form.partOfSpeech())) found.computeIfAbsent(word, any -> new Found()).isInEntry = true;
	}

	private void neighbours(String text, Form form, Map<String, Found> found) {
		WordVectors vectors = tables.vectors();
		int number = vectors.number(text.toLowerCase(Locale.ROOT));
		if (number < 0) return;
		PartOfSpeech as = form.partOfSpeech();
		int taken = 0;
		for (int near : vectors.nearest(number, LOOKED_AT)) {
			String lemma = companion(near, as);
			if (lemma.isEmpty()) continue;
			Found neighbour = found.computeIfAbsent(lemma, any -> new Found());
			if (neighbour.neighbour >= 0) continue;
			neighbour.neighbour = taken++;
			if (taken == NEIGHBOURS) break;
		}
	}

	private String companion(int number, PartOfSpeech as) {
		String[] known = companions.get(as);
		if (known[number] == null) {
			String lemma = inflection.analyse(tables.vectors().word(number), as).base();
			known[number] = isListed.test(lemma, as) ? lemma : "";
		}
		return known[number];
	}

	/** What was found of a word so far. */
	private static final class Found {
		private final List<Way> ways = new ArrayList<>();
		private boolean isInEntry;
		private int neighbour = -1;

		boolean isOnly(Relation relation) {
			return !isInEntry && neighbour < 0 && ways.stream().allMatch(way -> way.relation() == relation);
		}
	}
}
