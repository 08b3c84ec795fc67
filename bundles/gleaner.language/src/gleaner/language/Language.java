package gleaner.language;

import gleaner.language.feeling.Sentiment;
import gleaner.language.form.Analysis;
import gleaner.language.form.Inflection;
import gleaner.language.internal.data.Lazy;
import gleaner.language.internal.feeling.Valences;
import gleaner.language.internal.form.FormFinder;
import gleaner.language.internal.form.FormMaker;
import gleaner.language.internal.lexicon.Inventions;
import gleaner.language.internal.lexicon.RankedWords;
import gleaner.language.internal.lexicon.WordJudge;
import gleaner.language.internal.lexicon.WordLists;
import gleaner.language.internal.metre.Scanner;
import gleaner.language.internal.rhyme.Chime;
import gleaner.language.internal.rhyme.RhymeIndex;
import gleaner.language.internal.rhyme.SchemeFinder;
import gleaner.language.internal.sense.Meanings;
import gleaner.language.internal.sense.Suggester;
import gleaner.language.internal.sense.WordNet;
import gleaner.language.internal.sound.CmuDictionary;
import gleaner.language.internal.sound.LetterToSound;
import gleaner.language.internal.sound.SoundRules;
import gleaner.language.internal.sound.Syllabifier;
import gleaner.language.internal.tag.EntityFinder;
import gleaner.language.lexicon.Lexicon;
import gleaner.language.metre.Prosody;
import gleaner.language.rhyme.Rhymes;
import gleaner.language.sense.Thesaurus;
import gleaner.language.sound.Pronouncer;
import gleaner.language.tag.Entities;
import gleaner.language.tag.Tagger;
import gleaner.language.text.Replacer;
import org.osgi.service.component.annotations.Component;

/**
 * What Gleaner knows about English: the door to its parts. Each part is loaded when it is first asked for, which can take up
 * to half a second: never ask on the thread of the screen. One instance is enough for a whole program; where there is OSGi, it is
 * the service of this class. Thread-safe.
 */
@Component(service = Language.class)
public final class Language {
	/** Rarer words (SCOWL levels) are not offered as rhymes. */
	private static final int RAREST_RHYME = 75;

	private final Lazy<CmuDictionary> dictionary = new Lazy<>(CmuDictionary::load);
	private final Lazy<LetterToSound> letters = new Lazy<>(LetterToSound::load);
	private final Lazy<Pronouncer> pronouncer = new Lazy<>(() -> new Pronouncer(new SoundRules(dictionary.get()::variants, letters.get()), new Syllabifier(letters.get().labels())));

	private final Lazy<Prosody> prosody = new Lazy<>(() -> new Prosody(new Scanner(pronouncer())));

	/** How lines are scanned. */
	public Prosody prosody() {
		return prosody.get();
	}

	private final Lazy<Chime> chime = new Lazy<>(() -> new Chime(pronouncer()));
	private final Lazy<Rhymes> rhymes = new Lazy<>(() -> new Rhymes(chime.get(), new SchemeFinder(pronouncer(), chime.get())));

	/** How words rhyme. */
	public Rhymes rhymes() {
		return rhymes.get();
	}

	private final Lazy<RankedWords> words = new Lazy<>(() -> RankedWords.load("words.gz"));
	private final Lazy<RankedWords> names = new Lazy<>(() -> RankedWords.load("names.gz"));
	private final Lazy<WordJudge> judge = new Lazy<>(() -> new WordJudge(words.get(), names.get(), dictionary.get()));
	private final Lazy<Lexicon> lexicon = new Lazy<>(() -> new Lexicon(judge.get(), new Inventions(words.get(), pronouncer()), WordLists.load()));

	/** Which words are words. */
	public Lexicon lexicon() {
		return lexicon.get();
	}

	private final Lazy<Inflection> inflection = new Lazy<>(() -> {
		FormMaker maker = new FormMaker(pronouncer());
		return new Inflection(maker, new FormFinder(maker, judge.get()::level));
	});

	/** The forms of words. */
	public Inflection inflection() {
		return inflection.get();
	}

	private final Lazy<Tagger> tagger = new Lazy<>(() -> new Tagger(inflection()));
	private final Lazy<Entities> entities = new Lazy<>(() -> new Entities(new EntityFinder(tagger(), judge.get()::nameType, judge.get()::level)));
	private final Lazy<Sentiment> sentiment = new Lazy<>(() -> new Sentiment(Valences.load(), word -> inflection().analyse(word).stream().map(Analysis::base).distinct().toList()));

	/** What words do in their sentence. */
	public Tagger tagger() {
		return tagger.get();
	}

	/** Whom and what a text names. */
	public Entities entities() {
		return entities.get();
	}

	/** How words, lines and poems feel. */
	public Sentiment sentiment() {
		return sentiment.get();
	}

	private final Lazy<Replacer> replacer = new Lazy<>(() -> new Replacer(pronouncer()));
	private final Lazy<RhymeIndex> rhymeIndex = new Lazy<>(() -> new RhymeIndex(dictionary.get(), judge.get()::level, RAREST_RHYME));
	private final Lazy<WordNet> wordNet = new Lazy<>(WordNet::new);
	private final Lazy<Thesaurus> thesaurus = new Lazy<>(() -> {
		Meanings meanings = new Meanings(wordNet.get(), tagger(), inflection());
		return new Thesaurus(meanings, new Suggester(meanings, wordNet.get(), inflection(), rhymeIndex.get(), lexicon(), pronouncer(), prosody(), replacer()));
	});

	/** Replaces words in lines. */
	public Replacer replacer() {
		return replacer.get();
	}

	/** What words mean, and what could stand in their place. */
	public Thesaurus thesaurus() {
		return thesaurus.get();
	}

	/** How words are said. */
	public Pronouncer pronouncer() {
		return pronouncer.get();
	}
}
