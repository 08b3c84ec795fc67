// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.making;

import gleaner.cli.kit.CorpusWeightConverter;
import gleaner.cli.kit.StandardMix;
import gleaner.cli.kit.Surroundings;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.PoemLength;
import gleaner.files.StudioException;
import gleaner.runs.ModelName;
import gleaner.studio.Studio;
import gleaner.voice.CorpusWeight;
import gleaner.voice.EngineCatalog;
import gleaner.voice.EngineEntry;
import gleaner.voice.GenerationOrder;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine;

/** The options that say what an engine is to say: which engine, fed with what, set how, from which seed. */
public final class OrderOptions {
	/** What the diversity was called among the settings, when it had no option of its own. */
	private static final String OLD_DIVERSITY = "temperature";

	private static final String USUAL = "markov";

	@Option(names = "--engine", paramLabel = "ID", description = "The engine. Default: the model's, or markov.")
	private String engine;

	@Option(names = "--model", paramLabel = "RUN/STEP",
			description = "The trained model, for engines that need one; repeatable for engines that speak with several. The end of the "
					+ "thread's id is enough, as in 39-18/33380; the step can be first, best or last. \"gleaner runs\" lists them.")
	private List<String> models = new ArrayList<>();

	@Option(names = "--corpus", paramLabel = "CORPUS[:WEIGHT]", converter = CorpusWeightConverter.class,
			description = "A corpus of the mix, with its weight such as 2 or 0.5, or a reservoir as \"reservoir:NAME\". Repeatable. "
					+ "Default: all corpora alike.")
	private List<CorpusWeight> mix = new ArrayList<>();

	@Option(names = "--template", paramLabel = "CORPUS",
			description = "A corpus whose poems serve as templates, for engines that use templates. Repeatable.")
	private List<String> templates = new ArrayList<>();

	@Option(names = "--from", paramLabel = "N", defaultValue = "1",
			description = "The number of the first poem. Each poem stands alone: \"--from 7\" makes the seventh without the six before "
					+ "it. Default: ${DEFAULT-VALUE}.")
	private long first;

	@ArgGroup(exclusive = true)
	private Length length = new Length();

	@Option(names = "--prompt", paramLabel = "TEXT", defaultValue = "", description = "The beginning of each poem.")
	private String prompt;

	@Option(names = "--seed", paramLabel = "N",
			description = "The seed, a 64-bit number; the same seed gives the same text. Default: a random one, which is shown.")
	private Long seed;

	@Option(names = { "--diversity", "--temperature" }, paramLabel = "X",
			description = "From 0 to 10: below 1 plainer, above 1 wilder. Default: 1. (--temperature is its old name.)")
	private String diversity;

	@Mixin
	private StyleOptions style = new StyleOptions();

	/** How long each poem is: at most one of these. */
	private static final class Length {
		@Option(names = "--lines", paramLabel = "N", description = "Lines of each poem. Default: the engine's choice.")
		private Integer lines;

		@Option(names = "--words", paramLabel = "N", description = "Words of each poem.")
		private Integer words;

		@Option(names = "--chars", paramLabel = "N", description = "Characters of each poem.")
		private Integer chars;

		/** @throws IllegalArgumentException with a sentence that names the option */
		PoemLength poemLength() {
			if (lines != null) return of("--lines", PoemLength.Unit.LINES, lines);
			if (words != null) return of("--words", PoemLength.Unit.WORDS, words);
			if (chars != null) return of("--chars", PoemLength.Unit.CHARACTERS, chars);
			return PoemLength.NATURAL;
		}

		private static PoemLength of(String option, PoemLength.Unit unit, int count) {
			if (count < 1) throw new IllegalArgumentException(option + " is " + count + ", must be 1 or more");
			return new PoemLength(unit, count);
		}
	}

	/** Opens the studio; may be asked several times. */
	@FunctionalInterface
	public interface Studios {
		Studio open() throws StudioException;
	}

	/** Makes what the annotations of a command with these options name. */
	public static CommandLine.IFactory factory(Surroundings surroundings) {
		return StyleNames.factory(surroundings);
	}

	/** Whether the seed was said; if not, it is drawn. */
	public boolean hasSeed() {
		return seed != null;
	}

	/** Whether an engine, or what it is to speak with, was named. */
	public boolean namesEngine() {
		return engine != null || !models.isEmpty();
	}

	/**
	 * What is ordered by these options.
	 *
	 * @param engines asked when the options make sense so far
	 * @param count how many poems, 0 for no end
	 * @param spec of the command, which what is wrong is told of
	 * @throws ParameterException if an option cannot be
	 */
	public GenerationOrder order(Supplier<EngineCatalog> engines, Studios studios, long count, CommandSpec spec)
			throws EngineException, StudioException, InterruptedException {
		GenerationRequest request = request(count, spec);
		EngineCatalog catalog = engines.get();
		Optional<Studio> opened = engine == null && !models.isEmpty() ? Optional.of(studios.open()) : Optional.empty();
		EngineEntry entry = catalog.entry(engineId(opened));
		EngineInfo chosen = entry.info();
		Map<String, String> settings = style.of(entry, studios::open, Map.of(), Map.of());
		Studio studio = opened.isPresent() ? opened.get() : studios.open();
		return new GenerationOrder(chosen.id(), settings, StandardMix.of(studio, chosen, mix, !templates.isEmpty()), models, templates,
				request);
	}

	/** The engine that was named, or that speaks with the model that was named. */
	private String engineId(Optional<Studio> studio) throws StudioException {
		if (engine != null) return engine;
		return studio.isPresent() ? studio.get().runs().get(ModelName.of(models.getFirst()).run()).engine() : USUAL;
	}

	private GenerationRequest request(long count, CommandSpec spec) {
		String old = style.take(OLD_DIVERSITY);
		String chosen = diversity != null ? diversity : old;
		try {
			double wild = chosen == null ? GenerationRequest.DIVERSITY.standard() : GenerationRequest.DIVERSITY.parse(chosen);
			return new GenerationRequest(seed == null ? new SecureRandom().nextInt(Integer.MAX_VALUE) : seed, first, prompt, count,
					length.poemLength(), wild);
		} catch (IllegalArgumentException | EngineException e) {
			throw new ParameterException(spec.commandLine(), e.getMessage().replaceFirst("^poems is", "--count is")
					.replaceFirst("^first is", "--from is").replaceFirst("^diversity is", "--diversity is"));
		}
	}
}
