// SPDX-License-Identifier: EPL-2.0
package gleaner.lifeline;

import gleaner.engine.EngineException;
import gleaner.files.StudioException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Makes what the poet will look at next, on a thread of its own: first the ages that are shown, then whatever the cache knows, then the
 * rest, always the nearest to the slider first. Safe for use by several threads; no call waits.
 */
public final class Ahead implements AutoCloseable {
	/** So many ages at either side of the chosen one are shown beside it. */
	public static final int SHOWN = 2;

	private static final System.Logger LOG = System.getLogger(Ahead.class.getName());

	/** Hears what has become known. On the thread that makes it; must be quick. */
	@FunctionalInterface
	public interface Listener {
		void spoken(LifeLine line, int age);
	}

	/** What is to be done for an age, in the order of its urgency. */
	private enum Task {
		SAY_SHOWN, MEASURE_SHOWN, LOOK_UP, MEASURE, SAY
	}

	private record Job(Task task, LifeLine line, int age) {
	}

	private final Voicing voicing;
	private final Callable<Measuring> measurer;
	private final Listener listener;
	private final Thread worker;
	private List<LifeLine> lines = List.of();
	private long aim;
	private boolean isClosed;
	/** Whether the thread speaks, so that an interruption hits nothing else. */
	private LifeLine speaking;
	private Optional<Measuring> measuring = Optional.empty();
	private boolean isMeasured = true;
	/** Ages that were looked for in the cache, by line. */
	private List<boolean[]> lookedUp = List.of();

	/**
	 * @param measurer opens what figures need; asked once, when the first poems are there; if it fails there are no figures
	 */
	public Ahead(Voicing voicing, Callable<Measuring> measurer, Listener listener) {
		this.voicing = voicing;
		this.measurer = measurer;
		this.listener = listener;
		worker = Thread.ofPlatform().daemon().name("life-line").unstarted(this::work);
		worker.setPriority(Thread.MIN_PRIORITY);
		worker.start();
	}

	/** From now on these are wanted and no others; whoever speaks for another is stopped. An empty list is a pause. */
	public synchronized void want(List<LifeLine> wanted) {
		lines = List.copyOf(wanted);
		lookedUp = wanted.stream().map(line -> new boolean[line.ages()]).toList();
		if (speaking != null && !lines.contains(speaking)) worker.interrupt();
		notifyAll();
	}

	/** The slider stands at this step. */
	public synchronized void aim(long step) {
		aim = step;
		notifyAll();
	}

	/** Stops at once; whoever does not stop when told to is left behind. */
	@Override
	public synchronized void close() {
		isClosed = true;
		worker.interrupt();
		notifyAll();
	}

	private void work() {
		while (true) {
			Optional<Job> job;
			try {
				synchronized (this) {
					speaking = null;
					Thread.interrupted(); // it was meant for what is over
					job = next();
					while (job.isEmpty() && !isClosed) {
						wait();
						job = next();
					}
					if (isClosed) return;
					speaking = job.get().line;
				}
				perform(job.get());
			} catch (InterruptedException e) {
				continue; // something else is wanted
			}
		}
	}

	private void perform(Job job) throws InterruptedException {
		LifeLine line = job.line;
		switch (job.task) {
		case SAY_SHOWN, SAY -> tell(line, job.age, say(line, job.age));
		case LOOK_UP -> lookUp(line, job.age);
		case MEASURE, MEASURE_SHOWN -> {
			Spoken said = line.spoken(job.age).orElseThrow();
			if (measuring.isEmpty()) open();
			if (measuring.isPresent()) measure(line, job.age, said, measuring.get());
		}
		}
	}

	private Spoken say(LifeLine line, int age) throws InterruptedException {
		try {
			return Spoken.of(voicing.say(line.run(), line.models().get(age), line.asked()));
		} catch (EngineException | StudioException e) {
			return Spoken.failed(e.getMessage());
		}
	}

	private void lookUp(LifeLine line, int age) throws InterruptedException {
		try {
			Optional<String> known = voicing.known(line.run(), line.models().get(age), line.asked());
			if (known.isPresent()) tell(line, age, Spoken.of(known.get()));
		} catch (EngineException | StudioException e) {
			tell(line, age, Spoken.failed(e.getMessage()));
		}
	}

	private void tell(LifeLine line, int age, Spoken said) {
		line.put(age, said);
		listener.spoken(line, age);
	}

	private void open() throws InterruptedException {
		try {
			measuring = Optional.of(measurer.call());
		} catch (InterruptedException e) {
			throw e;
		} catch (Exception e) {
			goOnWithoutFigures(e);
		}
	}

	private void measure(LifeLine line, int age, Spoken said, Measuring by) {
		try {
			tell(line, age, said.with(by.of(said.text(), line.asked().prompt())));
		} catch (RuntimeException e) {
			goOnWithoutFigures(e);
		}
	}

	/** The poems can be read all the same. */
	private synchronized void goOnWithoutFigures(Exception e) {
		isMeasured = false;
		LOG.log(Level.WARNING, "life-lines have no figures: " + e.getMessage(), e);
	}

	/** What comes next. Called with the lock held. */
	private Optional<Job> next() {
		for (Task task : Task.values()) {
			Job nearest = null;
			int distance = Integer.MAX_VALUE;
			for (int l = 0; l < lines.size(); l++) {
				LifeLine line = lines.get(l);
				int middle = line.nearest(aim);
				int reach = task == Task.SAY_SHOWN || task == Task.MEASURE_SHOWN ? SHOWN : line.ages();
				for (int d = 0; d <= reach && d < distance; d++) for (int age : new int[] { middle - d, middle + d }) {
					if (age < 0 || age >= line.ages() || d >= distance || !isOpen(task, l, age)) continue;
					nearest = new Job(task, line, age);
					distance = d;
				}
			}
			if (nearest == null) continue;
			if (task == Task.LOOK_UP) lookedUp.get(lines.indexOf(nearest.line))[nearest.age] = true;
			return Optional.of(nearest);
		}
		return Optional.empty();
	}

	private boolean isOpen(Task task, int line, int age) {
		Optional<Spoken> said = lines.get(line).spoken(age);
		return switch (task) {
		case SAY_SHOWN, SAY -> said.isEmpty();
		case LOOK_UP -> said.isEmpty() && !lookedUp.get(line)[age];
		case MEASURE, MEASURE_SHOWN -> isMeasured && said.filter(s -> s.isPoem() && s.figures() == Figures.UNKNOWN).isPresent();
		};
	}
}
