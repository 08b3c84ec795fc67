// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sense;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import gleaner.language.form.Analysis;
import gleaner.language.form.Form;
import gleaner.language.form.Inflection;
import gleaner.language.form.PartOfSpeech;
import gleaner.language.sense.Relation;
import gleaner.language.sense.Sense;
import gleaner.language.tag.TaggedWord;
import gleaner.language.tag.Tagger;
import gleaner.language.text.Word;
import net.sf.extjwnl.data.Synset;

/** Finds the meanings of a word in its line and puts the fitting one first. Thread-safe. */
public final class Meanings {
	/** A meaning with all that is needed to find its relatives. */
	public record Meaning(Synset synset, String base, Form form, double fit) {
	}

	private final WordNet wordNet;
	private final Tagger tagger;
	private final Inflection inflection;

	public Meanings(WordNet wordNet, Tagger tagger, Inflection inflection) {
		this.wordNet = wordNet;
		this.tagger = tagger;
		this.inflection = inflection;
	}

	public List<Sense> senses(String line, Word word) {
		return of(line, word).stream().map(m -> new Sense(m.synset().getGloss(), WordNet.partOfSpeech(m.synset()),
				List.copyOf(wordNet.related(m.synset(), m.base(), Relation.SYNONYM)), m.fit())).toList();
	}

	/** Whether there is a synset for the word or for one of its bases. */
	public boolean knows(String word) {
		String plain = plain(word);
		if (!wordNet.synsets(plain).isEmpty()) return true;
		for (Analysis a : inflection.analyse(plain))
			if (!a.base().equals(plain) && !wordNet.synsets(a.base(), a.form().partOfSpeech()).isEmpty()) return true;
		return false;
	}

	private static String plain(String word) {
		String plain = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
		return plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
	}

	/** All meanings of a word, those that fit its line best first. */
	public List<Meaning> of(String line, Word word) {
		return of(tagger.tag(line), word);
	}

	/**
	 * The meanings that a word can have in its place: where its line shows what part of speech it is there, none of another. "Thieves" that
	 * run are nobody who thieves.
	 */
	public List<Meaning> inPlace(String line, Word word) {
		List<TaggedWord> tagged = tagger.tag(line);
		List<Meaning> all = of(tagged, word);
		TaggedWord here = at(tagged, word);
		if (here == null) return all;
		PartOfSpeech place = PlaceInLine.sure(tagged, tagged.indexOf(here));
		List<Meaning> same = all.stream().filter(m -> PlaceInLine.takes(place, m.form())).toList();
		return same.isEmpty() ? all : same;
	}

	private static TaggedWord at(List<TaggedWord> tagged, Word word) {
		return tagged.stream().filter(t -> t.word().start() == word.start()).findFirst().orElse(null);
	}

	private List<Meaning> of(List<TaggedWord> tagged, Word word) {
		Set<String> context = new HashSet<>();
		TaggedWord here = at(tagged, word);
		for (TaggedWord t : tagged) {
			if (t == here) continue;
			context.add(t.base());
			context.add(t.word().text().toLowerCase(Locale.ROOT));
		}
		String plain = plain(word.text());
		List<Meaning> meanings = new ArrayList<>();
		Set<Synset> seen = new HashSet<>();
		boolean isName = !word.text().isEmpty() && Character.isUpperCase(word.text().codePointAt(0));
		if (here != null && here.partOfSpeech() != PartOfSpeech.OTHER) {
			Form form = here.form() == Form.SINGULAR && !plain.endsWith("s") && inflection.inflect(here.base(), Form.PLURAL).equals(plain)
					&& PlaceInLine.isMany(tagged, tagged.indexOf(here)) ? Form.PLURAL : here.form();
			add(new Analysis(here.base(), form), isName, 1, context, seen, meanings);
		}
		List<Analysis> analyses = inflection.analyse(plain);
		boolean isPlural = analyses.stream().anyMatch(a -> a.form() == Form.PLURAL && !a.base().equals(plain));
		for (Analysis a : analyses) {
			Form form = a.form() == Form.SINGULAR && isPlural ? Form.PLURAL : a.form(); // WordNet lists "oxen" too
			add(new Analysis(a.base(), form), isName, meanings.isEmpty() ? 1 : 0.3, context, seen, meanings);
		}
		meanings.sort(Comparator.comparingDouble(Meaning::fit).reversed());
		return meanings;
	}

	/** @param isName whether the word is written so that it may be a name */
	private void add(Analysis as, boolean isName, double weight, Set<String> context, Set<Synset> seen, List<Meaning> meanings) {
		List<Synset> synsets = wordNet.synsets(as.base(), as.form().partOfSpeech());
		for (int rank = 0; rank < synsets.size(); rank++) {
			Synset synset = synsets.get(rank);
			if ((isName || !WordNet.isNameOnly(synset, as.base())) && seen.add(synset))
				meanings.add(new Meaning(synset, as.base(), as.form(), weight * Lesk.fit(synset, rank, context)));
		}
	}
}
