// SPDX-License-Identifier: EPL-2.0
package gleaner.fence;

import gleaner.engine.EngineException;
import gleaner.engine.GeneratorEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Engines that share a process. It is started when one of them is first asked something, and again when it is needed after its end. Safe
 * for use by several threads.
 */
public final class Fence implements AutoCloseable {
	/** Gets ready what a process needs in its room, and says with which arguments it begins. */
	@FunctionalInterface
	public interface Furnishing {
		List<String> furnish(Path room) throws IOException;
	}

	private static final int LONGEST_WHO = 200;

	private final Supplier<FenceCommand> command;
	private final Furnishing furnishing;
	private final Supplier<Wall> wall;
	private final FenceLimits limits;
	private final FenceLog log;
	private Optional<FenceProcess> process = Optional.empty();
	private boolean closed;

	/** @param command found out when it is needed */
	public Fence(Supplier<FenceCommand> command, Furnishing furnishing, Supplier<Wall> wall, FenceLimits limits) {
		this(command, furnishing, wall, limits, new FenceLog());
	}

	/**
	 * @param command found out when it is needed
	 * @param log takes what happens to its processes
	 */
	public Fence(Supplier<FenceCommand> command, Furnishing furnishing, Supplier<Wall> wall, FenceLimits limits, FenceLog log) {
		this.log = log;
		this.command = command;
		this.furnishing = furnishing;
		this.wall = wall;
		this.limits = limits;
	}

	/**
	 * An engine of that process; nothing is started yet.
	 *
	 * @param name by which the process knows it
	 * @param who it is in sentences, as in {@code the engine Cut-up}
	 * @param remedy what a poet can do when the process was ended, as in {@code start it again}
	 */
	public GeneratorEngine engine(String name, String who, String remedy) {
		return new FencedEngine(this, name, Plain.line(who, LONGEST_WHO), remedy);
	}

	FenceLimits limits() {
		return limits;
	}

	/** The process, ready to be asked. */
	FenceProcess process(String who, String remedy) throws EngineException, InterruptedException {
		FenceProcess ready;
		synchronized (this) {
			if (closed) throw new EngineException(who + " was removed or switched off; choose another engine");
			if (process.isEmpty() || !process.get().isAlive()) process = Optional.of(start(who));
			ready = process.get();
		}
		ready.awaitReady(who, remedy);
		return ready;
	}

	private FenceProcess start(String who) throws EngineException {
		try {
			FenceCommand how = command.get();
			Room room = Room.make();
			List<String> arguments = furnishing.furnish(room.folder());
			return FenceProcess.start(how.process(room, wall.get(), arguments).start(), room, limits, how.megabytes(), log);
		} catch (IOException e) {
			throw new EngineException("the process for " + who + " cannot be started: " + e.getMessage(), e);
		}
	}

	/** The number of the running process, if there is one. */
	public synchronized Optional<Long> pid() {
		return process.filter(FenceProcess::isAlive).map(FenceProcess::pid);
	}

	/** Ends the process, whatever its engines are at, and starts none any more. */
	@Override
	public synchronized void close() {
		closed = true;
		process.ifPresent(running -> running.end(Ending.TAKEN_AWAY));
	}
}
