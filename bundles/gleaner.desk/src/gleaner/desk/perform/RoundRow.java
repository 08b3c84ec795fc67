// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.perform;

import gleaner.desk.mix.Palette;
import gleaner.performance.programme.Programme;
import gleaner.performance.programme.Round;
import java.util.ArrayList;
import java.util.List;

/**
 * A round as the list shows it.
 *
 * @param name number and title
 * @param below who speaks and how
 * @param poems how many
 * @param minutes about how long
 * @param mark where the show is
 * @param trouble what is missing; empty if nothing is
 */
public record RoundRow(String name, String below, String poems, String minutes, Mark mark, String trouble) {
	/** What stands before a round. */
	public enum Mark {
		/** It is still to come. */
		NONE,
		/** It is over. */
		DONE,
		/** It is on stage. */
		NOW,
		/** It cannot be shown. */
		MISSING
	}

	/** What a screen reader says of it. */
	public String spoken() {
		String where = switch (mark) {
		case NONE -> "";
		case DONE -> ", over";
		case NOW -> ", on stage";
		case MISSING -> ", " + trouble;
		};
		return name + where + ". " + below;
	}

	/**
	 * The rows of a set.
	 *
	 * @param onStage the round that is on stage, from 0; -1 if none is
	 */
	public static List<RoundRow> of(Programme programme, List<RoundFacts> facts, Palette palette, int onStage) {
		List<RoundRow> rows = new ArrayList<>();
		for (int i = 0; i < programme.rounds().size(); i++) {
			Round round = programme.rounds().get(i);
			RoundFacts known = i < facts.size() ? facts.get(i) : RoundFacts.UNKNOWN;
			Mark mark = i == onStage ? Mark.NOW
					: onStage >= 0 && i < onStage ? Mark.DONE
							: known.trouble().isEmpty() ? Mark.NONE : Mark.MISSING;
			rows.add(new RoundRow(RoundWords.name(i, round, palette), RoundWords.below(round, palette), RoundWords.poems(round, known),
					RoundWords.minutes(round, known), mark, known.trouble()));
		}
		return rows;
	}
}
