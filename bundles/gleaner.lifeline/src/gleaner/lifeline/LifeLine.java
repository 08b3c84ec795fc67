// SPDX-License-Identifier: EPL-2.0
package gleaner.lifeline;

import gleaner.runs.Run;
import gleaner.runs.RunModel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * One poem at every age of a thread, as far as it is known. Ages are numbered from 0, the youngest. What is known of an age comes while one
 * looks; it is safe for use by several threads, and no question to it waits.
 */
public final class LifeLine {
	private final Run run;
	private final Asked asked;
	private final List<RunModel> models;
	private final AtomicReferenceArray<Spoken> spoken;

	/** Of all models that the thread has kept. */
	public LifeLine(Run run, Asked asked) {
		this(run, asked, run.models());
	}

	/** @param models some of the thread's, by their steps */
	public LifeLine(Run run, Asked asked, List<RunModel> models) {
		this.run = run;
		this.asked = asked;
		this.models = List.copyOf(models);
		spoken = new AtomicReferenceArray<>(models.size());
	}

	/**
	 * The same, with the models that the thread has now. What is known of models that are still the same stays known.
	 *
	 * @param now the thread as it is now
	 */
	public LifeLine grown(Run now) {
		LifeLine grown = new LifeLine(now, asked);
		for (int i = 0, j = 0; i < models.size(); i++) {
			while (j < grown.models.size() && grown.models.get(j).step() < models.get(i).step()) j++;
			if (j < grown.models.size() && isSame(grown.models.get(j), models.get(i))) grown.spoken.set(j, spoken.get(i));
		}
		return grown;
	}

	private static boolean isSame(RunModel a, RunModel b) {
		return a.step() == b.step() && a.file().equals(b.file()) && a.bytes() == b.bytes();
	}

	public Run run() {
		return run;
	}

	public Asked asked() {
		return asked;
	}

	/** The models, the youngest first. */
	public List<RunModel> models() {
		return models;
	}

	/** How many ages there are. */
	public int ages() {
		return models.size();
	}

	/** After how many steps the model of an age was kept. */
	public long step(int age) {
		return models.get(age).step();
	}

	/** The age whose step is nearest, of two alike the younger; -1 if there is none. */
	public int nearest(long step) {
		int low = 0;
		int high = models.size() - 1;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (step(middle) < step) low = middle + 1;
			else high = middle;
		}
		if (models.isEmpty()) return -1;
		return low > 0 && step - step(low - 1) <= step(low) - step ? low - 1 : low;
	}

	/** What the model of an age said; nothing as long as it is not known. */
	public Optional<Spoken> spoken(int age) {
		return Optional.ofNullable(spoken.get(age));
	}

	/** The text of an age's poem; nothing as long as it is not known, or if the model could not speak. */
	public Optional<String> text(int age) {
		return spoken(age).filter(Spoken::isPoem).map(Spoken::text);
	}

	void put(int age, Spoken said) {
		spoken.set(age, said);
	}

	/** How an age's poem differs from that of its younger neighbour; nothing if one of them is not known, or there is none younger. */
	public Optional<WordDiff> fromYounger(int age) {
		if (age == 0) return Optional.empty();
		Optional<String> before = text(age - 1);
		return before.isEmpty() ? Optional.empty() : text(age).map(after -> WordDiff.of(before.get(), after));
	}

	/** As an age is cited: thread, step, diversity. */
	public String cited(int age) {
		return run.called() + ", " + Citation.of(step(age), asked.diversity());
	}
}
