// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.compare.figure.FigureWords;
import gleaner.compare.figure.Figures;
import gleaner.compare.xray.Xray;
import gleaner.desk.compare.PanePoems;
import gleaner.desk.compare.Session;
import gleaner.desk.compare.Speed;
import gleaner.desk.stream.Page;
import gleaner.desk.stream.Pace;
import gleaner.desk.stream.Segment;
import gleaner.desk.stream.SpeedMeter;
import gleaner.files.Sentence;
import gleaner.studio.poem.Harvest;
import gleaner.ui.HarvestTransfer;
import gleaner.ui.Ink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** One pane: who speaks, what it says, its figures. UI thread only. */
final class VoicePane {
	private final Room room;
	private final int index;
	private final Composite area;
	private final PaneHead head;
	private final PaneText text;
	private final PaneTrouble trouble;
	private final PaneFigures foot;
	private final Xraying xraying;
	private Optional<Session.Stream> stream = Optional.empty();
	/** Whether nothing of the stream has been shown yet. */
	private boolean isFresh;
	private PanePoems poems = new PanePoems(0);
	private Pace pace = Pace.reading(1);
	/** Why it broke off, as it was told last. */
	private String told = "";
	private int speed = -1;
	private long shownAt = Long.MIN_VALUE / 2;
	private SpeedMeter meter = new SpeedMeter();
	private Figures figures = Figures.NONE;

	/** @param onMenu opens the pane's menu */
	VoicePane(Composite parent, Room room, int index, Runnable onMenu) {
		this.room = room;
		this.index = index;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		head = new PaneHead(area, () -> room.voting().choose(index), () -> {
			room.activate(index);
			setXrayed(!isXrayed());
		}, () -> {
			room.activate(index);
			setFocus();
		});
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, PaneHead.height()).applyTo(head.control());
		text = new PaneText(area, "What pane " + (index + 1) + " says");
		GridDataFactory.fillDefaults().grab(true, true).hint(40, 40).applyTo(text.control());
		trouble = new PaneTrouble(area);
		foot = new PaneFigures(area);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, PaneFigures.height()).applyTo(foot.control());
		xraying = new Xraying(this, room);
		text.control().addListener(SWT.KeyDown, this::key);
		text.control().addListener(SWT.FocusIn, event -> room.activate(index));
		text.control().addListener(SWT.MenuDetect, event -> onMenu.run());
		head.control().addListener(SWT.MenuDetect, event -> {
			room.activate(index);
			onMenu.run();
		});
		Ink.follow(area, Composite::redraw);
	}

	Composite control() {
		return area;
	}

	PaneText text() {
		return text;
	}

	PanePoems poems() {
		return poems;
	}

	int index() {
		return index;
	}

	/** Who speaks here, as it is told above; hidden names too. */
	String name() {
		return room.session().map(now -> now.header(index).name()).orElse("");
	}

	void setFocus() {
		text.control().setFocus();
	}

	/** The keys of a pane that is read: Space, votes, x-ray, copying. */
	private void key(Event event) {
		if (event.stateMask == SWT.MOD1 && event.keyCode == 'c') {
			text.selected().ifPresent(harvest -> HarvestTransfer.copy(area.getDisplay(), harvest));
			return;
		}
		if (event.stateMask == SWT.MOD1 && event.keyCode == SWT.END) text.follow();
		if ((event.stateMask & ~SWT.SHIFT) != 0 || !event.doit) return;
		boolean isShift = (event.stateMask & SWT.SHIFT) != 0;
		if (event.character == ' ') {
			event.doit = false;
			room.startOrPause();
		} else if (digit(event.keyCode) >= 0) {
			int digit = digit(event.keyCode);
			room.voting().choose(isShift ? 9 + digit : digit == 0 ? 9 : digit - 1);
		} else if (event.character == '=') {
			room.voting().tie();
		} else if (event.character == 'x') {
			setXrayed(!isXrayed());
		}
	}

	private static int digit(int keyCode) {
		if (keyCode >= '0' && keyCode <= '9') return keyCode - '0';
		if (keyCode >= SWT.KEYPAD_0 && keyCode <= SWT.KEYPAD_9) return keyCode - SWT.KEYPAD_0;
		return -1;
	}

	boolean isXrayed() {
		return xraying.isOn();
	}

	void setXrayed(boolean on) {
		xraying.set(on);
		tell();
	}

	/** Shows nothing: panes are told something else. */
	void reset() {
		if (stream.isEmpty()) return;
		stream = Optional.empty();
		tellTrouble("");
		poems = new PanePoems(0);
		meter = new SpeedMeter();
		figures = Figures.NONE;
		xraying.forget();
		text.setLive(false);
		text.show(null);
	}

	/** Tells what might have come at the caret, where it is known. */
	boolean tellPlace() {
		return xraying.tell();
	}

	/** Says who speaks and whether it is voted for; what is empty says what will be here. */
	void tell() {
		Optional<Session> session = room.session();
		if (session.isPresent() && index >= session.get().panes()) return; // of a layout that is not in front
		boolean isHidden = room.voting().isHidden();
		String name = session.isEmpty() ? "Pane " + (index + 1)
				: isHidden ? "Voice " + (char) ('A' + index) : session.get().header(index).name();
		String detail = session.isEmpty() || isHidden ? "" : session.get().header(index).detail();
		head.show(name, detail, index + 1, room.voting().chosen().contains(index), room.active() == index && room.panes() > 1,
				xraying.isOn());
		text.setHint(hint(session));
		tellTrouble(session.map(now -> now.trouble(index)).orElse(""));
		figures();
	}

	private String hint(Optional<Session> session) {
		if (session.isEmpty()) return index == 0 ? "Press Start, or F5, to let all panes speak from the same prompt and seed." : "";
		return session.get().progress(index);
	}

	/** To try again; and if its engine is of another maker, to be rid of it. */
	private void tellTrouble(String broken) {
		if (broken.equals(told)) return;
		told = broken;
		if (broken.isEmpty()) {
			trouble.clear();
			return;
		}
		Map<String, Runnable> remedies = new LinkedHashMap<>();
		remedies.put("Again", () -> room.again(index));
		String engine = room.session().orElseThrow().layout().order(index).engine();
		if (room.isOfOthers(engine)) remedies.put("Switch off", () -> room.switchOff(engine));
		trouble.say(Sentence.of(broken), remedies);
	}

	/** Whether words of its stream have come of which none are to be seen yet. */
	boolean isAwaited() {
		Optional<Session.Stream> present = room.session().filter(now -> index < now.panes()).flatMap(now -> now.stream(index));
		return present.isPresent() && (isFresh || !present.equals(stream)) && present.get().text().held() > 0;
	}

	/** When it last showed what had come, in nanoseconds. */
	long shownAt() {
		return shownAt;
	}

	/** Shows what has come since the last frame; whether more may come. */
	boolean frame(long now, int most) {
		Optional<Session> session = room.session();
		if (session.isEmpty()) return false;
		if (speed != room.speed()) {
			speed = room.speed();
			pace = room.isFull() ? Pace.full() : Pace.reading(Speed.perSecond(speed));
		}
		Optional<Session.Stream> present = session.get().stream(index);
		if (present.isPresent() && !present.equals(stream)) open(present.get());
		boolean isOver = session.get().isOver(index);
		if (stream.isEmpty()) {
			text.setHint(hint(session));
			if (isOver) tellTrouble(session.get().trouble(index));
			return !isOver;
		}
		drain(stream.get(), now, most);
		boolean isMore = stream.get().text().held() > 0;
		text.setLive(!isOver || isMore);
		if (isOver && !isMore) {
			tellTrouble(session.get().trouble(index));
			figures();
		}
		return !isOver || isMore;
	}

	private void open(Session.Stream opened) {
		stream = Optional.of(opened);
		isFresh = true;
		tellTrouble("");
		poems = new PanePoems(opened.making().request().prompt().length());
		meter = new SpeedMeter();
		figures = Figures.NONE;
		xraying.forget();
		text.show(new Page(opened.debris(), opened.making(), 0, opened.making().request().first()));
	}

	private void drain(Session.Stream from, long now, int most) {
		if (text.isFull(most)) return;
		int due = pace.due(now, most);
		if (due == 0) return;
		List<Segment> segments = from.text().take(due);
		int count = 0;
		for (Segment segment : segments) if (segment instanceof Segment.Text(long offset, String piece)) count += piece.length();
		pace.shown(count, from.text().held() > 0);
		meter.count(count, now);
		if (segments.isEmpty()) return;
		shownAt = now;
		isFresh = false;
		poems.take(segments);
		text.page().orElseThrow().take(segments);
		text.update();
	}

	/** Shows what was counted. */
	void show(Figures counted) {
		figures = counted;
		figures();
	}

	private void figures() {
		Figures shown = xraying.isOn() ? figures.withSurprise(xraying.candidates()) : figures;
		List<String> words = new ArrayList<>(FigureWords.of(shown));
		Optional<Session> session = room.session();
		if (session.isPresent() && !session.get().trouble(index).isEmpty() && stream.isPresent()) words.add("broke off");
		else if (session.isPresent() && session.get().isOver(index) && stream.isPresent()) words.add("stopped");
		else if (room.isRunning() && meter.perSecond() > 0) words.add(String.format(Locale.ROOT, "%,d a second", meter.perSecond()));
		foot.show(words);
	}

	/** Looks at what has come since, if this pane is x-rayed. */
	void look() {
		xraying.look();
	}

	/** The poem at the caret, if it is still known. */
	Optional<PanePoems.Poem> poemAtHand() {
		if (text.page().isEmpty()) return Optional.empty();
		List<PanePoems.Poem> all = poems.all();
		return poems.at(Math.max(0, text.caret() - 1)).or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
	}

	/** A poem with its origins. */
	Harvest harvest(PanePoems.Poem poem) {
		return text.page().orElseThrow().harvest(poem.offset(), poem.offset() + poem.text().length());
	}

	/** What is selected; if nothing is, the poem at the caret, as a poet would take it by one key. */
	Optional<Harvest> harvest() {
		return text.selected().or(() -> poemAtHand().map(this::harvest).filter(harvest -> !harvest.text().isBlank()));
	}

	/** What is known of the poem that a place in the debris is in. */
	Optional<Xray> xray(PanePoems.Poem poem) {
		return text.xray(poem.offset());
	}
}
