package gleaner.language.lexicon;

import java.util.List;
import java.util.OptionalInt;

import gleaner.language.internal.lexicon.Inventions;
import gleaner.language.internal.lexicon.WordJudge;
import gleaner.language.internal.lexicon.WordLists;
import gleaner.language.internal.sound.Spelling;

/** Tells words from inventions, and takes inventions apart. Whatever the input, there is an answer. Thread-safe. */
public final class Lexicon {
	private final WordJudge judge;
	private final Inventions inventions;
	private final WordLists lists;

	/** Made by {@link gleaner.language.Language}. */
	public Lexicon(WordJudge judge, Inventions inventions, WordLists lists) {
		this.judge = judge;
		this.inventions = inventions;
		this.lists = lists;
	}

	/** Whether a word is a word, a rare one, a name or an invention, and why. Capitals count: write it as it stands in the text. */
	public Judgement judge(String word) {
		return judge.judge(word);
	}

	/** How common a word is, from 10 to 95 as SCOWL grades it; empty if no list has it. */
	public OptionalInt commonness(String word) {
		int level = judge.level(Spelling.plain(word));
		return level < 0 ? OptionalInt.empty() : OptionalInt.of(level);
	}

	/** The real words nearest to an invention by letters and sound, nearest first. */
	public List<Kin> kin(String word, int most) {
		return inventions.kin(word, most);
	}

	/** The parts that a word seems to be made of, in order; the whole word if no parts can be seen. */
	public List<Morpheme> morphemes(String word) {
		return inventions.morphemes(word);
	}

	/** How easily English tongues can say it, from 0 (xqtz) to 1 (melander), by the letter sequences of real words. */
	public double pronounceability(String word) {
		return inventions.pronounceability(word);
	}

	/** Terms of science in -ology, for salad. */
	public List<String> scienceTerms() {
		return lists.science();
	}

	/** The same terms with their "-ology" chopped off. */
	public List<String> choppedScienceTerms() {
		return lists.science().stream().map(t -> t.replaceFirst("olog(y|ies)$", "")).distinct().toList();
	}

	/** Whether a word is a swear word or a slur. */
	public boolean isOffensive(String word) {
		String plain = Spelling.plain(word);
		return lists.isOffensive(plain) || plain.endsWith("s") && lists.isOffensive(plain.substring(0, plain.length() - 1));
	}

	/** Swear words and slurs: ask for them only if the poet wants them. */
	public List<String> offensiveWords() {
		return lists.offensive();
	}
}
