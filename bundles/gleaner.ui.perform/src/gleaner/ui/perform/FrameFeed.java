// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.performance.stage.Frame;
import gleaner.performance.stage.Moment;
import gleaner.performance.stage.Piece;
import gleaner.performance.stage.ShowListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.swt.widgets.Display;

/**
 * Hands what a show does over to the UI thread, without ever waiting for it: of frames the newest, of moments and poems all, in their
 * order. So a window that is busy costs frames, never time.
 */
final class FrameFeed implements ShowListener {
	/** What hears of it, on the UI thread. */
	interface Follower {
		void piece(Piece piece);

		void moment(Moment moment, long nanos);

		void frame(Frame frame);
	}

	private record Happened(Moment moment, Piece piece, long nanos) {
	}

	private final Display display;
	private final Follower follower;
	private final ConcurrentLinkedQueue<Happened> happened = new ConcurrentLinkedQueue<>();
	private final AtomicBoolean isComing = new AtomicBoolean();
	private volatile Frame newest = Frame.NOTHING;

	FrameFeed(Display display, Follower follower) {
		this.display = display;
		this.follower = follower;
	}

	@Override
	public void piece(Piece piece) {
		happened.add(new Happened(null, piece, System.nanoTime()));
	}

	@Override
	public void moment(Moment moment) {
		happened.add(new Happened(moment, null, System.nanoTime()));
		wake();
	}

	@Override
	public void shown(Frame frame) {
		newest = frame;
		wake();
	}

	@Override
	public void ended() {
		wake();
	}

	private void wake() {
		if (isComing.getAndSet(true) || display.isDisposed()) return;
		display.asyncExec(this::deliver);
	}

	private void deliver() {
		isComing.set(false);
		List<Happened> all = new ArrayList<>();
		for (Happened each = happened.poll(); each != null; each = happened.poll()) all.add(each);
		for (Happened each : all)
			if (each.piece != null) follower.piece(each.piece);
			else follower.moment(each.moment, each.nanos);
		follower.frame(newest);
	}
}
