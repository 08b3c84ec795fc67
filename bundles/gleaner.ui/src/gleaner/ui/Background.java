// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import gleaner.engine.EngineException;
import gleaner.engine.Progress;
import gleaner.files.Sentence;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/**
 * The way off the UI thread and back. Work is done on another thread; what it finds is delivered on the UI thread, unless the control
 * that waits for it is gone or it is not wanted any more. What goes wrong is said at the foot of the window, if whoever asked does not say
 * otherwise.
 *
 * <p>The works of one Background are never done at the same time: what they use needs no locks. Of {@link #newest} a newer work calls
 * off the older one; {@link #inTurn} lets the older one finish and does the newest of those that came meanwhile after it. {@link #once}
 * is for work that stands alone and outlasts the view it was asked in.
 */
public final class Background {
	/** A work off the UI thread. */
	@FunctionalInterface
	public interface Work<T> {
		/** Does it, off the UI thread. */
		T run(Turn turn) throws IOException, EngineException, InterruptedException;
	}

	/** A work off the UI thread that finds nothing. */
	@FunctionalInterface
	public interface Task {
		/** Does it, off the UI thread. */
		void run() throws IOException, EngineException, InterruptedException;
	}

	/** What a work knows of its turn. To report progress is also to be interrupted, if the work is not wanted any more. */
	public interface Turn extends Progress {
		/** Whether somebody still waits for what is found. */
		boolean isWanted();

		/** Delivers something before the work is done, on the UI thread, if it is still wanted then. */
		void deliver(Runnable onUiThread);
	}

	private final Executor ui;
	private final BooleanSupplier isGone;
	private final boolean callsOff;
	private final Job job = new Worker();
	private Optional<Order<?>> next = Optional.empty();
	/** The newest that was begun: what it has found may still be on its way to the UI thread. */
	private Optional<Order<?>> last = Optional.empty();
	private boolean isAtWork;

	Background(Executor ui, BooleanSupplier isGone, boolean callsOff) {
		this.ui = ui;
		this.isGone = isGone;
		this.callsOff = callsOff;
		job.setSystem(true);
	}

	/**
	 * Work of which only the newest counts, such as what is to be shown of a selection.
	 *
	 * @param lifetime nothing is delivered once it is disposed, and the work is called off
	 */
	public static Background newest(Control lifetime) {
		return of(lifetime, true);
	}

	/**
	 * Work that is done again whenever it is asked for, such as a look at what there is: each look is delivered, and several that are
	 * asked for meanwhile are one.
	 *
	 * @param lifetime nothing is delivered once it is disposed, and the work is called off
	 */
	public static Background inTurn(Control lifetime) {
		return of(lifetime, false);
	}

	private static Background of(Control lifetime, boolean callsOff) {
		Background made = new Background(onUi(lifetime.getDisplay()), lifetime::isDisposed, callsOff);
		lifetime.addDisposeListener(event -> made.cancel());
		return made;
	}

	/** Work that stands alone: nothing calls it off but the poet. Callable from any thread. */
	public static Order<Void> once(String name, Task task) {
		return once(name, turn -> {
			task.run();
			return null;
		});
	}

	/** As the other, for work that finds something. */
	public static <T> Order<T> once(String name, Work<T> work) {
		Display current = Display.getCurrent();
		Display display = current != null ? current : PlatformUI.getWorkbench().getDisplay();
		Background alone = new Background(onUi(display), display::isDisposed, false);
		return alone.work(name, work);
	}

	/**
	 * Work that nothing calls off, and whose result is only for a control.
	 *
	 * @param lifetime nothing is delivered once it is disposed
	 */
	public static <T> Order<T> once(Control lifetime, String name, Work<T> work) {
		return new Background(onUi(lifetime.getDisplay()), lifetime::isDisposed, false).work(name, work);
	}

	private static Executor onUi(Display display) {
		return task -> {
			if (!display.isDisposed()) display.asyncExec(task);
		};
	}

	/** The next work; it begins with {@link Order#then} or {@link Order#start}. */
	public <T> Order<T> work(String name, Work<T> work) {
		return new Order<>(name, work);
	}

	/** Whether a work goes on or waits for its turn. */
	public synchronized boolean isBusy() {
		return next.isPresent() || isAtWork;
	}

	/** Nothing that was asked for is wanted any more. */
	public void cancel() {
		Optional<Order<?>> now;
		synchronized (this) {
			next = Optional.empty();
			now = last;
		}
		job.cancel();
		now.ifPresent(Order::callOff);
	}

	private void begin(Order<?> order) {
		Optional<Order<?>> before;
		synchronized (this) {
			before = callsOff ? last : Optional.empty();
			next = Optional.of(order);
			last = next;
		}
		before.ifPresent(Order::callOff);
		job.cancel(); // or one that waits for its pause to be over would not wait anew
		job.setName(order.name);
		job.schedule(order.pause);
	}

	/** A work and what is to become of what it finds. Made on the UI thread. */
	public final class Order<T> implements Turn {
		private static final long BETWEEN_NANOS = 100_000_000;

		private final String name;
		private final Work<T> work;
		private String trouble = "";
		private long pause;
		private boolean isInterruptible;
		private boolean isShown;
		private Optional<Progress> onProgress = Optional.empty();
		private Optional<Consumer<String>> onFailure = Optional.empty();
		private Runnable onCalledOff = () -> {};
		private Consumer<? super T> onUiThread = found -> {};
		private volatile boolean isCalledOff;
		private long told = System.nanoTime() - BETWEEN_NANOS;
		/** Who does it; null before and after. Guarded by this. */
		private Thread worker;

		private Order(String name, Work<T> work) {
			this.name = name;
			this.work = work;
		}

		/** What is not done if it fails, to be said before the reason: "the ledger cannot be read". */
		public Order<T> trouble(String sentence) {
			trouble = sentence;
			return this;
		}

		/** Begins only when nothing newer has been asked for so many milliseconds. */
		public Order<T> after(long millis) {
			pause = millis;
			return this;
		}

		/** Is interrupted when it is called off, and not only told so: for work that bears this at any place. */
		public Order<T> interruptible() {
			isInterruptible = true;
			return this;
		}

		/** What goes wrong is told here, on the UI thread, instead of at the foot of the window. */
		public Order<T> orElse(Consumer<String> sentenceOnUiThread) {
			onFailure = Optional.of(sentenceOnUiThread);
			return this;
		}

		/** Hears on the UI thread how far it is, ten times a second at most. */
		public Order<T> telling(Progress progressOnUiThread) {
			onProgress = Optional.of(progressOnUiThread);
			return this;
		}

		/**
		 * Shows at the foot of the window how far it is, with a way to call it off.
		 *
		 * @param calledOff runs, on the UI thread, when the poet has done so
		 */
		public Order<T> shown(Runnable calledOff) {
			isShown = true;
			isInterruptible = true;
			onCalledOff = calledOff;
			return this;
		}

		/** Begins, and delivers what is found on the UI thread. */
		public void then(Consumer<? super T> found) {
			onUiThread = found;
			start();
		}

		/** Begins. */
		public void start() {
			begin(this);
		}

		/** Begins even while the window is closing, when nothing in the background would come to its end: then it is done at once. */
		public void startOrFinish() {
			if (PlatformUI.getWorkbench().isClosing()) perform();
			else start();
		}

		@Override
		public boolean isWanted() {
			return !isCalledOff && !isGone.getAsBoolean();
		}

		@Override
		public void deliver(Runnable task) {
			ui.execute(() -> {
				if (isWanted()) task.run();
			});
		}

		@Override
		public synchronized void report(String what, double done) {
			if (isCalledOff) Thread.currentThread().interrupt();
			long now = System.nanoTime();
			if (isCalledOff || now - told < BETWEEN_NANOS) return;
			told = now;
			onProgress.ifPresent(progress -> deliver(() -> progress.report(what, done)));
			if (isShown) Status.doing(Double.isNaN(done) ? what : what + " · " + Math.round(done * 100) + " %", this::callOff);
		}

		private synchronized void callOff() {
			isCalledOff = true;
			if (isInterruptible && worker != null) worker.interrupt();
		}

		private synchronized boolean isBegun(Thread by) {
			if (isCalledOff) return false;
			worker = by;
			return true;
		}

		private synchronized void isOver() {
			worker = null;
			Thread.interrupted(); // the thread goes back to the pool
		}

		void perform() {
			if (!isBegun(Thread.currentThread())) return;
			try {
				T found = work.run(this);
				if (isShown) ui.execute(() -> onUiThread.accept(found)); // called off too late, it is done all the same
				else deliver(() -> onUiThread.accept(found));
			} catch (InterruptedException e) {
				ui.execute(onCalledOff);
			} catch (IOException | EngineException e) {
				failed(e.getMessage(), e);
			} catch (RuntimeException | LinkageError e) {
				if (PlatformUI.isWorkbenchRunning()) ILog.get().error(name, e);
				broken(e);
			} catch (OutOfMemoryError e) {
				full(e);
			} finally {
				isOver();
				if (isShown) Status.doing("");
			}
		}

		private void broken(Throwable fault) {
			say((trouble.isEmpty() ? name + " did not finish" : trouble) + ", because of a fault in Gleaner ("
					+ fault.getClass().getSimpleName() + ")", fault);
		}

		/** Said at the foot of the window even if others say the rest elsewhere: it concerns all of the program. */
		private void full(OutOfMemoryError error) {
			if (PlatformUI.isWorkbenchRunning()) Memory.isFull(name, error);
			if (isWanted()) onFailure.ifPresent(told -> deliver(() -> told.accept(Sentence.of(name + " did not finish: memory is full"))));
		}

		private void failed(String reason, Throwable cause) {
			say(trouble.isEmpty() ? reason : trouble + ": " + reason, cause);
		}

		private void say(String sentence, Throwable cause) {
			if (!isWanted()) return;
			if (onFailure.isPresent()) deliver(() -> onFailure.get().accept(Sentence.of(sentence)));
			else Status.trouble(sentence, cause);
		}
	}

	private final class Worker extends Job {
		Worker() {
			super("Gleaner");
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			Optional<Order<?>> order;
			synchronized (Background.this) {
				order = next;
				next = Optional.empty();
				isAtWork = true;
			}
			order.ifPresent(Order::perform);
			synchronized (Background.this) {
				isAtWork = false;
			}
			return org.eclipse.core.runtime.Status.OK_STATUS;
		}
	}
}
