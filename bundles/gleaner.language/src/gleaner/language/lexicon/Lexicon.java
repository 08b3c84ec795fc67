// SPDX-License-Identifier: EPL-2.0
package gleaner.language.lexicon;

import java.util.List;
import java.util.OptionalInt;

import org.osgi.annotation.versioning.ProviderType;

/** Tells words from inventions, and takes inventions apart. Whatever the input, there is an answer. Thread-safe. */
@ProviderType
public interface Lexicon {
	/** Whether a word is a word, a rare one, a name or an invention, and why. Capitals count: write it as it stands in the text. */
	Judgement judge(String word);

	/** How common a word is, from 10 to 95 as SCOWL grades it; empty if no list has it. */
	OptionalInt commonness(String word);

	/** The real words nearest to an invention by letters and sound, nearest first; at most so many. */
	List<Kin> kin(String word, int most);

	/** The parts that a word seems to be made of, in order; the whole word if no parts can be seen. */
	List<Morpheme> morphemes(String word);

	/** How easily English tongues can say it, from 0 (xqtz) to 1 (melander), by the letter sequences of real words. */
	double pronounceability(String word);

	/** Terms of science in -ology, for salad. */
	List<String> scienceTerms();

	/** The same terms with their "-ology" chopped off. */
	List<String> choppedScienceTerms();

	/** Whether a word is a swear word or a slur. */
	boolean isOffensive(String word);

	/** Swear words and slurs: ask for them only if the poet wants them. */
	List<String> offensiveWords();
}
