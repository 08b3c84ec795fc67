// SPDX-License-Identifier: EPL-2.0
package gleaner.fence.host;

import java.util.Optional;

/** A question that an engine is at, so that it can be told to stop; and nobody who comes to its thread later. */
final class Running {
	private final Thread thread = Thread.currentThread();
	private final Optional<HostSink> sink;
	private boolean done;

	/** On the thread that is at it. */
	Running(Optional<HostSink> sink) {
		this.sink = sink;
	}

	Optional<HostSink> sink() {
		return sink;
	}

	synchronized void cancel() {
		if (done) return;
		sink.ifPresent(HostSink::cancel);
		thread.interrupt();
	}

	synchronized void done() {
		done = true;
		sink.ifPresent(HostSink::close);
		Thread.interrupted();
	}
}
