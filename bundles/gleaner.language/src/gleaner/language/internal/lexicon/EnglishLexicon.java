package gleaner.language.internal.lexicon;

import java.util.List;
import java.util.OptionalInt;

import gleaner.language.internal.sound.Spelling;
import gleaner.language.lexicon.Judgement;
import gleaner.language.lexicon.Kin;
import gleaner.language.lexicon.Lexicon;
import gleaner.language.lexicon.Morpheme;

/** Asks word lists about words, and {@link Inventions} about what is in none of them. */
public final class EnglishLexicon implements Lexicon {
	private final WordJudge judge;
	private final Inventions inventions;
	private final WordLists lists;

	public EnglishLexicon(WordJudge judge, Inventions inventions, WordLists lists) {
		this.judge = judge;
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
		return inventions.morphemes(word);
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
