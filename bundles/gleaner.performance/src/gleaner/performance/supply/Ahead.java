// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.supply;

import gleaner.engine.EngineException;
import gleaner.files.StudioException;
import gleaner.performance.stage.Piece;
import gleaner.performance.stage.Supply;
import gleaner.studio.poem.Harvest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Has poems made ahead, on a thread of its own, as many as are needed that a slow maker is not noticed; the maker waits when there are
 * enough.
 */
final class Ahead implements Supply {
	/** How many poems wait at most; and, once there are two, how many characters. */
	private static final int MOST_POEMS = 32;
	private static final int MOST_CHARACTERS = 1 << 18;
	private static final int LEAST_POEMS = 2;

	private final Maker maker;
	private final Deque<Piece> waiting = new ArrayDeque<>();
	private long wanted;
	private long characters;
	private boolean isDone;
	private boolean isClosed;
	private String fault = "";
	private Runnable news = () -> {};
	private Thread thread;

	/** @param poems how many are wanted; {@link Maker#ENDLESS} for no end */
	Ahead(Maker maker, long poems) {
		this.maker = maker;
		wanted = poems;
		begin();
	}

	private void begin() {
		isDone = false;
		thread = Thread.ofPlatform().daemon().name("poems ahead").unstarted(this::work);
		thread.start();
	}

	private void work() {
		String why = "";
		try {
			maker.make(wanted(), this::put);
		} catch (InterruptedException e) {
			why = "";
		} catch (EngineException | StudioException e) {
			why = e.getMessage();
		} catch (Exception | StackOverflowError | OutOfMemoryError e) {
			why = "the poems cannot be made: " + e;
		}
		Runnable tell;
		synchronized (this) {
			isDone = true;
			fault = why;
			tell = news;
		}
		tell.run();
	}

	private synchronized long wanted() {
		return wanted;
	}

	private void put(String title, Harvest poem) throws InterruptedException {
		Runnable tell;
		synchronized (this) {
			while (!isClosed && (waiting.size() >= MOST_POEMS || waiting.size() >= LEAST_POEMS && characters > MOST_CHARACTERS)) wait();
			if (isClosed) throw new InterruptedException();
			waiting.add(new Piece(0, 0, 0, title, poem));
			characters += poem.length();
			tell = waiting.size() == 1 ? news : () -> {};
		}
		tell.run();
	}

	@Override
	public synchronized Optional<Piece> peek() {
		return Optional.ofNullable(waiting.peek());
	}

	@Override
	public synchronized Optional<Piece> take() {
		Optional<Piece> next = Optional.ofNullable(waiting.poll());
		next.ifPresent(piece -> characters -= piece.harvest().length());
		notifyAll();
		return next;
	}

	@Override
	public synchronized Condition condition() {
		if (!waiting.isEmpty() || !isDone) return Condition.FLOWING;
		return fault.isEmpty() ? Condition.EMPTY : Condition.BROKEN;
	}

	@Override
	public synchronized String fault() {
		return fault;
	}

	@Override
	public synchronized void more(long poems) {
		if (wanted == Maker.ENDLESS || isClosed) return;
		wanted += poems;
		if (isDone && fault.isEmpty()) begin();
	}

	@Override
	public void onNews(Runnable what) {
		synchronized (this) {
			news = what;
		}
		what.run(); // something may have come already
	}

	@Override
	public synchronized void close() {
		isClosed = true;
		news = () -> {};
		thread.interrupt();
		notifyAll();
	}
}
