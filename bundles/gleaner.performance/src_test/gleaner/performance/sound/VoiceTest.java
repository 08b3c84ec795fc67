// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class VoiceTest {
	private static final int RATE = 8000;

	@TempDir
	private Path folder;
	private final List<String> troubles = Collections.synchronizedList(new ArrayList<>());
	private final List<Double> began = Collections.synchronizedList(new ArrayList<>());
	private final List<Double> ended = Collections.synchronizedList(new ArrayList<>());
	private final VoiceListener listener = new VoiceListener() {
		@Override
		public void began(double at) {
			began.add(at);
		}

		@Override
		public void ended(double at) {
			ended.add(at);
		}

		@Override
		public void trouble(String sentence) {
			troubles.add(sentence);
		}
	};

	/** What a microphone does. */
	private interface Doing {
		int take(short[] into) throws IOException;
	}

	private static SoundInput input(Doing doing) {
		return new SoundInput() {
			@Override
			public int rate() {
				return RATE;
			}

			@Override
			public int take(short[] into) throws IOException {
				return doing.take(into);
			}

			@Override
			public void close() {
				hang();
			}
		};
	}

	/** As long as a device likes. */
	private static void hang() {
		while (true) {
			try {
				Thread.sleep(1000);
			} catch (InterruptedException e) {
				continue; // deaf, as devices are
			}
		}
	}

	/** Gives a tone as quickly as it is asked. */
	private static int tone(short[] into) {
		for (int i = 0; i < into.length; i++) into[i] = (short) (i % 20 < 10 ? 9000 : -9000);
		return into.length;
	}

	private Path wav() {
		return folder.resolve("voice.wav");
	}

	private double seconds() throws Exception {
		try (AudioInputStream in = AudioSystem.getAudioInputStream(wav().toFile())) {
			return in.getFrameLength() / (double) in.getFormat().getSampleRate();
		}
	}

	private static void waitFor(java.util.function.BooleanSupplier what) throws InterruptedException {
		while (!what.getAsBoolean()) Thread.sleep(10);
	}

	@Test
	void aDeviceThatAnswersAtOnceIsKeptInStepWithTheClock() throws Exception {
		long start = System.nanoTime();
		double lasted;
		try (VoiceRecorder voice = new VoiceRecorder(wav(), () -> input(VoiceTest::tone), listener)) {
			waitFor(() -> voice.seconds() > 1);
			assertTrue(voice.isListening());
			assertEquals(9000 / 32768.0, voice.level().peak(), 0.001);
			lasted = (System.nanoTime() - start) / 1e9;
		}
		assertTrue(seconds() > 0.9 && seconds() < lasted + 2, () -> "no more voice than time went by");
		assertTrue(lasted > 0.7, "not at once");
		assertEquals(List.of(0.0), began);
		assertEquals(1, ended.size());
		assertEquals(List.of(), troubles);
	}

	@Test
	void itGoesOnInTheSameFile() throws Exception {
		for (int i = 0; i < 2; i++) {
			try (VoiceRecorder voice = new VoiceRecorder(wav(), () -> input(VoiceTest::tone), listener)) {
				double before = voice.seconds();
				waitFor(() -> voice.seconds() > before + 0.3 && voice.isListening());
			}
		}
		assertEquals(ended.getFirst(), began.getLast(), 0.001);
		assertEquals(ended.getLast(), seconds(), 0.1);
	}

	@Test
	void aMissingMicrophoneIsToldOfOnce() throws Exception {
		try (VoiceRecorder voice = new VoiceRecorder(wav(), () -> {
			throw new IOException("no microphone was found");
		}, listener)) {
			waitFor(() -> !troubles.isEmpty());
			assertFalse(voice.isListening());
		}
		assertEquals(1, troubles.size());
		assertFalse(Files.exists(wav()));
		assertEquals(List.of(), ended);
	}

	@Test
	void oneThatHangsInTheMidstHangsNobodyElse() throws Exception {
		AtomicInteger takes = new AtomicInteger();
		long closing;
		try (VoiceRecorder voice = new VoiceRecorder(wav(), () -> input(into -> {
			if (takes.incrementAndGet() > 1) hang();
			return tone(into);
		}), listener)) {
			waitFor(() -> !troubles.isEmpty());
			closing = System.nanoTime();
		}
		assertTrue(System.nanoTime() - closing < 3_000_000_000L);
		assertTrue(troubles.getFirst().contains("went silent"), troubles::toString);
		assertEquals(1, ended.size());
		assertTrue(seconds() >= 0, "what is there can be played");
	}

	@Test
	void oneThatVanishesIsTriedAgainAndSilenceStandsInItsPlace() throws Exception {
		AtomicInteger opened = new AtomicInteger();
		AtomicInteger takes = new AtomicInteger();
		try (VoiceRecorder voice = new VoiceRecorder(wav(), () -> {
			opened.incrementAndGet();
			return input(into -> {
				if (takes.incrementAndGet() == 2) throw new IOException("unplugged");
				return tone(into);
			});
		}, listener)) {
			waitFor(() -> opened.get() == 2 && voice.level().peak() > 0.1);
		}
		assertEquals(1, troubles.size(), troubles::toString);
		assertTrue(seconds() > 2.5, "the time without it is there");
	}

	@Test
	void aSilentOneIsToldOf() throws Exception {
		try (VoiceRecorder voice = new VoiceRecorder(wav(), () -> input(into -> into.length), listener)) {
			waitFor(() -> !troubles.isEmpty());
		}
		assertTrue(troubles.getFirst().contains("silent"), troubles::toString);
	}

	@Test
	void theFileCanBePlayedAtAnyMoment() throws Exception {
		WavFile file = new WavFile(wav(), RATE);
		short[] samples = new short[RATE];
		tone(samples);
		assertEquals(0, seconds());
		file.append(samples, RATE);
		file.settle();
		file.append(samples, RATE / 2);
		assertEquals(1, seconds(), "what came since is behind what the header knows");
		AudioFormat format = AudioSystem.getAudioFileFormat(wav().toFile()).getFormat();
		assertEquals(1, format.getChannels());
		assertEquals(16, format.getSampleSizeInBits());
		WavFile again = new WavFile(wav(), RATE);
		assertEquals(1.5, again.seconds(), 1e-9, "after a kill nothing is lost");
		again.close();
		assertEquals(1.5, seconds());
		file.close();
	}
}
