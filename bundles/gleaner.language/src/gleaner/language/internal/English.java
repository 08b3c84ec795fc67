// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import gleaner.language.Language;
import gleaner.language.feeling.Sentiment;
import gleaner.language.form.Analysis;
import gleaner.language.form.Inflection;
import gleaner.language.internal.candidate.Bending;
import gleaner.language.internal.candidate.PoolMaker;
import gleaner.language.internal.candidate.Tables;
import gleaner.language.internal.data.Lazy;
import gleaner.language.internal.feature.Features;
import gleaner.language.internal.feature.Scales;
import gleaner.language.internal.feature.Weights;
import gleaner.language.internal.feeling.VaderSentiment;
import gleaner.language.internal.feeling.Valences;
import gleaner.language.internal.form.EnglishInflection;
import gleaner.language.internal.form.Vocabulary;
import gleaner.language.internal.lexicon.EnglishLexicon;
import gleaner.language.internal.lexicon.FingerSlips;
import gleaner.language.internal.lexicon.Inventions;
import gleaner.language.internal.lexicon.RankedWords;
import gleaner.language.internal.lexicon.WordJudge;
import gleaner.language.internal.lexicon.WordLists;
import gleaner.language.internal.metre.Scanner;
import gleaner.language.internal.offer.Ranker;
import gleaner.language.internal.offer.SecondHearing;
import gleaner.language.internal.offer.Substituter;
import gleaner.language.internal.offer.Suggester;
import gleaner.language.internal.offer.WordNetThesaurus;
import gleaner.language.internal.rhyme.Chime;
import gleaner.language.internal.rhyme.EnglishRhymes;
import gleaner.language.internal.rhyme.RhymeIndex;
import gleaner.language.internal.rhyme.SchemeFinder;
import gleaner.language.internal.sense.Meanings;
import gleaner.language.internal.sense.Relatives;
import gleaner.language.internal.sense.WordNet;
import gleaner.language.internal.sound.CmuDictionary;
import gleaner.language.internal.sound.EnglishPronouncer;
import gleaner.language.internal.sound.LetterToSound;
import gleaner.language.internal.sound.SoundRules;
import gleaner.language.internal.sound.Syllabifier;
import gleaner.language.internal.tables.PartUses;
import gleaner.language.internal.tag.EntityFinder;
import gleaner.language.internal.tag.OpenNlpTagger;
import gleaner.language.internal.text.EnglishReplacer;
import gleaner.language.internal.tongue.EnglishTongue;
import gleaner.language.lexicon.Lexicon;
import gleaner.language.lexicon.Slips;
import gleaner.language.metre.Prosody;
import gleaner.language.rhyme.Rhymes;
import gleaner.language.sense.ContextEncoder;
import gleaner.language.sense.Thesaurus;
import gleaner.language.sound.Pronouncer;
import gleaner.language.tag.Entities;
import gleaner.language.tag.Tagger;
import gleaner.language.text.Replacer;
import gleaner.language.text.Word;
import gleaner.language.tongue.Tongue;

/** Makes each part of English when it is first asked for, out of those that it stands on. Nobody else depends on this package. */
@Component
public final class English implements Language {
	/** Rarer words (SCOWL levels) are not offered as rhymes. */
	private static final int RAREST_RHYME = 75;

	private final Function<Features, Weights> weights;
	private final Function<Features, Weights> weightsOfHearing;
	/** Comes and goes with its plug-in. */
	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	private volatile ContextEncoder encoder;

	public English() {
		this(Weights::load);
	}

	/** English that puts suggestions in another order: for trials. */
	public English(Function<Features, Weights> weights) {
		this(weights, SecondHearing::weights, null);
	}

	/**
	 * English that puts suggestions in another order and hears lines: for trials.
	 *
	 * @param weightsOfHearing of {@link SecondHearing#names}
	 * @param encoder may be null
	 */
	public English(Function<Features, Weights> weights, Function<Features, Weights> weightsOfHearing, ContextEncoder encoder) {
		this.weights = weights;
		this.weightsOfHearing = weightsOfHearing;
		this.encoder = encoder;
	}

	/** English that hears lines with an encoder, where no service brings one. */
	public English(ContextEncoder encoder) {
		this();
		this.encoder = encoder;
	}

	private final Lazy<CmuDictionary> dictionary = new Lazy<>(CmuDictionary::load);
	private final Lazy<LetterToSound> letters = new Lazy<>(LetterToSound::load);
	private final Lazy<Pronouncer> pronouncer = new Lazy<>(() -> new EnglishPronouncer(
			new SoundRules(dictionary.get()::variants, letters.get()), new Syllabifier(letters.get().labels())));

	private final Lazy<Prosody> prosody = new Lazy<>(() -> new Scanner(pronouncer(), tongue()));

	@Override
	public Prosody prosody() {
		return prosody.get();
	}

	private final Lazy<Chime> chime = new Lazy<>(() -> new Chime(pronouncer()));
	private final Lazy<Rhymes> rhymes = new Lazy<>(
			() -> new EnglishRhymes(chime.get(), new SchemeFinder(pronouncer(), chime.get()), tongue()));

	@Override
	public Rhymes rhymes() {
		return rhymes.get();
	}

	private final Lazy<RankedWords> words = new Lazy<>(() -> RankedWords.load("words.gz"));
	private final Lazy<RankedWords> names = new Lazy<>(() -> RankedWords.load("names.gz"));
	private final Lazy<RankedWords> parts = new Lazy<>(() -> RankedWords.load("parts.gz"));
	private final Lazy<WordJudge> judge = new Lazy<>(() -> new WordJudge(words.get(), names.get(), parts.get(), dictionary.get()));
	private final Lazy<Lexicon> lexicon = new Lazy<>(
			() -> new EnglishLexicon(judge.get(), inflection(), new Inventions(words.get(), pronouncer()), WordLists.load()));

	@Override
	public Lexicon lexicon() {
		return lexicon.get();
	}

	private final Lazy<Tongue> tongue = new Lazy<>(() -> new EnglishTongue(words.get()::value));

	@Override
	public Tongue tongue() {
		return tongue.get();
	}

	private final Lazy<Slips> slips = new Lazy<>(() -> new FingerSlips(words.get(), judge.get()));

	@Override
	public Slips slips() {
		return slips.get();
	}

	private final Lazy<Vocabulary> vocabulary = new Lazy<>(
			() -> new Vocabulary(judge.get()::level, judge.get()::nameType, parts.get()));
	private final Lazy<EnglishInflection> inflection = new Lazy<>(() -> new EnglishInflection(pronouncer(), vocabulary.get()));

	@Override
	public Inflection inflection() {
		return inflection.get();
	}

	private final Lazy<Tagger> tagger = new Lazy<>(() -> new OpenNlpTagger(inflection()));
	private final Lazy<Entities> entities = new Lazy<>(() -> new EntityFinder(tagger(), judge.get()));
	private final Lazy<Sentiment> sentiment = new Lazy<>(this::makeSentiment);

	/** Most words feel like nothing, inventions before all: that none of their bases does either is seen without bending any. */
	private Sentiment makeSentiment() {
		Map<String, Double> valences = Valences.load();
		EnglishInflection bending = inflection.get();
		return new VaderSentiment(valences, word -> bending.mayBeOf(word, valences::containsKey)
				? bending.analyse(word).stream().map(Analysis::base).distinct().toList()
				: List.of(), tongue());
	}

	@Override
	public Tagger tagger() {
		return tagger.get();
	}

	@Override
	public Entities entities() {
		return entities.get();
	}

	@Override
	public Sentiment sentiment() {
		return sentiment.get();
	}

	private final Lazy<Replacer> replacer = new Lazy<>(() -> new EnglishReplacer(pronouncer(), inflection()));
	private final Lazy<RhymeIndex> rhymeIndex = new Lazy<>(() -> new RhymeIndex(dictionary.get(), judge.get()::level, RAREST_RHYME));
	private final Lazy<WordNet> wordNet = new Lazy<>(WordNet::new);
	private final Lazy<Meanings> meanings = new Lazy<>(() -> new Meanings(wordNet.get(), tagger(), inflection()));
	private final Lazy<PartUses> uses = new Lazy<>(PartUses::load);
	private final Lazy<Tables> tables = new Lazy<>(() -> Tables.load(uses.get()));
	private final Lazy<Scales> scales = new Lazy<>(this::makeScales);
	private final Lazy<Ranker> ranker = new Lazy<>(this::makeRanker);
	private final Lazy<Substituter> substituter = new Lazy<>(
			() -> new Substituter(ranker.get(), scales.get(), tables.get(), lexicon()::isOffensive));
	private final Lazy<SecondHearing> hearing = new Lazy<>(this::makeHearing);
	private final Lazy<Suggester> suggester = new Lazy<>(() -> new Suggester(meanings.get(), ranker, hearing, wordNet.get(), inflection(),
			rhymeIndex.get(), lexicon(), pronouncer(), prosody(), replacer()));
	private final Lazy<Thesaurus> thesaurus = new Lazy<>(
			() -> new WordNetThesaurus(meanings.get(), suggester.get(), substituter, new Relatives(wordNet.get()), uses));

	private Scales makeScales() {
		Features features = new Features(tables.get());
		return new Scales(features, weights.apply(features));
	}

	private SecondHearing makeHearing() {
		Features features = scales.get().features();
		return new SecondHearing(() -> encoder, features, weightsOfHearing.apply(features));
	}

	private Ranker makeRanker() {
		Bending bending = new Bending(inflection(), judge.get()::level);
		PoolMaker pools = new PoolMaker(wordNet.get(), inflection(), bending, vocabulary.get()::lists, tables.get());
		return new Ranker(pools, scales.get(), tables.get());
	}

	/** The words for a place with the values of all features, for whoever fits the weights. */
	public Map<String, double[]> evidence(String line, Word word) {
		return suggester.get().evidence(line, word);
	}

	@Override
	public Replacer replacer() {
		return replacer.get();
	}

	@Override
	public Thesaurus thesaurus() {
		return thesaurus.get();
	}

	@Override
	public Pronouncer pronouncer() {
		return pronouncer.get();
	}
}
