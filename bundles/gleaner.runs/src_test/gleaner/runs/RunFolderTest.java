// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.Folders;
import gleaner.files.HeldLock;
import gleaner.files.StudioException;
import gleaner.testing.RunFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies where, who holds it, and that threads of older programs are opened as they were. */
class RunFolderTest {
	@TempDir
	private Path runs;
	private RunFolder folder;

	@BeforeEach
	void name() {
		folder = new RunFolder(runs.resolve("2016-10-26T18-39-18"));
	}

	/** The names are a promise: other programs and older Gleaners know them. */
	@Test
	void theNamesStay() {
		List<Path> all = List.of(folder.card(), folder.losses(), folder.log(), folder.notes(), folder.model(20), folder.samples(20),
				folder.state(20), folder.lock(), folder.stop());
		assertEquals(
				List.of("run.json", "loss.csv", "training.log", "notes.json", "models/20.safetensors", "samples/20.txt",
						"state/20.safetensors", "lock", "stop"),
				all.stream().map(path -> folder.path().relativize(path).toString().replace('\\', '/')).toList());
		assertEquals(OptionalLong.of(4800), RunFolder.step(Path.of("models/4800.safetensors")));
		for (String other : List.of("4800.safetensors.tmp", ".4800.safetensors", "best.safetensors", "1234567890123456789.safetensors"))
			assertEquals(OptionalLong.empty(), RunFolder.step(Path.of(other)), other);
	}

	@Test
	void isHeldByOneAlone() throws Exception {
		assertFalse(folder.isAtWork());
		try (HeldLock held = folder.hold().orElseThrow()) {
			assertTrue(folder.isAtWork());
			assertTrue(folder.hold().isEmpty());
		}
		assertFalse(folder.isAtWork());
		Files.writeString(runs.resolve("file"), "in the way");
		assertThrows(StudioException.class, () -> new RunFolder(runs.resolve("file")).hold());
	}

	@Test
	void whatWasHalfWrittenIsSweptAndWhatAnotherIsJustWritingIsNot() throws Exception {
		folder.furnish();
		List<Path> half = List.of(folder.models().resolve("20.safetensors.tmp"), folder.states().resolve(".gleaner-abc.tmp"),
				folder.path().resolve("run.json.tmp"));
		for (Path each : half) Files.writeString(each, "half");
		Files.setLastModifiedTime(half.getLast(), FileTime.from(Instant.now().minusSeconds(3600)));
		Path notes = Files.writeString(folder.path().resolve(".gleaner-def.tmp"), "half");
		Files.writeString(folder.model(20), "weights");
		folder.furnish();
		for (Path each : half) assertFalse(Files.exists(each), each.toString());
		assertTrue(Files.exists(notes));
		assertTrue(Files.exists(folder.model(20)));
	}

	@Test
	void whatIsInTheWayIsNamed() throws Exception {
		Files.writeString(Files.createDirectories(folder.path()).resolve("models"), "in the way");
		String refusal = assertThrows(StudioException.class, folder::furnish).getMessage();
		assertEquals("cannot write " + folder.models() + ": something with that name is in the way; move it aside", refusal);
	}

	@Test
	void statesAreFoundNewestFirstAndOldOnesGo() throws Exception {
		folder.furnish();
		for (long step : new long[] { 5, 100, 20 }) Files.writeString(folder.state(step), "state");
		assertEquals(List.of(100L, 20L, 5L), folder.stateSteps());
		folder.deleteStatesBut(100);
		assertEquals(List.of("100.safetensors"), Folders.names(folder.states()));
		assertTrue(folder.canGoOn());
	}

	@Test
	void isAskedToStopUntilThatIsForgotten() throws Exception {
		RunFolders.make(runs, folder.id(), RunFolders.CARD);
		assertFalse(folder.isAskedToStop());
		new Runs(runs).stop(new Runs(runs).get(folder.id()));
		assertTrue(folder.isAskedToStop());
		folder.forgetStop();
		folder.forgetStop();
		assertFalse(folder.isAskedToStop());
	}

	@Test
	void aThreadIsBornInAFolderOfItsOwnNamedByTheMomentHere() throws Exception {
		LocalDateTime before = LocalDateTime.now();
		Path first = Birthplace.in(runs.resolve("new"));
		Path second = Birthplace.in(runs.resolve("new"));
		List<String> names = List.of(first.getFileName().toString(), second.getFileName().toString());
		for (String name : names) {
			LocalDateTime named = LocalDateTime.parse(name.substring(0, 10) + name.substring(10).replace('-', ':'));
			assertTrue(!named.isBefore(before.minusSeconds(1)) && !named.isAfter(LocalDateTime.now()), name);
			assertEquals(5, Run.shorten(name).length(), name);
		}
		assertFalse(names.getFirst().equals(names.getLast()));
		Files.writeString(second.resolve("lock"), "");
		Birthplace.leaveIfEmpty(first);
		Birthplace.leaveIfEmpty(second);
		assertEquals(List.of(names.getLast()), Folders.names(runs.resolve("new")));
	}

	/** They were trained before times had a zone, and before this class was. */
	@Test
	void theStarterVintagesOpenAsEver() throws Exception {
		StarterThreads.into(runs);
		List<Run> found = new Runs(runs).list();
		assertEquals(List.of("Owl", "Nightingale"), found.stream().map(Run::name).toList());
		Run nightingale = found.getLast();
		ZoneId here = ZoneId.systemDefault();
		assertEquals(LocalDateTime.of(2026, 11, 26, 16, 50, 12), LocalDateTime.ofInstant(nightingale.born().orElseThrow(), here));
		assertEquals(LocalDateTime.of(2026, 11, 26, 18, 10, 22), LocalDateTime.ofInstant(nightingale.died().orElseThrow(), here));
		assertEquals(RunState.FINISHED, nightingale.state());
		assertEquals(List.of(500L, 4000L, 40000L), nightingale.models().stream().map(RunModel::step).toList());
		assertFalse(nightingale.canGoOn());
		assertTrue(nightingale.best().orElseThrow().validationLoss() < 1.5);
		for (Run run : found) {
			RunCard card = RunCard.read(new RunFolder(run.folder()));
			assertEquals(card.text().classes() - 1, card.text().alphabet().size(), run.name());
			LossCurve curve = new LossCurve(run.folder());
			assertTrue(curve.update());
			assertEquals(run.steps(), curve.points().getLast().step(), run.name());
			for (RunModel model : run.models()) {
				List<Samples.Sample> samples = Samples.read(run.folder(), model.step());
				assertEquals(List.of("0.2", "0.5", "0.8", "1.0", "1.2"), samples.stream().map(Samples.Sample::diversity).toList(),
						model.name());
				for (Samples.Sample sample : samples) assertTrue(sample.text().startsWith("The moon"), sample::text);
			}
			List<String> log = new LogTail(run.folder()).lines();
			assertTrue(log.stream().anyMatch(line -> line.matches("2026-11-26T16:50:1\\d born: .*")), () -> log.getFirst());
		}
		assertEquals(List.of("plateau", "explosion", "collapse"), found.getFirst().findings().stream().map(f -> f.what().split(":")[0])
				.distinct().sorted(Comparator.reverseOrder()).toList());
	}
}
