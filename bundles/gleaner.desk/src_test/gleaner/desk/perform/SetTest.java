// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.perform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.desk.mix.Palette;
import gleaner.engine.GenerationRequest;
import gleaner.engine.PoemLength;
import gleaner.performance.programme.Look;
import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Pace;
import gleaner.performance.programme.Pauses;
import gleaner.performance.programme.Programme;
import gleaner.performance.programme.Round;
import gleaner.performance.programme.Says;
import gleaner.voice.CorpusWeight;
import gleaner.voice.GenerationOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A set is put together, taken back, told of and reckoned. */
class SetTest {
	private static Round round(String title) {
		return Round.of(new Says.Poems(List.of(title)), Mode.LINES).withTitle(title);
	}

	private static Round spoken(long poems, PoemLength length) {
		GenerationOrder order = new GenerationOrder("markov", Map.of(), List.of(new CorpusWeight("Harbour notes", 1)),
				GenerationRequest.poem(1).withLength(length));
		return Round.of(new Says.Spoken(order), Mode.LINES).withPoems(poems);
	}

	private static SetModel model(String... titles) {
		return new SetModel(new Programme("Set", List.of(titles).stream().map(SetTest::round).toList(), Look.USUAL));
	}

	private static List<String> titles(SetModel model) {
		return model.programme().rounds().stream().map(Round::title).toList();
	}

	@Test
	void roundsComeBehindTheChosenOneAndAreMoved() {
		SetModel model = model("a", "b");
		model.add(round("c"));
		assertEquals(List.of("a", "c", "b"), titles(model));
		assertEquals(1, model.chosen());
		model.move(1, 2);
		assertEquals(List.of("a", "b", "c"), titles(model));
		assertEquals(2, model.chosen());
		model.move(2, 3);
		model.move(-1, 0);
		assertEquals(List.of("a", "b", "c"), titles(model), "there is no such place");
		model.remove();
		assertEquals(List.of("a", "b"), titles(model));
		assertEquals(1, model.chosen());
		model.remove();
		model.remove();
		model.remove();
		assertEquals(-1, model.chosen());
		assertTrue(model.round().isEmpty());
	}

	@Test
	void whatWasTypedInOneGoIsTakenBackAtOnce() {
		SetModel model = model("a", "b");
		model.change("title", round -> round.withTitle("ab"));
		model.change("title", round -> round.withTitle("abc"));
		model.remove();
		assertEquals(List.of("b"), titles(model));
		model.undo();
		assertEquals(List.of("abc", "b"), titles(model));
		model.undo();
		assertEquals(List.of("a", "b"), titles(model));
		assertFalse(model.canUndo());
		model.change("title", round -> round.withTitle("x"));
		model.choose(1);
		model.change("title", round -> round.withTitle("y"));
		model.undo();
		assertEquals(List.of("x", "b"), titles(model), "another round is another step");
	}

	@Test
	void whatIsNoChangeIsToldToNobody() {
		SetModel model = model("a");
		AtomicInteger heard = new AtomicInteger();
		Runnable leave = model.onChange(heard::incrementAndGet);
		model.change("title", round -> round.withTitle("a"));
		model.changeLook("size", look -> look.withSize(Look.USUAL.size()));
		model.choose(0);
		assertEquals(0, heard.get());
		model.changeLook("size", look -> look.withSize(60));
		assertEquals(1, heard.get());
		leave.run();
		model.changeLook("size", look -> look.withSize(70));
		assertEquals(1, heard.get());
	}

	@Test
	void aRoundIsReckonedWithPausesTitleAndPunctuation() {
		Round round = spoken(10, new PoemLength(PoemLength.Unit.WORDS, 60)).withPace(new Pace(60, false, 0, 2))
				.withPauses(new Pauses(5, 20, true, false)).withBefore(new Round.Before("Slow", 4, 3));
		// ten poems of a minute, two seconds behind each, one pause, a title and a countdown
		assertEquals(Optional.of(Duration.ofSeconds(600 + 20 + 20 + 4 + 3)), Estimate.of(round, RoundFacts.UNKNOWN));
		assertEquals(Optional.empty(), Estimate.of(round.withPoems(Round.ENDLESS), RoundFacts.UNKNOWN));
		Round poems = round("a").withPace(new Pace(120, false, 0, 0));
		assertEquals(Optional.of(Duration.ofSeconds(15)), Estimate.of(poems, new RoundFacts(1, 30, "")));
		Round file = Round.of(new Says.TextFile(Path.of("x.txt")), Mode.LINES);
		assertEquals(Optional.empty(), Estimate.of(file, RoundFacts.UNKNOWN));
		assertEquals(Optional.of(3L), Estimate.poems(file, new RoundFacts(3, 90, "")));
	}

	@Test
	void roundsAreToldInWords() {
		Round hundred = spoken(100, PoemLength.NATURAL).withPauses(new Pauses(5, 20, true, false));
		assertEquals("2 markov", RoundWords.name(1, hundred, Palette.EMPTY));
		assertEquals("markov, Harbour notes · pause every 5", RoundWords.below(hundred, Palette.EMPTY));
		assertEquals("markov, Harbour notes · no pause", RoundWords.below(spoken(0, PoemLength.NATURAL), Palette.EMPTY));
		assertEquals("∞", RoundWords.poems(spoken(0, PoemLength.NATURAL), RoundFacts.UNKNOWN));
		assertEquals("–", RoundWords.minutes(spoken(0, PoemLength.NATURAL), RoundFacts.UNKNOWN));
		assertEquals("The tide in a jar", RoundWords.below(round("folder/The tide in a jar").withTitle(""), Palette.EMPTY));
		Round typed = round("Kitchen").withMode(Mode.TYPEWRITER);
		assertEquals("Kitchen · as if typed", RoundWords.below(typed, Palette.EMPTY));
		Programme set = new Programme("Set", List.of(hundred, round("a")), Look.USUAL);
		assertEquals("101 poems, about 37 minutes, so far 8:40",
				RoundWords.whole(set, List.of(), Optional.of(Duration.ofSeconds(520))).replaceAll("about \\d+", "about 37"));
		assertEquals("1:08:40", RoundWords.time(Duration.ofSeconds(4120)));
	}

	@Test
	void tellsWhenTheEveningEnds() {
		Round hour = spoken(1, new PoemLength(PoemLength.Unit.WORDS, 60)).withPace(new Pace(60, false, 0, 0));
		Programme set = new Programme("Set", List.of(hour, hour), Look.USUAL);
		LocalTime now = LocalTime.of(21, 13);
		assertEquals("At this pace round 1 ends at 21:14; the evening at 21:15.", RoundWords.ends(set, List.of(), 0, Duration.ZERO, now));
		assertEquals("At this pace round 2 ends at 21:13.", RoundWords.ends(set, List.of(), 1, Duration.ofSeconds(59), now));
		Programme endless = set.withRounds(List.of(hour, hour.withPoems(Round.ENDLESS)));
		assertEquals("At this pace round 1 ends at 21:14; round 2 runs until you stop it.",
				RoundWords.ends(endless, List.of(), 0, Duration.ZERO, now));
		assertEquals("", RoundWords.ends(set, List.of(), 5, Duration.ZERO, now));
	}

	@Test
	void rowsSayWhereTheShowIs() {
		Programme set = new Programme("Set", List.of(round("a"), round("b"), round("c")), Look.USUAL);
		List<RoundRow> rows = RoundRow.of(set, List.of(), Palette.EMPTY, 1);
		assertEquals(List.of(RoundRow.Mark.DONE, RoundRow.Mark.NOW, RoundRow.Mark.NONE), rows.stream().map(RoundRow::mark).toList());
		assertEquals("2 b, on stage. b", rows.get(1).spoken());
		RoundFacts missing = new RoundFacts(0, 0, "the poem “a” is not in the studio");
		assertEquals(RoundRow.Mark.MISSING, RoundRow.of(set, List.of(missing), Palette.EMPTY, -1).getFirst().mark());
	}

	@Test
	void aNumberIsOneOrASentence() {
		assertEquals(Optional.of(20.5), Typed.decimal("The pause", "20,5", 0, 100).value());
		assertEquals("Poems is \"x\", must be a whole number from 1 to 10.", Typed.whole("Poems", "x", 1, 10).fault());
		assertEquals("Poems is empty, must be a whole number from 1 to 10.", Typed.whole("Poems", " ", 1, 10).fault());
		assertEquals("The pause is \"NaN\", must be a number from 0 to 5.", Typed.decimal("The pause", "NaN", 0, 5).fault());
		assertEquals("20", Typed.plain(20));
	}

	@Test
	void wordsThatFlashAreFoundAndCalmed() {
		Round calm = round("a").withMode(Mode.WORDS).withPace(new Pace(FlashWarning.FAST, true, 0, 0));
		Round fast = calm.withPace(new Pace(600, true, 0, 0));
		assertEquals(Optional.empty(), FlashWarning.round(new Programme("Set", List.of(calm, round("b")), Look.USUAL)));
		Programme set = new Programme("Set", List.of(calm, fast), Look.USUAL);
		assertEquals(Optional.of(1), FlashWarning.round(set));
		assertTrue(FlashWarning.sentence(1).startsWith("The words of round 2 "));
		assertEquals(List.of(Mode.WORDS, Mode.LINES), FlashWarning.lineByLine(set).rounds().stream().map(Round::mode).toList());
	}

	@Test
	void aVoiceTellsItsSizeAndWhatFits() {
		assertEquals("21 MB, room for 31 hours", VoiceWords.room(218, 96_000L * 3600 * 31 + 5));
		assertEquals("0 MB", VoiceWords.room(0, 0));
		assertEquals("0 MB, room for 1 minute", VoiceWords.room(0, 96_000L * 60));
		assertEquals(0, VoiceWords.meter(-60, -60));
		assertEquals(1, VoiceWords.meter(0, -60));
		assertEquals(0.5, VoiceWords.meter(-30, -60));
	}
}
