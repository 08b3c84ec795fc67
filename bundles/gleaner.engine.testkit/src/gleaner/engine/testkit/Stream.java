// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit;

import gleaner.engine.DebrisSink;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;

/** A stream on a thread of its own. */
final class Stream {
	private final Thread thread;
	volatile Throwable fault;
	private volatile boolean done;
	volatile Thread foreign;

	Stream(Generator generator, GenerationRequest request, DebrisSink sink) {
		thread = Thread.ofPlatform().daemon().name("engine contract").unstarted(() -> {
			try {
				generator.generate(request, onThread(sink));
				done = true;
			} catch (Throwable e) {
				fault = e;
			}
		});
		thread.start();
	}

	private DebrisSink onThread(DebrisSink sink) {
		return new DebrisSink() {
			@Override
			public void accept(CharSequence text) throws InterruptedException {
				look();
				sink.accept(text);
			}

			@Override
			public void poemEnd() throws InterruptedException {
				look();
				sink.poemEnd();
			}

			private void look() {
				if (Thread.currentThread() != thread) foreign = Thread.currentThread();
			}
		};
	}

	void interrupt() {
		thread.interrupt();
	}

	boolean isAlive() {
		return thread.isAlive();
	}

	boolean ends(long milliseconds) throws InterruptedException {
		thread.join(milliseconds);
		return !thread.isAlive();
	}

	/** How it ended, in words. */
	String end() {
		return fault != null ? "it threw " + fault : done ? "it ended" : "it goes on";
	}
}
