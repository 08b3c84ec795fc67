// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.offer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import gleaner.language.form.Inflection;
import gleaner.language.form.PartOfSpeech;
import gleaner.language.internal.rhyme.RhymeIndex;
import gleaner.language.internal.sense.Meanings;
import gleaner.language.internal.sense.Nearness;
import gleaner.language.internal.sense.WordNet;
import gleaner.language.lexicon.Kin;
import gleaner.language.lexicon.Lexicon;
import gleaner.language.metre.Prosody;
import gleaner.language.metre.ScannedWord;
import gleaner.language.sense.Relation;
import gleaner.language.sense.Suggestion;
import gleaner.language.sense.Wish;
import gleaner.language.sound.Evidence;
import gleaner.language.sound.Pronouncer;
import gleaner.language.sound.Pronunciation;
import gleaner.language.sound.Sounding;
import gleaner.language.text.Replacer;
import gleaner.language.text.Word;
import gleaner.language.text.Words;

/** Collects, bends, filters and ranks the words for a place in a line. Thread-safe. */
public final class Suggester {
	private static final Set<Relation> BY_SOUND = EnumSet.of(Relation.RHYME, Relation.SLANT, Relation.SOUND);
	/** Rhymes of two words, which come behind all of one word. */
	private static final int MOST_MOSAICS = 12;
	private static final int MOST_ALIKE = 60;
	private static final int UNKNOWN = 80;
	/** How far each place in the order of sense puts a word behind those of sound. */
	private static final double STEP = 0.3;

	private record Candidate(String text, Relation relation, String sense, String why, double rank) {
	}

	private final Meanings meanings;
	private final Supplier<Ranker> ranker;
	private final Supplier<SecondHearing> hearing;
	private final WordNet wordNet;
	private final Inflection inflection;
	private final RhymeIndex rhymes;
	private final Lexicon lexicon;
	private final Pronouncer pronouncer;
	private final Prosody prosody;
	private final Replacer replacer;

	/**
	 * @param ranker loaded when the first word is asked for by its sense
	 * @param hearing loaded then too
	 */
	public Suggester(Meanings meanings, Supplier<Ranker> ranker, Supplier<SecondHearing> hearing, WordNet wordNet, Inflection inflection,
			RhymeIndex rhymes,
			Lexicon lexicon, Pronouncer pronouncer, Prosody prosody, Replacer replacer) {
		this.meanings = meanings;
		this.ranker = ranker;
		this.hearing = hearing;
		this.wordNet = wordNet;
		this.inflection = inflection;
		this.rhymes = rhymes;
		this.lexicon = lexicon;
		this.pronouncer = pronouncer;
		this.prosody = prosody;
		this.replacer = replacer;
	}

	/** Words whose sound ends like a word or an ending that stands in no line. */
	public List<Suggestion> rhymes(String ending, Wish wish) {
		String bare = ending.replaceFirst("^[-\u2010\u2011\u2026.]+", "");
		Set<Relation> sounds = new HashSet<>(wish.relations());
		sounds.retainAll(BY_SOUND);
		Map<String, Candidate> candidates = new LinkedHashMap<>();
		bySound(bare(bare), sounds, candidates);
		return chosen(bare, new Word(bare, 0, bare.length()), null, candidates, wish);
	}

	/** @param asker the word that rhymes are wanted with, often the word itself */
	public List<Suggestion> suggest(String line, Word word, String asker, Wish wish) {
		Map<String, Candidate> candidates = new LinkedHashMap<>();
		bySense(line, word, wish, candidates);
		bySound(bare(asker), wish.relations(), candidates);
		return chosen(line, word, slot(line, word), candidates, wish);
	}

	/** @param slot the stress of the place, or null if there is none to keep */
	private List<Suggestion> chosen(String line, Word word, String slot, Map<String, Candidate> candidates, Wish wish) {
		Nearness nearness = wish.meaning().isPresent() ? new Nearness(wordNet, inflection, wish.meaning().get().toLowerCase(Locale.ROOT))
				: null;
		List<Candidate> ranked = new ArrayList<>();
		for (Candidate c : candidates.values()) {
			double near = nearness == null ? 0 : nearness.of(c.text());
			if (nearness != null && near == 0) continue;
			ranked.add(nearness == null ? c
					: new Candidate(c.text(), c.relation(), c.sense(), c.why() + "; near \"" + wish.meaning().get() + "\"",
							c.rank() - 20 * near));
		}
		ranked.sort(Comparator.comparingDouble(Candidate::rank));
		List<Suggestion> suggestions = new ArrayList<>();
		for (Candidate c : ranked) {
			Suggestion s = isWanted(c, wish) ? suggestion(line, word, c, slot, wish) : null;
			if (s != null) suggestions.add(s);
			if (suggestions.size() == wish.limit()) break;
		}
		return suggestions;
	}

	private boolean isWanted(Candidate c, Wish wish) {
		if (!wish.offensive() && lexicon.isOffensive(c.text())) return false;
		if (wish.rarest().isPresent() && commonness(c.text()) > wish.rarest().getAsInt()) return false;
		return wish.partOfSpeech().isEmpty() || canBe(c.text(), wish.partOfSpeech().get());
	}

	private boolean canBe(String word, PartOfSpeech part) {
		List<PartOfSpeech> parts = inflection.analyse(word).stream()
				.filter(a -> !wordNet.synsets(a.base(), a.form().partOfSpeech()).isEmpty()).map(a -> a.form().partOfSpeech()).toList();
		return part == PartOfSpeech.OTHER ? parts.isEmpty() : parts.contains(part);
	}

	private void bySense(String line, Word word, Wish wish, Map<String, Candidate> candidates) {
		Set<Relation> wanted = new HashSet<>(wish.relations());
		wanted.removeAll(BY_SOUND);
		if (wanted.isEmpty()) return;
		List<Meanings.Meaning> all = wish.partOfSpeech().map(as -> first(as, meanings.of(line, word)))
				.orElseGet(() -> meanings.inPlace(line, word));
		if (all.isEmpty()) return;
		List<Word> words = Words.of(line);
		int index = index(words, word);
		if (index < 0) return;
		List<Offered> offered = new ArrayList<>();
		for (Ranked r : ranker.get().ranked(Reading.of(all), texts(words), index, wish.dial(),
				isCapital(word.text()))) {
			Reason reason = Reason.of(r, wanted, all);
			if (reason == null || r.candidate().text().equalsIgnoreCase(word.text())) continue;
			offered.add(new Offered(r, reason));
		}
		int position = 0;
		for (Offered each : hearing.get().inOrder(offered, line, word, wish.dial())) {
			Reason reason = each.reason();
			add(candidates, new Candidate(each.text(), reason.relation(), reason.gloss(), reason.words(), STEP * position++));
		}
	}

	/** Meanings in their order, but first those of a part of speech: whoever asks for verbs may take the word for one. */
	private static List<Meanings.Meaning> first(PartOfSpeech as, List<Meanings.Meaning> meanings) {
		return meanings.stream().sorted(Comparator.comparing(meaning -> meaning.form().partOfSpeech() != as)).toList();
	}

	/** The words for a place with the values of all features, for whoever fits the weights. */
	public Map<String, double[]> evidence(String line, Word word) {
		List<Word> words = Words.of(line);
		return ranker.get().evidence(Reading.of(meanings.inPlace(line, word)), texts(words), index(words, word), isCapital(word.text()));
	}

	private static int index(List<Word> words, Word word) {
		return IntStream.range(0, words.size()).filter(i -> words.get(i).start() == word.start()).findFirst().orElse(-1);
	}

	private static List<String> texts(List<Word> words) {
		return words.stream().map(Word::text).toList();
	}

	private static boolean isCapital(String word) {
		return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
	}

	private void bySound(String plain, Set<Relation> relations, Map<String, Candidate> candidates) {
		Sounding sounding = pronouncer.pronounce(plain);
		boolean isGuess = sounding.evidence() == Evidence.LETTERS;
		for (Pronunciation p : isGuess ? List.of(sounding.usual()) : sounding.variants()) {
			if (relations.contains(Relation.RHYME)) rhyming(plain, rhymes.rhymes(p), Relation.RHYME, candidates);
			if (relations.contains(Relation.RHYME)) rhyming(plain, rhymes.mosaics(p, MOST_MOSAICS), Relation.RHYME, candidates);
			if (relations.contains(Relation.SLANT)) rhyming(plain, rhymes.slants(p), Relation.SLANT, candidates);
		}
		if (relations.contains(Relation.SOUND)) {
			for (Kin kin : lexicon.kin(plain, MOST_ALIKE)) add(candidates, new Candidate(kin.word(), Relation.SOUND, "",
					"%.0f %% of its sounds".formatted(100 * kin.sound()), 10 * (1 - kin.sound())));
		}
	}

	private void rhyming(String plain, Collection<String> words, Relation relation, Map<String, Candidate> candidates) {
		for (String w : words) if (!w.equals(plain))
			add(candidates, new Candidate(w, relation, "", relation.words() + " with \"" + plain + "\"", commonness(w) / 5.0));
	}

	private int commonness(String word) {
		return lexicon.commonness(word).orElse(UNKNOWN);
	}

	private static void add(Map<String, Candidate> candidates, Candidate c) {
		candidates.merge(c.text(), c, (a, b) -> a.rank() <= b.rank() ? a : b);
	}

	/** The stress of the place as the line reads it. */
	private String slot(String line, Word word) {
		for (ScannedWord w : prosody.scanLine(line).words()) if (w.word().start() == word.start()) return w.stress();
		return "";
	}

	private Suggestion suggestion(String line, Word word, Candidate c, String slot, Wish wish) {
		Pronunciation sound = null;
		boolean fits = false;
		for (Pronunciation p : sounds(c.text())) {
			if (wish.syllables().isPresent() && p.syllableCount() != wish.syllables().getAsInt()) continue;
			if (wish.stress().isPresent() && !p.stressPattern().replace('2', '1').equals(wish.stress().get())
					&& !p.stressPattern().replace('2', '0').equals(wish.stress().get()))
				continue;
			boolean fitsSo = slot == null || p.fits(slot);
			if (sound == null || fitsSo && !fits) {
				sound = p;
				fits = fitsSo;
			}
		}
		if (sound == null || wish.fit() && !fits) return null;
		String text = replacer.replace(line, word, c.text()).word().text();
		return new Suggestion(text, c.relation(), sound.syllableCount(), sound.stressPattern(), fits, c.sense(), c.why());
	}

	private List<Pronunciation> sounds(String text) {
		if (text.indexOf(' ') < 0) return pronouncer.pronounce(text).variants();
		Pronunciation whole = Pronunciation.SILENT;
		for (String part : text.split(" ")) {
			Sounding sounding = pronouncer.pronounce(part);
			whole = whole.then(sounding.usual());
		}
		return List.of(whole);
	}

	private static String bare(String word) {
		String plain = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
		return plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
	}
}
