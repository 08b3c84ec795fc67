// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.desk.stream.OlderDebris;
import gleaner.desk.stream.Page;
import gleaner.desk.stream.PaneWindow;
import gleaner.files.Sentence;
import java.util.Optional;
import java.util.function.Consumer;

/** Turns the pages of debris that is longer than one: near the edge of a page the next is read in the background. UI thread only. */
final class PageTurner {
	private final PaneHost host;
	private final PaneText text;
	private final PaneStream stream;
	private final PaneFoot foot;
	private Optional<OlderDebris> older = Optional.empty();
	private boolean reading;
	private Wish wish;

	/** A page that is wanted, and what is done with it. */
	private record Wish(long offset, Consumer<Page> then) {
	}

	PageTurner(PaneHost host, PaneText text, PaneStream stream, PaneFoot foot) {
		this.host = host;
		this.text = text;
		this.stream = stream;
		this.foot = foot;
	}

	/** What lies on the disk of what is shown; nothing if that has not been looked at. */
	void setOlder(Optional<OlderDebris> debris) {
		older = debris;
	}

	/** The poet has scrolled, selected or moved the caret. */
	void moved() {
		boolean endOfPageOnly = text.page().isPresent() && hasMoreBehind(text.page().get().window());
		if (endOfPageOnly) text.stay();
		if (text.isFollowing()) host.wake();
		else turnPage();
		tellBelow();
	}

	/** Shows what comes before or behind the page, if the poet has come near its edge. */
	private void turnPage() {
		if (text.page().isEmpty() || reading) return;
		PaneWindow window = text.page().get().window();
		if (text.isNearTop()) turnTo(window.start());
		else if (text.isNearBottom() && hasMoreBehind(window)) {
			if (stream.isLookingBack() && stream.page().get().window().start() <= window.end()) {
				text.turn(stream.page().get());
				host.wake();
			} else turnTo(window.end());
		}
	}

	private boolean hasMoreBehind(PaneWindow window) {
		if (stream.page().isPresent()) return stream.isLookingBack();
		return older.isPresent() && window.end() < older.get().length();
	}

	private void turnTo(long offset) {
		page(offset, page -> {
			if (text.page().isPresent() && !text.isFollowing()) text.turn(page);
		});
	}

	/** Reads the page around a place, then goes on with it; if one is being read already, this takes its place. */
	private void page(long offset, Consumer<Page> then) {
		wish = new Wish(offset, then);
		if (!reading) readPage();
	}

	private void readPage() {
		Wish now = wish;
		String debris = text.page().get().debris();
		Optional<OlderDebris> known = older.filter(o -> stream.page().isEmpty() || o.length() > now.offset);
		reading = true;
		host.apart(() -> (known.isPresent() ? known.get() : host.open(debris)).showing(now.offset), opened -> {
			reading = false;
			if (text.page().isEmpty() || !text.page().get().debris().equals(debris)) return;
			older = Optional.of(opened.debris());
			if (wish != now) {
				readPage();
				return;
			}
			now.then.accept(opened.page());
			tellBelow();
		}, sentence -> {
			reading = false;
			foot.say(Sentence.of(sentence));
		});
	}

	/** Goes to the end of the debris, and follows the stream if there is one. */
	void goToEnd() {
		if (stream.isLookingBack()) text.show(stream.page().get());
		else if (stream.page().isEmpty() && older.isPresent()) page(older.get().length(), text::show);
		else if (text.page().isPresent()) text.follow();
		tellBelow();
		host.wake();
	}

	/** Goes to the beginning of the debris. */
	void goToStart() {
		if (text.page().isEmpty() || text.page().get().window().start() == 0) return;
		page(0, page -> text.show(page, 0, 0));
		tellBelow();
	}

	/** Says below the text whether there is more. */
	void tellBelow() {
		foot.tellBelow(text.page().isPresent() && !text.isFollowing()
				&& (hasMoreBehind(text.page().get().window()) || !text.isAtBottom() || stream.isHoldingBack()));
	}
}
