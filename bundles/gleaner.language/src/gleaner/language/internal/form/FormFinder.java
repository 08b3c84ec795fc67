// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.form;

import static gleaner.language.internal.form.Endings.cut;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import gleaner.language.form.Analysis;
import gleaner.language.form.Form;
import gleaner.language.form.PartOfSpeech;

/**
 * Finds the base of a form in lower case by going the other way and checking: every possible base is bent again, and only those that
 * give the word back are kept. Thread-safe.
 */
final class FormFinder {
	private static final List<Form> BASES = List.of(Form.SINGULAR, Form.INFINITIVE, Form.POSITIVE, Form.ADVERB);
	private static final List<Form> PAST = List.of(Form.PAST, Form.PAST_PARTICIPLE);

	private static final int MOST_REMEMBERED = 8192;
	private static final int LONGEST_REMEMBERED = 40;

	private final FormMaker maker;
	private final Vocabulary vocabulary;
	/** What the table makes of a base, and what else it knows of it. */
	private final Map<String, List<Analysis>> made = new HashMap<>();
	private final Map<String, List<Analysis>> alsoKnown = new HashMap<>();
	/** What was found lately: the words of a poem are asked for again and again. */
	private final Map<String, List<Analysis>> memory = new ConcurrentHashMap<>();

	FormFinder(FormMaker maker, Vocabulary vocabulary) {
		this.maker = maker;
		this.vocabulary = vocabulary;
		for (String form : List.of("am", "are", "art")) add(made, form, new Analysis("be", Form.INFINITIVE));
		maker.irregulars.visit((base, form, word, first) -> {
			if (form != Form.ADVERB && word.indexOf(' ') < 0 || form == Form.PLURAL)
				add(first ? made : alsoKnown, word, new Analysis(base, form));
		});
	}

	private static void add(Map<String, List<Analysis>> to, String word, Analysis analysis) {
		to.computeIfAbsent(word, w -> new ArrayList<>(2)).add(analysis);
	}

	List<Analysis> analyse(String word) {
		List<Analysis> before = memory.get(word);
		if (before != null) return before;
		List<Analysis> found = find(word);
		if (memory.size() >= MOST_REMEMBERED) memory.clear();
		if (word.length() <= LONGEST_REMEMBERED) memory.put(word, found);
		return found;
	}

	private List<Analysis> find(String word) {
		boolean known = vocabulary.knows(word);
		Set<Analysis> found = new LinkedHashSet<>();
		List<Analysis> likely = new ArrayList<>(made.getOrDefault(word, List.of()));
		likely.sort(Comparator.comparingInt(this::rank));
		for (Analysis a : likely) if (!a.base().equals(word) || a.form() != Form.PLURAL) found.add(a);
		List<Analysis> others = new ArrayList<>();
		List<Analysis> later = new ArrayList<>();
		for (Analysis a : alsoKnown.getOrDefault(word, List.of()))
			(vocabulary.lists(word, a.form().partOfSpeech()) ? later : others).add(a);
		byRule(word, others);
		others.sort(Comparator.comparingInt(this::rank).thenComparingInt(a -> a.base().length()));
		for (Analysis a : others) {
			boolean degree = a.form() == Form.COMPARATIVE || a.form() == Form.SUPERLATIVE;
			if (a.base().equals(word) || !vocabulary.knows(a.base()) && (known || degree)) continue;
			if (!isRather(word, a)) found.add(a);
			else if (vocabulary.lists(a.base(), a.form().partOfSpeech()) || !vocabulary.lists(a.base())) later.add(a);
		}
		if (word.endsWith("ly")) found.add(new Analysis(word, Form.ADVERB));
		if (found.isEmpty() || known) bases(word, found);
		found.addAll(later);
		for (List<Analysis> same : List.of(likely, others)) for (Analysis a : same) if (a.base().equals(word)) found.add(a);
		return List.copyOf(found);
	}

	/** The word as its own base, first as what WordNet lists it. */
	private void bases(String word, Set<Analysis> found) {
		for (boolean listed : new boolean[] { true, false })
			for (Form base : BASES) if (vocabulary.lists(word, base.partOfSpeech()) == listed) found.add(new Analysis(word, base));
	}

	/**
	 * Whether the word is rather itself: it is listed as this part of speech and the base is not ("lens" is not of "len"), it is a word and
	 * the base no adjective ("deserter", "wander"), it is listed and the base is not at all ("sibling"), or it is its own plural and
	 * commoner ("corps").
	 */
	private boolean isRather(String word, Analysis a) {
		PartOfSpeech as = a.form().partOfSpeech();
		if (a.form() == Form.PLURAL && maker.irregulars.of(word, Form.PLURAL).contains(word) && rank(a) > vocabulary.rank(word))
			return true;
		return !vocabulary.lists(a.base(), as) && !(as == PartOfSpeech.ADJECTIVE && vocabulary.lists(a.base(), PartOfSpeech.ADVERB))
				&& (vocabulary.lists(word, as)
						|| (as == PartOfSpeech.ADJECTIVE || !vocabulary.lists(a.base())) && vocabulary.lists(word));
	}

	/** Bases that WordNet lists as this part of speech come first, then commoner ones. */
	private int rank(Analysis a) {
		return vocabulary.rank(a.base()) + (vocabulary.lists(a.base(), a.form().partOfSpeech()) ? 0 : 100);
	}

	/**
	 * Whether {@link #analyse} could find a base that is wanted. Costs a small part of it, for nothing is bent; a base that would not give
	 * the word back counts too.
	 *
	 * @param word in lower case
	 */
	boolean mayBeOf(String word, Predicate<String> isWanted) {
		if (isWanted.test(word)) return true;
		for (Map<String, List<Analysis>> table : List.of(made, alsoKnown))
			for (Analysis a : table.getOrDefault(word, List.of())) if (isWanted.test(a.base())) return true;
		return candidates(word).stream().anyMatch(a -> isWanted.test(a.base()));
	}

	private void byRule(String word, List<Analysis> found) {
		for (Analysis candidate : candidates(word)) check(word, candidate, found);
	}

	/** What a word could be by its ending, in the order of likelihood: the bases that are to be bent. */
	private List<Analysis> candidates(String word) {
		List<Analysis> all = new ArrayList<>();
		if (Compound.of(word, Form.PLURAL) != null) {
			for (Form form : Form.values()) {
				Compound parts = Compound.of(word, form);
				if (Form.baseOf(form.partOfSpeech()) == form) continue;
				for (Analysis head : analyse(parts.head())) if (head.form() == form && !head.base().equals(parts.head()))
					all.add(new Analysis(parts.with(head.base()), form));
			}
			return all;
		}
		for (String base : nounBases(word)) all.add(new Analysis(base, Form.PLURAL));
		if (word.endsWith("s") && !word.endsWith("ss"))
			for (String base : withoutS(word)) all.add(new Analysis(base, Form.THIRD_PERSON));
		if (word.endsWith("ing")) for (String base : stems(word, "ing")) all.add(new Analysis(base, Form.PRESENT_PARTICIPLE));
		List<String> pasts = new ArrayList<>(vocabulary.basesOfException(word, PartOfSpeech.VERB));
		if (word.endsWith("ed")) pasts.addAll(stems(word, "ed"));
		pasts.addAll(irregularInside(word));
		for (String base : pasts) for (Form form : PAST) all.add(new Analysis(base, form));
		List<String> adjectives = new ArrayList<>(vocabulary.basesOfException(word, PartOfSpeech.ADJECTIVE));
		if (word.endsWith("er")) adjectives.addAll(stems(word, "er"));
		if (word.endsWith("est")) adjectives.addAll(stems(word, "est"));
		for (String base : adjectives) {
			all.add(new Analysis(base, Form.COMPARATIVE));
			all.add(new Analysis(base, Form.SUPERLATIVE));
		}
		return all;
	}

	private List<String> nounBases(String word) {
		List<String> bases = new ArrayList<>(vocabulary.basesOfException(word, PartOfSpeech.NOUN));
		if (vocabulary.lists(word, PartOfSpeech.NOUN) || !word.endsWith("s")) bases.add(word);
		if (word.endsWith("s") && !word.endsWith("ss")) bases.addAll(withoutS(word));
		if (word.endsWith("ves")) bases.addAll(List.of(cut(word, 3) + "f", cut(word, 3) + "fe"));
		bases.addAll(Nouns.bases(word));
		return bases;
	}

	/** Verbs with a prefix, by the irregular form of the verb behind it: "outshone". */
	private List<String> irregularInside(String word) {
		List<String> bases = new ArrayList<>();
		for (int at = 2; at <= word.length() - 2; at++) {
			String form = word.substring(at);
			for (Map<String, List<Analysis>> table : List.of(made, alsoKnown)) for (Analysis a : table.getOrDefault(form, List.of()))
				if (a.form().partOfSpeech() == PartOfSpeech.VERB) bases.add(word.substring(0, at) + a.base());
		}
		return bases;
	}

	private void check(String word, Analysis analysis, List<Analysis> found) {
		String base = analysis.base();
		if (base.length() < 2 || found.contains(analysis)) return;
		if (vocabulary.knows(word) && !vocabulary.knows(base) && base.indexOf('-') < 0 && base.indexOf(' ') < 0) return;
		if (maker.variants(base, analysis.form()).contains(word)) found.add(analysis);
	}

	private static List<String> withoutS(String w) {
		List<String> bases = new ArrayList<>(List.of(cut(w, 1)));
		if (w.endsWith("es")) bases.add(cut(w, 2));
		if (w.endsWith("ies")) bases.add(cut(w, 3) + "y");
		if (w.endsWith("zzes") || w.endsWith("sses")) bases.add(cut(w, 3));
		return bases;
	}

	private static List<String> stems(String w, String ending) {
		String bare = cut(w, ending.length());
		List<String> stems = new ArrayList<>(List.of(bare, bare + "e"));
		int n = bare.length();
		if (n > 1 && bare.charAt(n - 1) == bare.charAt(n - 2)) stems.add(cut(bare, 1));
		if (bare.endsWith("i")) stems.addAll(List.of(cut(bare, 1) + "y", cut(bare, 1) + "ey"));
		if (bare.endsWith("ck")) stems.add(cut(bare, 1));
		if (ending.equals("ing") && bare.endsWith("y")) stems.add(cut(bare, 1) + "ie");
		return stems;
	}
}
