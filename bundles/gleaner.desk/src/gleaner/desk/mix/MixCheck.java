// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import gleaner.corpus.reservoir.ReservoirCorpus;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Ingredient;
import gleaner.engine.Objection;
import gleaner.engine.PoemLength;
import gleaner.engine.Settings;
import gleaner.runs.ModelName;
import gleaner.voice.CorpusWeight;
import gleaner.voice.GenerationOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether something can be made of a {@link Mix}: either an order, or for each field that is wrong a sentence that names the value and the
 * valid range.
 *
 * @param order what the engine is told; absent if there are problems
 * @param problems the sentences, in the order of the form
 */
public record MixCheck(Optional<GenerationOrder> order, Map<Field, String> problems) {
	private static final int LONGEST_POEM = 1_000_000;

	/** Everything that is wrong, as one text. */
	public String inWords() {
		return String.join(" ", problems.values());
	}

	/**
	 * Checks what a pane is told.
	 *
	 * @param engine the engine that the mix names; absent if it is not there
	 * @param corpora the names of the corpora and reservoirs in the studio, as a mix calls them
	 */
	public static MixCheck of(Mix mix, Optional<EngineInfo> engine, Collection<String> corpora) {
		return of(mix, engine, corpora, List.of());
	}

	/**
	 * Checks what a pane is told.
	 *
	 * @param threads those that have models
	 */
	public static MixCheck of(Mix mix, Optional<EngineInfo> engine, Collection<String> corpora, List<TrainedThread> threads) {
		return of(mix, engine, corpora, threads, _ -> List.of());
	}

	/**
	 * Checks what a pane is told.
	 *
	 * @param objections what the engine has to say against its settings, as far as that is known
	 */
	public static MixCheck of(Mix mix, Optional<EngineInfo> engine, Collection<String> corpora, List<TrainedThread> threads,
			Function<Settings, List<Objection>> objections) {
		return new Checker(mix).check(engine, corpora, threads, objections);
	}

	/** A sentence as a form says it. */
	public static String shown(String sentence) {
		return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + (sentence.endsWith(".") ? "" : ".");
	}

	private static final class Checker {
		private final Mix mix;
		private final Map<Field, String> problems = new LinkedHashMap<>();

		Checker(Mix mix) {
			this.mix = mix;
		}

		MixCheck check(Optional<EngineInfo> engine, Collection<String> corpora, List<TrainedThread> threads,
				Function<Settings, List<Objection>> objections) {
			if (engine.isEmpty()) problem(Field.Common.ENGINE,
					mix.engine().isEmpty() ? "Choose an engine."
							: "The engine \"" + mix.engine() + "\" is not installed; choose another "
									+ "one.");
			Optional<String> model = model(engine, threads);
			List<CorpusWeight> heard = heard(engine, corpora);
			Map<String, String> settings = engine.map(info -> settings(info, objections)).orElse(Map.of());
			long seed = whole(Field.Common.SEED, "Seed", mix.seed(), Long.MIN_VALUE, Long.MAX_VALUE);
			long poems = mix.endless() ? GenerationRequest.ENDLESS : whole(Field.Common.POEMS, "Poems", mix.poems(), 1, Integer.MAX_VALUE);
			PoemLength length = length();
			double diversity = diversity();
			if (!problems.isEmpty()) return new MixCheck(Optional.empty(), problems);
			GenerationRequest request = new GenerationRequest(seed, 1, mix.prompt(), poems, length, diversity);
			return new MixCheck(Optional.of(new GenerationOrder(mix.engine(), settings, heard, model, request)), problems);
		}

		private Optional<String> model(Optional<EngineInfo> engine, List<TrainedThread> threads) {
			if (engine.isEmpty() || !engine.get().takes(Ingredient.Kind.MODEL)) return Optional.empty();
			List<TrainedThread> known = threads.stream().filter(thread -> thread.engine().equals(mix.engine())).toList();
			if (known.isEmpty()) problem(Field.Common.MODEL,
					engine.get().name() + " needs a trained model; train a thread, or choose another engine.");
			else if (mix.model().isEmpty()) problem(Field.Common.MODEL, "Choose a model.");
			else if (known.stream().noneMatch(thread -> has(thread, ModelName.of(mix.model()))))
				problem(Field.Common.MODEL, "The model \"" + ModelWords.of(mix.model(), threads) + "\" is not installed; choose another "
						+ "one.");
			return Optional.of(mix.model());
		}

		private static boolean has(TrainedThread thread, ModelName name) {
			return thread.id().equals(name.run()) && thread.step(name.step()).isPresent();
		}

		private List<CorpusWeight> heard(Optional<EngineInfo> engine, Collection<String> corpora) {
			if (engine.isPresent() && !takesMix(engine.get())) return List.of();
			List<CorpusWeight> heard = new ArrayList<>();
			for (Mix.Share share : mix.shares()) {
				if (share.weight() == 0) continue;
				if (corpora.contains(share.corpus())) heard.add(new CorpusWeight(share.corpus(), share.weight()));
				else problem(Field.Common.CORPORA, missing(share.corpus()));
			}
			boolean needed = engine.isPresent() && engine.get().least(Ingredient.Kind.CORPUS) > 0;
			if (needed && heard.isEmpty() && !problems.containsKey(Field.Common.CORPORA)) problem(Field.Common.CORPORA,
					corpora.isEmpty() ? "The studio has no corpus yet; import one." : "All weights are 0; give a corpus a weight.");
			return heard;
		}

		private static boolean takesMix(EngineInfo engine) {
			return engine.takes(Ingredient.Kind.CORPUS) || engine.takes(Ingredient.Kind.RESERVOIR);
		}

		private static String missing(String corpus) {
			String what = ReservoirCorpus.reservoirOf(corpus).map(name -> "reservoir \"" + name).orElse("corpus \"" + corpus);
			return "The " + what + "\" is not in the studio; remove it from the mix.";
		}

		/**
		 * The settings that are not standard; parameters that the engine does not have any more, or that do not count here, are left out.
		 */
		private Map<String, String> settings(EngineInfo engine, Function<Settings, List<Objection>> objections) {
			SettingsCheck check = SettingsCheck.of(engine.parameters(), mix.chosen(), objections);
			check.problems().forEach((parameter, sentence) -> problem(new Field.Setting(parameter), sentence));
			return check.given();
		}

		private PoemLength length() {
			if (mix.unit() == PoemLength.Unit.POEM) return PoemLength.NATURAL;
			int count = (int) whole(Field.Common.LENGTH, "Length", mix.length(), 1, LONGEST_POEM);
			return new PoemLength(mix.unit(), Math.max(1, count));
		}

		private double diversity() {
			try {
				double value = Double.parseDouble(mix.diversity().strip().replace(',', '.'));
				if (value >= 0 && value <= GenerationRequest.MOST_DIVERSE) return value;
			} catch (NumberFormatException e) {
				// told below
			}
			problem(Field.Common.DIVERSITY,
					refusal("Diversity", mix.diversity(), "a number from 0 to " + (int) GenerationRequest.MOST_DIVERSE));
			return 1;
		}

		private long whole(Field field, String label, String text, long least, long most) {
			try {
				long value = Long.parseLong(text.strip());
				if (value >= least && value <= most) return value;
			} catch (NumberFormatException e) {
				// told below
			}
			boolean any = least == Long.MIN_VALUE;
			problem(field, refusal(label, text, any ? "a whole number, such as 2016" : "a whole number from " + least + " to " + most));
			return 0;
		}

		private static String refusal(String label, String value, String range) {
			return value.isBlank() ? label + " is empty, must be " + range + "."
					: label + " is \"" + value.strip() + "\", must be " + range + ".";
		}

		private void problem(Field field, String sentence) {
			problems.putIfAbsent(field, sentence);
		}
	}
}
