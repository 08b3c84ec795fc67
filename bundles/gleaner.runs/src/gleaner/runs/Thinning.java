// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import gleaner.files.StudioException;
import gleaner.files.Trashed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * Which models of a thread may go, by a rule, and why each of the others stays. The first, the best and the last stay whatever the rule
 * says, and so does what is kept for ever, what the poet has noted or rated, and what a poem cites. Immutable.
 *
 * @param run the thread
 * @param models all of its models, by step, each with why it stays; empty for one that goes
 */
public record Thinning(Run run, List<Fate> models) {
	private static final Comparator<RunModel> ORDER = Comparator.comparingDouble(Thinning::loss);

	/**
	 * What is to be left.
	 *
	 * @param keep so many models, with those that stay whatever the rule says; the others as evenly over the thread's life as can be
	 * @param every one model in so many steps: that of the lowest loss on poems held out, or of training, or else the last
	 */
	public record Rule(OptionalInt keep, OptionalLong every) {
		/** @throws IllegalArgumentException if it says nothing, or a number is below 1 */
		public Rule {
			if (keep.isEmpty() && every.isEmpty()) throw new IllegalArgumentException("a rule must say how many models to keep");
			if (keep.isPresent() && keep.getAsInt() < 1)
				throw new IllegalArgumentException("keep is " + keep.getAsInt() + ", must be 1 or more");
			if (every.isPresent() && every.getAsLong() < 1)
				throw new IllegalArgumentException("every is " + every.getAsLong() + ", must be 1 or more");
		}
	}

	/** @param why it stays; empty if it goes */
	public record Fate(RunModel model, String why) {
		public boolean stays() {
			return !why.isEmpty();
		}
	}

	public Thinning {
		models = List.copyOf(models);
	}

	/**
	 * Makes a plan; nothing is done yet.
	 *
	 * @param cited by which poem a model is cited, given its name {@code RUN/STEP}; empty if by none
	 * @throws StudioException if the notes of the thread cannot be read, for what is noted must stay
	 */
	public static Thinning of(Run run, Rule rule, Function<String, Optional<String>> cited) throws StudioException {
		RunNotes notes = RunNotes.read(run.folder());
		Set<Long> chosen = new HashSet<>();
		List<RunModel> free = run.models().stream().filter(model -> why(run, model, notes, cited).isEmpty()).toList();
		int spared = run.models().size() - free.size();
		if (rule.every.isPresent()) free = bestOfEach(free, rule.every.getAsLong());
		if (rule.keep.isPresent()) free = evenly(free, rule.keep.getAsInt() - spared);
		free.forEach(model -> chosen.add(model.step()));
		List<Fate> fates = new ArrayList<>();
		for (RunModel model : run.models()) {
			String why = why(run, model, notes, cited);
			fates.add(new Fate(model, why.isEmpty() && chosen.contains(model.step()) ? "by the rule" : why));
		}
		return new Thinning(run, fates);
	}

	private static String why(Run run, RunModel model, RunNotes notes, Function<String, Optional<String>> cited) {
		if (model.equals(run.models().getFirst())) return "the first";
		if (model.equals(run.models().getLast())) return "the last";
		if (run.best().filter(model::equals).isPresent()) return "the best";
		if (!model.kept().isEmpty()) return model.kept();
		Note note = notes.of(OptionalLong.of(model.step()));
		if (note.rating() > 0) return "rated " + note.stars();
		if (!note.isEmpty()) return "noted";
		return cited.apply(model.name()).map(poem -> "cited by \"" + poem + "\"").orElse("");
	}

	private static List<RunModel> bestOfEach(List<RunModel> free, long every) {
		List<RunModel> best = new ArrayList<>();
		for (RunModel model : free) {
			boolean sameStretch = !best.isEmpty() && best.getLast().step() / every == model.step() / every;
			if (!sameStretch) best.add(model);
			else if (ORDER.compare(model, best.getLast()) <= 0) best.set(best.size() - 1, model);
		}
		return best;
	}

	/** Of what has no loss the later comes before the earlier. */
	private static double loss(RunModel model) {
		double loss = Double.isNaN(model.validationLoss()) ? model.loss() : model.validationLoss();
		return Double.isNaN(loss) ? Double.MAX_VALUE : loss;
	}

	private static List<RunModel> evenly(List<RunModel> free, int most) {
		if (free.size() <= most) return free;
		List<RunModel> some = new ArrayList<>();
		for (int i = 0; i < most; i++) some.add(free.get((int) ((2L * i + 1) * free.size() / (2L * most))));
		return some;
	}

	/** Those that go. */
	public List<RunModel> going() {
		return models.stream().filter(fate -> !fate.stays()).map(Fate::model).toList();
	}

	/** How many bytes those take that go. */
	public long bytesGoing() {
		return going().stream().mapToLong(RunModel::bytes).sum();
	}

	/**
	 * Moves those to the trash that go, with their samples; each can be put back by itself.
	 *
	 * @throws StudioException if one cannot be moved; those before it are in the trash
	 */
	public List<Trashed> carryOut(Runs runs) throws StudioException {
		List<Trashed> gone = new ArrayList<>();
		for (RunModel model : going()) gone.add(runs.remove(model));
		return gone;
	}
}
