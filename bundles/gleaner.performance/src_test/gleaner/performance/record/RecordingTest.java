// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.files.StudioException;
import gleaner.files.Trashed;
import gleaner.performance.Hostile;
import gleaner.performance.Texts;
import gleaner.performance.export.Casts;
import gleaner.performance.pace.Screen;
import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Pace;
import gleaner.performance.programme.Pauses;
import gleaner.performance.programme.Programme;
import gleaner.performance.programme.Round;
import gleaner.performance.programme.Says;
import gleaner.performance.replay.CastFile;
import gleaner.performance.stage.Frame;
import gleaner.performance.stage.Moment;
import gleaner.performance.stage.Show;
import gleaner.performance.stage.ShowListener;
import gleaner.performance.stage.State;
import gleaner.studio.Studio;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
	private static final Screen SCREEN = new Screen(40, 8);
	private static final Pace QUICK = new Pace(3000, false, 0, 0.01);

	@TempDir
	private Path folder;
	private Studio studio;
	private Performances performances;
	private final List<Frame> seen = Collections.synchronizedList(new ArrayList<>());
	private final List<String> troubles = Collections.synchronizedList(new ArrayList<>());

	@BeforeEach
	void open() throws StudioException {
		studio = Studio.create(folder.resolve("Gleaner"));
		performances = new Performances(studio);
	}

	private static Round round(Mode mode) {
		return Round.of(new Says.Poems(List.of("x")), mode).withPace(QUICK).withAsks(false);
	}

	/** Performs to the end, and reads what was recorded. */
	private Recording perform(Programme programme, String... poems) throws Exception {
		Recorder recorder = performances.begin(programme, SCREEN, troubles::add);
		ShowListener eyes = new ShowListener() {
			@Override
			public void shown(Frame frame) {
				seen.add(frame);
			}
		};
		try (Show show = new Show(programme, Texts.of(poems), SCREEN, List.of(recorder, eyes))) {
			show.start();
			Thread.sleep(30);
			show.mark("");
			show.blackOut();
			show.faster();
			show.blackOut();
			show.await();
		}
		recorder.close();
		assertEquals(List.of(), troubles);
		return performances.open("last");
	}

	@Test
	void whatIsReplayedIsWhatWasShown() throws Exception {
		for (Mode mode : Mode.values()) {
			seen.clear();
			Programme programme = Programme.of("evening", round(mode).withPauses(new Pauses(1, 0.25, true, false))
					.withBefore(new Round.Before("A hundred, fast", 0.1, 0)));
			Recording recording = perform(programme, "The ferry lifts its apron.\n\nSomebody counts the bells.",
					"שלום עולם\n👩‍👩‍👧‍👦 春江潮水");
			assertEquals(List.of(), recording.remarks());
			for (Frame frame : seen) {
				Frame again = recording.frameAt(frame.t() + 0.6e-6);
				if (seen.stream().anyMatch(other -> other != frame && Math.abs(other.t() - frame.t()) < 2e-6)) continue; // of two the later
				assertEquals(frame.words(), again.words());
				assertEquals(frame.standing(), again.standing());
				assertEquals(frame.state(), again.state());
				assertEquals(frame.black(), again.black());
				assertEquals(frame.left(), again.left(), 1e-4);
				assertEquals(frame.into(), again.into(), 1e-2);
			}
			assertEquals(seen.getFirst().words(), recording.frameAt(0).words(), "also backwards");
		}
	}

	@Test
	void theCardTellsWhatItWas() throws Exception {
		Recording recording = perform(Programme.of("evening", round(Mode.LINES)), "one", "two", "three");
		assertEquals("evening", recording.card().programme().name());
		assertEquals(3, recording.card().poems());
		assertEquals(recording.seconds(), recording.card().seconds(), 1e-5);
		assertTrue(recording.card().ended().isPresent());
		Performances.Entry entry = performances.list().getFirst();
		assertFalse(entry.voice() || entry.goesOn());
		assertEquals(recording.name(), entry.name());
	}

	@Test
	void linesAreFoundInWhateverModeTheyCame() throws Exception {
		for (Mode mode : Mode.values()) {
			Recording recording = perform(Programme.of("", round(mode)), "  one, two\n\nthree…", "four");
			assertEquals(List.of("one, two", "three…", "four"), recording.lines().stream().map(ShownLine::text).toList(), mode.word());
			for (int i = 1; i < 3; i++) assertTrue(recording.lines().get(i - 1).until() <= recording.lines().get(i).t() + 1e-9);
		}
	}

	@Test
	void theCastIsOfTheSameMomentsAndHasNoBlankFrame() throws Exception {
		Recording recording = perform(Programme.of("evening", round(Mode.WORDS)), "windowly, windowly,\nsaid the moth\u001b[2J\u0007");
		List<String> lines = Files.readAllLines(recording.folder().resolve("show.cast"));
		JsonNode header = new ObjectMapper().readTree(lines.getFirst());
		assertEquals(2, header.path("version").asInt());
		double last = 0;
		int outputs = 0;
		boolean marked = false;
		for (String line : lines.subList(1, lines.size())) {
			JsonNode event = new ObjectMapper().readTree(line);
			assertTrue(event.isArray() && event.size() == 3, line);
			assertTrue(event.get(0).asDouble() >= last, line);
			last = event.get(0).asDouble();
			marked |= event.get(1).asText().equals("m");
			if (!event.get(1).asText().equals("o")) continue;
			String data = event.get(2).asText();
			if (outputs++ > 0) assertFalse(data.contains("\u001b[2J") || data.contains("\u0007"), "only the first clears the screen");
		}
		assertTrue(marked);
		assertTrue(outputs >= 5, () -> outputs(lines));
	}

	private static String outputs(List<String> lines) {
		return String.join("\n", lines);
	}

	@Test
	void aMarkCanBeNamedLater() throws Exception {
		Programme programme = Programme.of("", round(Mode.LINES).withPace(QUICK.withWordsAMinute(60)));
		Recorder recorder = performances.begin(programme, SCREEN, troubles::add);
		try (Show show = new Show(programme, Texts.of("a coat of barley, hung"), SCREEN, List.of(recorder))) {
			show.start();
			show.mark("");
			show.nameMark(1, "laugh");
		}
		recorder.close();
		Moment.Marked mark = performances.open("last").marks().getFirst();
		assertEquals("laugh", mark.name());
		assertEquals(0, mark.from());
	}

	@Test
	void cutLinesAreLeftOutAndToldOf() throws Exception {
		Recording whole = perform(Programme.of("", round(Mode.LINES)), "one", "two");
		Path shown = whole.folder().resolve("shown.jsonl");
		byte[] bytes = Files.readAllBytes(shown);
		Files.write(shown, java.util.Arrays.copyOf(bytes, bytes.length - 9));
		Recording cut = performances.open("last");
		assertEquals(whole.moments().size() - 1, cut.moments().size());
		assertTrue(cut.remarks().getFirst().contains("cut off"), cut.remarks()::toString);
	}

	@Test
	void aLostPoemLosesNothingElse() throws Exception {
		Recording whole = perform(Programme.of("", round(Mode.LINES)), "one", "two");
		Files.writeString(whole.folder().resolve("poems.jsonl"), "{\"poem\":1}\n");
		Recording read = performances.open("last");
		assertEquals(List.of(), read.lines());
		assertEquals(State.ENDED, read.frameAt(99).state());
		assertFalse(read.remarks().isEmpty());
	}

	/** Whatever stands in its files, a performance opens, and every moment of it can be looked at. */
	@Property(tries = 150)
	@Domain(Hostile.class)
	@Domain(DomainContext.Global.class)
	void strangersFilesDoNoHarm(@ForAll @Size(max = 12) List<String> lines, @ForAll String any) throws IOException {
		Path here = Files.createTempDirectory("performance");
		Card card = new Card(Programme.of("", round(Mode.LINES)), SCREEN, java.time.Instant.EPOCH, java.util.Optional.empty(), 0, 0);
		gleaner.files.JsonFile.write(here.resolve("performance.json"), card.write());
		ObjectMapper mapper = new ObjectMapper();
		String text = mapper.writeValueAsString(any);
		List<String> shown = new ArrayList<>(List.of(
				"{\"t\":0,\"kind\":\"shown\",\"poem\":1,\"start\":3,\"from\":9,\"to\":2000000000,\"lasts\":1e300}",
				"{\"t\":1,\"kind\":\"round\",\"round\":-1,\"rounds\":0,\"mode\":\"words\","
						+ "\"poems\":-9,\"every\":0,\"seconds\":0,\"columns\":5,\"rows\":1,"
						+ "\"wordsAMinute\":1}",
				"{\"t\":2,\"kind\":\"shown\",\"poem\":1,\"start\":0,\"from\":0,\"to\":1,\"lasts\":0}", "{\"t\":1e308}", "[[[[",
				"{\"t\":-1}", "null"));
		for (String line : lines) shown.add(line.replace("\n", ""));
		shown.add("{\"t\":3,\"kind\":\"told\",\"sentence\":" + text + "}");
		Files.write(here.resolve("shown.jsonl"), (String.join("\n", shown) + "\n" + any).getBytes(StandardCharsets.UTF_8));
		Files.write(here.resolve("poems.jsonl"),
				("{\"poem\":1,\"text\":{\"format\":1,\"text\":\"a\\nb\",\"sources\":[],\"runs\":[{\"length\":3,\"origin\":\"hand\"}]}}\n"
						+ any).getBytes(StandardCharsets.UTF_8));
		Files.write(here.resolve("marks.jsonl"),
				("{\"t\":1,\"kind\":\"mark\",\"mark\":1,\"poem\":9,\"from\":5,\"to\":99,\"name\":" + text + "}\n")
						.getBytes(StandardCharsets.UTF_8));
		Recording recording = Recording.read(here);
		for (double t = -1; t < 5; t += 0.5) recording.frameAt(t);
		recording.lines();
		assertEquals(1, recording.marks().size());
		assertFalse(recording.remarks().isEmpty());
		gleaner.files.Folders.delete(here);
	}

	@Test
	void aNewerOneIsRefused() throws Exception {
		Recording whole = perform(Programme.of("", round(Mode.LINES)), "one");
		Path card = whole.folder().resolve("performance.json");
		Files.writeString(card, Files.readString(card).replaceFirst("\"format\" : 1", "\"format\" : 9"));
		String sentence = assertThrows(StudioException.class, () -> performances.open("last")).getMessage();
		assertTrue(sentence.contains("9") && sentence.contains("newer"), sentence);
		assertTrue(performances.list().getFirst().card().isEmpty(), "it is in the list though");
	}

	@Test
	void itGoesToTheTrashAndComesBack() throws Exception {
		Recording whole = perform(Programme.of("", round(Mode.LINES)), "one");
		Trashed removed = performances.remove("last");
		assertEquals(List.of(), performances.names());
		assertEquals(whole.name(), studio.restore(removed));
		assertEquals(1, performances.open(whole.name()).pieces().size());
	}

	@Test
	void whatIsBeingRecordedIsNotRemoved() throws Exception {
		Recorder recorder = performances.begin(Programme.of("", round(Mode.LINES)), SCREEN, troubles::add);
		assertThrows(StudioException.class, () -> performances.remove("last"));
		assertTrue(performances.list().getFirst().goesOn());
		recorder.close();
		performances.remove("last");
	}

	@Test
	void theLastScreenStaysForAMomentInThePlayer() throws Exception {
		Recording recording = perform(Programme.of("evening", round(Mode.LINES)), "one", "two");
		Path anew = Files.writeString(folder.resolve("anew.cast"), Casts.of(recording));
		for (Path cast : List.of(recording.folder().resolve("show.cast"), anew)) {
			List<CastFile.Output> outputs = CastFile.read(cast).outputs();
			double shown = outputs.get(outputs.size() - 2).t();
			assertTrue(outputs.getLast().t() >= shown + 2.9, outputs::toString);
			assertFalse(outputs.getLast().text().contains("\u001b[2J"), "it is not wiped away");
		}
		assertTrue(recording.seconds() < CastFile.read(anew).seconds(), "the show itself is no longer for that");
	}

	@Test
	void theTimeOfDayLeapsAndTheShowDoesNot() throws Exception {
		List<Instant> times = new ArrayList<>(List.of(Instant.parse("2016-12-09T20:00:00Z"), Instant.parse("2016-12-09T17:30:00Z"),
				Instant.parse("2031-01-01T00:00:00Z")));
		InstantSource leaping = () -> times.size() > 1 ? times.removeFirst() : times.getFirst();
		performances = new Performances(studio, leaping);
		Recording back = perform(Programme.of("back", round(Mode.WORDS)), "one two three", "four");
		assertEquals(Instant.parse("2016-12-09T20:00:00Z"), back.card().began());
		assertTrue(back.card().ended().orElseThrow().isBefore(back.card().began()), "the clock was set back in the meantime");
		assertSteady(back);
		assertSteady(perform(Programme.of("on", round(Mode.WORDS)), "one two three", "four"));
	}

	private static void assertSteady(Recording recording) {
		double last = 0;
		for (Moment moment : recording.moments()) {
			assertTrue(moment.t() >= last && moment.t() < 60, moment::toString);
			last = moment.t();
		}
		assertTrue(last > 0);
		assertEquals(recording.seconds(), recording.card().seconds(), 1e-5);
	}

	@Test
	void performancesOfOneSecondHaveNamesOfTheirOwn() throws Exception {
		Programme programme = Programme.of("", round(Mode.LINES));
		for (int i = 0; i < 3; i++) performances.begin(programme, SCREEN, troubles::add).close();
		assertEquals(3, performances.names().size());
		assertThrows(StudioException.class, () -> performances.known("nothing"));
	}

	@Test
	void takenLinesNameThePerformance() throws Exception {
		Recording recording = perform(Programme.of("", round(Mode.LINES)), "one, two");
		assertTrue(
				gleaner.studio.poem.HarvestFormat.line(recording.harvest(recording.pieces().getFirst(), 0, 3, 0))
						.contains(recording.name()));
	}

	@Test
	void aFolderThatIsNoPerformanceIsNone() throws IOException {
		Files.createDirectories(studio.folder().resolve("performances/photos"));
		Files.writeString(studio.folder().resolve("performances/photos/a.txt"), "x", StandardOpenOption.CREATE);
		assertEquals(List.of(), performances.names());
		assertThrows(StudioException.class, () -> Recording.read(studio.folder().resolve("performances/photos")));
	}
}
