// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.suggest;

import gleaner.desk.change.ChangeKind;
import gleaner.engine.NextUnits.NextUnit;
import gleaner.engine.Reason;
import gleaner.files.StudioException;
import gleaner.language.Language;
import gleaner.studio.debris.DebrisArchive;
import gleaner.studio.debris.DebrisReason;
import gleaner.studio.poem.FragmentWhy;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Provenance;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Offers for a word that came for another, where a poem was made anew: that other, and what else might have come. */
public final class CameFor {
	private final Language language;
	private final DebrisArchive debris;

	/** @param debris where the reasons lie */
	public CameFor(Language language, DebrisArchive debris) {
		this.language = language;
		this.debris = debris;
	}

	/**
	 * Offers what there is.
	 *
	 * @throws StudioException if what lies beside the debris cannot be read
	 */
	public void offer(Place place, Offers offers) throws StudioException {
		Optional<Reason> known = reason(place);
		if (known.isEmpty()) return;
		Reason reason = known.get();
		String from = reason.from().strip();
		String heading = "came for \u201C" + from + "\u201D";
		offers.offer(heading, back(place, from));
		if (reason.likelihood().isEmpty()) return;
		Set<String> seen = new LinkedHashSet<>(Set.of(from, place.words()));
		for (NextUnit other : reason.likelihood().get().others()) {
			String word = other.text().strip();
			if (word.isEmpty() || !seen.add(word)) continue;
			offers.offer(heading,
					Swaps.choice(language, place, place.wordInLine(), word,
							String.format(Locale.ROOT, "%.0f %%", 100 * other.probability())));
		}
	}

	/** The way back to the word that stood there; nothing if this one came for no other. */
	Optional<Choice> back(Place place) throws StudioException {
		return reason(place).map(reason -> back(place, reason.from().strip()));
	}

	private Choice back(Place place, String from) {
		return Swaps.choice(language, place, place.wordInLine(), from, "take it back");
	}

	private Optional<Reason> reason(Place place) throws StudioException {
		for (Provenance.Run run : place.harvest().provenance().runs())
			if (run.origin() instanceof Origin.Machine machine)
				for (DebrisReason piece : FragmentWhy.of(machine.fragment(), debris).reasons())
					if (ChangeKind.of(piece.reason()).isPresent()) return Optional.of(piece.reason());
		return Optional.empty();
	}
}
