// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.change;

import gleaner.desk.poem.PoemChange;
import gleaner.editor.page.PageFeature;
import gleaner.editor.page.PoemEditor;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Background;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.handlers.IHandlerService;
import org.osgi.service.component.annotations.Component;

/** In a poem, the commands that go from one word that came for another to the next, and tell of it. */
@Component(property = "service.ranking:Integer=20")
public final class ChangesOnPage implements PageFeature {
	private static final String NEXT = "gleaner.word.next";
	private static final String PREVIOUS = "gleaner.word.previous";
	private static final String TELL = "gleaner.debris.word";
	private static final String NONE = "no word here replaced another in a remade poem";

	@Override
	public void addTo(PoemEditor page) {
		PageChanges changes = new PageChanges(page);
		IHandlerService handlers = page.getSite().getService(IHandlerService.class);
		handlers.activateHandler(NEXT, handler(() -> changes.walk(true)));
		handlers.activateHandler(PREVIOUS, handler(() -> changes.walk(false)));
		handlers.activateHandler(TELL, handler(changes::tell));
	}

	private static AbstractHandler handler(Runnable what) {
		return new AbstractHandler() {
			@Override
			public Object execute(ExecutionEvent event) {
				what.run();
				return null;
			}
		};
	}

	/** The changes of one page; they are read when they are asked for. UI thread only. */
	private static final class PageChanges {
		private final PoemEditor page;
		private final Background reading;
		private final WordCard card;
		private Optional<Harvest> of = Optional.empty();
		private List<PoemChange> known = List.of();

		PageChanges(PoemEditor page) {
			this.page = page;
			reading = Background.newest(page.viewer().getTextWidget());
			card = new WordCard(page);
		}

		void walk(boolean isForward) {
			ask(changes -> {
				Point selected = page.viewer().getSelectedRange();
				Optional<PoemChange> next = PoemChange.next(changes, isForward ? selected.x + selected.y : selected.x, isForward);
				if (changes.isEmpty()) Status.say(NONE);
				else if (next.isEmpty()) Status.say(isForward ? "no replaced word comes after this one"
						: "no replaced word comes before this one");
				else go(changes, next.get());
			});
		}

		private void go(List<PoemChange> changes, PoemChange change) {
			page.viewer().setSelectedRange(change.start(), change.end() - change.start());
			page.viewer().revealRange(change.start(), change.end() - change.start());
			Status.say(
					WordCard.head(page, change) + " \u00B7 " + change.kind().words() + " \u00B7 " + (changes.indexOf(change) + 1) + " of "
							+ changes.size());
		}

		void tell() {
			ask(changes -> {
				Optional<PoemChange> change = PoemChange.at(changes, page.viewer().getSelectedRange().x);
				change.ifPresentOrElse(card::show, () -> Status.say("the word at the caret replaced no other"));
			});
		}

		/** Does something with the changes of the poem as it is now. */
		private void ask(Consumer<List<PoemChange>> then) {
			Optional<Studio> studio = StudioAccess.current();
			if (studio.isEmpty()) return;
			page.whenRead(() -> {
				Harvest poem = page.harvest();
				if (of.equals(Optional.of(poem))) then.accept(known);
				else reading.work("Looking for changed words", turn -> PoemChange.of(poem, studio.get().debris()))
						.trouble("the replaced words could not be found").then(found -> {
							if (!poem.equals(page.harvest())) return;
							of = Optional.of(poem);
							known = found;
							then.accept(found);
						});
			});
		}
	}
}
