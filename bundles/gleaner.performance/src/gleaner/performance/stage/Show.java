// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.stage;

import gleaner.performance.pace.Screen;
import gleaner.performance.programme.Look;
import gleaner.performance.programme.Pauses;
import gleaner.performance.programme.Programme;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * A show that is on: turns the stage on at its time, on a thread of its own, and does what the operator says. Every beat is timed against
 * the system's steady clock from the one before it, not from when that came, so that delays do not add up, and changes of the time of day
 * change nothing. All methods return at once and may be called by any thread; what is asked for when it makes no sense, as a step in a
 * show that is over, is not done.
 */
public final class Show implements AutoCloseable {
	private final Conductor conductor;
	private final ConcurrentLinkedQueue<Consumer<Conductor>> asked = new ConcurrentLinkedQueue<>();
	private final Thread thread;
	private volatile Frame frame = Frame.NOTHING;
	private volatile Optional<Piece> coming = Optional.empty();

	/**
	 * A show that has not begun: see {@link #start}.
	 *
	 * @param programme with at least one round
	 * @param supplies where the poems come from
	 * @param screen how much the stage holds
	 * @param listeners hear everything, in this order
	 */
	public Show(Programme programme, Supplies supplies, Screen screen, List<ShowListener> listeners) {
		conductor = new Conductor(programme, supplies, screen, List.copyOf(listeners), System.nanoTime(),
				() -> ask(Conductor::newsFromSupply));
		thread = Thread.ofPlatform().daemon().name("show").priority(Thread.MAX_PRIORITY).unstarted(this::run);
		thread.start();
	}

	private void run() {
		conductor.warmUp();
		while (!conductor.isOver()) {
			for (Consumer<Conductor> each = asked.poll(); each != null; each = asked.poll()) {
				conductor.setNow(System.nanoTime());
				each.accept(conductor);
			}
			conductor.turn(System.nanoTime());
			frame = conductor.latest();
			coming = conductor.coming();
			long wait = conductor.due() - System.nanoTime();
			if (asked.isEmpty() && !conductor.isOver() && wait > 0) LockSupport.parkNanos(this, wait);
		}
		frame = conductor.latest();
	}

	private void ask(Consumer<Conductor> what) {
		asked.add(what);
		LockSupport.unpark(thread);
	}

	/** What the stage shows by the show's own last word: changes only with a moment, and ten times a second while seconds are counted. */
	public Frame frame() {
		return frame;
	}

	/** The next poem, when it is made already: for the operator. */
	public Optional<Piece> coming() {
		return coming;
	}

	/** Begins with the first round. */
	public void start() {
		ask(Conductor::start);
	}

	/** Holds whatever goes on: a beat, a pause, a countdown. {@link #go} lets it go on from there. */
	public void hold() {
		ask(Conductor::hold);
	}

	/** Goes on: after a hold where it was, after a full stop with the line again, in a pause or before a title at once; also starts. */
	public void go() {
		ask(Conductor::go);
	}

	/** One key for all: holds what goes on, and goes on with what stands. */
	public void toggle() {
		ask(Conductor::toggle);
	}

	/** A full stop: stands still, with the line not begun, until {@link #go}. */
	public void stop() {
		ask(Conductor::stop);
	}

	/**
	 * One step on by hand: the next line, page or word; what is being typed is there at once; a pause, a title, a countdown is over; after
	 * a round the next one begins; a show that has not begun does. While it is held it stays held.
	 */
	public void step() {
		ask(Conductor::step);
	}

	/** Back one line: to the start of this one if it has been begun, else to the one before; while words are held, one word. */
	public void back() {
		ask(Conductor::back);
	}

	/** Leaves out what is left of this poem; also ends a pause. */
	public void nextPoem() {
		ask(Conductor::nextPoem);
	}

	/** This poem again, from its beginning. */
	public void again() {
		ask(Conductor::again);
	}

	/** The poem that would come next is left out; the round has one poem less. */
	public void skip() {
		ask(Conductor::skip);
	}

	/** The poem that would come next is left out, and one more is made in its place, where somebody makes poems. */
	public void another() {
		ask(Conductor::another);
	}

	/** After a round: the same once more, with other poems. */
	public void anotherRound() {
		ask(Conductor::anotherRound);
	}

	/** To the beginning of a round, whatever goes on. @param index counted from 0 */
	public void round(int index) {
		ask(each -> each.round(index));
	}

	/** A twentieth faster, at once, also within a beat. */
	public void faster() {
		ask(Conductor::faster);
	}

	/** A twentieth slower, at once, also within a beat. */
	public void slower() {
		ask(Conductor::slower);
	}

	/** So many words a minute, at once; see {@link gleaner.performance.programme.Pace}. */
	public void speed(int wordsAMinute) {
		ask(each -> each.speed(wordsAMinute));
	}

	/** The pauses of this round from now on. */
	public void pauses(Pauses pauses) {
		ask(each -> each.pauses(pauses));
	}

	/** "That line": marks what stands there now. @param name may be empty, see {@link #nameMark} */
	public void mark(String name) {
		ask(each -> each.mark(name));
	}

	/** Gives a mark a name, or another one. @param mark its number */
	public void nameMark(int mark, String name) {
		ask(each -> each.nameMark(mark, name));
	}

	/** Makes the stage black, or shows it again. What goes on goes on. */
	public void blackOut() {
		ask(Conductor::blackOut);
	}

	/** The stage looks otherwise from now on. */
	public void look(Look look) {
		ask(each -> each.look(look));
	}

	/** The stage has another size; what stands on it stays, poems are cut anew from the next one on. */
	public void screen(Screen screen) {
		ask(each -> each.screen(screen));
	}

	/** Other rounds from the next one on; the one on the stage stays as it is. */
	public void arrange(Programme programme) {
		ask(each -> each.arrange(programme));
	}

	/** The microphone begins or stops to be recorded. @param at how many seconds of voice there are already */
	public void heard(boolean listening, double at) {
		ask(each -> each.heard(listening, at));
	}

	/** Tells the operator something, and notes it in the recording. */
	public void tell(String sentence) {
		ask(each -> each.tell(sentence));
	}

	/** The show is over. The last of it stays on the stage. */
	public void end() {
		ask(Conductor::end);
	}

	/** Waits until the show is over and every listener has heard so. */
	public void await() throws InterruptedException {
		thread.join();
	}

	/** Ends the show and waits a moment for it. */
	@Override
	public void close() {
		end();
		try {
			thread.join(1000);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
