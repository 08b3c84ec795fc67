// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.compare.figure.FigureReader;
import gleaner.compare.figure.Figures;
import gleaner.corpus.quotation.QuotationIndex;
import gleaner.desk.stream.Kept;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Background;
import gleaner.ui.EmptyPage;
import gleaner.ui.Frames;
import gleaner.ui.LanguageAccess;
import gleaner.ui.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/** Voices side by side: what all are told in the row above, the panes in a grid below. UI thread only. */
public final class PanesView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.compare.panes";
	static final String CONTEXT = "gleaner.compare";
	/** How often it is counted in what has come. */
	private static final int COUNT_MILLIS = 1_200;
	/** A frame shows no more panes after so long. */
	private static final long LONGEST_NANOS = 8_000_000;
	/** So many characters of a stream come first: a line, so that a frame has time for those of several panes. */
	private static final int FIRST_WORDS = 48;
	/** A frame shows no more panes' first words after so long. */
	private static final long LONGEST_FIRST_NANOS = 25_000_000;
	/** At full speed nobody reads along: a pane shows what has come only so often, all at once, or the screen could not follow. */
	private static final long FULL_NANOS = 200_000_000;

	/** The panes of each layout that is open. */
	private final Map<Tab, List<VoicePane>> decks = new HashMap<>();
	/** Those of the one in front. */
	private List<VoicePane> panes = new ArrayList<>();
	private Optional<Tab> front = Optional.empty();
	/** The pane that was at hand when it was looked last. */
	private int atHand;
	private Room room;
	private Composite page;
	private Controls controls;
	private PaneGrid grid;
	private EmptyPage empty;
	private Frames frames;
	private Background counting;
	private FigureReader figures;
	private boolean isTicking;
	/** The pane that is the first in the next frame. */
	private int turn;

	@Override
	public void createPartControl(Composite parent) {
		room = Room.of(getSite().getWorkbenchWindow());
		page = parent;
		frames = new Frames(parent.getDisplay(), this::frame);
		counting = Background.inTurn(parent);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		controls = new Controls(parent, room, this::oracle);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(controls.control());
		controls.control().addListener(SWT.Resize, event -> fit(parent));
		grid = new PaneGrid(parent, this::turnPage);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(grid.control());
		empty = new EmptyPage(parent, getSite(), grid.control());
		parent.addDisposeListener(event -> frames.end());
		room.onChange(parent, this::show);
		room.onSession(parent, () -> {
			show();
			frames.wake();
			tick();
		});
		getSite().getService(IContextService.class).activateContext(CONTEXT);
		show();
	}

	/** The row above has as many lines as it needs. */
	private void fit(Composite parent) {
		int width = controls.control().getSize().x;
		if (width <= 0) return;
		int height = controls.height(width);
		if (controls.control().getSize().y == height) return;
		GridDataFactory.fillDefaults().grab(true, false).hint(100, height).applyTo(controls.control());
		parent.getDisplay().asyncExec(() -> {
			if (!parent.isDisposed()) parent.layout(true, true);
		});
	}

	private void show() {
		boolean isOther = front();
		int wanted = room.panes();
		isOther |= panes.size() != wanted;
		if (isOther) turn = 0;
		while (panes.size() > wanted) panes.removeLast().control().dispose();
		while (panes.size() < wanted) {
			int index = panes.size();
			panes.add(new VoicePane(grid.area(), room, index, () -> PaneMenu.open(panes.get(index), room, getSite())));
			panes.getLast().text().onScroll(share -> scrolled(index, share));
		}
		if (isOther) grid.show(panes.stream().map(VoicePane::control).toList());
		if (atHand != room.active()) grid.reveal(room.active());
		atHand = room.active();
		if (room.session().isEmpty()) for (VoicePane pane : panes) pane.reset();
		for (VoicePane pane : panes) pane.tell();
		controls.show();
		if (!room.trouble().isEmpty()) empty.say(room.trouble(), EmptyPage.IMPORT);
		else if (room.studio().isPresent() && room.shelf().isKnown() && room.shelf().all().isEmpty())
			empty.say("Voices speak side by side here, but nothing can speak yet. Import a corpus, or add the starter vintages.",
					EmptyPage.IMPORT, new EmptyPage.Step("Add the starter vintages", "gleaner.thread.starters"));
		else empty.clear();
		Margins.of(page, !grid.control().getVisible());
		if (room.session().isPresent()) frames.wake();
	}

	/** Brings the panes of the layout in front to hand, and gives up those of layouts that were closed; whether they are others now. */
	private boolean front() {
		List<Tab> open = room.shelf().tabs();
		List<Tab> closed = decks.keySet().stream().filter(tab -> !open.contains(tab)).toList();
		for (Tab tab : closed) for (VoicePane pane : decks.remove(tab)) pane.control().dispose();
		if (front.equals(room.shelf().tab())) return false;
		front = room.shelf().tab();
		panes = front.map(tab -> decks.computeIfAbsent(tab, any -> new ArrayList<>())).orElseGet(ArrayList::new);
		return true;
	}

	/** Shows more panes where there is no room for all, and goes to the first of them. */
	void turnPage(int pages) {
		int first = grid.turn(pages);
		if (first < 0) return;
		atHand = first;
		room.activate(first);
		panes.get(first).setFocus();
	}

	/** Where scrolling is locked the others go along. */
	private void scrolled(int index, double share) {
		if (room.isLocked()) for (int i = 0; i < panes.size(); i++) if (i != index) panes.get(i).text().scroll(share);
	}

	/** Panes take turns: those that there was no time for in one frame are the first in the next. */
	private boolean frame(long now, int most) {
		if (room.isPreparing()) return true; // what is left of the round before would be gone at once
		int each = room.isFull() ? most : Math.max(64, most / Math.max(1, panes.size()));
		boolean isMore = firstWords(now, each);
		int first = turn;
		for (int i = 0; i < panes.size(); i++) {
			VoicePane pane = panes.get((first + i) % panes.size());
			if ((isMore || i > 0) && System.nanoTime() - now > LONGEST_NANOS) {
				isMore = true;
				break;
			}
			if (room.isFull() && now - pane.shownAt() < FULL_NANOS) {
				isMore = true;
				continue;
			}
			turn = (first + i + 1) % panes.size();
			isMore |= pane.frame(now, each);
		}
		room.voting().turn(panes.stream().mapToLong(pane -> pane.poems().begun()).max().orElse(0));
		if (!isMore) room.tellChange();
		return isMore;
	}

	/** A few words of each stream that begins come before more of others; whether there was one. */
	private boolean firstWords(long now, int each) {
		boolean isMore = false;
		for (VoicePane pane : panes) {
			if (!pane.isAwaited()) continue;
			isMore = true;
			if (System.nanoTime() - now > LONGEST_FIRST_NANOS) break;
			pane.frame(now, Math.min(FIRST_WORDS, each));
		}
		return isMore;
	}

	/** Counts in what has come, and looks at what is x-rayed, as long as there are panes. */
	private void tick() {
		if (isTicking || grid.control().isDisposed()) return;
		isTicking = true;
		grid.control().getDisplay().timerExec(COUNT_MILLIS, () -> {
			isTicking = false;
			if (grid.control().isDisposed() || room.session().isEmpty()) return;
			count();
			for (VoicePane pane : panes) pane.look();
			tick();
		});
	}

	private void count() {
		if (room.studio().isEmpty() || counting.isBusy()) return;
		Studio studio = room.studio().get();
		List<String> texts = panes.stream().map(pane -> pane.poems().counted()).toList();
		if (texts.stream().allMatch(String::isBlank)) return;
		counting.work("Figures", turn -> {
			if (figures == null) figures = new FigureReader(LanguageAccess.language());
			Set<String> own = studio.ownWords().all();
			QuotationIndex index = studio.quotations().known() == QuotationIndex.EMPTY ? studio.quotations().upToDate(turn)
					: studio.quotations().known();
			List<Figures> counted = new ArrayList<>();
			for (String text : texts) counted.add(figures.read(text, own, index, () -> !turn.isWanted()));
			return counted;
		}).then(counted -> {
			for (int i = 0; i < Math.min(counted.size(), panes.size()); i++) panes.get(i).show(counted.get(i));
		});
	}

	/** The pane at hand; nothing if there is none. */
	Optional<VoicePane> active() {
		return room.active() < panes.size() ? Optional.of(panes.get(room.active())) : Optional.empty();
	}

	void xray() {
		active().ifPresent(pane -> pane.setXrayed(!pane.isXrayed()));
	}

	/** Tells what might have come at the caret of the pane at hand. */
	void tellPlace() {
		if (!active().map(VoicePane::tellPlace).orElse(false))
			Status.say("Gleaner knows nothing about the letter at the caret; x-ray the pane first");
	}

	void oracle() {
		active().ifPresent(pane -> Oracle.open(getSite().getShell(), pane));
	}

	@Override
	public <T> T getAdapter(Class<T> kind) {
		if (kind == Harvest.class) {
			Optional<Harvest> harvest = active().flatMap(VoicePane::harvest);
			active().ifPresent(pane -> {
				if (pane.text().selected().isPresent()) pane.text().take();
			});
			return kind.cast(harvest.orElse(null));
		}
		if (kind == Kept.class) return kind.cast(Kept.NOTHING);
		return super.getAdapter(kind);
	}

	@Override
	public void setFocus() {
		if (active().isPresent()) active().get().setFocus();
		else if (!empty.setFocus()) controls.control().setFocus();
	}
}
