// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.runs.LossPoint;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.runs.RunState;
import gleaner.runs.Runs;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ThreadsTest {
	private static final LocalDateTime NOW = LocalDateTime.of(2016, 10, 30, 12, 0);

	@TempDir
	private Path folder;

	private static Run run(String id, RunState state, Map<String, String> parameters) {
		List<RunModel> models = List.of(new RunModel(id, 4800, 1.9, 2.0, "", Path.of("a"), 1_500_000),
				new RunModel(id, 84953, 0.58, 0.71, "", Path.of("b"), 1_500_000));
		return new Run(id, "", "wavenet", state, here(LocalDateTime.of(2016, 10, 26, 18, 39, 18)),
				here(LocalDateTime.of(2016, 10, 30, 11, 28)), 84953, 0.58, Double.NaN, "Sea",
				parameters, 0, models, List.of(), "", Path.of("x"), true);
	}

	private static Optional<Instant> here(LocalDateTime time) {
		return Optional.of(time.atZone(ZoneId.systemDefault()).toInstant());
	}

	private static LossPoint point(long step, double loss) {
		return new LossPoint(step, loss, step % 100 == 0 ? loss + 1 : Double.NaN, loss * 2, 0.1);
	}

	@Test
	void aCardTellsTheLifeOfAThread() {
		Run dead = run("2016-10-26T18-39-18", RunState.FINISHED, Map.of("dilation", "8", "skip", "4096", "rate", "0.1"));
		assertEquals("died today, 11:28", CardWords.state(dead, NOW));
		assertEquals(List.of("26 October 2016, 18:39", "2, 3.0 MB", "84,953", "dilation 8 · skip 4096", "84,953, validation 0.71"),
				CardWords.lines(dead, NOW).stream().map(CardWords.Line::value).toList());
		Run alive = run("2016-10-26T18-39-18", RunState.RUNNING, Map.of("layers", "2", "cells", "256"));
		assertEquals("alive", CardWords.state(alive, NOW));
		assertEquals(List.of(new CardWords.Line("Cells", "2 × 256"), new CardWords.Line("Now", "0.58")),
				CardWords.lines(alive, NOW).subList(3, 5));
		assertEquals(List.of("999 B", "1.0 kB", "88 MB", "19 GB"),
				List.of(999L, 1000L, 88_000_000L, 19_200_000_000L).stream().map(CardWords::size).toList());
	}

	@Test
	void notEveryCurveIsKeptInMemory() {
		List<Run> all = new ArrayList<>();
		for (int i = 0; i < 30; i++) all.add(run(String.valueOf(i), i == 20 ? RunState.RUNNING : RunState.STOPPED, Map.of()));
		List<String> wanted = ThreadReader.wanted(all, "29").stream().map(Run::id).toList();
		assertEquals(ThreadReader.MOST_CURVES, wanted.size());
		assertEquals(List.of("29", "20", "0", "1"), wanted.subList(0, 4));
	}

	@Test
	void readsFoldersAgainAndAgain() throws Exception {
		Path run = Files.createDirectories(folder.resolve("2016-10-26T18-39-18"));
		ThreadReader reader = new ThreadReader(new Runs(folder));
		assertEquals(Seen.NOTHING, reader.read(""));
		Files.writeString(run.resolve("run.json"), "{\"format\":1,\"engine\":\"lstm\"}");
		Files.writeString(run.resolve("loss.csv"), "step,loss\n1,4,,2,0.1,x\n");
		Seen first = reader.read("");
		assertEquals(1, first.curves().get(run.getFileName().toString()).size());
		assertEquals(first, reader.read(""));
		Files.writeString(run.resolve("run.json"), "{\"format\":1,\"engine\":\"lstm\",\"steps\":\"many\"}");
		assertTrue(reader.read("").troubles().getFirst().contains("steps"));
	}

	@Test
	void readsLogAndNotesOfTheChosenThread() throws Exception {
		for (String id : List.of("1", "2")) {
			Path run = Files.createDirectories(folder.resolve(id));
			Files.writeString(run.resolve("run.json"), "{\"format\":1,\"engine\":\"lstm\",\"steps\":5,\"loss\":4}");
			Files.writeString(run.resolve("loss.csv"), "step,loss\n10,3.5,3.7,2,0.1,x\n20,3,,2,0.1,x\n");
			Files.writeString(run.resolve("training.log"), "born " + id + "\n");
			Files.writeString(run.resolve("notes.json"), "{\"format\":1,\"thread\":{\"rating\":" + id + ",\"text\":\"\"}}");
		}
		ThreadReader reader = new ThreadReader(new Runs(folder));
		Seen newest = reader.read("");
		assertEquals(new Seen.Page("2", List.of("born 2"), newest.page().notes()), newest.page());
		assertEquals(2, newest.notesOf("2").thread().rating());
		assertEquals(List.of(), newest.logOf("1"));
		assertEquals(List.of("born 1"), reader.read("1").logOf("1"));
		Run run = newest.run("2").orElseThrow();
		assertEquals("20 3.0 3.7", run.steps() + " " + run.loss() + " " + run.validationLoss(), "losses are newer than the card");
		Files.writeString(folder.resolve("2/notes.json"), "[");
		assertTrue(reader.read("2").troubles().getFirst().contains("notes.json"));
	}

	@Test
	void saysToTheProgramWhatThePoetWants() {
		TrainProgram program = new TrainProgram(List.of("/opt/gleaner/gleaner"));
		TrainingOrder order = new TrainingOrder("lstm", "Harbour notes", " my first ", 30, Map.of("cells", "64"));
		assertEquals(
				List.of("/opt/gleaner/gleaner", "train", "--studio", "/s", "--engine", "lstm", "--corpus", "Harbour notes", "--name",
						"my first", "--minutes", "30", "--set", "cells=64"),
				program.begin(Path.of("/s"), order));
		assertEquals(List.of("/opt/gleaner/gleaner", "train", "--studio", "/s", "--engine", "lstm", "--corpus", "Sea"),
				program.begin(Path.of("/s"), new TrainingOrder("lstm", "Sea", "", 0, Map.of())));
		assertEquals(List.of("/opt/gleaner/gleaner", "train", "--studio", "/s", "--resume", "r"),
				program.resume(Path.of("/s"), "r", Map.of()));
		assertEquals(List.of("/opt/gleaner/gleaner", "train", "--studio", "/s", "--resume", "r", "--set", "samplePrompt=a = b"),
				program.resume(Path.of("/s"), "r", Map.of("samplePrompt", "a = b")));
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void tellsWhyATrainingGaveUp() throws Exception {
		CompletableFuture<String> reason = new CompletableFuture<>();
		TrainProgram.start(List.of("/bin/sh", "-c", "echo learning; echo 'error: the disk is full' >&2; exit 1"), reason::complete);
		assertEquals("the disk is full", reason.get(20, TimeUnit.SECONDS));
		CompletableFuture<String> plain = new CompletableFuture<>();
		TrainProgram.start(List.of("/bin/sh", "-c", "echo killed; exit 137"), plain::complete);
		assertEquals("killed", plain.get(20, TimeUnit.SECONDS));
	}

	@Test
	void findsTheProgramThatTheWindowBelongsTo() throws Exception {
		assertTrue(TrainProgram.find(Optional.of(folder)).isEmpty());
		assertTrue(TrainProgram.find(Optional.empty()).isEmpty());
		Files.writeString(folder.resolve(File.separatorChar == '\\' ? "gleaner.cmd" : "gleaner"), "");
		assertTrue(TrainProgram.find(Optional.of(folder)).isPresent());
	}
}
