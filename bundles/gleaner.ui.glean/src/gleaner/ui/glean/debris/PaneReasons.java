// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.desk.stream.Page;
import gleaner.studio.Studio;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.debris.PoemWhy;
import gleaner.ui.Background;
import gleaner.ui.StudioAccess;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why the words of a pane's poems came: read in the background, of the poems in sight. UI thread only. */
final class PaneReasons {
	/** So many poems are remembered: more than are ever in sight. */
	private static final int MOST_KNOWN = 400;
	/** A poem that was broken off has no reasons, and is not asked about for ever. */
	private static final int MOST_IN_VAIN = 10;

	private final PaneText text;
	private final Background reading;
	private final Runnable soon;
	private final Map<Long, PoemWhy> known = new HashMap<>();
	private String debris = "";
	private boolean isReading;
	/** How often nothing more was found. */
	private int inVain;
	private List<Long> before = List.of();

	/** @param soon asks for another {@link #look} a little later */
	PaneReasons(PaneText text, Runnable soon) {
		this.text = text;
		this.soon = soon;
		reading = Background.newest(text.control());
	}

	/** What is known of the poems of a page, by their numbers. */
	Map<Long, PoemWhy> of(Page page) {
		return page.debris().equals(debris) ? known : Map.of();
	}

	/** Whether there is nothing to be read of the poems in sight. One that still grows has not been told of yet. */
	boolean areAllKnown(Page page) {
		if (!page.debris().equals(debris)) return false;
		for (PoemSpan poem : page.poems(text.top(), page.window().offset(text.bottom())))
			if (!known.containsKey(poem.number()) && poem.end() < page.window().end()) return false;
		return true;
	}

	/** Other text has come: it is asked anew. */
	void hope() {
		inVain = 0;
	}

	/** Begins to know the poems of a page. */
	void begin(Page page) {
		if (page.debris().equals(debris) && known.size() <= MOST_KNOWN) return;
		known.clear();
		debris = page.debris();
	}

	/** Reads what is missing, if the poet stays where it would be seen. */
	void look(Page page) {
		if (!areStill(page)) {
			soon.run();
			return;
		}
		List<Long> missing = missing(page);
		Optional<Studio> studio = StudioAccess.current();
		if (missing.isEmpty() || isReading || studio.isEmpty()) return;
		String of = debris;
		isReading = true;
		reading.work("Reading why words came", turn -> {
			Map<Long, PoemWhy> found = new HashMap<>();
			for (long poem : missing) found.put(poem, studio.get().debris().why(of, poem));
			return found;
		}).orElse(sentence -> isReading = false).then(found -> {
			isReading = false;
			if (!of.equals(debris)) return;
			int knew = known.size();
			found.forEach((number, why) -> {
				if (why != PoemWhy.UNKNOWN || !isLast(number)) known.put(number, why);
			});
			inVain = known.size() > knew ? 0 : inVain + 1;
			if (inVain < MOST_IN_VAIN) soon.run(); // the reasons of a poem come a moment after its end
		});
	}

	/** Whether it has been given up to hope for more. */
	boolean areGivenUp() {
		return inVain >= MOST_IN_VAIN;
	}

	/** Whether the poems in sight are those of a moment ago: of what rushes by nothing is read, for nobody reads it. */
	private boolean areStill(Page page) {
		List<Long> now = inSight(page);
		boolean isSame = now.equals(before);
		before = now;
		return isSame;
	}

	private List<Long> inSight(Page page) {
		return page.poems(text.top(), page.window().offset(text.bottom())).stream().map(PoemSpan::number).toList();
	}

	/** All in sight, the last of the page too: it may be complete by now. */
	private List<Long> missing(Page page) {
		List<Long> missing = new ArrayList<>(inSight(page));
		missing.removeIf(known::containsKey);
		return missing;
	}

	private boolean isLast(long number) {
		Page page = text.page().orElse(null);
		if (page == null) return false;
		List<PoemSpan> all = page.poems(Math.max(page.window().start(), page.window().end() - 1), page.window().end());
		return !all.isEmpty() && all.getLast().number() == number;
	}
}
