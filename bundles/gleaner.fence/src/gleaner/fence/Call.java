// SPDX-License-Identifier: EPL-2.0
package gleaner.fence;

import gleaner.fence.wire.Frame;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/** A question to a process, as long as it is not answered. */
final class Call {
	private final int number;
	private final String who;
	private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
	private final AtomicLong unread = new AtomicLong();

	/** @param who is asked */
	Call(int number, String who) {
		this.number = number;
		this.who = who;
	}

	int number() {
		return number;
	}

	String who() {
		return who;
	}

	BlockingQueue<Frame> frames() {
		return frames;
	}

	/**
	 * Something has come.
	 *
	 * @return how many bytes are there that nobody has read yet
	 */
	long add(Frame frame) {
		long now = unread.addAndGet(frame.body().length);
		frames.add(frame);
		return now;
	}

	void read(Frame frame) {
		unread.addAndGet(-frame.body().length);
	}
}
