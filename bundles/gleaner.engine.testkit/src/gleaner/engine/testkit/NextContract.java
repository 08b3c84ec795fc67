// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit;

import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.NextUnits;
import gleaner.engine.NextUnits.NextUnit;
import gleaner.engine.PoemLength;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an engine promises that says what comes next. */
final class NextContract {
	private static final List<String> CONTEXTS = List.of("", "the", Subject.PROMPT, Subject.PROMPT + "\n", "no corpus has qwertzuiop",
			" \n\n");

	private final Subject subject;

	NextContract(Subject subject) {
		this.subject = subject;
	}

	/** Where {@link NextUnits} are offered: for each context a distribution, the likeliest first, and no more than asked for. */
	void areADistribution() throws InterruptedException {
		try (Generator generator = subject.open()) {
			if (!(generator instanceof NextUnits units)) return;
			for (String context : CONTEXTS) {
				List<NextUnit> all = next(units, context, Integer.MAX_VALUE);
				String where = "after " + Subject.quoted(context) + " ";
				subject.require(!all.isEmpty(), where + "there are no next units");
				double sum = 0;
				for (NextUnit unit : all) {
					subject.require(unit.probability() >= 0 && unit.probability() <= 1, where + "a probability is " + unit.probability());
					sum += unit.probability();
				}
				subject.require(Math.abs(sum - 1) < 1e-6, where + "the probabilities of the next units sum to " + sum + ", not to 1");
				List<NextUnit> ordered = all.stream()
						.sorted(Comparator.comparingDouble(NextUnit::probability).reversed().thenComparing(NextUnit::text)).toList();
				subject.require(all.equals(ordered),
						where + "the next units do not come likeliest first, equals in the order of their text");
				subject.require(all.stream().map(NextUnit::text).distinct().count() == all.size(), where + "a next unit comes twice");
				subject.require(next(units, context, 2).equals(all.subList(0, Math.min(2, all.size()))),
						where + "the two likeliest units are not the first two of all");
			}
			areTheSameTogether(units);
		}
	}

	private void areTheSameTogether(NextUnits units) throws InterruptedException {
		List<List<NextUnit>> together;
		try {
			together = units.nextUnits(CONTEXTS, 2);
		} catch (EngineException | RuntimeException | Error e) {
			throw subject.broken("asked what comes after several texts, it threw " + Subject.said(e), e);
		}
		subject.require(together != null && together.size() == CONTEXTS.size(),
				"asked what comes after " + CONTEXTS.size() + " texts, it gives "
						+ (together == null ? "null" : together.size() + " answers"));
		for (int i = 0; i < CONTEXTS.size(); i++)
			subject.require(next(units, CONTEXTS.get(i), 2).equals(together.get(i)),
					"after " + Subject.quoted(CONTEXTS.get(i)) + " other units come for several texts than for one");
	}

	private List<NextUnit> next(NextUnits units, String context, int limit) throws InterruptedException {
		List<NextUnit> next;
		try {
			next = units.nextUnits(context, limit);
		} catch (EngineException | RuntimeException | Error e) {
			throw subject.broken("asked what comes after " + Subject.quoted(context) + ", it threw " + Subject.said(e), e);
		}
		subject.require(next != null, "nextUnits gives null");
		return next;
	}

	/** What comes next depends on what was before. */
	void hearTheirContext() throws InterruptedException {
		try (Generator generator = subject.open()) {
			if (!(generator instanceof NextUnits units)) return;
			String said = subject.poems(generator, GenerationRequest.poem(Subject.SEED).withLength(PoemLength.words(60))).getFirst();
			Set<List<NextUnit>> answers = new HashSet<>();
			int contexts = 0;
			for (int end = 1; end <= said.length(); end += Math.max(1, said.length() / 20), contexts++)
				answers.add(next(units, said.substring(0, end), 50));
			subject.require(answers.size() > 1 || contexts < 2,
					"nextUnits ignores its context: after " + contexts + " beginnings of a text of its own it says the same");
		}
	}
}
