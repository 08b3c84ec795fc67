// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.suggest;

import gleaner.engine.NextUnits.NextUnit;
import gleaner.engine.Reason;
import gleaner.language.Language;
import gleaner.language.sense.Suggestion;
import gleaner.language.sense.Wish;
import gleaner.language.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What else might stand where a word came for another. Asks the thesaurus: not for the thread of the screen. */
public final class OtherWordsFor {
	/** So many are offered. */
	static final int MOST = 14;

	private final Language language;

	/**
	 * One of them.
	 *
	 * @param why it is offered, in a few words
	 */
	public record Other(String word, String why) {
	}

	public OtherWordsFor(Language language) {
		this.language = language;
	}

	/**
	 * First what the engine itself weighed, then words near the meaning of what stood there.
	 *
	 * @param reason why the word came
	 * @param line that it stands in
	 * @param came the word in it
	 * @param dial see {@link Wish#dial}
	 */
	public List<Other> of(Reason reason, String line, Word came, double dial) {
		String went = reason.from().strip().replaceAll("\\s+", " ");
		Set<String> told = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		told.add(came.text());
		told.add(went);
		List<Other> found = new ArrayList<>();
		if (reason.likelihood().isPresent())
			for (NextUnit other : reason.likelihood().get().others()) {
				String word = other.text().strip();
				if (!word.isEmpty() && word.indexOf('\n') < 0 && found.size() < MOST && told.add(word))
					found.add(new Other(word, String.format(Locale.ROOT, "might have come, %.0f %%", 100 * other.probability())));
			}
		String before = line.substring(0, came.start()) + went + line.substring(came.end());
		Word stood = new Word(went, came.start(), came.start() + went.length());
		for (Suggestion near : language.thesaurus().suggest(before, stood, Wish.of(Wish.kin(), 2 * MOST).dialled(dial)))
			if (found.size() < MOST && told.add(near.text())) found.add(new Other(near.text(), WhyOffered.inWords(near)));
		return found;
	}
}
