// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.stock;

import gleaner.language.Language;
import gleaner.language.feeling.Sentiment;
import gleaner.language.form.Form;
import gleaner.language.form.Inflection;
import gleaner.language.form.PartOfSpeech;
import gleaner.language.lexicon.Lexicon;
import gleaner.language.rhyme.Rhymes;
import gleaner.language.sense.Thesaurus;
import gleaner.language.sound.Pronouncer;
import gleaner.language.sound.Pronunciation;
import gleaner.language.text.Replacer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What constraints ask of single words, each asked of the language only once: poems are made of the same words over and over. Bounded:
 * beyond {@value #MOST} words nothing more is remembered. Thread-safe.
 */
public final class WordFacts {
	private static final int MOST = 300_000;
	private static final int UNKNOWN_LEVEL = 100;
	private static final int PARTS = PartOfSpeech.values().length;
	/** What {@link Thesaurus#share} says of words that were not counted. */
	private static final double UNCOUNTED = 0.5;
	private static final double HARDLY = 0.1;

	private final Pronouncer pronouncer;
	private final Rhymes rhymes;
	private final Sentiment sentiment;
	private final Lexicon lexicon;
	private final Replacer replacer;
	private final Inflection inflection;
	private final Thesaurus thesaurus;
	private final Map<String, Pronunciation> sounds = new ConcurrentHashMap<>();
	private final Map<String, Set<String>> endings = new ConcurrentHashMap<>();
	private final Map<String, Double> feelings = new ConcurrentHashMap<>();
	private final Map<String, Integer> levels = new ConcurrentHashMap<>();
	private final Map<String, Boolean> offences = new ConcurrentHashMap<>();
	private final Map<String, Integer> uses = new ConcurrentHashMap<>();
	private final Map<String, Integer> readings = new ConcurrentHashMap<>();
	private final Map<PartOfSpeech, Map<String, Boolean>> bases = new EnumMap<>(PartOfSpeech.class);
	private final Map<Form, Map<String, String>> forms = new EnumMap<>(Form.class);

	public WordFacts(Language language) {
		pronouncer = language.pronouncer();
		rhymes = language.rhymes();
		sentiment = language.sentiment();
		lexicon = language.lexicon();
		replacer = language.replacer();
		inflection = language.inflection();
		thesaurus = language.thesaurus();
		for (PartOfSpeech part : PartOfSpeech.values()) bases.put(part, new ConcurrentHashMap<>());
		for (Form form : Form.values()) forms.put(form, new ConcurrentHashMap<>());
	}

	/** A word as it is usually said. */
	public Pronunciation sound(String word) {
		return remembered(sounds, word, w -> pronouncer.pronounce(w).usual());
	}

	/** The sounds with which a word ends; two words that share one rhyme. */
	public Set<String> endings(String word) {
		return remembered(endings, word, rhymes::endings);
	}

	/** How a word feels, from -1 (dark) to 1 (bright). */
	public double valence(String word) {
		return remembered(feelings, word, w -> sentiment.word(w).valence());
	}

	/** How rare a word is, from 10 (the commonest thousand) to 95; 100 if no list has it. */
	public int level(String word) {
		return remembered(levels, word, w -> lexicon.commonness(w).orElse(UNKNOWN_LEVEL));
	}

	/** Whether a word is a swear word or a slur. */
	public boolean isOffensive(String word) {
		return remembered(offences, word, lexicon::isOffensive);
	}

	/** Whether a word wants "an" before it. */
	public boolean wantsAn(String word) {
		Pronunciation said = sound(word);
		return !said.isSilent() && said.isVowel(0);
	}

	/** Whether a word is the form that dictionaries list of a part of speech: "great" is, "greater" is not. */
	public boolean isBase(String word, PartOfSpeech part) {
		return remembered(bases.get(part), word, w -> inflection.analyse(w, part).base().equals(w));
	}

	/**
	 * Whether a base form is much used as a part of speech: at least half as many meanings are of it as of any other, and more than a few
	 * uses. "Well" is no adjective then, and "young" no noun. Words without a meaning can be anything.
	 */
	public boolean isUsedAs(String base, PartOfSpeech part) {
		return (remembered(uses, base, this::uses) & 1 << part.ordinal()) != 0;
	}

	/** Whether a word, in whatever form, is hardly ever used as what it is taken for: "as" as a noun, the sign of arsenic. */
	public boolean isHardlyEver(String base, PartOfSpeech part) {
		return (remembered(uses, base, this::uses) & 1 << PARTS + part.ordinal()) != 0;
	}

	private int uses(String base) {
		PartOfSpeech[] parts = PartOfSpeech.values();
		int[] meanings = new int[parts.length];
		for (PartOfSpeech part : parts) meanings[part.ordinal()] = thesaurus.meanings(base, part);
		int most = 0;
		for (int each : meanings) most = Math.max(most, each);
		int uses = 0;
		for (PartOfSpeech part : parts) {
			int of = meanings[part.ordinal()];
			double share = thesaurus.share(base, part);
			boolean isHardlyEver = most > 0 && (share == UNCOUNTED ? of == 0 : share < HARDLY);
			if (isHardlyEver) uses |= 1 << PARTS + part.ordinal();
			else if (of * 2 >= most) uses |= 1 << part.ordinal();
		}
		return uses;
	}

	/** Whether a form, taken for a word of its own, is mostly something else: "exalted" an adjective, "sewing" a noun. */
	public boolean isTakenForAnother(String form, PartOfSpeech part) {
		int others = remembered(readings, form, this::readings) & ~(1 << part.ordinal());
		return others != 0;
	}

	/** The parts of speech that most uses of a form are, taken for a word of its own. */
	private int readings(String form) {
		int found = 0;
		for (PartOfSpeech part : PartOfSpeech.values())
			if (thesaurus.share(form, part) > UNCOUNTED) found |= 1 << part.ordinal();
		return found;
	}

	/** A base in a form. */
	public String inflected(String base, Form form) {
		return form == Form.FIXED ? base : remembered(forms.get(form), base, b -> inflection.inflect(b, form));
	}

	/** A word in the capitals and with the possessive ending of another. */
	public String dressed(String old, String fresh) {
		return replacer.dressed(old, fresh);
	}

	private static <V> V remembered(Map<String, V> known, String word, Function<String, V> find) {
		V value = known.get(word);
		if (value != null) return value;
		value = find.apply(word);
		if (known.size() < MOST) known.put(word, value);
		return value;
	}
}
