// SPDX-License-Identifier: EPL-2.0
package gleaner.fence;

import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.fence.host.Host;
import gleaner.fence.wire.FaultBody;
import gleaner.fence.wire.Frame;
import gleaner.fence.wire.FramePipe;
import gleaner.fence.wire.Kind;
import gleaner.fence.wire.WireException;
import gleaner.fence.wire.WireReader;
import gleaner.fence.wire.WireWriter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A process with engines, from its start to its end. Whoever waits for an answer gets it, or a sentence in time: who does not
 * answer, does not stop, floods or says what cannot be is ended, with all that share the process. Safe for use by several threads.
 */
final class FenceProcess {
	private static final System.Logger LOG = System.getLogger(FenceProcess.class.getName());
	private static final Frame ENDED = Frame.of(Kind.FAULT, -1);
	/** Of calls that nobody waits for any more so much may still come. */
	private static final long MOST_STRAY = 16 << 20;
	private static final long MOST_UNREAD = Host.WINDOW + (long) FramePipe.LONGEST_FROM_PROCESS;
	private static final int INTERRUPTED = 130;
	private static final int LONGEST_SENTENCE = 1000;
	private static final int LONGEST_NONSENSE = 120;
	private static final int PIPE_GRACE_MILLIS = 2000;

	/** Hears what comes before the answer. */
	interface Hearing {
		/** A piece of a stream. */
		default void events(WireReader in) throws WireException, InterruptedException {
			throw new WireException("a stream that nobody asked for");
		}

		/** How far an opening is. */
		default void progress(WireReader in) throws WireException {
			throw new WireException("progress of nothing");
		}
	}

	/** Hears nothing. */
	static final Hearing ANSWER_ONLY = new Hearing() {
	};

	private final Process process;
	private final Room room;
	private final FenceLimits limits;
	private final int megabytes;
	private final FramePipe pipe;
	private final BlockingQueue<Frame> outbox = new LinkedBlockingQueue<>();
	private final Lending lending = new Lending(outbox::add);
	private final AtomicInteger lastCall = new AtomicInteger();
	private final Map<Integer, Call> calls = new ConcurrentHashMap<>();
	private final Map<Integer, List<Corpus>> sources = new ConcurrentHashMap<>();
	private final Set<String> asked = ConcurrentHashMap.newKeySet();
	private final CountDownLatch ready = new CountDownLatch(1);
	private final AtomicReference<Ending> ending = new AtomicReference<>();
	private final Thread atProgramsEnd = new Thread(this::endAtOnce, "end of engines");
	private final FenceLog log;
	private long stray;

	private FenceProcess(Process process, Room room, FenceLimits limits, int megabytes, FenceLog log) {
		this.log = log;
		this.process = process;
		this.room = room;
		this.limits = limits;
		this.megabytes = megabytes;
		this.pipe = new FramePipe(process.getInputStream(), process.getOutputStream(), FramePipe.LONGEST_FROM_PROCESS);
	}

	/** Begins to start one; {@link #awaitReady} waits until it can be asked. */
	static FenceProcess start(Process process, Room room, FenceLimits limits, int megabytes, FenceLog log) {
		FenceProcess started = new FenceProcess(process, room, limits, megabytes, log);
		log.add("began, as process " + process.pid());
		Runtime.getRuntime().addShutdownHook(started.atProgramsEnd);
		Thread.ofPlatform().daemon().name("to engines").start(started::send);
		Thread.ofPlatform().daemon().name("from engines").start(started::receive);
		Thread.ofPlatform().daemon().name("complaints of engines").start(started::overhear);
		return started;
	}

	Room room() {
		return room;
	}

	boolean isAlive() {
		return ending.get() == null;
	}

	/** The number that the system has given it. */
	long pid() {
		return process.pid();
	}

	/** @param who is wanted of it */
	void awaitReady(String who, String remedy) throws EngineException, InterruptedException {
		asked.add(who);
		if (!ready.await(limits.start().toMillis(), TimeUnit.MILLISECONDS))
			end(new Ending(who, "did not start within " + inWords(limits.start())));
		requireAlive(who, remedy);
	}

	private void requireAlive(String who, String remedy) throws EngineException {
		Ending ended = ending.get();
		if (ended != null) throw new EngineException(ended.sentence(who, asked, remedy));
	}

	/** Lends corpora to the call that brings them. */
	void lend(int call, List<Corpus> corpora) {
		sources.put(call, corpora);
	}

	/** What a call has brought is not needed any more. */
	void takeBack(int call) {
		sources.remove(call);
	}

	/** The number of a new call. */
	int newCall() {
		return lastCall.incrementAndGet();
	}

	/**
	 * Asks, and waits for the answer.
	 *
	 * @param who is asked
	 * @param what it should do, as in {@code say what it is}
	 * @param patience how long it may take; nothing for as long as it likes
	 * @return nothing if the engine gave nothing
	 * @throws EngineException if there is no answer
	 * @throws InterruptedException if this thread was interrupted, or the hearing threw it
	 */
	Optional<WireReader> ask(int number, String who, String what, String remedy, byte[] question, Optional<Duration> patience,
			Hearing hearing) throws EngineException, InterruptedException {
		Call call = new Call(number, who);
		calls.put(number, call);
		boolean done = false;
		try {
			asked.add(who);
			requireAlive(who, remedy); // whoever comes after the end is told here, whoever came before by a frame
			outbox.add(new Frame(Kind.ASK, number, question));
			long deadline = System.nanoTime() + patience.map(Duration::toNanos).orElse(0L);
			while (true) {
				Frame frame = next(call, patience.isPresent(), deadline);
				if (frame == null) {
					end(new Ending(who, "did not " + what + " within " + inWords(patience.orElseThrow())));
					frame = ENDED;
				}
				done = frame.kind() == Kind.ANSWER || frame.kind() == Kind.FAULT;
				if (frame == ENDED) throw ended(who, remedy);
				switch (frame.kind()) {
				case ANSWER -> {
					return Optional.of(frame.reader());
				}
				case FAULT -> {
					return fault(frame);
				}
				case EVENTS -> {
					hearing.events(frame.reader());
					call.read(frame);
					outbox.add(new Frame(Kind.CREDIT, number, new WireWriter().whole(frame.body().length).take()));
				}
				case PROGRESS -> hearing.progress(frame.reader());
				default -> throw new WireException("a message of kind " + frame.kind());
				}
			}
		} catch (WireException e) {
			done = true;
			throw nonsense(who, remedy, e);
		} finally {
			if (!done && isAlive()) cancel(call);
			calls.remove(number);
		}
	}

	private static Frame next(Call call, boolean limited, long deadline) throws InterruptedException {
		if (!limited) return call.frames().take();
		return call.frames().poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
	}

	/** It has said what cannot be, and is ended for it. */
	EngineException nonsense(String who, String remedy, WireException e) {
		Ending why = new Ending(who, "sent something impossible (" + Plain.line(e.getMessage(), LONGEST_NONSENSE) + ")");
		end(why);
		return new EngineException(why.sentence(who, asked, remedy), e);
	}

	private EngineException ended(String who, String remedy) throws InterruptedException {
		Ending ended = ending.get();
		if (ended == Ending.CLOSED) throw new InterruptedException();
		return new EngineException(ended.sentence(who, asked, remedy));
	}

	private static Optional<WireReader> fault(Frame frame) throws WireException, EngineException, InterruptedException {
		FaultBody fault = FaultBody.read(frame.reader());
		switch (fault.kind()) {
		case SENTENCE -> throw new EngineException(
				fault.message().isBlank() ? "the engine did not say why" : Plain.line(fault.message(), LONGEST_SENTENCE));
		case STOPPED -> throw new InterruptedException();
		case NOTHING -> {
			return Optional.empty();
		}
		case THROWN -> {
			if (fault.name().equals("OutOfMemoryError")) throw new OutOfMemoryError();
			throw new OutsideFault(fault.message().isBlank() ? fault.name() : fault.message());
		}
		default -> throw new WireException("a fault of kind " + fault.kind());
		}
	}

	/** Tells an engine to stop, and waits a little for it; whoever is deaf is ended. */
	private void cancel(Call call) {
		outbox.add(Frame.of(Kind.CANCEL, call.number()));
		long deadline = System.nanoTime() + limits.grace().toNanos();
		boolean interrupted = false;
		while (true) {
			try {
				Frame frame = call.frames().poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
				if (frame == null) end(new Ending(call.who(), "did not stop within " + inWords(limits.grace()) + " of being told to"));
				if (frame == null || frame.kind() == Kind.ANSWER || frame.kind() == Kind.FAULT) break;
				call.read(frame);
			} catch (InterruptedException e) {
				interrupted = true;
			}
		}
		if (interrupted) Thread.currentThread().interrupt();
	}

	/** Ends it at once, and lets everybody know who waits for it. */
	void end(Ending why) {
		if (!ending.compareAndSet(null, why)) return;
		log.add("ended: " + (why.culprit() + " " + why.how()).strip());
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly();
		ready.countDown();
		lending.end();
		for (Call call : calls.values()) call.frames().add(ENDED);
		outbox.add(ENDED);
		Thread.ofPlatform().name("clearing up after engines").start(() -> {
			try {
				process.waitFor(PIPE_GRACE_MILLIS, TimeUnit.MILLISECONDS);
				Runtime.getRuntime().removeShutdownHook(atProgramsEnd);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			} catch (IllegalStateException e) {
				return; // the program ends just now, and clears up itself
			}
			room.delete();
		});
	}

	/** As the program itself ends. One that is killed takes it along too: it ends when its line does. */
	private void endAtOnce() {
		process.destroyForcibly();
		room.delete();
	}

	private void send() {
		try {
			while (isAlive()) {
				Frame frame = outbox.poll();
				if (frame == null) {
					pipe.flush();
					frame = outbox.take();
				}
				if (frame == ENDED) return;
				pipe.write(frame);
			}
		} catch (IOException | InterruptedException e) {
			LOG.log(Level.DEBUG, "nobody reads what is sent to engines", e); // who receives finds out why
		}
	}

	private void receive() {
		Ending why;
		try {
			for (Optional<Frame> frame = pipe.read(); frame.isPresent(); frame = pipe.read()) take(frame.get());
			why = gone();
		} catch (WireException e) {
			why = new Ending(only(), "sent something impossible (" + Plain.line(e.getMessage(), LONGEST_NONSENSE) + ")");
		} catch (IOException e) {
			why = gone();
		}
		end(why);
	}

	/** Who it must be, if there is only one. */
	private String only() {
		return asked.size() == 1 ? asked.iterator().next() : "";
	}

	private Ending gone() {
		try {
			if (!process.waitFor(PIPE_GRACE_MILLIS, TimeUnit.MILLISECONDS)) return new Ending(only(), "closed its line to Gleaner");
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return Ending.CLOSED;
		}
		int code = process.exitValue();
		return switch (code) {
		case FenceCommand.OUT_OF_MEMORY -> new Ending(only(), "took more memory than the " + megabytes + " MB that it may use");
		case Host.TOO_MANY_THREADS -> new Ending(only(), "started more than " + Host.MOST_THREADS + " threads");
		case Host.EXITED -> new Ending(only(), "tried to end the whole program");
		case INTERRUPTED -> Ending.CLOSED; // Ctrl+C in the terminal that both are in
		default -> new Ending(only(), (ready.getCount() > 0 ? "could not be started" : "ended its own process") + " (code " + code + ")");
		};
	}

	private void take(Frame frame) throws WireException {
		switch (frame.kind()) {
		case HELLO -> {
			long version = frame.reader().whole();
			if (version != FramePipe.VERSION) throw new WireException("version " + version + " of what is said");
			ready.countDown();
		}
		case READ -> {
			WireReader in = frame.reader();
			List<Corpus> corpora = sources.getOrDefault(in.whole(0, Integer.MAX_VALUE), List.of());
			int number = in.whole(0, Integer.MAX_VALUE);
			if (number >= corpora.size()) throw new WireException("a corpus that was not lent");
			if (lending.readers() >= Lending.MOST) throw new WireException("more than " + Lending.MOST + " readers of corpora");
			lending.begin(frame.call(), corpora.get(number));
		}
		case MORE -> lending.more(frame.call());
		case ENOUGH -> lending.enough(frame.call());
		case ANSWER, FAULT, EVENTS, PROGRESS -> {
			Call call = calls.get(frame.call());
			if (call == null) {
				stray += frame.body().length + 1L;
				if (stray > MOST_STRAY) throw new WireException("a flood");
			} else if (call.add(frame) > MOST_UNREAD) {
				end(new Ending(call.who(), "sent more at once than Gleaner can take"));
			}
		}
		default -> throw new WireException("a message of kind " + frame.kind());
		}
	}

	/** What it prints is in no poem, but its author may want to know, and it must not fill the pipe. A line without end is cut. */
	private void overhear() {
		byte[] buffer = new byte[1 << 13];
		StringBuilder line = new StringBuilder();
		try (InputStream err = process.getErrorStream()) {
			for (int n = err.read(buffer); n >= 0; n = err.read(buffer)) {
				for (char c : new String(buffer, 0, n, StandardCharsets.UTF_8).toCharArray()) {
					if (c != '\n' && line.length() < LONGEST_SENTENCE) line.append(c);
					if (c != '\n') continue;
					log.add(line.toString());
					line.setLength(0);
				}
			}
		} catch (IOException e) {
			LOG.log(Level.DEBUG, "the complaints of engines cannot be read", e);
		}
		log.add(line.toString());
	}

	private static String inWords(Duration time) {
		if (time.toMillis() < 1000) return time.toMillis() + " ms";
		return time.toSeconds() == 1 ? "a second" : time.toSeconds() + " seconds";
	}
}
