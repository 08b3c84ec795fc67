package gleaner.ui.glean.debris;

import gleaner.desk.mix.MixModel;
import gleaner.desk.stream.NoteWords;
import gleaner.desk.stream.OlderDebris;
import gleaner.desk.stream.Pace;
import gleaner.desk.stream.Page;
import gleaner.desk.stream.PaneWindow;
import gleaner.desk.stream.Segment;
import gleaner.desk.stream.SpeedMeter;
import gleaner.desk.stream.Stream;
import gleaner.desk.stream.Taken;
import gleaner.files.Sentence;
import gleaner.studio.debris.DebrisFile;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Status;
import gleaner.ui.glean.debris.PaneText.Selection;
import gleaner.voice.GenerationOrder;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/**
 * One pane: a stream as it comes, or older debris, under a line that says what it is. A stream's text is drained once a frame; while the
 * poet reads further up the stream fills the page to twice its size and then waits. UI thread only.
 */
final class DebrisPane {
	/** How far (in seconds of reading) an engine may be ahead of a calm reader. */
	private static final int SECONDS_AHEAD = 2;
	private static final int LEAST_AHEAD = 64;
	private static final int FULL_AHEAD = 32_768;
	/** After so long (ns) without a word the poet is told that it can be stopped. */
	private static final long SILENCE = 10_000_000_000L;
	private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

	private final PaneHost host;
	private final Composite area;
	private final PaneHeader header;
	private final PaneText text;
	private final PaneBeside beside;
	private final ChangeCard card;
	private final Composite foot;
	private final Label notice;
	private final Link below;
	private final Taken taken;
	private Pace pace = Pace.reading(MixModel.USUAL_SPEED);
	private int readingSpeed = MixModel.USUAL_SPEED;
	private SpeedMeter meter = new SpeedMeter();
	private Optional<Stream> stream = Optional.empty();
	private Optional<GenerationOrder> order = Optional.empty();
	private Optional<Page> live = Optional.empty();
	private Optional<OlderDebris> older = Optional.empty();
	/** Whether the end of the stream has been told, so that what is said later stays. */
	private boolean ended;
	private boolean reading;
	private Wish wish;
	private long heardAt;

	/** A page that is wanted, and what is done with it. */
	private record Wish(long offset, Consumer<Page> then) {
	}

	DebrisPane(Composite parent, PaneHost host, Taken taken) {
		area = new Composite(parent, SWT.NONE);
		this.host = host;
		this.taken = taken;
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		header = new PaneHeader(area, () -> host.openMenu(this), host::setBeside);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header.control());
		Composite both = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(both);
		text = new PaneText(both, taken, this::moved);
		beside = new PaneBeside(area, both, text);
		card = makeCard();
		foot = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(14, 4).spacing(12, 0).applyTo(foot);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(foot);
		foot.setVisible(false);
		notice = new Label(foot, SWT.WRAP);
		notice.setFont(Fonts.ui(notice, -1, SWT.NORMAL));
		Css.id(notice, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(notice);
		below = new Link(foot, SWT.NONE);
		below.setText("<a>more below \u2193</a>");
		below.setToolTipText("Go to the end and follow (Ctrl+End)");
		below.setFont(Fonts.ui(below, -1, SWT.NORMAL));
		below.addListener(SWT.Selection, e -> goToEnd());
		GridDataFactory.fillDefaults().align(SWT.END, SWT.END).applyTo(below);
		below.setVisible(false);
		text.control().addListener(SWT.MouseDown, e -> host.activated(this));
		text.control().addListener(SWT.Selection, e -> host.activated(this));
		text.control().addListener(SWT.KeyDown, e -> {
			if (isMeant(e.keyCode)) host.activated(this);
		});
		header.control().addListener(SWT.MouseDown, e -> {
			setFocus();
			host.activated(this);
		});
		text.control().addListener(SWT.KeyDown, this::key);
		area.addDisposeListener(e -> stream.ifPresent(Stream::stop));
	}

	/** The widget that takes the focus and has the selection. */
	PaneText text() {
		return text;
	}

	PaneHeader header() {
		return header;
	}

	Composite control() {
		return area;
	}

	/** Whether templates are to be seen. */
	boolean isBeside() {
		return beside.isOn();
	}

	/** Tells of the word at the caret what it came for; false if it came for none. */
	boolean tellWord() {
		return card.tell();
	}

	private ChangeCard makeCard() {
		return new ChangeCard(text, beside, new ChangeCard.Never() {
			@Override
			public Optional<Boolean> isOn(String word) {
				return host.isNever(DebrisPane.this, word);
			}

			@Override
			public void set(String word, boolean never) {
				host.setNever(DebrisPane.this, word, never);
			}
		});
	}

	/** Shows templates beside poems that were made anew, if the poet wants to see them. */
	void tellBeside() {
		boolean isAnew = text.page().map(page -> host.makesAnew(page.engine())).orElse(false);
		header.offerBeside(isAnew, host.isBeside());
		beside.set(isAnew && host.isBeside());
	}

	void setFocus() {
		text.control().setFocus();
	}

	/** Whether the poet is here. */
	boolean hasFocus() {
		return text.control().isFocusControl();
	}

	/** Whoever walks through the window with Tab is not yet at work here. */
	private static boolean isMeant(int key) {
		return key != SWT.TAB && (key & (SWT.MODIFIER_MASK)) == 0;
	}

	/** Says what is to be heard here, while nothing is. */
	void tell(String engineName, String mixWords, String hint) {
		if (text.page().isEmpty() && stream.isEmpty()) header.tell(engineName, mixWords);
		text.setHint(hint);
	}

	/**
	 * Starts a stream in place of what was there; a stream that was running is stopped.
	 *
	 * @param engineName who will speak
	 * @param mixWords from what
	 * @param spring makes the text
	 * @param told what it is told
	 * @param stepping whether it waits after each poem
	 */
	void start(String engineName, String mixWords, Stream.Spring spring, GenerationOrder told, boolean stepping) {
		stream.ifPresent(Stream::stop);
		order = Optional.of(told);
		clear();
		header.tell(engineName, mixWords);
		stream = Optional.of(Stream.start(engineName, spring, stepping, ahead(), Status::say));
		ended = false;
		heardAt = System.nanoTime();
		meter = new SpeedMeter();
		text.setLive(true);
		host.wake();
	}

	private void clear() {
		live = Optional.empty();
		older = Optional.empty();
		text.clear();
		say("");
		showBelow();
	}

	/** Whether the stream that is running here was told this. */
	boolean isStreaming(GenerationOrder told) {
		return isStreaming() && !stream.get().isStopping() && order.equals(Optional.of(told));
	}

	/** Whether a stream is running or waiting here. */
	boolean isStreaming() {
		return stream.isPresent() && !stream.get().state().isOver();
	}

	/** Whether the stream waits for a step. */
	boolean isHolding() {
		return stream.isPresent() && stream.get().isHolding();
	}

	void stop() {
		stream.ifPresent(Stream::stop);
		host.wake();
	}

	/** Lets the next poem come, or holds a stream that is running after its present poem. */
	void step() {
		stream.ifPresent(Stream::step);
		host.wake();
	}

	/** Lets poem follow poem. */
	void resume() {
		stream.ifPresent(Stream::resume);
		host.wake();
	}

	/** Sets how fast text comes: so many characters a second, or as much as a frame can show. */
	void setPace(boolean full, int charactersPerSecond) {
		readingSpeed = charactersPerSecond;
		pace = full ? Pace.full() : Pace.reading(charactersPerSecond);
		stream.ifPresent(s -> s.text().limit(ahead()));
		host.wake();
	}

	private int ahead() {
		return pace.isFull() ? FULL_AHEAD : Math.max(LEAST_AHEAD, readingSpeed * SECONDS_AHEAD);
	}

	/**
	 * Shows what has come since the last frame.
	 *
	 * @param now in nanoseconds
	 * @param most how many characters a frame can show
	 * @return whether more may come, so that another frame is needed
	 */
	boolean frame(long now, int most) {
		if (stream.isEmpty()) return false;
		Stream running = stream.get();
		boolean over = running.state().isOver();
		if (live.isEmpty() && running.debris().isPresent()) open(running.debris().get());
		boolean shown = live.isPresent() && drain(running, live.get(), now, most);
		header.tellSpeed(state(running, now));
		if (!over || shown && running.text().held() > 0) return true;
		if (running.text().held() == 0 && !ended) end(running);
		return false;
	}

	private void open(Stream.Debris debris) {
		Page page = new Page(debris.id(), debris.making(), 0, debris.making().request().first());
		live = Optional.of(page);
		header.tell(debris.making().engineName(), mixWords(debris.making()));
		text.show(page);
		tellBeside();
		host.debrisChanged();
		host.shown(this);
	}

	/** Takes text to the page, unless the poet is reading and the page is full; whether more could be taken. */
	private boolean drain(Stream running, Page page, long now, int most) {
		if (isLookingBack() || !text.isFollowing() && page.window().isFull(most)) {
			heardAt = now;
			return false;
		}
		boolean hurry = running.isStopping() || running.state() == Stream.State.FAILED;
		int due = hurry ? most : pace.due(now, most);
		if (due == 0) return true;
		List<Segment> segments = running.text().take(due);
		int count = 0;
		for (Segment segment : segments) if (segment instanceof Segment.Text(long offset, String piece)) count += piece.length();
		pace.shown(count, running.text().held() > 0);
		meter.count(count, now);
		if (segments.isEmpty()) return true;
		heardAt = now;
		page.take(segments);
		text.update();
		if (!text.isFollowing()) showBelow();
		return true;
	}

	private String state(Stream running, long now) {
		return switch (running.state()) {
		case OPENING -> opening(running, now);
		case RUNNING -> running.isHolding() && running.text().held() == 0 ? "one poem \u00B7 F4 for the next"
				: running.isStopping() ? "stopping" : speed(running, now);
		case COMPLETE -> running.text().held() > 0 ? speed(running, now) : "complete";
		case STOPPED -> "stopped";
		case FAILED -> "broke off";
		};
	}

	private String opening(Stream running, long now) {
		sayIfSilent(now, "is still getting ready");
		if (running.progress().isEmpty()) return "getting ready";
		return Double.isNaN(running.done()) ? running.progress() : running.progress() + " " + Math.round(running.done() * 100) + " %";
	}

	private String speed(Stream running, long now) {
		if (isLookingBack() || !text.isFollowing() && live.orElseThrow().window().isFull(FULL_AHEAD / 8)) return "waits for you";
		if (running.state() == Stream.State.RUNNING && running.text().held() == 0) sayIfSilent(now, "has said nothing");
		else if (!notice.getText().isEmpty()) say("");
		return pace.isFull() ? String.format(Locale.ROOT, "%,d chars/s", meter.perSecond()) : "reading speed";
	}

	private void sayIfSilent(long now, String what) {
		if (now - heardAt < SILENCE) say("");
		else say(header.engine() + " " + what + " for " + (now - heardAt) / 1_000_000_000L + " seconds. Esc stops it.");
	}

	private void end(Stream over) {
		ended = true;
		text.setLive(false);
		say(over.state() == Stream.State.FAILED ? Sentence.of(over.trouble()) : "");
		showBelow();
		host.debrisChanged();
	}

	/** Says something below the text, or nothing. */
	void say(String sentence) {
		String escaped = sentence.replace("&", "&&");
		if (notice.getText().equals(escaped)) return;
		notice.setText(escaped);
		showFoot();
	}

	private void showFoot() {
		boolean visible = !notice.getText().isEmpty() || below.getVisible();
		foot.setVisible(visible);
		((GridData) foot.getLayoutData()).exclude = !visible;
		area.layout(true, true);
		if (text.isFollowing() && text.page().isPresent()) text.follow();
	}

	/** Opens debris at a place and selects it. A stream that was running here is stopped. */
	void showOlder(OlderDebris.Opened opened, long offset, int length) {
		showOlder(opened, page -> text.show(page, offset, length));
	}

	/** Opens debris as it was when the window was last open. */
	void showAgain(OlderDebris.Opened opened, long top) {
		showOlder(opened, page -> text.showFrom(page, top));
	}

	private void showOlder(OlderDebris.Opened opened, Consumer<Page> shower) {
		DebrisFile file = opened.debris().file();
		boolean mine = live.isPresent() && live.get().debris().equals(file.id());
		if (!mine) {
			stream.ifPresent(Stream::stop);
			stream = Optional.empty();
			clear();
			text.setLive(false);
		}
		older = Optional.of(opened.debris());
		header.tell(file.making().engineName(), mixWords(file.making()));
		if (!mine) header.tellSpeed(WHEN.format(file.making().made().atZone(ZoneId.systemDefault())));
		shower.accept(opened.page());
		tellBeside();
		host.shown(this);
		List<String> said = new ArrayList<>(file.remarks().stream().map(Sentence::of).toList());
		said.addAll(NoteWords.of(file.notes()));
		say(String.join(" ", said));
		showBelow();
	}

	private String mixWords(Making header) {
		if (header.model().isPresent()) return host.modelWords(header.model().get());
		return header.mix().stream().map(DebrisPane::words).collect(Collectors.joining(" \u00B7 "));
	}

	private static String words(MadeOf part) {
		return part.name() + " "
				+ (part.weight() == Math.rint(part.weight()) ? String.valueOf((long) part.weight()) : String.valueOf(part.weight()));
	}

	/** What is to be seen here; empty while nothing is. */
	Optional<PaneMemory.Place> place() {
		return text.page().map(page -> new PaneMemory.Place(page.debris(), text.top()));
	}

	/** Whether the page is another one than the one that the stream grows. */
	private boolean isLookingBack() {
		return live.isPresent() && text.page().isPresent() && text.page().get() != live.get();
	}

	private void moved() {
		boolean endOfPageOnly = text.page().isPresent() && hasMoreBehind(text.page().get().window());
		if (endOfPageOnly) text.stay();
		if (text.isFollowing()) host.wake();
		else turnPage();
		showBelow();
	}

	/** Shows what comes before or behind the page, if the poet has come near its edge. */
	private void turnPage() {
		if (text.page().isEmpty() || reading) return;
		PaneWindow window = text.page().get().window();
		if (text.isNearTop()) turnTo(window.start());
		else if (text.isNearBottom() && hasMoreBehind(window)) {
			if (isLookingBack() && live.get().window().start() <= window.end()) {
				text.turn(live.get());
				host.wake();
			} else turnTo(window.end());
		}
	}

	private boolean hasMoreBehind(PaneWindow window) {
		if (live.isPresent()) return isLookingBack();
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
		Optional<OlderDebris> known = older.filter(o -> live.isEmpty() || o.length() > now.offset);
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
			showBelow();
		}, sentence -> {
			reading = false;
			say(Sentence.of(sentence));
		});
	}

	private void key(Event e) {
		if (e.stateMask != SWT.MOD1) return;
		if (e.keyCode == SWT.END) goToEnd();
		else if (e.keyCode == SWT.HOME) goToStart();
	}

	/** Goes to the end of the debris, and follows the stream if there is one. */
	void goToEnd() {
		if (isLookingBack()) text.show(live.get());
		else if (live.isEmpty() && older.isPresent()) page(older.get().length(), text::show);
		else if (text.page().isPresent()) text.follow();
		showBelow();
		host.wake();
	}

	/** Goes to the beginning of the debris. */
	void goToStart() {
		if (text.page().isEmpty() || text.page().get().window().start() == 0) return;
		page(0, page -> text.show(page, 0, 0));
		showBelow();
	}

	private void showBelow() {
		boolean more = text.page().isPresent() && !text.isFollowing() && (hasMoreBehind(text.page().get().window()) || !text.isAtBottom()
				|| stream.isPresent() && stream.get().text().held() > 0);
		if (below.getVisible() == more) return;
		below.setVisible(more);
		showFoot();
	}

	/** What is selected, knowing where it is from; nothing if nothing is. */
	Optional<Harvest> harvest() {
		Optional<Selection> selected = text.selection();
		return selected.map(s -> text.page().get().harvest(s.from(), s.to())).filter(h -> h.length() > 0);
	}

	/** As {@link #harvest}; whole lines have their line end, so that they can be told from a piece of one. */
	Optional<Harvest> lines() {
		Optional<Selection> selected = text.selection();
		return selected.map(s -> text.page().get().lines(s.from(), s.to())).filter(h -> h.length() > 0);
	}

	/** Marks what is selected as taken. */
	void take() {
		text.selection().ifPresent(s -> taken.add(text.page().get().debris(), s.from(), s.to()));
		text.restyle();
		text.control().redraw();
	}

	/** Selects the poem that the caret is in. */
	void selectPoem() {
		text.page().ifPresent(p -> {
			long caret = p.window().offset(text.control().getCaretOffset());
			p.poems(Math.max(0, caret - 1), caret + 1).stream().reduce((first, second) -> second)
					.ifPresent(poem -> text.select(poem.offset(), poem.end()));
		});
	}
}
