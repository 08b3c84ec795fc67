// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import gleaner.desk.mix.Deeds;
import gleaner.desk.mix.NeverAgain;
import java.util.Optional;

/** The words that shall never come again in a pane, as it is told now. To say so can be undone. UI thread only. */
public final class NeverWords {
	private final Mixing mixing;

	public NeverWords(Mixing mixing) {
		this.mixing = mixing;
	}

	/** Whether a word shall never come again; nothing if the pane's engine cannot be told so. */
	public Optional<Boolean> isNever(int pane, String word) {
		boolean canBeTold = mixing.engine(pane).map(NeverAgain::isThere).orElse(false);
		return canBeTold ? Optional.of(NeverAgain.has(mixing.model().mix(pane), word)) : Optional.empty();
	}

	/**
	 * Says that a word shall never come again, or that it may.
	 *
	 * @return what was done, which the panes can undo
	 */
	public Deeds.Deed set(int pane, String word, boolean never) {
		Deeds.Deed deed = new Deeds.Deed(never ? "Never Again" : "Let Come Again", () -> change(pane, word, !never),
				() -> change(pane, word, never));
		mixing.deeds().act(deed);
		return deed;
	}

	private void change(int pane, String word, boolean never) {
		mixing.model().change(pane, mix -> never ? NeverAgain.with(mix, word) : NeverAgain.without(mix, word));
		Status.say(never ? "from now on, “" + word + "” never comes; the Mix lists it under Corrections"
				: "“" + word + "” may come again");
	}
}
