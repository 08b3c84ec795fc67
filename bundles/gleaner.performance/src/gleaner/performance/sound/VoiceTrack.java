// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.sound;

import java.io.IOException;

/**
 * Keeps a recorded voice in step with the clock, whatever the microphone does: what comes quicker than time is left out, and where nothing
 * came there is silence, so that a place in the file is a time of the show. For one thread.
 */
final class VoiceTrack {
	private static final double NANOS = 1e9;
	/** In seconds: so much may come early, from a buffer. */
	private static final double EARLY = 0.25;
	/** In seconds: so late it may be before there is silence in its place. */
	private static final double LATE = 0.5;

	private final WavFile file;
	private final int rate;
	private final short[] silence;
	private long origin = Long.MIN_VALUE;

	VoiceTrack(WavFile file, int rate) {
		this.file = file;
		this.rate = rate;
		silence = new short[rate / 10];
	}

	boolean hasBegun() {
		return origin != Long.MIN_VALUE;
	}

	/** How many samples may be taken now. */
	int room(long nanos) {
		if (!hasBegun()) return Integer.MAX_VALUE;
		return (int) Math.max(0, Math.min(Integer.MAX_VALUE, due(nanos) + (long) (EARLY * rate) - file.samples()));
	}

	private long due(long nanos) {
		return (long) ((nanos - origin) / NANOS * rate);
	}

	/** What was heard up to now; what there is no room for is left out. */
	void add(short[] samples, int count, long nanos) throws IOException {
		if (!hasBegun()) origin = nanos;
		fill(nanos);
		file.append(samples, Math.min(count, room(nanos)));
	}

	/** Where nothing has come for too long there is silence. */
	void fill(long nanos) throws IOException {
		if (!hasBegun()) return;
		long missing = due(nanos) - file.samples();
		if (missing <= LATE * rate) return;
		while (missing > 0 && !file.isFull()) {
			int part = (int) Math.min(missing, silence.length);
			file.append(silence, part);
			missing -= part;
		}
	}
}
