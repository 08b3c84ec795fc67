// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.sound;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;

/**
 * The microphones of this machine, by Java Sound. What a device says of itself is not believed: each is tried with the common rates. All
 * that is asked of a device is asked on a thread that can be left behind.
 */
public final class Microphones {
	private static final List<Integer> RATES = List.of(48_000, 44_100);
	private static final int PATIENCE_SECONDS = 5;

	private Microphones() {
	}

	/**
	 * The names of those there are; empty if there is none, or the system does not answer. Takes some seconds at worst: not for the UI
	 * thread.
	 */
	public static List<String> names() {
		try {
			return asked(() -> mixers().stream().map(mixer -> mixer.getMixerInfo().getName()).toList());
		} catch (IOException e) {
			return List.of();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return List.of();
		}
	}

	private static List<Mixer> mixers() {
		List<Mixer> all = new ArrayList<>();
		for (Mixer.Info info : AudioSystem.getMixerInfo()) {
			Mixer mixer = AudioSystem.getMixer(info);
			for (Line.Info line : mixer.getTargetLineInfo()) {
				if (!TargetDataLine.class.isAssignableFrom(line.getLineClass())) continue;
				all.add(mixer);
				break;
			}
		}
		return all;
	}

	/**
	 * Opens one.
	 *
	 * @param name as {@link #names} has it, or a part of it; empty for the first that can be opened
	 * @throws IOException with a sentence, if none can be opened
	 */
	static SoundInput open(String name) throws IOException, InterruptedException {
		return asked(() -> openHere(name));
	}

	private static SoundInput openHere(String name) throws IOException {
		List<Mixer> all = mixers();
		if (all.isEmpty()) throw new IOException(
				"no microphone was found; plug one in, or install pipewire-alsa if this system uses PipeWire");
		List<String> why = new ArrayList<>();
		for (Mixer mixer : all) {
			String called = mixer.getMixerInfo().getName();
			if (!called.contains(name)) continue;
			for (int channels = 1; channels <= 2; channels++) for (int rate : RATES) {
				try {
					return new LineInput(opened(mixer, rate, channels));
				} catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
					why.add(called + ": " + e.getMessage());
				}
			}
		}
		if (why.isEmpty()) throw new IOException("there is no microphone \"" + name + "\"; there are: "
				+ String.join(", ", all.stream().map(mixer -> mixer.getMixerInfo().getName()).toList()));
		throw new IOException("the microphone cannot be opened (" + why.getLast() + "); another program may be using it");
	}

	private static TargetDataLine opened(Mixer mixer, int rate, int channels) throws LineUnavailableException {
		AudioFormat format = new AudioFormat(rate, 16, channels, true, false);
		TargetDataLine line = (TargetDataLine) mixer.getLine(new DataLine.Info(TargetDataLine.class, format));
		line.open(format, rate * format.getFrameSize());
		line.start();
		return line;
	}

	/** Asks on a thread of its own, which is left behind if it does not answer in time. */
	private static <T> T asked(Callable<T> question) throws IOException, InterruptedException {
		FutureTask<T> task = new FutureTask<>(question);
		Thread.ofPlatform().daemon().name("microphone").start(task);
		try {
			return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (TimeoutException e) {
			throw new IOException("this computer's sound did not answer within " + PATIENCE_SECONDS + " seconds", e);
		} catch (ExecutionException e) {
			if (e.getCause() instanceof IOException known) throw known;
			throw new IOException("this computer's sound fails: " + e.getCause(), e);
		}
	}
}
