// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.desk.mix.MixModel;
import gleaner.desk.stream.Pace;
import gleaner.desk.stream.Page;
import gleaner.desk.stream.Segment;
import gleaner.desk.stream.SpeedMeter;
import gleaner.desk.stream.Stream;
import gleaner.files.Sentence;
import gleaner.ui.Status;
import gleaner.voice.GenerationOrder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The stream of a pane: what has come is taken to its page once a frame. While the poet reads further up it fills the page to twice its
 * size and then waits. UI thread only.
 */
final class PaneStream {
	/** How far (in seconds of reading) an engine may be ahead of a calm reader. */
	private static final int SECONDS_AHEAD = 2;
	private static final int LEAST_AHEAD = 64;
	private static final int FULL_AHEAD = 32_768;
	/** After so long (ns) without a word the poet is told that it can be stopped. */
	private static final long SILENCE = 10_000_000_000L;

	private final PaneText text;
	private final PaneHeader header;
	private final PaneFoot foot;
	private final Events events;
	private Pace pace = Pace.reading(MixModel.USUAL_SPEED);
	private int readingSpeed = MixModel.USUAL_SPEED;
	private SpeedMeter meter = new SpeedMeter();
	private Optional<Stream> stream = Optional.empty();
	private Optional<GenerationOrder> order = Optional.empty();
	private Optional<Page> page = Optional.empty();
	/** Whether the end of the stream has been told, so that what is said later stays. */
	private boolean ended;
	private long heardAt;

	/** What a stream tells of itself. */
	interface Events {
		/** There may be something to show again: frames are wanted. */
		void wake();

		/** Its first text has come. */
		void opened(Page page, Stream.Debris debris);

		/** More has come than is in sight. */
		void grown();

		/** The engine of that id did not come to its end; a sentence tells why. */
		void failed(String sentence, String engine);

		/** It is over, and all that it said is shown. */
		void ended();
	}

	PaneStream(PaneText text, PaneHeader header, PaneFoot foot, Events events) {
		this.text = text;
		this.header = header;
		this.foot = foot;
		this.events = events;
	}

	/**
	 * Starts a stream in place of the one before.
	 *
	 * @param engineName who will speak
	 * @param told what it is told
	 * @param stepping whether it waits after each poem
	 */
	void start(String engineName, Stream.Spring spring, GenerationOrder told, boolean stepping) {
		order = Optional.of(told);
		stream = Optional.of(Stream.start(engineName, spring, stepping, ahead(), Status::say));
		ended = false;
		heardAt = System.nanoTime();
		meter = new SpeedMeter();
		text.setLive(true);
		events.wake();
	}

	/** Stops it and forgets it: something else is to be shown. */
	void leave() {
		stop();
		stream = Optional.empty();
		page = Optional.empty();
		text.setLive(false);
	}

	/** Whether the stream that is running was told this. */
	boolean isStreaming(GenerationOrder told) {
		return isStreaming() && !stream.get().isStopping() && order.equals(Optional.of(told));
	}

	/** Whether it is running or waiting. */
	boolean isStreaming() {
		return stream.isPresent() && !stream.get().state().isOver();
	}

	/** Whether there is one, over or not. */
	boolean isThere() {
		return stream.isPresent();
	}

	/** Whether it waits for a step. */
	boolean isHolding() {
		return stream.isPresent() && stream.get().isHolding();
	}

	/** Whether something has come that is not on the page yet. */
	boolean isHoldingBack() {
		return stream.isPresent() && stream.get().text().held() > 0;
	}

	void stop() {
		stream.ifPresent(Stream::stop);
	}

	/** Lets the next poem come, or holds a stream that is running after its present poem. */
	void step() {
		stream.ifPresent(Stream::step);
	}

	/** Lets poem follow poem. */
	void resume() {
		stream.ifPresent(Stream::resume);
	}

	/** Sets how fast text comes: so many characters a second, or as much as a frame can show. */
	void setPace(boolean full, int charactersPerSecond) {
		readingSpeed = charactersPerSecond;
		pace = full ? Pace.full() : Pace.reading(charactersPerSecond);
		stream.ifPresent(s -> s.text().limit(ahead()));
	}

	private int ahead() {
		return pace.isFull() ? FULL_AHEAD : Math.max(LEAST_AHEAD, readingSpeed * SECONDS_AHEAD);
	}

	/** The page that grows; nothing before the first text. */
	Optional<Page> page() {
		return page;
	}

	/** Whether another page is shown than the one that grows. */
	boolean isLookingBack() {
		return page.isPresent() && text.page().isPresent() && text.page().get() != page.get();
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
		if (page.isEmpty() && running.debris().isPresent()) open(running.debris().get());
		boolean shown = page.isPresent() && drain(running, page.get(), now, most);
		header.tellSpeed(state(running, now));
		if (!over || shown && running.text().held() > 0) return true;
		if (running.text().held() == 0 && !ended) end(running);
		return false;
	}

	private void open(Stream.Debris debris) {
		Page opened = new Page(debris.id(), debris.making(), 0, debris.making().request().first());
		page = Optional.of(opened);
		events.opened(opened, debris);
	}

	/** Takes text to the page, unless the poet is reading and the page is full; whether more could be taken. */
	private boolean drain(Stream running, Page growing, long now, int most) {
		if (isLookingBack() || !text.isFollowing() && growing.window().isFull(most)) {
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
		growing.take(segments);
		text.update();
		if (!text.isFollowing()) events.grown();
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
		if (isLookingBack() || !text.isFollowing() && page.orElseThrow().window().isFull(FULL_AHEAD / 8)) return "waits for you";
		if (running.state() == Stream.State.RUNNING && running.text().held() == 0) sayIfSilent(now, "has said nothing");
		else if (!foot.isSilent()) foot.say("");
		return pace.isFull() ? String.format(Locale.ROOT, "%,d chars/s", meter.perSecond()) : "reading speed";
	}

	private void sayIfSilent(long now, String what) {
		if (now - heardAt < SILENCE) foot.say("");
		else foot.say(header.engine() + " " + what + " for " + (now - heardAt) / 1_000_000_000L + " seconds. Esc stops it.");
	}

	private void end(Stream over) {
		ended = true;
		text.setLive(false);
		if (over.state() == Stream.State.FAILED) events.failed(Sentence.of(over.trouble()), order.map(GenerationOrder::engine).orElse(""));
		else foot.say("");
		events.ended();
	}
}
