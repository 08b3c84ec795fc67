// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution;

import gleaner.engine.NextUnits.NextUnit;
import gleaner.engine.Reason;
import gleaner.engine.Reason.Likelihood;
import gleaner.engine.substitution.grammar.Words;
import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A poem that is being made: its template with the words that were replaced, and why. Used by one thread. */
final class Draft implements Words {
	private final Template template;
	private final String[] words;
	private final Reason[] reasons;
	private final String[] echoes;
	private int changed;

	Draft(Template template) {
		this.template = template;
		int n = template.places().size();
		words = new String[n];
		reasons = new Reason[n];
		echoes = new String[n];
	}

	@Override
	public Template template() {
		return template;
	}

	@Override
	public String now(int place) {
		return words[place] == null ? template.places().get(place).text() : words[place];
	}

	@Override
	public boolean isChanged(int place) {
		return words[place] != null;
	}

	@Override
	public void mend(int place, String word, String rule) {
		Reason before = reasons[place];
		words[place] = word;
		reasons[place] = before == null ? Reason.of(template.places().get(place).text(), rule, "") : before;
	}

	/** Puts a chosen word into a place. */
	void replace(Place place, Chooser.Choice choice, String word) {
		if (words[place.number()] == null) changed++;
		words[place.number()] = word;
		List<NextUnit> others = new ArrayList<>(choice.others().size());
		for (Offer other : choice.others().stream().sorted(Comparator.comparingDouble(Offer::weight).reversed()).toList())
			others.add(new NextUnit(other.text(), share(other, choice.total())));
		Offer offer = choice.offer();
		reasons[place.number()] = new Reason(place.text(), offer.relation(), offer.source(),
				Optional.of(new Likelihood(share(offer, choice.total()), others)));
	}

	/** A word that was changed by a poet's correction is not in the pool and may weigh more than it. */
	private static double share(Offer offer, double total) {
		return total > 0 ? Math.min(1, offer.weight() / total) : 1;
	}

	/** Says a word again before a place. */
	void echo(int place, String word) {
		echoes[place] = word;
	}

	/** How many words were replaced, those mended aside. */
	int changed() {
		return changed;
	}

	/** Hands the poem over, piece by piece. */
	void write(PoemWriter to) throws InterruptedException {
		String text = template.text();
		int at = 0;
		for (Place place : template.places()) {
			int i = place.number();
			if (words[i] == null && echoes[i] == null) continue;
			to.text(text, at, place.start());
			if (echoes[i] != null) to.piece(echoes[i], Reason.of("", "echo", ""));
			if (words[i] != null) to.piece(words[i], reasons[i]);
			else to.piece(place.text(), null);
			at = place.end();
		}
		to.text(text, at, text.length());
	}
}
