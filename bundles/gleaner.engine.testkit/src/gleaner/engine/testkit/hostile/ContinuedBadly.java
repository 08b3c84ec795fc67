// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit.hostile;

import static gleaner.engine.testkit.hostile.HostileEngine.of;

import gleaner.engine.NextUnits;
import gleaner.engine.NextUnits.NextUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Those that go wrong when they should say what comes next, after one text or after several. */
final class ContinuedBadly {
	private static final int MANY = 2_000_000;
	private static final List<NextUnit> WELL = List.of(new NextUnit("gulls", 0.75), new NextUnit("harbour", 0.25));

	private ContinuedBadly() {
	}

	static List<HostileEngine> all() {
		List<HostileEngine> all = new ArrayList<>();
		afterOne(all);
		afterSeveral(all);
		kind(all);
		return all;
	}

	private static void afterOne(List<HostileEngine> all) {
		all.add(of("next-null", Harm.SENTENCE, "gives nothing that comes next").continuing(next(() -> null)));
		all.add(of("next-empty", Harm.SENTENCE, "knows of nothing that comes next").continuing(next(List::of)));
		all.add(of("next-nan", Harm.SENTENCE, "gives likelihoods that are no numbers").continuing(next(() -> likelihoods(Double.NaN))));
		all.add(of("next-negative", Harm.SENTENCE, "gives a likelihood below nothing").continuing(next(() -> likelihoods(-1))));
		all.add(of("next-sure", Harm.SENTENCE, "gives likelihoods that are three together")
				.continuing(next(() -> likelihoods(1, 1, 1))));
		all.add(of("next-unsure", Harm.SENTENCE, "gives all likelihoods, and they are a half together")
				.continuing(next(() -> likelihoods(0.25, 0.25))));
		all.add(of("next-unsorted", Harm.SENTENCE, "does not give the likeliest first").continuing(next(() -> likelihoods(0.25, 0.75))));
		all.add(of("next-holes", Harm.SENTENCE, "gives pieces without text").continuing(next(() -> List.of(new NextUnit(null, 1)))));
		all.add(of("next-escapes", Harm.NONE, "gives what a terminal obeys, and 400 characters")
				.continuing(next(() -> List.of(new NextUnit("x".repeat(400), 0.5), new NextUnit("\u001b[2J\u0007\u202e", 0.5)))));
		all.add(of("next-throws", Harm.SENTENCE, "throws").continuing(next(() -> Deeds.fail(new IllegalStateException("boom")))));
		all.add(of("next-loops", Harm.PROCESS, "thinks for ever").continuing(next(Deeds::loop)));
		all.add(of("next-exits", Harm.PROCESS, "ends the program").continuing(next(Deeds::exit)));
		all.add(of("next-many", Harm.NONE, "gives more than requested")
				.continuing(next(() -> Collections.nCopies(MANY, new NextUnit("a", 1.0 / MANY)))));
	}

	private static List<NextUnit> likelihoods(double... all) {
		List<NextUnit> units = new ArrayList<>();
		for (double each : all) units.add(new NextUnit("w" + units.size(), each));
		return units;
	}

	private static void afterSeveral(List<HostileEngine> all) {
		all.add(of("together-null", Harm.SENTENCE, "gives nothing for several texts").continuing(together(_ -> null)));
		all.add(of("together-few", Harm.SENTENCE, "gives too few answers for several texts")
				.continuing(together(answers -> answers.subList(1, answers.size()))));
		all.add(of("together-many", Harm.SENTENCE, "gives too many answers for several texts").continuing(together(answers -> {
			answers.add(WELL);
			return answers;
		})));
		all.add(of("together-endless", Harm.SENTENCE, "gives answers that have no end").continuing(together(Endless::new)));
		all.add(of("together-holes", Harm.SENTENCE, "gives no answer for one of several texts").continuing(last(null)));
		all.add(of("together-nan", Harm.SENTENCE, "gives likelihoods that are no numbers for one of several texts")
				.continuing(last(likelihoods(Double.NaN))));
		all.add(of("together-negative", Harm.SENTENCE, "gives a likelihood below nothing for one of several texts")
				.continuing(last(likelihoods(-1))));
		all.add(of("together-sure", Harm.SENTENCE, "gives likelihoods that are three together for one of several texts")
				.continuing(last(likelihoods(1, 1, 1))));
		all.add(of("together-throws", Harm.SENTENCE, "throws for several texts")
				.continuing(together(_ -> Deeds.fail(new IllegalStateException("boom")))));
		all.add(of("together-loops", Harm.PROCESS, "thinks for ever about several texts").continuing(together(_ -> Deeds.loop())));
		all.add(of("together-exits", Harm.PROCESS, "ends the program for several texts").continuing(together(_ -> Deeds.exit())));
		all.add(of("together-escapes", Harm.NONE, "gives what a terminal obeys for one of several texts")
				.continuing(last(List.of(new NextUnit("x".repeat(400), 0.5), new NextUnit("\u001b[2J\u0007\u202e", 0.5)))));
	}

	/** Says of itself that it has as many as it should, and never ends when they are looked through. */
	private static final class Endless extends ArrayList<List<NextUnit>> {
		private static final long serialVersionUID = 1L;

		Endless(List<List<NextUnit>> answers) {
			super(answers);
		}

		@Override
		public java.util.Iterator<List<NextUnit>> iterator() {
			return java.util.stream.Stream.generate(() -> WELL).iterator();
		}

		@Override
		public Object[] toArray() {
			return Collections.nCopies(size() * size(), WELL).toArray();
		}
	}

	private static void kind(List<HostileEngine> all) {
		all.add(of("kind-throws", Harm.NONE, "does not say what it goes by").continuing(going(() -> Deeds.fail(new AssertionError("no")))));
		all.add(of("kind-null", Harm.NONE, "goes by nothing").continuing(going(() -> null)));
		all.add(of("kind-loops", Harm.DEAF, "never says what it goes by").continuing(going(Deeds::loop)));
	}

	private static NextUnits going(Supplier<NextUnits.Kind> kind) {
		return new Continuing(kind, () -> WELL, answers -> answers);
	}

	private static NextUnits next(Supplier<List<NextUnit>> units) {
		return new Continuing(() -> NextUnits.Kind.WORD, units, answers -> answers);
	}

	/** Well after one text. */
	private static NextUnits together(UnaryOperator<List<List<NextUnit>>> spoiling) {
		return new Continuing(() -> NextUnits.Kind.WORD, () -> WELL, spoiling);
	}

	/** Well but for the last of several texts. */
	private static NextUnits last(List<NextUnit> bad) {
		return together(answers -> {
			answers.set(answers.size() - 1, bad);
			return answers;
		});
	}

	/**
	 * Says what comes next, after whatever text.
	 *
	 * @param spoiling makes of the answers for several texts what it gives for them
	 */
	private record Continuing(Supplier<Kind> going, Supplier<List<NextUnit>> units,
			UnaryOperator<List<List<NextUnit>>> spoiling) implements NextUnits {
		@Override
		public Kind kind() {
			return going.get();
		}

		@Override
		public List<NextUnit> nextUnits(CharSequence context, int limit) {
			return units.get();
		}

		@Override
		public List<List<NextUnit>> nextUnits(List<String> contexts, int limit) {
			List<List<NextUnit>> answers = new ArrayList<>();
			for (int i = 0; i < contexts.size(); i++) answers.add(units.get());
			return spoiling.apply(answers);
		}
	}
}
