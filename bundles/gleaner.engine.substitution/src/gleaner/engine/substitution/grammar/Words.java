// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.grammar;

import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Template;

/** The words of a poem that is being made: those of its template, some of them replaced. Used by one thread. */
public interface Words {
	/** What they are made from. */
	Template template();

	/** The word that stands in a place now. */
	String now(int place);

	/** Whether the word in a place was replaced. */
	boolean isChanged(int place);

	/** Mends the word in a place, with the rule that wanted it in a few words. */
	void mend(int place, String word, String rule);

	/** What stands between a place and the next, or behind the last. */
	default String behind(int place) {
		Template template = template();
		int end = place + 1 < template.places().size() ? template.places().get(place + 1).start() : template.text().length();
		return template.text().substring(template.places().get(place).end(), end);
	}

	/** A place of the template. */
	default Place place(int number) {
		return template().places().get(number);
	}
}
