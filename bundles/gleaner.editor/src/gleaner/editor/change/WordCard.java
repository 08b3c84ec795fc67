// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.change;

import gleaner.desk.poem.PoemChange;
import gleaner.desk.rhythm.SoundOfChange;
import gleaner.desk.suggest.Place;
import gleaner.desk.suggest.TakeBack;
import gleaner.editor.chorus.Locks;
import gleaner.editor.page.PoemEditor;
import gleaner.files.StudioException;
import gleaner.language.text.Word;
import gleaner.studio.Studio;
import gleaner.studio.debris.ReasonWords;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Background;
import gleaner.ui.ChangeCard;
import gleaner.ui.ChangeCard.Deed;
import gleaner.ui.Commands;
import gleaner.ui.LanguageAccess;
import gleaner.ui.Mixing;
import gleaner.ui.NeverWords;
import gleaner.ui.StudioAccess;
import java.util.List;
import java.util.Optional;

/** The card about a word of a poem that came for another: it can be locked, taken back, given up for others. UI thread only. */
final class WordCard {
	private final PoemEditor page;
	private final ChangeCard card;
	private final Background asking;

	WordCard(PoemEditor page) {
		this.page = page;
		card = new ChangeCard(page.viewer().getTextWidget());
		asking = Background.newest(page.viewer().getTextWidget());
	}

	/** "harbour → gully". */
	static String head(PoemEditor page, PoemChange change) {
		return change.reason().from().strip() + " \u2192 " + word(page.harvest(), change);
	}

	private static String word(Harvest poem, PoemChange change) {
		return poem.text().substring(change.start(), change.end());
	}

	void show(PoemChange change) {
		Harvest poem = page.harvest();
		String word = word(poem, change);
		card.show(change, new ChangeCard.Content(head(page, change), ReasonWords.ofChange(change.kind().words(), change.reason()),
				change.template().map(ReasonWords::of).orElse(""), deeds(poem, change), never(word)), change.start(), true);
		String from = change.reason().from();
		asking.work("Sounding a word", turn -> SoundOfChange.inWords(LanguageAccess.language(), from, word)).then(sound -> {
			if (card.shown().equals(Optional.of(change))) card.tellSound(sound);
		});
	}

	private List<Deed> deeds(Harvest poem, PoemChange change) {
		Word word = new Word(word(poem, change), change.start(), change.end());
		boolean isLocked = Locks.of(page.viewer()).isLocked(word.start(), word.end());
		return List.of(
				isLocked ? new Deed("Let go", "Lets engines change the word again", () -> Locks.of(page.viewer()).toggle(List.of(word)))
						: new Deed("Keep", "Locks the word, so that it stays when others change",
								() -> Locks.of(page.viewer()).lock(List.of(word))),
				new Deed("Step back", "Puts the template's word back", () -> back(poem, change)),
				new Deed("Another\u2026", "Other words for this place", () -> {
					page.viewer().setSelectedRange(change.start(), change.end() - change.start());
					Commands.run(page.getSite(), Commands.SUGGEST);
				}));
	}

	private void back(Harvest poem, PoemChange change) {
		Place place = new Place(page.title(), poem, change.start(), change.end(), Optional.empty());
		Studio studio = StudioAccess.current().orElseThrow();
		page.applyPrepared(() -> TakeBack.of(LanguageAccess.language(), studio.debris(), place)
				.orElseThrow(() -> new StudioException("the word that this one replaced is no longer known")).edit(), poem);
	}

	/** In the pane whose turn it is. */
	private Optional<Deed> never(String word) {
		Mixing mixing = Mixing.of(page.getSite().getWorkbenchWindow());
		NeverWords words = new NeverWords(mixing);
		int pane = mixing.model().active();
		return words.isNever(pane, word).map(isOn -> isOn
				? new Deed("Let this word come again", "Takes the word off the list in the Mix",
						() -> SharedDeed.did(page.poem(), mixing.deeds(), words.set(pane, word, false)))
				: new Deed("Never again this word", "Puts the word on the list in the Mix; new poems do without it",
						() -> SharedDeed.did(page.poem(), mixing.deeds(), words.set(pane, word, true))));
	}
}
