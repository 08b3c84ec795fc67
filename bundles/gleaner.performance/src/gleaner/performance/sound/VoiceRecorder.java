// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.sound;

import gleaner.files.Faults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Records a voice beside a show, on threads of its own. A microphone that is missing, vanishes, hangs or is silent is told of once, and
 * stops nobody; while it is away there is silence in its place, and it is tried again. Nothing of it is ever waited for: {@link #close}
 * returns within a second.
 */
public final class VoiceRecorder implements AutoCloseable {
	private static final long SECOND = 1_000_000_000L;
	private static final long LOOK = 20_000_000L;
	/** After how long without a sample a microphone counts as hanging. */
	private static final long HANGS = 3 * SECOND;
	private static final long SILENT = 3 * SECOND;
	private static final long AGAIN = 3 * SECOND;
	private static final double HEARD = 0.001;
	private static final int PATIENCE_MILLIS = 800;
	private static final int MOST_SAMPLES = 1 << 13;

	/** Opens a microphone. */
	@FunctionalInterface
	interface Opener {
		SoundInput open() throws IOException, InterruptedException;
	}

	private final Path path;
	private final Opener opener;
	private final VoiceListener listener;
	private final Set<String> told = new HashSet<>();
	private final Thread thread;
	private volatile Level level = Level.SILENCE;
	private volatile double seconds;
	private volatile boolean isListening;
	private volatile boolean isClosed;
	/** Since when nothing has come from the microphone that is open; 0 while none is. */
	private volatile long heard;
	private volatile boolean hasEnded;

	/**
	 * Begins to record; returns at once.
	 *
	 * @param path of the file; what it has already stays before
	 * @param device as {@link Microphones} takes it
	 */
	public VoiceRecorder(Path path, String device, VoiceListener listener) {
		this(path, () -> Microphones.open(device), listener);
	}

	VoiceRecorder(Path path, Opener opener, VoiceListener listener) {
		this.path = path;
		this.opener = opener;
		this.listener = listener;
		thread = Thread.ofPlatform().daemon().name("voice").start(this::work);
		Thread.ofPlatform().daemon().name("voice watch").start(this::watch);
	}

	/** How loud it is just now. */
	public Level level() {
		return level;
	}

	/** Whether a microphone is being recorded: shown to whoever can be heard. */
	public boolean isListening() {
		return isListening;
	}

	/** How much voice there is in the file. */
	public double seconds() {
		return seconds;
	}

	private void tell(String kind, String sentence) {
		synchronized (told) {
			if (!told.add(kind)) return;
		}
		listener.trouble(sentence);
	}

	/** On a thread of its own: the other may hang in the midst of the system. */
	private void watch() {
		while (!isClosed && thread.isAlive()) {
			LockSupport.parkNanos(SECOND / 4);
			long since = heard;
			if (since == 0 || System.nanoTime() - since < HANGS) continue;
			level = Level.SILENCE;
			tell("hangs", "the microphone went silent; the show goes on without it");
		}
	}

	private void work() {
		try {
			SoundInput first = opened();
			if (first == null) return;
			try (WavFile file = new WavFile(path, first.rate())) {
				record(file, new VoiceTrack(file, first.rate()), first);
			} finally {
				end();
			}
		} catch (IOException e) {
			tell("file", "the recording of the voice stopped: " + Faults.writing(path, e).getMessage());
		}
	}

	/** Tries until one is there, or it is not wanted any more. */
	private SoundInput opened() {
		while (!isClosed) {
			try {
				return opener.open();
			} catch (IOException e) {
				tell("missing", "the voice is not recorded: " + e.getMessage());
			} catch (InterruptedException e) {
				return null;
			}
			LockSupport.parkNanos(AGAIN);
		}
		return null;
	}

	private void record(WavFile file, VoiceTrack track, SoundInput first) throws IOException {
		SoundInput input = first;
		short[] samples = new short[MOST_SAMPLES];
		long settled = System.nanoTime();
		long loud = settled;
		long tried = settled;
		heard = settled;
		try {
			while (!isClosed) {
				long now = System.nanoTime();
				int count = 0;
				try {
					if (input == null && now - tried > AGAIN) {
						tried = now;
						input = again(first.rate());
					}
					if (input != null && track.room(now) > 0) count = Math.min(track.room(now), input.take(samples));
					else if (input != null) heard = now;
				} catch (IOException e) {
					tell("gone", "the microphone is gone (" + e.getMessage() + "); the show goes on, and Gleaner tries it again");
					close(input);
					input = null;
					heard = 0;
					level = Level.SILENCE;
				}
				now = System.nanoTime();
				if (count > 0) {
					heard = now;
					begin(file, track);
					track.add(samples, count, now);
					level = Level.of(samples, count);
					if (level.peak() > HEARD) loud = now;
				} else {
					track.fill(now);
				}
				seconds = file.seconds();
				if (file.isFull()) {
					tell("full", "the recording of the voice has reached the longest file possible; the show goes on without it");
					return;
				}
				if (now - loud > SILENT && input != null)
					tell("silent", "the microphone is silent; check that it is switched on and is the right one");
				if (now - settled > SECOND) {
					file.settle();
					settled = now;
				}
				if (count == 0) LockSupport.parkNanos(LOOK);
			}
		} finally {
			heard = 0;
			close(input);
		}
	}

	/** Only one with the same rate can go on in the same file. */
	private SoundInput again(int rate) {
		try {
			SoundInput next = opener.open();
			heard = System.nanoTime();
			if (next.rate() == rate) return next;
			close(next);
		} catch (IOException e) {
			return null; // that it has gone has been told
		} catch (InterruptedException e) {
			isClosed = true;
		}
		return null;
	}

	private void begin(WavFile file, VoiceTrack track) {
		if (track.hasBegun()) return;
		isListening = true;
		listener.began(file.seconds());
	}

	/** Of a device that hangs while it is closed nobody waits for the end. */
	private static void close(SoundInput input) {
		if (input != null) Thread.ofPlatform().daemon().name("microphone closing").start(input::close);
	}

	private synchronized void end() {
		if (hasEnded) return;
		hasEnded = true;
		level = Level.SILENCE;
		if (isListening) listener.ended(seconds);
		isListening = false;
	}

	/** Ends it; the file is whole. A thread that hangs in the system is left behind. */
	@Override
	public void close() {
		isClosed = true;
		LockSupport.unpark(thread);
		thread.interrupt();
		try {
			thread.join(PATIENCE_MILLIS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		end();
	}
}
