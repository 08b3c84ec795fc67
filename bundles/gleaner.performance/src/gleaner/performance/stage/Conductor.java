// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.stage;

import gleaner.performance.pace.Beats;
import gleaner.performance.pace.Screen;
import gleaner.performance.pace.Tempo;
import gleaner.performance.programme.Look;
import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Pace;
import gleaner.performance.programme.Pauses;
import gleaner.performance.programme.Programme;
import gleaner.performance.programme.Round;
import java.util.List;
import java.util.Optional;

/**
 * What a {@link Show} does, without a thread and a clock: is told what time it is, and says when it wants to be told again. Times are
 * those of {@link System#nanoTime}. For one thread.
 */
final class Conductor {
	private static final double NANOS = 1e9;
	private static final long NEVER = Long.MAX_VALUE;
	/** Who comes later than this to a beat does not try to catch up: the machine slept. */
	private static final long TOO_LATE = 500_000_000L;
	/** Three words a second, in words a minute: what flashes more often may harm. */
	private static final int FLASHING = 180;
	/** How often a counted second is shown. */
	private static final long TICK = 100_000_000L;

	private final Supplies supplies;
	private final Runnable onNews;
	private final Chronicle chronicle;
	private Programme programme;
	private Screen screen;
	private State state = State.READY;
	/** What is held, or {@code PLAYING}. */
	private State held = State.PLAYING;
	private long heldNanos;
	private double heldGone;
	private long now;
	private long due = NEVER;
	private long tick = NEVER;
	private int index;
	private int time;
	private Round round;
	private Supply supply = Spent.EMPTY;
	private Tempo tempo;
	private int numbers;
	private long begun;
	private long skipped;
	private boolean rested;
	private boolean saidLate;
	private boolean saidFlashing;
	private Playhead playhead = Playhead.nowhere();
	private final Marks marks = new Marks();

	Conductor(Programme programme, Supplies supplies, Screen screen, List<ShowListener> listeners, long began, Runnable onNews) {
		if (programme.rounds().isEmpty()) throw new IllegalArgumentException("a programme needs at least one round");
		this.programme = programme;
		this.supplies = supplies;
		this.screen = screen;
		this.onNews = onNews;
		chronicle = new Chronicle(began, listeners);
		now = began;
		round = programme.rounds().getFirst();
		tempo = new Tempo(round.pace());
		chronicle.add(new Moment.Looked(0, programme.look()));
	}

	/** Loads what is needed to cut and set a poem, so that the first words come as steadily as all others. */
	void warmUp() {
		String text = "warm, up. 海上明月\n\nשלום e\u0301";
		for (Mode mode : Mode.values()) {
			Beats.of(text, mode, screen);
			new Sheet(text, screen).words(mode, 0, text.length(), 1);
		}
	}

	// ---- the clock

	boolean isOver() {
		return state == State.ENDED;
	}

	/** When {@link #turn} wants to be called next. */
	long due() {
		return Math.min(due, tick);
	}

	Frame latest() {
		return chronicle.frame(t());
	}

	Optional<Piece> coming() {
		return supply.peek();
	}

	private double t() {
		return chronicle.seconds(now);
	}

	/** What time it is, before something is asked. */
	void setNow(long nanos) {
		now = Math.max(now, nanos);
	}

	/** Does all that is due by now. */
	void turn(long nanos) {
		setNow(nanos);
		while (due <= now && state != State.ENDED) {
			long at = now - due > TOO_LATE ? now : due;
			due = NEVER;
			timeIsUp(at);
		}
		if (tick <= now) {
			tick = state.isTimed() ? now + TICK : NEVER;
			if (state.isTimed()) chronicle.show(t());
		}
	}

	private void timeIsUp(long at) {
		switch (state) {
		case TITLE -> countDown(at);
		case COUNTDOWN, BETWEEN -> advance(at);
		case PAUSE -> {
			if (round.pauses().waitForKey()) turnTo(State.PAUSE, 0, NEVER);
			else goOnAfterPause(at);
		}
		case PLAYING -> beatIsOver(at);
		default -> throw new IllegalStateException("nothing is due while " + state);
		}
	}

	private void turnTo(State next, double left, long at) {
		state = next;
		due = at;
		tick = next.isTimed() && at != NEVER ? now + TICK : NEVER;
		chronicle.add(new Moment.Turned(t(), next, left));
	}

	private void turnTo(State next, double seconds, long from, boolean isTimed) {
		turnTo(next, seconds, isTimed ? from + (long) (seconds * NANOS) : NEVER);
	}

	// ---- rounds

	void start() {
		if (state == State.READY) beginRound(0, now);
	}

	void round(int number) {
		if (state == State.ENDED || number < 0 || number >= programme.rounds().size()) return;
		if (number != index) time = 0;
		beginRound(number, now);
	}

	void anotherRound() {
		if (state == State.ASKING) beginRound(index, now);
	}

	private void beginRound(int number, long at) {
		boolean isFirst = state == State.READY;
		int words = tempo.wordsAMinute();
		supply.close();
		if (number != index) time = 0;
		index = number;
		round = programme.rounds().get(number);
		time++;
		tempo = new Tempo(round.pace());
		if (isFirst) tempo.setWordsAMinute(words); // somebody may have changed it before the beginning
		supply = supplies.begin(round, time);
		supply.onNews(onNews);
		begun = 0;
		skipped = 0;
		rested = false;
		saidLate = false;
		chronicle.add(new Moment.Set(t(), number + 1, programme.rounds().size(), round.title(), round.before().title(), round.mode(),
				round.count().orElse(0L), round.pauses(), tempo.wordsAMinute(), screen));
		warnOfFlashing();
		if (!round.before().title().isEmpty() && round.before().seconds() > 0)
			turnTo(State.TITLE, round.before().seconds(), at, true);
		else countDown(at);
	}

	/** Said once: quick single words may harm those whose eyes are sensitive to flashes (WCAG 2.3.1). */
	private void warnOfFlashing() {
		if (saidFlashing || round.mode() != Mode.WORDS || tempo.wordsAMinute() <= FLASHING) return;
		saidFlashing = true;
		tell("more than three single words a second flicker; warn people with photosensitive epilepsy, or show lines instead");
	}

	private void countDown(long at) {
		if (round.before().countDown() > 0) turnTo(State.COUNTDOWN, round.before().countDown(), at, true);
		else advance(at);
	}

	/** What comes after a poem, or at the start of a round: a pause, the next poem, the end of the round. */
	private void advance(long at) {
		if (round.poems() > 0 && begun + skipped >= round.poems()) {
			roundIsOver(at);
			return;
		}
		Optional<Piece> next = supply.peek();
		if (next.isEmpty() && supply.condition() == Supply.Condition.EMPTY) roundIsOver(at);
		else if (next.isEmpty() && supply.condition() == Supply.Condition.BROKEN) broken(at);
		else if (!rested && round.pauses().isDue(begun))
			turnTo(State.PAUSE, round.pauses().seconds(), at, true);
		else if (next.isEmpty()) await();
		else begin(supply.take().orElseThrow(), at);
	}

	private void goOnAfterPause(long at) {
		rested = true;
		advance(at);
	}

	private void await() {
		boolean isLate = begun > 0 && !saidLate;
		if (state != State.WAITING) turnTo(State.WAITING, 0, NEVER);
		if (!isLate) return;
		saidLate = true;
		tell("the engine is slower than the stage; the stage waits for each poem");
	}

	private void broken(long at) {
		boolean isLast = index + 1 == programme.rounds().size();
		tell(supply.fault() + "; " + (isLast ? "there is no round after this one" : "the next round begins"));
		if (isLast) roundIsOver(at);
		else beginRound(index + 1, at);
	}

	private void roundIsOver(long at) {
		supply.close();
		if (round.asks()) turnTo(State.ASKING, 0, NEVER);
		else nextRound(at);
	}

	private void nextRound(long at) {
		if (index + 1 < programme.rounds().size()) beginRound(index + 1, at);
		else end();
	}

	/** The supply has something new to say. */
	void newsFromSupply() {
		if (state == State.WAITING) advance(now);
		else chronicle.show(t());
	}

	// ---- poems

	private void begin(Piece next, long at) {
		begun++;
		rested = false;
		Piece numbered = next.as(++numbers, index + 1, begun);
		chronicle.add(numbered);
		playhead = Playhead.of(numbered, round.mode(), screen);
		play(0, at);
	}

	/** Plays from a beat on. */
	private void play(int which, long at) {
		playhead.standAt(which);
		if (state != State.PLAYING) turnTo(State.PLAYING, 0, NEVER);
		playBeat(at);
	}

	/** Lets what is left of a beat last as long as it does at the present speed. */
	private void playBeat(long at) {
		due = playhead.play(at, tempo);
		showBeat(playhead.lasts());
	}

	private void showBeat(double seconds) {
		chronicle.add(playhead.shown(t(), seconds));
	}

	private void beatIsOver(long at) {
		tempo.played(playhead.lasts());
		playOn(playhead.next(), at);
	}

	/** Plays from a beat on, or what comes after the poem if it has no such beat. */
	private void playOn(int which, long at) {
		if (playhead.has(which)) play(which, at);
		else poemIsOver(at);
	}

	private void poemIsOver(long at) {
		boolean isLast = round.poems() > 0 && begun + skipped >= round.poems();
		boolean pauses = !isLast && !rested && round.pauses().isDue(begun);
		if (isLast || pauses || round.pace().between() == 0) advance(at);
		else turnTo(State.BETWEEN, round.pace().between(), at, true);
	}

	// ---- what the operator says

	void hold() {
		switch (state) {
		case PLAYING -> {
			heldGone = playhead.goneBy(now);
			tempo.played(playhead.playedBy(now));
			hold(State.PLAYING);
		}
		case TITLE, COUNTDOWN, BETWEEN, PAUSE -> {
			heldNanos = due == NEVER ? NEVER : Math.max(0, due - now);
			hold(state);
		}
		case WAITING -> hold(state);
		default -> {
			return;
		}
		}
	}

	private void hold(State what) {
		held = what;
		turnTo(State.HELD, 0, NEVER);
	}

	void go() {
		switch (state) {
		case READY -> start();
		case HELD -> goOn();
		case STOPPED -> play(playhead.lineStart(), now);
		case TITLE -> countDown(now);
		case COUNTDOWN, BETWEEN -> advance(now);
		case PAUSE -> goOnAfterPause(now);
		case ASKING -> nextRound(now);
		case PLAYING, WAITING, ENDED -> {
			return;
		}
		}
	}

	private void goOn() {
		switch (held) {
		case PLAYING -> {
			state = State.PLAYING;
			chronicle.add(new Moment.Turned(t(), State.PLAYING, 0));
			playhead.setGone(heldGone);
			playBeat(now);
		}
		case WAITING -> advance(now);
		default -> turnTo(held, heldNanos == NEVER ? 0 : heldNanos / NANOS, heldNanos == NEVER ? NEVER : now + heldNanos);
		}
	}

	void toggle() {
		if (state == State.PLAYING || state == State.BETWEEN || state == State.WAITING) hold();
		else go();
	}

	void stop() {
		if (state == State.READY || state == State.ENDED || state == State.ASKING || state == State.STOPPED) return;
		if (playhead.isNowhere()) {
			hold();
			return;
		}
		playhead.standAt(playhead.lineStart());
		held = State.PLAYING;
		turnTo(State.STOPPED, 0, NEVER);
		showBeat(0);
	}

	void step() {
		switch (state) {
		case READY, TITLE, COUNTDOWN, BETWEEN, PAUSE, ASKING -> go();
		case PLAYING -> {
			due = NEVER;
			playOn(playhead.afterStep(), now);
		}
		case HELD, STOPPED -> {
			boolean isInPoem = state == State.STOPPED || held == State.PLAYING;
			if (isInPoem && playhead.has(playhead.afterStep())) standAt(playhead.afterStep());
			else stepHeld();
		}
		case WAITING, ENDED -> {
			return;
		}
		}
	}

	/** The next poem, held at its beginning. */
	private void stepHeld() {
		rested = true;
		state = State.PLAYING;
		due = NEVER;
		advance(now);
		if (state == State.PLAYING) hold();
	}

	/** Shows a beat, and stays there. */
	private void standAt(int which) {
		playhead.standAt(which);
		heldGone = 0;
		held = State.PLAYING;
		if (state != State.HELD) turnTo(State.HELD, 0, NEVER);
		showBeat(0);
	}

	void back() {
		if (playhead.isNowhere()) return;
		switch (state) {
		case PLAYING -> play(playhead.before(false), now);
		case HELD, STOPPED -> standAt(playhead.before(true));
		case BETWEEN, PAUSE, WAITING, ASKING -> play(playhead.lastLineStart(), now);
		default -> {
			return;
		}
		}
	}

	void nextPoem() {
		switch (state) {
		case PLAYING, BETWEEN, WAITING -> {
			due = NEVER;
			advance(now);
		}
		case HELD, STOPPED -> stepHeld();
		case READY, TITLE, COUNTDOWN, PAUSE, ASKING -> go();
		case ENDED -> {
			return;
		}
		}
	}

	void again() {
		if (playhead.isNowhere() || state == State.ENDED || state == State.READY) return;
		if (state == State.HELD || state == State.STOPPED) standAt(0);
		else play(0, now);
	}

	void skip() {
		if (supply.take().isPresent()) skipped++;
		chronicle.show(t());
	}

	void another() {
		if (supply.take().isPresent()) supply.more(1);
		chronicle.show(t());
	}

	void faster() {
		speed(Pace.faster(tempo.wordsAMinute()));
	}

	void slower() {
		speed(Pace.slower(tempo.wordsAMinute()));
	}

	void speed(int words) {
		if (state == State.ENDED) return;
		boolean isPlaying = state == State.PLAYING;
		double share = isPlaying ? playhead.goneBy(now) : 0;
		tempo.setWordsAMinute(words);
		chronicle.add(new Moment.Paced(t(), tempo.wordsAMinute()));
		if (state != State.READY) warnOfFlashing();
		if (!isPlaying) return;
		tempo.played(playhead.playedBy(now));
		playhead.setGone(share);
		playBeat(now);
	}

	void pauses(Pauses pauses) {
		round = round.withPauses(pauses);
		chronicle.add(new Moment.Rests(t(), pauses));
	}

	void mark(String name) {
		if (state == State.READY || state == State.ENDED) return;
		chronicle.add(marks.add(playhead, t(), name));
	}

	void nameMark(int mark, String name) {
		marks.name(mark, name).ifPresent(chronicle::add);
	}

	void blackOut() {
		if (state != State.ENDED) chronicle.add(new Moment.Blacked(t(), !chronicle.frame(t()).black()));
	}

	void look(Look look) {
		programme = programme.withLook(look);
		chronicle.add(new Moment.Looked(t(), look));
	}

	void screen(Screen other) {
		screen = other;
		chronicle.add(new Moment.Sized(t(), other));
	}

	void arrange(Programme other) {
		if (other.rounds().isEmpty()) return;
		programme = other;
		if (state == State.READY) {
			round = other.rounds().getFirst();
			tempo = new Tempo(round.pace());
		}
		index = Math.min(index, other.rounds().size() - 1);
	}

	void heard(boolean listening, double at) {
		chronicle.add(new Moment.Heard(t(), listening, at));
	}

	void tell(String sentence) {
		chronicle.add(new Moment.Told(t(), sentence));
	}

	void end() {
		if (state == State.ENDED) return;
		supply.close();
		turnTo(State.ENDED, 0, NEVER);
		chronicle.end();
	}
}
