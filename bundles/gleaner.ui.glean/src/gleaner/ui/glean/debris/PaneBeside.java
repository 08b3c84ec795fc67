package gleaner.ui.glean.debris;

import gleaner.desk.stream.Beside;
import gleaner.desk.stream.Change;
import gleaner.desk.stream.ChangeKind;
import gleaner.desk.stream.Page;
import gleaner.desk.stream.PaneWindow;
import gleaner.studio.Studio;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.debris.PoemWhy;
import gleaner.ui.Background;
import gleaner.ui.StudioAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.util.Throttler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;

/**
 * What a pane shows of poems that were made anew when it is told to: the template beside the poem, the changed words by ink and line, and
 * below how many there are. Why words came is read in the background, of the poems in sight. UI thread only.
 */
final class PaneBeside {
	private static final Duration PACE = Duration.ofMillis(200);
	/** So many poems are remembered: more than are ever in sight. */
	private static final int MOST_KNOWN = 400;
	/** A poem that was broken off has no reasons, and is not asked about for ever. */
	private static final int MOST_IN_VAIN = 10;
	private static final long NO_POEM = -1;

	private final StyledText right;
	private final PaneText text;
	private final TemplateText left;
	private final ChangeFoot foot;
	private final Composite area;
	private final Background reading;
	private final Throttler soon;
	private final Map<Long, PoemWhy> known = new HashMap<>();
	private String debris = "";
	private Beside beside = Beside.NOTHING;
	/** What of the page {@link #beside} is of. */
	private Seen made = Seen.NOTHING;
	/** What the foot tells, as long as {@link #beside} is of the same. */
	private long told = NO_POEM;
	private boolean on;
	private boolean isReading;
	/** How often nothing more was found. */
	private int inVain;
	private List<Long> before = List.of();

	/** A state of a page. */
	private record Seen(String debris, long from, long to, int known) {
		private static final Seen NOTHING = new Seen("", 0, 0, -1);
	}

	/**
	 * @param area of the pane, a grid: the foot comes to its end
	 * @param both holds the text, which already lies in it
	 */
	PaneBeside(Composite area, Composite both, PaneText text) {
		this.area = area;
		this.text = text;
		right = text.control();
		left = new TemplateText(both, right);
		foot = new ChangeFoot(area, this::chosen);
		reading = Background.newest(right);
		soon = new Throttler(right.getDisplay(), PACE, this::look);
		right.addListener(SWT.Paint, e -> paint(e.gc));
		right.addListener(SWT.Resize, e -> left.fit());
	}

	boolean isOn() {
		return on;
	}

	/** Shows templates, or does not any more. */
	void set(boolean isOn) {
		if (on == isOn) return;
		on = isOn;
		if (!on) {
			beside = Beside.NOTHING;
			made = Seen.NOTHING;
		}
		text.setBeside(on);
		text.ink(List.of());
		left.set(on);
		foot.setVisible(on);
		area.layout(true, true);
		right.redraw();
	}

	/** The word at a place of the debris that came for another, if that is to be seen. */
	Optional<Change> at(long offset) {
		return on ? beside.at(offset) : Optional.empty();
	}

	/** A poem in words: what it was made from, how much of it was changed. */
	String words(Page page, PoemSpan poem) {
		return beside.inWords(page, poem, Optional.ofNullable(known.get(poem.number())));
	}

	private void chosen() {
		ink();
		right.redraw();
	}

	private void ink() {
		Set<ChangeKind> seen = foot.seen();
		text.ink(beside.changes().stream().filter(change -> seen.contains(change.kind())).toList());
	}

	private void paint(GC gc) {
		if (!on || text.page().isEmpty()) return;
		Page page = text.page().get();
		left.level();
		if (!state(page).equals(made) || !isAllKnown(page)) soon.throttledExec();
		PaneWindow window = page.window();
		long from = text.top();
		long to = window.offset(text.bottom());
		for (Change change : text.inked()) {
			if (change.to() <= from || change.from() >= to || !window.holds(change.from()) || !window.holds(change.to())) continue;
			ChangeInk.underline(gc, right, window.place(change.from()), Math.min(right.getCharCount(), window.place(change.to())),
					change.kind());
		}
		tell(page);
	}

	private Seen state(Page page) {
		return new Seen(page.debris(), page.window().start(), page.window().end(), known.size());
	}

	private boolean isAllKnown(Page page) {
		return unknown(page).isEmpty();
	}

	/** The poems in sight of which is not known why they are as they are. One that still grows has not been told of yet. */
	private List<Long> unknown(Page page) {
		if (!page.debris().equals(debris)) return List.of(0L);
		List<Long> missing = new ArrayList<>();
		for (PoemSpan poem : page.poems(text.top(), page.window().offset(text.bottom())))
			if (!known.containsKey(poem.number()) && poem.end() < page.window().end()) missing.add(poem.number());
		return missing;
	}

	/** Reads what is missing, and shows what is known. */
	private void look() {
		if (right.isDisposed() || !on || text.page().isEmpty()) return;
		Page page = text.page().get();
		if (!page.debris().equals(debris) || known.size() > MOST_KNOWN) {
			known.clear();
			debris = page.debris();
		}
		if (!state(page).equals(made)) show(page);
		if (!areStill(page)) {
			soon.throttledExec();
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
			if (inVain < MOST_IN_VAIN) soon.throttledExec(); // the reasons of a poem come a moment after its end
		});
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
		return inSight(page).stream().filter(number -> !known.containsKey(number)).toList();
	}

	private boolean isLast(long number) {
		Page page = text.page().orElse(null);
		if (page == null) return false;
		List<PoemSpan> all = page.poems(Math.max(page.window().start(), page.window().end() - 1), page.window().end());
		return !all.isEmpty() && all.getLast().number() == number;
	}

	private void show(Page page) {
		inVain = 0;
		beside = Beside.of(page, known);
		made = state(page);
		told = NO_POEM;
		left.show(beside);
		ink();
		right.redraw();
	}

	/** Of the poem with the caret, or else of the first in sight. Its words are counted once, not with every paint. */
	private void tell(Page page) {
		PaneWindow window = page.window();
		long caret = window.offset(right.getCaretOffset());
		boolean isSeen = caret >= text.top() && caret <= window.offset(text.bottom());
		Optional<PoemSpan> poem = Beside.poemAt(page, isSeen && !text.isFollowing() ? caret : text.top());
		if (poem.isEmpty() || poem.get().number() == told) return;
		told = poem.get().number();
		foot.tell(beside.counts(told), words(page, poem.get()));
	}
}
