// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit.hostile;

import static gleaner.engine.testkit.hostile.HostileEngine.of;
import static gleaner.engine.testkit.hostile.HostileEngine.plain;

import gleaner.engine.EngineInfo;
import gleaner.engine.Objection;
import gleaner.engine.Parameter;
import gleaner.engine.ParameterGroup;
import gleaner.engine.Style;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Those that go wrong when they are asked something. */
final class AskedBadly {
	private static final String ESCAPES = "Bad\u001b[31m\u0007\u202egnp";

	private AskedBadly() {
	}

	static List<HostileEngine> all() {
		List<HostileEngine> all = new ArrayList<>();
		info(all);
		others(all);
		return all;
	}

	private static void info(List<HostileEngine> all) {
		all.add(of("info-throws", Harm.SENTENCE, "throws when it should say what it is")
				.saying(() -> Deeds.fail(new IllegalStateException("boom\nsecond line \u001b[31m red"))));
		all.add(of("info-error", Harm.SENTENCE, "fails with an error").saying(() -> Deeds.fail(new AssertionError("no"))));
		all.add(of("info-mute-error", Harm.SENTENCE, "throws what throws when it is asked why").saying(() -> Deeds.fail(new MuteError())));
		all.add(of("info-unlinked", Harm.SENTENCE, "misses a class").saying(() -> Deeds.fail(new NoClassDefFoundError("evil/Gone"))));
		all.add(of("info-overflows", Harm.SENTENCE, "fills the stack").saying(Deeds::overflow));
		all.add(of("info-null", Harm.SENTENCE, "gives nothing").saying(() -> null));
		all.add(of("info-loops", Harm.PROCESS, "works for ever").saying(Deeds::loop));
		all.add(of("info-sleeps", Harm.PROCESS, "waits for ever").saying(Deeds::sleep));
		all.add(of("info-heap", Harm.PROCESS, "takes all memory").saying(Deeds::heap));
		all.add(of("info-exits", Harm.PROCESS, "ends the program").saying(Deeds::exit));
		all.add(of("info-halts", Harm.PROCESS, "ends the program at once").saying(Deeds::halt));
		all.add(of("class-fails", Harm.SENTENCE, "has a class that cannot be made ready")
				.saying(() -> plain("class-fails", "number " + Deeds.Broken.NUMBER)));
		all.add(of("class-deadlocks", Harm.PROCESS, "has a class that waits for itself").saying(() -> {
			Deeds.Deadlocked.touch();
			return null;
		}));
		AtomicInteger changes = new AtomicInteger();
		all.add(of("info-changes", Harm.NONE, "says each time that it is something else")
				.saying(() -> EngineInfo.of("info-changes", "Change " + changes.incrementAndGet(), "changes")
						.withParameters(HostileEngine.TARGET)));
		all.add(of("info-other", Harm.SENTENCE, "says that it is another engine").saying(() -> EngineInfo.of("markov", "Markov", "lies")));
		all.add(of("info-many", Harm.SENTENCE, "has ten thousand parameters")
				.saying(() -> plain("info-many", "many").withParameters(many())));
		all.add(of("labels", Harm.NONE, "has labels that a terminal obeys, and long ones").saying(() -> plain("labels", "labels")
				.withParameters(HostileEngine.TARGET, new Parameter.Flag("loud", ESCAPES, ESCAPES + "\n" + "H".repeat(100_000), true),
						new Parameter.Choice("choice", "L".repeat(400), "x".repeat(400), "a\u001b[2J", List.of("a\u001b[2J", "b")))));
	}

	private static List<Parameter<?>> many() {
		List<Parameter<?>> many = new ArrayList<>();
		for (int i = 0; i < 10_000; i++) many.add(new Parameter.Flag("p" + i, "P", "h", true));
		return many;
	}

	/** Even its message cannot be had. */
	private static final class MuteError extends Error {
		private static final long serialVersionUID = 1L;

		@Override
		public String getMessage() {
			throw new IllegalStateException("nor that");
		}
	}

	private static void others(List<HostileEngine> all) {
		all.add(of("check-throws", Harm.SENTENCE, "throws when it should check").objecting(() -> Deeds.fail(new AssertionError("no"))));
		all.add(of("check-null", Harm.SENTENCE, "gives no objections, not even none").objecting(() -> null));
		all.add(of("check-holes", Harm.SENTENCE, "gives an objection that is nothing")
				.objecting(() -> Collections.singletonList((Objection) null)));
		all.add(of("check-loops", Harm.PROCESS, "checks for ever").objecting(Deeds::loop));
		all.add(of("check-escapes", Harm.SENTENCE, "objects in what a terminal obeys")
				.objecting(() -> List.of(new Objection("target", "no \u001b[2J " + "x".repeat(100_000)))));
		all.add(of("check-odd", Harm.NONE, "objects to a parameter that it does not have")
				.objecting(() -> List.of(new Objection(ESCAPES, "no"))));
		all.add(of("styles-null", Harm.NONE, "gives no styles, not even none").styling(() -> null));
		all.add(of("styles-odd", Harm.NONE, "has a style that sets what it does not have")
				.styling(() -> List.of(new Style("Odd", "odd", Map.of("odd", "odd")))));
		all.add(of("styles-throw", Harm.NONE, "throws when it should tell its styles").styling(() -> Deeds.fail(new AssertionError("no"))));
		all.add(of("styles-escapes", Harm.NONE, "has styles that a terminal obeys")
				.styling(() -> List.of(new Style(ESCAPES, ESCAPES + "L".repeat(10_000), Map.of()))));
		all.add(of("groups-null", Harm.NONE, "gives no groups").grouping(() -> null));
		all.add(of("groups-throw", Harm.NONE, "throws when it should tell its groups")
				.grouping(() -> Deeds.fail(new AssertionError("no"))));
		all.add(of("groups-odd", Harm.NONE, "groups what it does not have")
				.grouping(() -> List.of(new ParameterGroup("", List.of(new Parameter.Flag("odd", "Odd", "Odd.", true))))));
	}
}
