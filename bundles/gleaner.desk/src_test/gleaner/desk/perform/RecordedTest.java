// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.perform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.desk.mix.Palette;
import gleaner.engine.GenerationRequest;
import gleaner.files.StudioException;
import gleaner.performance.pace.Screen;
import gleaner.performance.programme.Look;
import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Pauses;
import gleaner.performance.programme.Programme;
import gleaner.performance.programme.Round;
import gleaner.performance.programme.Says;
import gleaner.performance.record.Performances;
import gleaner.performance.record.Recorder;
import gleaner.performance.record.Recording;
import gleaner.performance.replay.Transcript;
import gleaner.performance.stage.Frame;
import gleaner.performance.stage.Moment;
import gleaner.performance.stage.Piece;
import gleaner.performance.stage.Scene;
import gleaner.performance.stage.State;
import gleaner.studio.Studio;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Provenance;
import gleaner.studio.poem.Showing;
import gleaner.voice.GenerationOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a performance was, as the desk tells it, takes it and gives it away. */
class RecordedTest {
	private static final String FERRY = "\n  The ferry lifts its apron.\nSomebody counts the bells.\n";
	private static final String SPOON = "one spoon\u0007 at a time\n";

	@TempDir
	private Path folder;
	private Studio studio;
	private Performances performances;

	@BeforeEach
	void openStudio() throws StudioException {
		studio = Studio.create(folder.resolve("studio"));
		performances = new Performances(studio);
	}

	private static Piece piece(int number, String text) {
		return new Piece(number, 1, number, "", Harvest.unknown(text));
	}

	private Recording record() throws StudioException {
		Programme programme = Programme.of("Set", Round.of(new Says.Poems(List.of("a")), Mode.LINES));
		try (Recorder recorder = performances.begin(programme, Screen.USUAL, sentence -> {})) {
			recorder.moment(new Moment.Set(0, 1, 1, "", "", Mode.LINES, 2, Pauses.NONE, 180, Screen.USUAL));
			recorder.piece(piece(1, FERRY));
			recorder.moment(new Moment.Turned(0, State.PLAYING, 0));
			shown(recorder, 1, 1, FERRY, "The ferry", "apron.");
			shown(recorder, 3, 1, FERRY, "Somebody", "bells.");
			int from = FERRY.indexOf("Somebody");
			recorder.moment(new Moment.Marked(3.5, 1, 1, from, from + 26, "laugh"));
			recorder.piece(piece(2, SPOON));
			shown(recorder, 5, 2, SPOON, "one", "time");
			recorder.moment(new Moment.Turned(7, State.ENDED, 0));
		}
		return performances.open("last");
	}

	private static void shown(Recorder recorder, double t, int poem, String text, String first, String last) {
		int from = text.indexOf(first);
		recorder.moment(new Moment.Shown(t, poem, from, from, text.indexOf(last) + last.length(), 0, 1));
	}

	@Test
	void aTranscriptIsPartedWhereTheLineThatWasMarkedStands() throws Exception {
		Transcripts transcript = Transcripts.of(Transcript.of(record()));
		assertEquals("The ferry lifts its apron.\n\n0:03  laugh\nSomebody counts the bells.\n\none spoon\u2407 at a time",
				transcript.text());
		assertEquals("Somebody", transcript.text().substring(transcript.start(transcript.lineAt(3.2)), transcript.start(2) + 8));
		assertEquals(-1, transcript.lineAt(0.5));
		assertEquals(Optional.of(5.0), transcript.timeAt(transcript.text().length()));
		assertTrue(transcript.isHeading(1));
		assertFalse(transcript.isHeading(2));
		assertEquals("", Transcripts.EMPTY.text());
		assertEquals(Optional.empty(), Transcripts.EMPTY.timeAt(0));
	}

	@Test
	void whatIsTakenIsWhatThePoemSaysAndNamesThePerformance() throws Exception {
		Recording recording = record();
		Transcripts transcript = Transcripts.of(Transcript.of(recording));
		Harvest all = transcript.harvest(recording, 0, transcript.text().length());
		assertEquals("The ferry lifts its apron.\nSomebody counts the bells.\n\none spoon\u0007 at a time", all.text(),
				"without the heading");
		Harvest ferry = transcript.harvest(recording, 4, 9);
		assertEquals("ferry", ferry.text());
		assertTrue(ferry.provenance().runs().getFirst().origin() instanceof Origin.Found found
				&& found.passage().toString().contains(recording.name()), ferry.provenance().toString());
		assertEquals("Somebody counts the bells.", transcript.harvest(recording, transcript.start(2) + 3, transcript.start(2) + 3).text());
		assertEquals(Harvest.EMPTY, transcript.harvest(recording, transcript.start(1) + 1, transcript.start(1) + 1),
				"a heading is nobody's");
	}

	@Test
	void aMachinesLineKeepsItsMakingAndNamesThePerformanceAndTheTime() throws Exception {
		Making making = new Making("markov", "Markov", Map.of(), List.of(), Optional.empty(), GenerationRequest.poem(7), Instant.EPOCH);
		Harvest spoken = new Harvest(FERRY, Provenance.of(new Fragment("2016-12-09/x", 40, FERRY.length(), making, 3, 40)));
		try (Recorder recorder = performances.begin(Programme.of("Set", Round.of(new Says.Poems(List.of("a")), Mode.LINES)),
				Screen.USUAL, sentence -> {})) {
			recorder.moment(new Moment.Set(0, 1, 1, "", "", Mode.LINES, 1, Pauses.NONE, 180, Screen.USUAL));
			recorder.piece(new Piece(1, 1, 1, "", spoken));
			shown(recorder, 1, 1, FERRY, "The ferry", "apron.");
			shown(recorder, 83.5, 1, FERRY, "Somebody", "bells.");
		}
		Recording recording = performances.open("last");
		Transcripts transcript = Transcripts.of(Transcript.of(recording));
		Harvest taken = transcript.harvest(recording, 0, transcript.text().length());
		List<Fragment> fragments = taken.provenance().runs().stream().map(Provenance.Run::origin)
				.filter(Origin.Machine.class::isInstance).map(origin -> ((Origin.Machine) origin).fragment()).toList();
		assertEquals(List.of(Optional.of(new Showing(recording.name(), 1)), Optional.of(new Showing(recording.name(), 83.5))),
				fragments.stream().map(Fragment::shown).toList());
		assertEquals(List.of(40L + FERRY.indexOf("The"), 40L + FERRY.indexOf("Somebody")),
				fragments.stream().map(Fragment::offset).toList());
		assertEquals(making, fragments.getFirst().making());
		assertEquals(3, fragments.getFirst().poem());
	}

	@Test
	void marksSayWhatStoodThere() throws Exception {
		Marks marks = new Marks();
		Recording recording = record();
		recording.pieces().forEach(marks::add);
		recording.marks().forEach(marks::add);
		marks.add(new Moment.Marked(0, 2, 0, 0, 0, ""));
		assertEquals(List.of("0:03, Somebody counts the bells., laugh", "0:00, no line"),
				marks.rows().stream().map(Marks.Row::spoken).toList());
	}

	@Test
	void performancesAreToldInAList() throws Exception {
		record();
		Performances.Entry entry = performances.list().getFirst();
		assertTrue(ReplayWords.name(entry, LocalDate.now()).matches("Set, (today|yesterday) \\d\\d:\\d\\d"),
				ReplayWords.name(entry, LocalDate.now()));
		assertEquals("0:07 · 2 poems", ReplayWords.about(entry));
		Performances.Entry broken = new Performances.Entry("x", Optional.empty(), false, false);
		assertEquals("its card cannot be read", ReplayWords.about(broken));
		assertEquals("x", ReplayWords.name(broken, LocalDate.now()));
	}

	@Test
	void isGivenAwayInEveryKind() throws Exception {
		Recording recording = record();
		for (ExportKind kind : ExportKind.values()) {
			Path file = folder.resolve(kind.fileName(recording));
			if (kind == ExportKind.VOICE) {
				StudioException none = assertThrows(StudioException.class, () -> kind.write(recording, file));
				assertEquals("no voice was recorded in this performance", none.getMessage());
				continue;
			}
			assertEquals(List.of(file), kind.write(recording, file));
			assertTrue(Files.readString(file).contains("Somebody counts the bells."), kind.toString());
		}
	}

	@Test
	void stageAndDeskSayWhereTheShowIs() {
		Scene scene = new Scene(number -> Optional.of(new Piece(number, 2, number, "", Harvest.unknown(FERRY))));
		scene.hear(new Moment.Set(0, 2, 3, "Fast", "", Mode.LINES, 100, new Pauses(5, 20, true, false), 180, Screen.USUAL));
		scene.hear(new Moment.Turned(0, State.PLAYING, 0));
		int from = FERRY.indexOf("Somebody");
		scene.hear(new Moment.Shown(1, 3, from, from, from + 26, 0, 1));
		Frame frame = scene.frame(1);
		assertEquals(List.of("Poem", "3", "of 100 in round 2"), StageWords.poem(frame.standing()));
		assertEquals("line 2 of 2", StageWords.line(frame.standing()));
		assertEquals(List.of("Pause after 5", "2 poems to go"), StageWords.pause(frame));
		assertEquals(0.6, StageWords.toPause(frame), 1e-9);
		assertEquals("Pause", StageWords.pauseButton(frame.state()));
		FootLine alone = StageWords.footAlone(frame, Duration.ofSeconds(252), false, false);
		assertEquals("recording 4:12", alone.recorded());
		assertEquals(List.of("poem 3 of 100", "pause in 2 poems, for 20 seconds"), alone.before());
		assertEquals("space pauses · ↑↓ speed · M marks · esc ends", alone.after().getLast());
		assertEquals("recording, with sound 4:12", StageWords.footAlone(frame, Duration.ofSeconds(252), true, false).recorded());
		assertEquals(List.of("esc once more ends the show"), StageWords.footAlone(frame, Duration.ZERO, false, true).after());
		scene.hear(new Moment.Turned(2, State.PAUSE, 20));
		Frame pause = scene.frame(12);
		assertEquals(List.of("Continues in 10 seconds", ""), StageWords.pause(pause));
		assertEquals("Go on", StageWords.pauseButton(pause.state()));
		assertEquals(List.of("continues in 10 seconds"), StageWords.foot(pause).after());
		scene.hear(new Moment.Turned(14, State.ENDED, 0));
		FootLine over = StageWords.footAlone(scene.frame(14), Duration.ofSeconds(252), false, false);
		assertEquals("", over.recorded(), "nothing is recorded any more");
		assertEquals("recorded 4:12", over.before().getFirst());
	}

	@Test
	void whatIsMissingIsNamedWithTheRemedy() throws Exception {
		studio.poems().write("Here", Harvest.hand("three words here"));
		Path file = Files.writeString(folder.resolve("two.txt"), "one\n---\ntwo words\n");
		GenerationOrder order = new GenerationOrder("nobody", Map.of(), List.of(), GenerationRequest.poem(1));
		Programme programme = new Programme("Set", List.of(round(new Says.Poems(List.of("Here"))), round(new Says.Poems(List.of("Gone"))),
				round(new Says.TextFile(file)), round(new Says.TextFile(folder.resolve("gone.txt"))), round(new Says.Spoken(order))),
				Look.USUAL);
		List<RoundFacts> facts = new FactsReader(studio, Palette.EMPTY).read(programme);
		assertEquals(new RoundFacts(1, 3, ""), facts.get(0));
		assertEquals("the poem “Gone” is not in the studio; choose this round's poems again", facts.get(1).trouble());
		assertEquals(new RoundFacts(2, 3, ""), facts.get(2));
		assertTrue(facts.get(3).trouble().endsWith("gone.txt is missing; choose another one"), facts.get(3).trouble());
		assertEquals("the engine “nobody” is missing; choose something else for this round", facts.get(4).trouble());
	}

	private static Round round(Says says) {
		return Round.of(says, Mode.LINES);
	}
}
