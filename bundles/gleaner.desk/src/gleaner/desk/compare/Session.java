// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.compare;

import gleaner.compare.layout.Header;
import gleaner.compare.layout.Layout;
import gleaner.compare.run.Comparison;
import gleaner.compare.run.PaneListener;
import gleaner.compare.vote.Contender;
import gleaner.desk.stream.LiveText;
import gleaner.studio.Studio;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.Making;
import gleaner.voice.EngineCatalog;
import gleaner.voice.OpenModels;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

/**
 * Panes from their start to their end: what they say on its way to the screen, which looks at it once a frame, and how each is getting on.
 * Nothing here waits for the screen but engines. Safe for several threads.
 */
public final class Session implements PaneListener {
	/**
	 * One stream of a pane; a pane that is made anew has another.
	 *
	 * @param debris where its text is written to
	 * @param text what has come and was not taken yet
	 */
	public record Stream(String debris, Making making, LiveText text) {
	}

	/** How a pane is getting on. */
	private record State(String progress, boolean isOver, String trouble) {
		static final State OPENING = new State("getting ready", false, "");
	}

	private final Layout layout;
	private final List<Header> headers;
	private final List<Contender> contenders;
	private final Comparison comparison;
	private final AtomicReferenceArray<Stream> streams;
	private final AtomicReferenceArray<State> states;
	private final Consumer<String> notes;
	private volatile int ahead;

	/**
	 * Nothing speaks before {@link #start}.
	 *
	 * @param headers of the panes
	 * @param contenders who is voted for in them
	 * @param ahead how many characters an engine may be ahead of the reader
	 * @param notes gets what engines say beside the text, on their threads
	 */
	public Session(Studio studio, EngineCatalog engines, OpenModels models, Layout layout, List<Header> headers,
			List<Contender> contenders, int ahead, Consumer<String> notes) {
		this.layout = layout;
		this.headers = List.copyOf(headers);
		this.contenders = List.copyOf(contenders);
		this.ahead = ahead;
		this.notes = notes;
		streams = new AtomicReferenceArray<>(layout.panes().size());
		states = new AtomicReferenceArray<>(layout.panes().size());
		for (int i = 0; i < states.length(); i++) states.set(i, State.OPENING);
		comparison = new Comparison(studio, engines, models, layout, this);
	}

	/** Lets all panes begin. Once. */
	public void start() {
		comparison.start();
	}

	/** Pauses, steps, re-rolls. */
	public Comparison comparison() {
		return comparison;
	}

	/** What was asked for. */
	public Layout layout() {
		return layout;
	}

	/** Who speaks in a pane. */
	public Header header(int pane) {
		return headers.get(pane);
	}

	/** Who is voted for in a pane. */
	public Contender contender(int pane) {
		return contenders.get(pane);
	}

	/** How many panes there are. */
	public int panes() {
		return layout.panes().size();
	}

	/** The stream of a pane; nothing before its model is open. */
	public Optional<Stream> stream(int pane) {
		return Optional.ofNullable(streams.get(pane));
	}

	/** Changes how far engines may be ahead. */
	public void limit(int characters) {
		ahead = characters;
		for (int i = 0; i < streams.length(); i++) stream(i).ifPresent(stream -> stream.text().limit(characters));
	}

	/** One pane begins anew with another seed. */
	public void reroll(int pane, long seed) {
		states.set(pane, State.OPENING);
		comparison.reroll(pane, seed);
	}

	/** Whether no more comes in a pane. */
	public boolean isOver(int pane) {
		return states.get(pane).isOver();
	}

	/** Whether no more comes in any. */
	public boolean isOver() {
		for (int i = 0; i < states.length(); i++) if (!isOver(i)) return false;
		return true;
	}

	/** Why a pane broke off; empty if it did not. */
	public String trouble(int pane) {
		return states.get(pane).trouble();
	}

	/** What is being done before text comes; empty once it does. */
	public String progress(int pane) {
		return states.get(pane).progress();
	}

	@Override
	public void progress(int pane, String what, double done) {
		states.set(pane, new State(Double.isNaN(done) ? what : what + " " + Math.round(100 * done) + " %", false, ""));
	}

	@Override
	public void started(int pane, String debris, Making making) {
		streams.set(pane, new Stream(debris, making, new LiveText(ahead)));
		states.set(pane, new State("waits for the others", false, ""));
	}

	@Override
	public void text(int pane, CharSequence piece, long offset) throws InterruptedException {
		if (!states.get(pane).progress().isEmpty()) states.set(pane, new State("", false, ""));
		streams.get(pane).text().put(piece, offset);
	}

	@Override
	public void note(int pane, String sentence) {
		notes.accept("pane " + (pane + 1) + ": " + sentence);
	}

	@Override
	public void poemEnd(int pane, PoemSpan span) throws InterruptedException {
		streams.get(pane).text().poemEnd(span);
	}

	@Override
	public void ended(int pane, String trouble) {
		states.set(pane, new State("", true, trouble));
	}
}
