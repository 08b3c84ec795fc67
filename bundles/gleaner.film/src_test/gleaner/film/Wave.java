// SPDX-License-Identifier: EPL-2.0
package gleaner.film;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Sound for tests. */
final class Wave {
	private static final int RATE = 44_100;

	private Wave() {
	}

	/** A tone of so many seconds, as a WAV file. */
	static byte[] tone(int seconds) throws IOException {
		byte[] samples = new byte[2 * RATE * seconds];
		for (int i = 0; i < samples.length / 2; i++) {
			short value = (short) (8_000 * Math.sin(2 * Math.PI * 440 * i / RATE));
			samples[2 * i] = (byte) value;
			samples[2 * i + 1] = (byte) (value >> 8);
		}
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
		AudioSystem.write(new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length / 2), AudioFileFormat.Type.WAVE,
				file);
		return file.toByteArray();
	}
}
