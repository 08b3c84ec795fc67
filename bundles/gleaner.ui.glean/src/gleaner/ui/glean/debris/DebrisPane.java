// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.desk.stream.Kept;
import gleaner.desk.stream.NoteWords;
import gleaner.desk.stream.OlderDebris;
import gleaner.desk.stream.Page;
import gleaner.desk.stream.Stream;
import gleaner.desk.stream.Taken;
import gleaner.desk.stream.Verdict;
import gleaner.desk.stream.Verdicts;
import gleaner.files.Sentence;
import gleaner.studio.debris.DebrisFile;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Harvest;
import gleaner.ui.glean.debris.PaneText.Selection;
import gleaner.voice.GenerationOrder;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** One pane: a stream as it comes, or older debris, under a line that says what it is. UI thread only. */
final class DebrisPane {
	private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

	private final PaneHost host;
	private final Composite area;
	private final PaneHeader header;
	private final PaneText text;
	private final PaneBeside beside;
	private final PaneCard card;
	private final PaneFoot foot;
	private final PaneStream stream;
	private final PageTurner turner;
	private final Taken taken;
	private final Verdicts verdicts;

	DebrisPane(Composite parent, PaneHost host, Taken taken, Verdicts verdicts) {
		area = new Composite(parent, SWT.NONE);
		this.host = host;
		this.taken = taken;
		this.verdicts = verdicts;
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		header = new PaneHeader(area, () -> host.openMenu(this), host::setBeside);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header.control());
		Composite both = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(both);
		text = new PaneText(both, taken, verdicts, this::moved);
		beside = new PaneBeside(area, both, text, verdicts);
		card = new PaneCard(this, host, beside, verdicts);
		foot = new PaneFoot(area, this::goToEnd, this::fit);
		stream = new PaneStream(text, header, foot, new PaneStream.Events() {
			@Override
			public void wake() {
				host.wake();
			}

			@Override
			public void opened(Page page, Stream.Debris debris) {
				DebrisPane.this.opened(page, debris.making());
			}

			@Override
			public void grown() {
				turner.tellBelow();
			}

			@Override
			public void failed(String sentence, String engine) {
				foot.say(sentence, remedies(engine));
			}

			@Override
			public void ended() {
				turner.tellBelow();
				host.debrisChanged();
			}
		});
		turner = new PageTurner(host, text, stream, foot);
		listen();
	}

	private void listen() {
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
		area.addDisposeListener(e -> stream.stop());
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

	/** Goes to the next word that came for another, or to the one before; false if templates are not shown. */
	boolean walk(boolean isForward) {
		return beside.walk(isForward);
	}

	/** Shows what has been decided about a word, if this pane shows its debris. */
	void decided(String debris, Optional<Verdict> before, Optional<Verdict> now) {
		if (text.page().filter(page -> page.debris().equals(debris)).isEmpty()) return;
		before.ifPresent(verdict -> text.redo(Verdicts.hide(text.page().get(), verdict)));
		now.ifPresent(verdict -> text.redo(Verdicts.show(text.page().get(), verdict)));
		beside.refresh();
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
		if (text.page().isEmpty() && !stream.isThere()) header.tell(engineName, mixWords);
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
		clear();
		header.tell(engineName, mixWords);
		stream.start(engineName, spring, told, stepping);
	}

	private void clear() {
		stream.leave();
		turner.setOlder(Optional.empty());
		text.clear();
		say("");
		turner.tellBelow();
	}

	/** Whether the stream that is running here was told this. */
	boolean isStreaming(GenerationOrder told) {
		return stream.isStreaming(told);
	}

	/** Whether a stream is running or waiting here. */
	boolean isStreaming() {
		return stream.isStreaming();
	}

	/** Whether the stream waits for a step. */
	boolean isHolding() {
		return stream.isHolding();
	}

	void stop() {
		stream.stop();
		host.wake();
	}

	/** Lets the next poem come, or holds a stream that is running after its present poem. */
	void step() {
		stream.step();
		host.wake();
	}

	/** Lets poem follow poem. */
	void resume() {
		stream.resume();
		host.wake();
	}

	/** Sets how fast text comes: so many characters a second, or as much as a frame can show. */
	void setPace(boolean full, int charactersPerSecond) {
		stream.setPace(full, charactersPerSecond);
		host.wake();
	}

	/** Shows what has come since the last frame, see {@link PaneStream#frame}. */
	boolean frame(long now, int most) {
		return stream.frame(now, most);
	}

	private void opened(Page page, Making making) {
		header.tell(making.engineName(), mixWords(making));
		text.show(page);
		tellBeside();
		host.debrisChanged();
		host.shown(this);
	}

	/** To try again; and if it is of another maker, to be rid of it. */
	private List<PaneFoot.Remedy> remedies(String engine) {
		PaneFoot.Remedy again = new PaneFoot.Remedy("Again", () -> host.again(this));
		return host.isOfOthers(engine) ? List.of(again, new PaneFoot.Remedy("Switch off", () -> host.switchOff(engine))) : List.of(again);
	}

	/** Says something below the text, or nothing. */
	void say(String sentence) {
		foot.say(sentence);
	}

	private void fit() {
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
		boolean mine = stream.page().map(page -> page.debris().equals(file.id())).orElse(false);
		if (!mine) clear();
		turner.setOlder(Optional.of(opened.debris()));
		header.tell(file.making().engineName(), mixWords(file.making()));
		if (!mine) header.tellSpeed(WHEN.format(file.making().made().atZone(ZoneId.systemDefault())));
		shower.accept(opened.page());
		tellBeside();
		host.shown(this);
		List<String> said = new ArrayList<>(file.remarks().stream().map(Sentence::of).toList());
		said.addAll(NoteWords.of(file.notes()));
		say(String.join(" ", said));
		turner.tellBelow();
	}

	private String mixWords(Making making) {
		if (making.model().isPresent()) return host.modelWords(making.model().get());
		return making.mix().stream().map(DebrisPane::words).collect(Collectors.joining(" \u00B7 "));
	}

	private static String words(MadeOf part) {
		return part.name() + " "
				+ (part.weight() == Math.rint(part.weight()) ? String.valueOf((long) part.weight()) : String.valueOf(part.weight()));
	}

	/** What is to be seen here; empty while nothing is. */
	Optional<PaneMemory.Place> place() {
		return text.page().map(page -> new PaneMemory.Place(page.debris(), text.top()));
	}

	private void moved() {
		turner.moved();
	}

	private void key(Event e) {
		if (e.stateMask != SWT.MOD1) return;
		if (e.keyCode == SWT.END) goToEnd();
		else if (e.keyCode == SWT.HOME) turner.goToStart();
	}

	private void goToEnd() {
		turner.goToEnd();
	}

	/** What is selected, knowing where it is from; nothing if nothing is. */
	Optional<Harvest> harvest() {
		Optional<Selection> selected = text.selection();
		return selected.map(s -> text.page().get().harvest(s.from(), s.to())).filter(h -> h.length() > 0);
	}

	/** The words of the harvest that are kept. */
	Kept kept() {
		return text.selection().map(s -> verdicts.kept(text.page().get(), s.from(), s.to())).orElse(Kept.NOTHING);
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
