// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.Settings;
import gleaner.engine.TrainingLimit;
import gleaner.engine.TrainingListener;
import gleaner.engine.TrainingProgress;
import gleaner.engine.neural.checkpoint.Checkpoint;
import gleaner.engine.testkit.ScriptedEngine;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Trainings that end before they are done: stopped, interrupted, out of time, killed. */
class StoppedRunTest extends TinyTraining {
	@Test
	void aFileNamedStopStopsIt() throws Exception {
		Files.createDirectories(runs.resolve("run"));
		Thread stopper = Thread.startVirtualThread(() -> {
			try {
				while (steps < 5) Thread.sleep(5);
				Files.createFile(runs.resolve("run/stop"));
			} catch (IOException | InterruptedException e) {
				throw new IllegalStateException(e);
			}
		});
		run(LSTM, "run").begin("", corpus, Settings.of(LSTM.parameters(), TINY_LSTM), TrainingLimit.NONE);
		stopper.join();
		assertEquals("stopped", card("run").get("state").asText());
		assertFalse(Files.exists(runs.resolve("run/stop")));
		assertTrue(Files.exists(model("run", card("run").get("steps").asLong())));
	}

	@Test
	void interruptingStopsItAndNothingIsLost() throws Exception {
		Files.createDirectories(runs.resolve("run"));
		Thread me = Thread.currentThread();
		Thread stopper = Thread.startVirtualThread(() -> {
			while (steps < 20) Thread.onSpinWait();
			me.interrupt();
		});
		assertThrows(InterruptedException.class,
				() -> run(LSTM, "run").begin("", corpus, Settings.of(LSTM.parameters(), TINY_LSTM), TrainingLimit.NONE));
		stopper.join();
		long reached = card("run").get("steps").asLong();
		assertEquals("stopped", card("run").get("state").asText());
		assertTrue(Files.exists(runs.resolve("run/state/" + reached + ".safetensors")));
		begin(LSTM, "unbroken", TINY_LSTM, reached + 8);
		resume(LSTM, "run", 8);
		assertEquals(losses("unbroken"), losses("run"));
	}

	@Test
	void aTimeLimitEndsIt() throws Exception {
		Files.createDirectories(runs.resolve("run"));
		run(LSTM, "run").begin("", corpus, Settings.of(LSTM.parameters(), TINY_LSTM), new TrainingLimit(0, Duration.ofMillis(300)));
		assertEquals("finished", card("run").get("state").asText());
	}

	/** As it is left when the program is killed between any two moments. */
	@Test
	void whatAKillLeavesIsMended() throws Exception {
		begin(LSTM, "unbroken", TINY_LSTM, 40);
		begin(LSTM, "run", TINY_LSTM, 20);
		Path folder = runs.resolve("run");
		byte[] state = Files.readAllBytes(folder.resolve("state/20.safetensors"));
		Files.write(folder.resolve("state/24.safetensors.tmp"), Arrays.copyOf(state, state.length / 2));
		Files.write(folder.resolve("state/24.safetensors"), Arrays.copyOf(state, state.length / 2));
		Files.write(folder.resolve("models/24.safetensors.tmp"), new byte[100]);
		Files.write(folder.resolve("models/.gleaner-abc.tmp"), new byte[100]);
		Files.writeString(folder.resolve("loss.csv"), Files.readString(folder.resolve("loss.csv")) + "24,9,,1,0.1,now\n28,1.");
		Files.writeString(folder.resolve("run.json"), Files.readString(folder.resolve("run.json")).replace("finished", "running"));
		resume(LSTM, "run", 20);
		assertEquals(losses("unbroken"), losses("run"));
		assertTrue(told.toString().contains("the state of step 24 is skipped"), told.toString());
		assertFalse(files("models").toString().contains("tmp") || files("state").toString().contains("tmp"));
		assertEquals("finished", card("run").get("state").asText());
	}

	/** Trains in a program of its own, and keeps a model at each step, so that it is always about to write. */
	static final class Victim {
		public static void main(String[] arguments) throws Exception {
			Path folder = Path.of(arguments[0]);
			TrainingListener listener = new TrainingListener() {
				@Override
				public void progress(TrainingProgress progress) {
					System.out.println("learning");
				}

				@Override
				public void notice(String sentence) {
					// Nobody listens.
				}
			};
			Run run = new Run(LSTM, new ScriptedEngine("the gulls are quiet\n"), folder, listener);
			if (Files.exists(folder.resolve("run.json"))) run.resume(rhymes(1), Map.of(), false, TrainingLimit.NONE);
			else run.begin("", rhymes(1), Settings.of(LSTM.parameters(), with(TINY_LSTM, "checkpointSteps", "1")), TrainingLimit.NONE);
		}
	}

	@Test
	void killedAgainAndAgainItGoesOnAsIfItHadNotBeen() throws Exception {
		Path folder = Files.createDirectories(runs.resolve("run"));
		Random random = new Random(7);
		for (int i = 0; i < 4; i++) {
			Process victim = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), Victim.class.getName(),
					folder.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
			try (BufferedReader out = victim.inputReader()) {
				for (int heard = 5 + random.nextInt(40); heard > 0; heard--) assertEquals("learning", out.readLine());
				Thread.sleep(random.nextInt(20));
			} finally {
				victim.destroyForcibly().waitFor();
			}
		}
		resume(LSTM, "run", 20);
		long reached = card("run").get("steps").asLong();
		assertTrue(reached > 20, () -> "only " + reached + " steps");
		begin(LSTM, "unbroken", TINY_LSTM, reached);
		assertEquals(losses("unbroken"), losses("run"));
		for (String model : files("models")) Checkpoint.open(folder.resolve("models").resolve(model)).close();
	}
}
