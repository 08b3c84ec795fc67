// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.sound;

import java.io.IOException;
import javax.sound.sampled.TargetDataLine;

/** A line of Java Sound. Two channels are mixed into one. */
final class LineInput implements SoundInput {
	private final TargetDataLine line;
	private final int channels;
	private final byte[] bytes;

	LineInput(TargetDataLine line) {
		this.line = line;
		channels = line.getFormat().getChannels();
		bytes = new byte[line.getFormat().getFrameSize() * (1 << 13)];
	}

	@Override
	public int rate() {
		return (int) line.getFormat().getSampleRate();
	}

	@Override
	public int take(short[] into) throws IOException {
		if (!line.isOpen()) throw new IOException("the microphone is gone");
		int frame = channels * WavFile.BYTES_A_SAMPLE;
		int there = Math.min(Math.min(line.available(), bytes.length), into.length * frame) / frame * frame;
		if (there <= 0) return 0;
		int count = line.read(bytes, 0, there) / frame;
		for (int i = 0; i < count; i++) {
			int sum = 0;
			for (int c = 0; c < channels; c++) {
				int at = i * frame + c * WavFile.BYTES_A_SAMPLE;
				sum += (short) (bytes[at] & 0xFF | bytes[at + 1] << 8);
			}
			into[i] = (short) (sum / channels);
		}
		return count;
	}

	@Override
	public void close() {
		line.stop();
		line.close();
	}
}
