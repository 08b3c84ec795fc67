// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sense;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import gleaner.language.form.PartOfSpeech;
import gleaner.language.sense.Relation;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerTarget;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;

/** WordNet 3.1 through extJWNL, in Gleaner's words. Opening it takes about half a second. Thread-safe. */
public final class WordNet {
	private static final Map<Relation, List<PointerType>> POINTERS = new EnumMap<>(Relation.class);

	static {
		POINTERS.put(Relation.ANTONYM, List.of(PointerType.ANTONYM));
		POINTERS.put(Relation.HYPERNYM, List.of(PointerType.HYPERNYM));
		POINTERS.put(Relation.HYPONYM, List.of(PointerType.HYPONYM));
		POINTERS.put(Relation.MERONYM,
				List.of(PointerType.PART_MERONYM, PointerType.SUBSTANCE_MERONYM, PointerType.MEMBER_MERONYM, PointerType.PART_HOLONYM));
		POINTERS.put(Relation.SIMILAR, List.of(PointerType.SIMILAR_TO, PointerType.SEE_ALSO, PointerType.VERB_GROUP));
		POINTERS.put(Relation.DERIVED, List.of(PointerType.DERIVATION));
	}

	private final Dictionary dictionary;

	public WordNet() {
		try {
			dictionary = Dictionary.getDefaultResourceInstance();
		} catch (JWNLException e) {
			throw new IllegalStateException("WordNet cannot be opened: install Gleaner again.", e);
		}
	}

	/** The meanings of a base form as a part of speech, the commonest first. */
	public List<Synset> synsets(String base, PartOfSpeech as) {
		POS pos = pos(as);
		if (pos == null || base.isBlank() || base.length() > 60) return List.of();
		try {
			IndexWord word = dictionary.getIndexWord(pos, base);
			return word == null ? List.of() : word.getSenses();
		} catch (JWNLException e) {
			return List.of();
		}
	}

	/** How many meanings a base form has as a part of speech, without reading them. */
	int meanings(String base, PartOfSpeech as) {
		POS pos = pos(as);
		if (pos == null || base.isBlank() || base.length() > 60) return 0;
		try {
			IndexWord word = dictionary.getIndexWord(pos, base);
			return word == null ? 0 : word.getSynsetOffsets().length;
		} catch (JWNLException e) {
			return 0;
		}
	}

	/** The meanings of a base form as any part of speech. */
	public List<Synset> synsets(String base) {
		List<Synset> all = new ArrayList<>();
		for (PartOfSpeech part : PartOfSpeech.values()) all.addAll(synsets(base, part));
		return all;
	}

	/** The words related to a meaning, in WordNet's own order; of antonyms and derivations only those of the given word. */
	public Set<String> related(Synset sense, String base, Relation relation) {
		if (relation == Relation.SYNONYM) {
			Set<String> words = new LinkedHashSet<>();
			add(sense, words);
			words.remove(base);
			return words;
		}
		return related(sense, base, POINTERS.getOrDefault(relation, List.of()), relation == Relation.ANTONYM);
	}

	/**
	 * The words that some pointers of a meaning lead to, in WordNet's own order; of a pointer from a word only those of the given one.
	 *
	 * @param isIndirect whether an adjective without an antonym takes that of the one it is similar to
	 */
	Set<String> related(Synset sense, String base, List<PointerType> types, boolean isIndirect) {
		Set<String> words = new LinkedHashSet<>();
		for (PointerType type : types) {
			for (Pointer pointer : sense.getPointers(type)) {
				try {
					if (pointer.isLexical() && pointer.getSource() instanceof Word source && !source.getLemma().equalsIgnoreCase(base))
						continue;
					PointerTarget target = pointer.getTarget();
					if (target instanceof Word word) words.add(plain(word.getLemma()));
					else if (target != null) add(target.getSynset(), words);
				} catch (JWNLException e) {
					throw new IllegalStateException("WordNet cannot be read: install Gleaner again.", e);
				}
			}
		}
		if (isIndirect && words.isEmpty()) indirectAntonyms(sense, words);
		words.remove(base);
		return words;
	}

	/** An adjective without an antonym of its own has that of the one it is similar to. */
	private void indirectAntonyms(Synset sense, Set<String> words) {
		try {
			for (Pointer similar : sense.getPointers(PointerType.SIMILAR_TO)) {
				for (Pointer pointer : similar.getTargetSynset().getPointers(PointerType.ANTONYM))
					if (pointer.getTarget() instanceof Word word) words.add(plain(word.getLemma()));
			}
		} catch (JWNLException e) {
			throw new IllegalStateException("WordNet cannot be read: install Gleaner again.", e);
		}
	}

	/** How often a text of Princeton's, each word of which was marked with its meaning, has the word in this meaning. */
	public int uses(Synset sense, String base) {
		Word word = word(sense, base);
		return word == null ? 0 : word.getUseCount();
	}

	/** The place of a meaning among those of one of its words: 0 is the commonest. */
	public int place(Synset sense, String base) {
		try {
			Word word = word(sense, base);
			return word == null ? 0 : Math.max(0, word.getSenseNumber() - 1);
		} catch (JWNLException e) {
			throw new IllegalStateException("WordNet cannot be read: install Gleaner again.", e);
		}
	}

	private static Word word(Synset sense, String base) {
		for (Word word : sense.getWords()) if (plain(word.getLemma()).equalsIgnoreCase(base)) return word;
		return null;
	}

	/** As what a synset is used. */
	public static PartOfSpeech partOfSpeech(Synset synset) {
		return switch (synset.getPOS()) {
		case NOUN -> PartOfSpeech.NOUN;
		case VERB -> PartOfSpeech.VERB;
		case ADJECTIVE -> PartOfSpeech.ADJECTIVE;
		case ADVERB -> PartOfSpeech.ADVERB;
		};
	}

	/** Whether a synset has the word only as a name, with a capital: the Wolf that composed, for "wolf". */
	public static boolean isNameOnly(Synset synset, String base) {
		boolean name = false;
		for (Word word : synset.getWords()) {
			if (!plain(word.getLemma()).equalsIgnoreCase(base)) continue;
			if (!Character.isUpperCase(word.getLemma().codePointAt(0))) return false;
			name = true;
		}
		return name;
	}

	private static void add(Synset synset, Set<String> words) {
		for (Word word : synset.getWords()) words.add(plain(word.getLemma()));
	}

	private static String plain(String lemma) {
		return lemma.replace('_', ' ');
	}

	private static POS pos(PartOfSpeech part) {
		return switch (part) {
		case NOUN -> POS.NOUN;
		case VERB -> POS.VERB;
		case ADJECTIVE -> POS.ADJECTIVE;
		case ADVERB -> POS.ADVERB;
		case OTHER -> null;
		};
	}
}
