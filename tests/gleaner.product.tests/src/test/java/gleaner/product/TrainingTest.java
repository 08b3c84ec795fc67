// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.product.Product.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The trainer comes into the product as a plug-in, trains both nets, and lives through whatever ends it. */
@Order(4)
@ResourceLock(Visit.SCREEN)
class TrainingTest {
	private static final Path SITE = Path.of("..", "..", "releng", "gleaner.training.site", "target", "repository").toAbsolutePath()
			.normalize();
	private static final List<String> TINY = List.of("--set", "batch=4", "--set", "length=16", "--set", "checkpointSteps=5", "--set",
			"validateSteps=5", "--set", "logSteps=1", "--set", "sampleCharacters=40");

	@TempDir
	Path home;

	private Product gleaner;
	private String studio;

	@Test
	void comesTrainsAndLivesThroughItsEnds() throws Exception {
		gleaner = Product.copy(home.resolve("program"), home);
		studio = home.resolve("studio").toString();
		gleaner.run("new", studio).expect(0);
		gleaner.run("corpus", "import", "Tides", poems().toString(), "--studio", studio).expect(0);

		Outcome missing = gleaner.run("train", "--engine", "lstm", "--corpus", "Tides", "--studio", studio).expect(1);
		assertTrue(missing.err().contains("gleaner plugin trainer"), missing.err());
		gleaner.run("plugin", "install", SITE.toString(), "--allow-unsigned").expect(0);

		Outcome wrong = gleaner.run("train", "--engine", "lstm", "--corpus", "Tides", "--set", "cells=2", "--studio", studio).expect(2);
		assertTrue(wrong.err().contains("cells is \"2\", must be a whole number from 4 to 1024"), wrong.err());

		String lstm = train("lstm", "--set", "cells=8", "--steps", "12");
		assertEquals(12, card(lstm).get("steps").asInt());
		assertEquals("finished", card(lstm).get("state").asText());
		Outcome poem = gleaner.run("generate", "--model", lstm + "/best", "--chars", "40", "--seed", "3", "--studio", studio).expect(0);
		assertFalse(poem.out().isBlank());
		String samples = Files.readString(folder(lstm).resolve("samples/5.txt"));
		assertTrue(samples.contains("=== step 5, diversity 0.5 ==="), samples);

		String wavenet = train("wavenet", "--set", "dilations=4", "--set", "skip=8", "--steps", "6");
		gleaner.run("generate", "--model", wavenet, "--chars", "40", "--studio", studio).expect(0);

		end(wavenet, "KILL", 137);
		gleaner.run("train", "--resume", wavenet, "--steps", "5", "--studio", studio).expect(0);
		assertStepsRise(wavenet);
		end(wavenet, "INT", 130);
		assertEquals("stopped", card(wavenet).get("state").asText());
		long reached = card(wavenet).get("steps").asLong();
		gleaner.run("train", "--resume", wavenet, "--steps", "5", "--studio", studio).expect(0);
		assertEquals(reached + 5, card(wavenet).get("steps").asLong());
		assertStepsRise(wavenet);
		fillADisk();
		beginsInTheWindow();
	}

	/** An apprentice on board fills in the form of a new thread. What it begins outlives the window. */
	private void beginsInTheWindow() throws Exception {
		Stowaway.board(gleaner.folder, "apprentice", Apprentice.class);
		Path out = home.resolve("window.txt");
		Path runs = home.resolve("Gleaner/runs");
		Process window = gleaner.startWindow(out.toFile(), out.toFile());
		List<ProcessHandle> started = new ArrayList<>();
		try {
			for (int i = 0; i < 1200 && window.isAlive() && losses(runs) < 3; i++) Thread.sleep(100);
			assertTrue(losses(runs) >= 3, () -> read(out));
		} finally {
			started.addAll(window.descendants().toList());
			started.stream().filter(process -> process.info().arguments().stream().flatMap(Stream::of).noneMatch("train"::equals))
					.forEach(ProcessHandle::destroy);
			window.destroy();
			assertTrue(window.waitFor(30, TimeUnit.SECONDS));
		}
		Path run = only(runs);
		studio = home.resolve("Gleaner").toString();
		long reached = losses(runs);
		for (int i = 0; i < 300 && losses(runs) <= reached; i++) Thread.sleep(100);
		assertTrue(losses(runs) > reached, "the thread goes on when the window is gone");
		Files.createFile(run.resolve("stop"));
		String name = run.getFileName().toString();
		for (int i = 0; i < 300 && card(name).get("state").asText().equals("running"); i++) Thread.sleep(100);
		assertEquals("stopped", card(name).get("state").asText());
		assertEquals("8", card(name).get("parameters").get("cells").asText());
		assertTrue(card(name).get("models").size() > 0, "what it has learnt is kept");
		// Both write to the program's folder until they are gone, and that is about to be deleted.
		for (ProcessHandle process : started) process.onExit().get(60, TimeUnit.SECONDS);
	}

	/** The thread that has a state to go on from, as the starter vintages have none. */
	private static Path only(Path folder) throws IOException {
		try (Stream<Path> children = Files.list(folder)) {
			return children.filter(child -> Files.exists(child.resolve("run.json")) && Files.exists(child.resolve("state"))).findFirst()
					.orElseThrow();
		}
	}

	/** How many lines of losses the only thread has written. */
	private static long losses(Path runs) {
		try {
			return Files.isDirectory(runs) ? Files.readAllLines(only(runs).resolve("loss.csv")).size() : 0;
		} catch (IOException | NoSuchElementException e) {
			return 0; // not born yet
		}
	}

	/** Where this may mount: a full disk is said, and once there is room the training goes on. */
	private void fillADisk() throws Exception {
		Path disk = Files.createDirectory(home.resolve("disk"));
		if (!succeeds("mount", "-t", "tmpfs", "-o", "size=700k", "tmpfs", disk.toString())) return;
		try {
			studio = disk.resolve("studio").toString();
			gleaner.run("new", studio).expect(0);
			gleaner.run("corpus", "import", "Tides", home.resolve("poems").toString(), "--studio", studio).expect(0);
			Outcome full = gleaner.run("train", "--engine", "lstm", "--corpus", "Tides", "--studio", studio, "--set", "cells=32", "--set",
					"batch=4", "--set", "length=16", "--set", "checkpointSteps=1", "--set", "logSteps=1",
					"--steps", "200").expect(1);
			assertTrue(full.err().contains("the disk is full"), full.err());
			String run = full.out().strip();
			assertEquals("failed", card(run).get("state").asText());
			assertTrue(succeeds("mount", "-o", "remount,size=20m", disk.toString()));
			gleaner.run("train", "--resume", run, "--steps", "5", "--studio", studio).expect(0);
			assertEquals("finished", card(run).get("state").asText());
			assertStepsRise(run);
		} finally {
			succeeds("umount", disk.toString());
		}
	}

	private static boolean succeeds(String... command) throws Exception {
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
	}

	private Path poems() throws IOException {
		Random random = new Random(1);
		List<String> words = List.of("sea", "salt", "gull", "stone", "wind", "and", "the", "of", "grey", "bell");
		Path folder = Files.createDirectory(home.resolve("poems"));
		for (int i = 0; i < 40; i++) {
			StringBuilder poem = new StringBuilder();
			for (int j = 0; j < 20; j++) poem.append(words.get(random.nextInt(words.size()))).append(j % 5 == 4 ? "\n" : " ");
			Files.writeString(folder.resolve(i + ".txt"), poem);
		}
		return folder;
	}

	private String train(String engine, String... more) {
		List<String> arguments = new ArrayList<>(List.of("train", "--engine", engine, "--corpus", "Tides", "--studio", studio));
		arguments.addAll(TINY);
		arguments.addAll(List.of(more));
		return gleaner.run(arguments.toArray(String[]::new)).expect(0).out().strip();
	}

	/** Goes on with a training and ends it by a signal once it has gone some steps. */
	private void end(String run, String signal, int code) throws Exception {
		long before = Files.size(folder(run).resolve("loss.csv"));
		Process process = gleaner.start(home.resolve("train.out").toFile(), home.resolve("train.err").toFile(),
				List.of("train", "--resume", run, "--studio", studio));
		for (int i = 0; i < 1200 && process.isAlive() && Files.size(folder(run).resolve("loss.csv")) < before + 2000; i++)
			Thread.sleep(100);
		assertTrue(process.isAlive(), () -> read(home.resolve("train.err")));
		long java = process.descendants().map(ProcessHandle::pid).findFirst().orElse(process.pid());
		new ProcessBuilder("kill", "-" + signal, String.valueOf(java)).start().waitFor();
		assertTrue(process.waitFor(60, TimeUnit.SECONDS));
		assertEquals(code, process.exitValue());
	}

	private static String read(Path file) {
		try {
			return Product.text(file);
		} catch (IOException e) {
			return e.toString();
		}
	}

	private void assertStepsRise(String run) throws IOException {
		long last = 0;
		for (String line : Files.readAllLines(folder(run).resolve("loss.csv")).stream().skip(1).toList()) {
			long step = Long.parseLong(line.substring(0, line.indexOf(',')));
			assertEquals(last + 1, step);
			last = step;
		}
	}

	private Path folder(String run) {
		return Path.of(studio, "runs", run);
	}

	private JsonNode card(String run) throws IOException {
		return new ObjectMapper().readTree(folder(run).resolve("run.json").toFile());
	}
}
