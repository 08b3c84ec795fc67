// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.replay;

import gleaner.performance.record.Recording;
import gleaner.performance.stage.Frame;

/**
 * A recording on a timeline: played, held, at any speed, from any place. Has no clock: whoever shows it says what time it is, as
 * {@link System#nanoTime} has it. Safe for use by several threads.
 */
public final class Replay {
	public static final double SLOWEST = 0.1;
	public static final double FASTEST = 20;
	private static final double NANOS = 1e9;

	private final Recording recording;
	private double at;
	private long since;
	private boolean isPlaying;
	private double speed = 1;

	/** At the beginning, and held. */
	public Replay(Recording recording) {
		this.recording = recording;
	}

	public Recording recording() {
		return recording;
	}

	/** Plays from where it is; from the beginning if it is at its end. */
	public synchronized void play(long nanos) {
		if (isPlaying) return;
		if (at >= recording.seconds()) at = 0;
		isPlaying = true;
		since = nanos;
	}

	/** Holds it where it is. */
	public synchronized void pause(long nanos) {
		at = at(nanos);
		isPlaying = false;
	}

	public synchronized boolean isPlaying(long nanos) {
		return isPlaying && at(nanos) < recording.seconds();
	}

	/** Goes to a place, in seconds; beyond an end to that end. Plays on if it was playing. */
	public synchronized void seek(double t, long nanos) {
		at = Math.clamp(t, 0, recording.seconds());
		since = nanos;
	}

	/** @param times as quick as it was, from {@value #SLOWEST} to {@value #FASTEST}; what is beyond becomes the nearest of these */
	public synchronized void speed(double times, long nanos) {
		at = at(nanos);
		since = nanos;
		speed = Math.clamp(times, SLOWEST, FASTEST);
	}

	public synchronized double speed() {
		return speed;
	}

	/** Where it is, in seconds since the show began. */
	public synchronized double at(long nanos) {
		if (!isPlaying) return at;
		return Math.min(recording.seconds(), at + (nanos - since) / NANOS * speed);
	}

	/** What the stage showed there. */
	public Frame frame(long nanos) {
		return recording.frameAt(at(nanos));
	}
}
