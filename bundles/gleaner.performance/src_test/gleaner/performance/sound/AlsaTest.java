// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Another Java, whose ALSA has a file for a microphone, listens through Java Sound. Where there is no ALSA it is skipped: Debian's package
 * is libasound2.
 */
class AlsaTest {
	/** A tone of 441 Hz. */
	private static final int PERIOD = 100;

	/** Runs in the other process: records for some seconds. */
	public static void main(String[] arguments) throws Exception {
		if (Microphones.names().isEmpty()) {
			System.out.println("no microphone");
			return;
		}
		VoiceListener listener = new VoiceListener() {
			@Override
			public void began(double at) {
				System.out.println("began");
			}

			@Override
			public void ended(double at) {
				System.out.println("ended");
			}

			@Override
			public void trouble(String sentence) {
				System.out.println(sentence);
			}
		};
		try (VoiceRecorder voice = new VoiceRecorder(Path.of(arguments[0]), "", listener)) {
			Thread.sleep(Long.parseLong(arguments[1]));
			System.out.println("peak " + voice.level().peak());
		}
	}

	private static Process listen(Path home, Path wav, long millis) throws Exception {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		String tests = System.getProperty("surefire.test.class.path");
		ProcessBuilder builder = new ProcessBuilder(List.of(java, "-XX:TieredStopAtLevel=1", "-cp",
				tests == null ? System.getProperty("java.class.path") : tests, AlsaTest.class.getName(), wav.toString(),
				Long.toString(millis)));
		builder.environment().put("HOME", home.toString());
		return builder.redirectErrorStream(true).redirectOutput(home.resolve("said").toFile()).start();
	}

	private static Path home(Path folder) throws Exception {
		Assumptions.assumeTrue(new File("/usr/share/alsa/alsa.conf").exists(), "there is no ALSA here; Debian's package is libasound2");
		Path home = Files.createDirectories(folder.resolve("home"));
		ByteBuffer tone = ByteBuffer.allocate(2 * 441_000).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < 441_000; i++) tone.putShort((short) (16_000 * Math.sin(2 * Math.PI * i / PERIOD)));
		Files.write(home.resolve("tone.raw"), tone.array());
		Files.writeString(home.resolve(".asoundrc"), """
				pcm.!default {
					type plug
					slave.pcm {
						type file
						slave.pcm "null"
						file "/dev/null"
						infile "%s"
						format "raw"
					}
				}
				""".formatted(home.resolve("tone.raw")));
		return home;
	}

	@Test
	void aFileForAMicrophoneIsRecorded(@TempDir Path folder) throws Exception {
		Path home = home(folder);
		Path wav = folder.resolve("voice.wav");
		Process other = listen(home, wav, 2500);
		assertTrue(other.waitFor(60, TimeUnit.SECONDS));
		String said = Files.readString(home.resolve("said"));
		Assumptions.assumeFalse(said.startsWith("no microphone"), "this ALSA has no devices of files");
		assertTrue(said.matches("(?s)began\\s+peak 0\\.4\\d*\\s+ended\\s+"), said);
		try (AudioInputStream in = AudioSystem.getAudioInputStream(wav.toFile())) {
			double seconds = in.getFrameLength() / (double) in.getFormat().getSampleRate();
			assertTrue(seconds > 1 && seconds < 6, () -> seconds + " seconds");
			byte[] bytes = in.readNBytes(40_000);
			int loudest = 0;
			for (int i = 0; i < bytes.length; i += 2) loudest = Math.max(loudest, Math.abs((short) (bytes[i] & 0xFF | bytes[i + 1] << 8)));
			assertEquals(16_000, loudest, 200);
		}
	}

	@Test
	void whatAKilledProgramRecordedCanBePlayed(@TempDir Path folder) throws Exception {
		Path home = home(folder);
		Path wav = folder.resolve("voice.wav");
		Process other = listen(home, wav, 60_000);
		try {
			long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
			while (other.isAlive() && (!Files.exists(wav) || Files.size(wav) < 300_000) && System.nanoTime() < patience) Thread.sleep(20);
			Assumptions.assumeTrue(other.isAlive(), "this ALSA has no devices of files");
		} finally {
			other.destroyForcibly();
			assertTrue(other.waitFor(30, TimeUnit.SECONDS));
		}
		try (AudioInputStream in = AudioSystem.getAudioInputStream(wav.toFile())) {
			double missing = (Files.size(wav) - WavFile.HEADER) / 2.0 / in.getFormat().getSampleRate()
					- in.getFrameLength() / (double) in.getFormat().getSampleRate();
			assertTrue(missing < 1.5 && in.getFrameLength() > 0, () -> missing + " seconds are not in the header");
		}
	}
}
