// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import gleaner.language.form.Analysis;
import gleaner.language.form.Form;
import gleaner.language.form.Inflection;
import gleaner.language.internal.sound.Spelling;
import gleaner.language.lexicon.Judgement;
import gleaner.language.lexicon.Kin;
import gleaner.language.lexicon.Lexicon;
import gleaner.language.lexicon.Morpheme;
import gleaner.language.lexicon.WordStatus;

/** Asks word lists about words, and {@link Inventions} about what is in none of them. */
public final class EnglishLexicon implements Lexicon {
	private static final Map<Form, List<String>> ENDINGS = Map.of(Form.PLURAL, List.of("es", "s"), Form.THIRD_PERSON, List.of("es", "s"),
			Form.PAST, List.of("ed"), Form.PAST_PARTICIPLE, List.of("ed"), Form.PRESENT_PARTICIPLE, List.of("ing"), Form.COMPARATIVE,
			List.of("er"), Form.SUPERLATIVE, List.of("est"), Form.ADVERB, List.of("ly"));

	private static final Set<String> SURE = Set.of("un-", "-ly", "-ful", "-dom");

	private final WordJudge judge;
	private final Inflection inflection;
	private final Inventions inventions;
	private final WordLists lists;

	public EnglishLexicon(WordJudge judge, Inflection inflection, Inventions inventions, WordLists lists) {
		this.judge = judge;
		this.inflection = inflection;
		this.inventions = inventions;
		this.lists = lists;
	}

	@Override
	public Judgement judge(String word) {
		return judge.judge(word);
	}

	@Override
	public OptionalInt commonness(String word) {
		int level = judge.level(Spelling.plain(word));
		return level < 0 ? OptionalInt.empty() : OptionalInt.of(level);
	}

	@Override
	public List<Kin> kin(String word, int most) {
		return inventions.kin(word, most);
	}

	@Override
	public List<Morpheme> morphemes(String word) {
		Judgement known = judge.judge(word);
		if (known.status() == WordStatus.INVENTION) return inventions.morphemes(word);
		Analysis form = inflection.analyse(word).getFirst();
		WordStatus base = judge.judge(form.base()).status();
		if (!form.base().equalsIgnoreCase(word) && (base == WordStatus.WORD || base == WordStatus.NAME)) return bent(word, form);
		if (known.status() == WordStatus.NAME) return List.of(new Morpheme(word, "a name"));
		List<Morpheme> parts = inventions.morphemes(word);
		boolean isWhole = known.status() == WordStatus.WORD && !parts.stream().allMatch(EnglishLexicon::isSure)
				|| parts.size() == 1 && word.codePoints().anyMatch(Character::isLetter);
		return isWhole ? List.of(new Morpheme(word, "a word")) : parts;
	}

	/** Whether a known word is made of a part, and does not only look so: "moonlight" of "moon", but not "mission" of "miss". */
	private static boolean isSure(Morpheme part) {
		return part.text().length() > 4 || part.text().length() == 4 && part.meaning().equals("a word") || SURE.contains(part.text());
	}

	/** The parts of a form: its base with an ending, or itself where it is made in another way ("dormice"). */
	private List<Morpheme> bent(String word, Analysis form) {
		for (String ending : ENDINGS.getOrDefault(form.form(), List.of())) {
			if (!word.endsWith(ending) || !form.base().regionMatches(true, 0, word, 0, word.length() - ending.length() - 1)) continue;
			Analysis base = inflection.analyse(form.base()).getFirst();
			List<Morpheme> parts = new ArrayList<>(base.base().equalsIgnoreCase(form.base())
					? List.of(new Morpheme(form.base(), "a word"))
					: morphemes(form.base()));
			parts.add(new Morpheme("-" + ending, name(form.form())));
			return parts;
		}
		return List.of(new Morpheme(word, name(form.form()) + " of \"" + form.base() + "\""));
	}

	private static String name(Form form) {
		return form.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	@Override
	public double pronounceability(String word) {
		return inventions.pronounceability(word);
	}

	@Override
	public List<String> scienceTerms() {
		return lists.science();
	}

	@Override
	public List<String> choppedScienceTerms() {
		return lists.science().stream().map(t -> t.replaceFirst("olog(y|ies)$", "")).distinct().toList();
	}

	@Override
	public boolean isOffensive(String word) {
		String plain = Spelling.plain(word);
		return lists.isOffensive(plain) || plain.endsWith("s") && lists.isOffensive(plain.substring(0, plain.length() - 1));
	}

	@Override
	public List<String> offensiveWords() {
		return lists.offensive();
	}
}
