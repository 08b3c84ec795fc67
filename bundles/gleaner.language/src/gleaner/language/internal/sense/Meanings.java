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
	record Meaning(Synset synset, String base, Form form, double fit) {
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

	List<Meaning> of(String line, Word word) {
		List<TaggedWord> tagged = tagger.tag(line);
		Set<String> context = new HashSet<>();
		TaggedWord here = null;
		for (TaggedWord t : tagged) {
			if (t.word().start() == word.start()) here = t;
			else {
				context.add(t.base());
				context.add(t.word().text().toLowerCase(Locale.ROOT));
			}
		}
		String plain = plain(word.text());
		List<Meaning> meanings = new ArrayList<>();
		Set<Synset> seen = new HashSet<>();
		if (here != null && here.partOfSpeech() != PartOfSpeech.OTHER)
			add(here.base(), here.form(), here.partOfSpeech(), 1, context, seen, meanings);
		for (Analysis a : inflection.analyse(plain))
			add(a.base(), a.form(), a.form().partOfSpeech(), meanings.isEmpty() ? 1 : 0.3, context, seen, meanings);
		meanings.sort(Comparator.comparingDouble(Meaning::fit).reversed());
		return meanings;
	}

	private void add(String base, Form form, PartOfSpeech as, double weight, Set<String> context, Set<Synset> seen,
			List<Meaning> meanings) {
		List<Synset> synsets = wordNet.synsets(base, as);
		for (int rank = 0; rank < synsets.size(); rank++) {
			if (seen.add(synsets.get(rank)))
				meanings.add(new Meaning(synsets.get(rank), base, form, weight * Lesk.fit(synsets.get(rank), rank, context)));
		}
	}
}
