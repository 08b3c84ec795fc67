// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.perform;

import gleaner.performance.record.Recording;
import gleaner.performance.stage.Moment;
import gleaner.performance.terminal.Drawing;
import gleaner.performance.terminal.TerminalSize;
import java.util.List;

/** A performance of a studio, drawn for the terminal that there is now. */
final class FrameReel implements Reel {
	private static final double COUNTED = 0.25;

	private final Recording recording;
	private final Drawing drawing;

	FrameReel(Recording recording, TerminalSize size) {
		this.recording = recording;
		drawing = new Drawing(size);
	}

	@Override
	public double seconds() {
		return recording.seconds();
	}

	@Override
	public String changes(double t) {
		return drawing.changes(recording.frameAt(t));
	}

	@Override
	public double next(double t) {
		List<Moment> moments = recording.moments();
		int low = 0;
		int high = moments.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (moments.get(middle).t() <= t) low = middle + 1;
			else high = middle;
		}
		double next = low < moments.size() ? moments.get(low).t() : Double.POSITIVE_INFINITY;
		return recording.frameAt(t).state().isTimed() ? Math.min(next, t + COUNTED) : next;
	}
}
