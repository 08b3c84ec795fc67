// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.performance.pace.Screen;
import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Pace;
import gleaner.performance.programme.Pauses;
import gleaner.performance.programme.Programme;
import gleaner.performance.programme.Look;
import gleaner.performance.programme.Round;
import gleaner.performance.programme.Says;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConductorTest {
	private static final long SECOND = 1_000_000_000L;
	private static final Screen SCREEN = new Screen(40, 8);
	/** One word a second, without holding up. */
	private static final Pace PACE = new Pace(60, false, 0, 1);

	private final List<Script> scripts = new ArrayList<>();
	private final Heard heard = new Heard();
	private Conductor conductor;
	private long now;

	private static Round round(Mode mode, long poems, Pauses pauses) {
		return Round.of(new Says.Poems(List.of("scripted")), mode).withPoems(poems).withPace(PACE).withPauses(pauses);
	}

	private void begin(Round... rounds) {
		begin(List.of("one two\nthree", "four\nfive six", "seven", "eight", "nine", "ten"), rounds);
	}

	private void begin(List<String> poems, Round... rounds) {
		conductor = new Conductor(new Programme("evening", List.of(rounds), Look.USUAL), (round, time) -> {
			Script script = new Script(poems);
			scripts.add(script);
			return script;
		}, SCREEN, List.of(heard), 0, () -> {});
		conductor.start();
		pass(0);
	}

	/** Lets time go by, looking as often as the conductor wants. */
	private void pass(double seconds) {
		long end = now + (long) (seconds * SECOND);
		while (conductor.due() <= end) {
			now = Math.max(now, conductor.due());
			conductor.turn(now);
		}
		now = end;
		conductor.turn(now);
	}

	private Frame frame() {
		return conductor.latest();
	}

	private String line() {
		return frame().words().line();
	}

	@Test
	void linesComeAtTheirTime() {
		begin(round(Mode.LINES, 2, Pauses.NONE));
		assertEquals("one two", line());
		pass(1.99);
		assertEquals("one two", line());
		pass(0.02);
		assertEquals("three", line());
		assertEquals(List.of("one two"), frame().words().earlier());
		pass(0.98);
		assertEquals(State.PLAYING, frame().state());
		pass(0.02);
		assertEquals(State.BETWEEN, frame().state());
		pass(1);
		assertEquals("four", line());
		assertEquals(2, frame().standing().poem());
	}

	@Test
	void thePauseComesBeforeTheNthPoemAndTheScreenHolds() {
		begin(round(Mode.LINES, 6, Pauses.NONE.withEvery(2).withSeconds(20)));
		assertEquals(1, frame().standing().toPause());
		pass(3 + 1 + 3 + 0.5);
		assertEquals(State.PAUSE, frame().state());
		assertEquals("five six", line());
		assertEquals(2, frame().standing().poem());
		assertEquals(19.5, frame().left(), 0.01);
		pass(19);
		assertEquals("five six", line());
		pass(1);
		assertEquals(State.PLAYING, frame().state());
		assertEquals("seven", line());
	}

	@Test
	void thereIsNoPauseBehindTheLastPoem() {
		begin(round(Mode.LINES, 2, Pauses.NONE.withEvery(2).withSeconds(20)));
		pass(60);
		assertEquals(State.ASKING, frame().state());
		assertEquals("five six", line());
		assertFalse(heard.states().contains(State.PAUSE));
	}

	@Test
	void aPauseMayWaitForAKey() {
		begin(round(Mode.LINES, 6, new Pauses(1, 5, true, true)));
		pass(100);
		assertEquals(State.PAUSE, frame().state());
		assertEquals(0, frame().left());
		conductor.toggle();
		assertEquals("four", line());
	}

	@Test
	void afterARoundItIsAskedAndAnotherIsMadeAnew() {
		begin(round(Mode.LINES, 1, Pauses.NONE), round(Mode.WORDS, 1, Pauses.NONE));
		pass(10);
		assertEquals(State.ASKING, frame().state());
		conductor.anotherRound();
		assertEquals(2, scripts.size());
		assertEquals(1, frame().standing().round());
		assertEquals("one two", line());
		pass(10);
		conductor.step();
		assertEquals(2, frame().standing().round());
		assertEquals("one", line());
		pass(10);
		conductor.go();
		assertEquals(State.ENDED, frame().state());
		assertTrue(heard.isEnded);
		assertEquals("three", line(), "the last screen stays");
	}

	@Test
	void handsFreeRoundsFollowByThemselves() {
		begin(round(Mode.LINES, 1, Pauses.NONE).withAsks(false), round(Mode.LINES, 1, Pauses.NONE).withAsks(false));
		pass(5);
		assertEquals(2, frame().standing().round());
		pass(5);
		assertEquals(State.ENDED, frame().state());
	}

	@Test
	void aTitleAndACountdownComeBefore() {
		begin(round(Mode.LINES, 1, Pauses.NONE).withBefore(new Round.Before("A hundred, fast", 4, 3)));
		assertEquals(State.TITLE, frame().state());
		assertEquals("A hundred, fast", line());
		pass(4.5);
		assertEquals(State.COUNTDOWN, frame().state());
		assertEquals(2.5, frame().left(), 0.01);
		pass(3);
		assertEquals("one two", line());
	}

	@Test
	void aHoldKeepsWhatWasLeft() {
		begin(round(Mode.LINES, 1, Pauses.NONE));
		pass(1.5);
		conductor.hold();
		pass(100);
		assertEquals(State.HELD, frame().state());
		assertEquals(0.75, frame().into(), 1e-6);
		conductor.toggle();
		pass(0.49);
		assertEquals("one two", line());
		pass(0.02);
		assertEquals("three", line());
	}

	@Test
	void aPauseCanBeHeldToo() {
		begin(round(Mode.LINES, 6, Pauses.NONE.withEvery(1).withSeconds(20)));
		pass(3 + 5);
		conductor.hold();
		pass(1000);
		conductor.go();
		assertEquals(State.PAUSE, frame().state());
		assertEquals(15, frame().left(), 0.01);
	}

	@Test
	void aFullStopBeginsTheLineAgain() {
		begin(List.of("one two three\nfour"), round(Mode.WORDS, 1, Pauses.NONE));
		pass(1.5);
		assertEquals("two", line());
		conductor.stop();
		assertEquals(State.STOPPED, frame().state());
		assertEquals("one", line());
		pass(50);
		conductor.go();
		pass(0.9);
		assertEquals("one", line());
		pass(0.2);
		assertEquals("two", line());
	}

	@Test
	void theSpeedCountsAtOnceWithinABeat() {
		begin(round(Mode.LINES, 1, Pauses.NONE));
		pass(1);
		conductor.speed(120);
		pass(0.49);
		assertEquals("one two", line(), "half of it was left, that is half a second now");
		pass(0.02);
		assertEquals("three", line());
		pass(0.47);
		assertEquals(State.PLAYING, frame().state());
		pass(0.02);
		assertEquals(State.ASKING, frame().state());
	}

	@Test
	void theSpeedCanBeChangedBeforeTheBeginning() {
		conductor = new Conductor(Programme.of("", round(Mode.LINES, 1, Pauses.NONE)), (round, time) -> new Script(List.of("one\ntwo")),
				SCREEN, List.of(heard), 0, () -> {});
		for (int i = 0; i < 3; i++) conductor.faster();
		assertEquals(69, frame().standing().wordsAMinute());
		conductor.start();
		assertEquals(69, frame().standing().wordsAMinute());
	}

	@Test
	void delaysDoNotAddUp() {
		begin(List.of("a\n".repeat(100)), round(Mode.LINES, 1, Pauses.NONE));
		for (int i = 1; i < 60; i++) {
			now = conductor.due() + 20_000_000L; // each turn comes 20 ms late
			conductor.turn(now);
		}
		Moment.Shown last = heard.shown().getLast();
		assertEquals(59, last.t(), 0.03);
	}

	@Test
	void whoSleptDoesNotCatchUp() {
		begin(List.of("a\n".repeat(100)), round(Mode.LINES, 1, Pauses.NONE));
		now = 50 * SECOND;
		conductor.turn(now);
		assertEquals(2, heard.shown().size());
	}

	@Test
	void stepsByHand() {
		begin(round(Mode.LINES, 3, Pauses.NONE.withEvery(2).withSeconds(9)));
		conductor.hold();
		conductor.step();
		assertEquals("three", line());
		conductor.back();
		assertEquals("one two", line());
		conductor.step();
		conductor.step();
		assertEquals("four", line());
		assertEquals(State.HELD, frame().state());
		pass(100);
		assertEquals("four", line());
	}

	@Test
	void aClickerStepsOnWhileItPlays() {
		begin(round(Mode.LINES, 6, Pauses.NONE.withEvery(1).withSeconds(99)));
		conductor.step();
		assertEquals("three", line());
		conductor.step();
		assertEquals(State.PAUSE, frame().state());
		conductor.step();
		assertEquals("four", line());
		conductor.back();
		assertEquals("four", line());
		pass(1.1);
		conductor.back();
		assertEquals("four", line());
	}

	@Test
	void backInAPauseReadsTheLastLineAgainAndThenPausesAgain() {
		begin(round(Mode.LINES, 6, Pauses.NONE.withEvery(1).withSeconds(9)));
		pass(4);
		assertEquals(State.PAUSE, frame().state());
		conductor.back();
		assertEquals("three", line());
		assertEquals(State.PLAYING, frame().state());
		pass(1.5);
		assertEquals(State.PAUSE, frame().state());
	}

	@Test
	void whatIsTypedIsThereAtOnceWhenStepped() {
		begin(List.of("abc\ndef"), round(Mode.TYPEWRITER, 1, Pauses.NONE));
		assertEquals("a", frame().words().text());
		assertEquals("abc", line());
		conductor.step();
		assertEquals("abc", frame().words().text());
		conductor.step();
		assertEquals("d", frame().words().text());
	}

	@Test
	void anEngineThatDiesGivesItsPlaceToTheNextRound() {
		begin(round(Mode.LINES, 0, Pauses.NONE), round(Mode.LINES, 1, Pauses.NONE));
		scripts.getFirst().die("Nightjar broke off");
		pass(200);
		assertEquals(2, frame().standing().round());
		assertTrue(heard.told().stream().anyMatch(s -> s.contains("Nightjar broke off") && s.contains("next round")), heard::toldWords);
		List<Integer> poems = heard.pieces.stream().map(Piece::number).toList();
		assertEquals(List.of(1, 2, 3, 4, 5, 6, 7), poems, "what was made is shown first");
	}

	@Test
	void aSlowEngineIsWaitedForAndSaidSo() {
		begin(List.of("one"), round(Mode.LINES, 3, Pauses.NONE));
		scripts.getFirst().flows = true;
		pass(30);
		assertEquals(State.WAITING, frame().state());
		assertEquals("one", line(), "the screen holds");
		assertEquals(1, heard.told().size());
		scripts.getFirst().poems.add("two");
		conductor.setNow(now);
		conductor.newsFromSupply();
		assertEquals("two", line());
		pass(30);
		assertEquals(1, heard.told().size(), "said once");
	}

	@Test
	void marksNameTheLine() {
		begin(round(Mode.WORDS, 1, Pauses.NONE));
		pass(1.5);
		conductor.mark("");
		conductor.nameMark(1, "laugh");
		Moment.Marked mark = heard.marks().getLast();
		assertEquals("laugh", mark.name());
		assertEquals("one two", heard.pieces.getFirst().text().substring(mark.from(), mark.to()));
		assertEquals(1.5, mark.t(), 0.001);
	}

	@Test
	void blackIsBlackWhileTheShowGoesOn() {
		begin(round(Mode.LINES, 1, Pauses.NONE));
		conductor.blackOut();
		pass(2.5);
		assertTrue(frame().black());
		assertEquals("three", line());
		conductor.blackOut();
		assertFalse(frame().black());
	}

	@Test
	void aPoemIsSkippedOrReplaced() {
		begin(round(Mode.LINES, 3, Pauses.NONE));
		conductor.skip();
		pass(20);
		assertEquals(List.of("one two\nthree", "seven"), heard.pieces.stream().map(Piece::text).toList());
		begin(round(Mode.LINES, 2, Pauses.NONE));
		conductor.another();
		assertEquals(1, scripts.getLast().more);
	}

	@Test
	void aListenerThatFailsStopsNothing() {
		ShowListener bad = new ShowListener() {
			@Override
			public void moment(Moment moment) {
				throw new IllegalStateException("no room");
			}
		};
		conductor = new Conductor(Programme.of("", round(Mode.LINES, 1, Pauses.NONE)), (round, time) -> new Script(List.of("one\ntwo")),
				SCREEN, List.of(bad, heard), 0, () -> {});
		conductor.start();
		pass(1.5);
		assertEquals("two", line());
		assertTrue(heard.told().getFirst().contains("no room"));
	}

	@Test
	void aRoundCanBeChosen() {
		begin(round(Mode.LINES, 0, Pauses.NONE), round(Mode.WORDS, 0, Pauses.NONE));
		conductor.round(1);
		assertEquals(Mode.WORDS, frame().standing().mode());
		conductor.round(7);
		assertEquals(2, frame().standing().round());
	}
}
