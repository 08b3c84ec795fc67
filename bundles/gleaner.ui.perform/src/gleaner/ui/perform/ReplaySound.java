// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.performance.replay.Replay;
import gleaner.ui.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * The voice of a replay, on a thread of its own: heard together with the text at the speed it was spoken with; at other speeds it is
 * silent. No device, no voice: that is said once, and the text goes on.
 */
final class ReplaySound {
	private static final int BUFFER_MILLIS = 50;

	private Thread player;
	private boolean hasSaid;

	/** Plays from where a replay is, or is silent if that stands. UI thread. */
	void follow(Replay replay) {
		stop();
		long nanos = System.nanoTime();
		if (!replay.isPlaying(nanos) || replay.speed() != 1) return;
		Optional<Path> voice = replay.recording().voice();
		Optional<Double> at = replay.recording().voiceAt(replay.at(nanos));
		if (voice.isEmpty() || at.isEmpty()) return;
		player = Thread.ofPlatform().daemon().name("voice of the replay").start(() -> play(voice.get(), at.get()));
	}

	/** Silence. UI thread. */
	void stop() {
		if (player != null) player.interrupt();
		player = null;
	}

	private void play(Path voice, double from) {
		try (AudioInputStream in = AudioSystem.getAudioInputStream(voice.toFile())) {
			AudioFormat format = in.getFormat();
			in.skipNBytes(Math.round(from * format.getFrameRate()) * format.getFrameSize());
			SourceDataLine line = (SourceDataLine) AudioSystem.getLine(new DataLine.Info(SourceDataLine.class, format));
			line.open(format);
			line.start();
			byte[] buffer = new byte[(int) (format.getFrameRate() * BUFFER_MILLIS / 1000) * format.getFrameSize()];
			for (int read = in.readNBytes(buffer, 0, buffer.length); read > 0 && !Thread.interrupted(); read = in.readNBytes(buffer, 0,
					buffer.length))
				line.write(buffer, 0, read - read % format.getFrameSize());
			line.stop(); // may hang on some systems: this thread is left behind then, and harms nobody
			line.close();
		} catch (IOException | UnsupportedAudioFileException | LineUnavailableException | IllegalArgumentException e) {
			if (!hasSaid) Status.say("no sound device can play the voice; the text goes on");
			hasSaid = true;
		}
	}
}
