// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.training;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.files.StudioException;
import gleaner.runs.Run;
import gleaner.runs.Thinning;
import gleaner.studio.Studio;
import gleaner.studio.poem.CitedModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner runs thin RUN… --keep N | --every STEPS} */
@Command(name = "thin",
		description = "Move models that you do not need to the trash, by a rule. Without --yes, only list them. The first, best and last "
				+ "models always stay, and so do models that you noted or rated, or that a poem cites.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class RunsThinCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@Parameters(arity = "1..*", paramLabel = "RUN", description = "The threads; the end of an id is enough.")
	private List<String> names;

	@Option(names = "--keep", paramLabel = "N", description = "Keep N models of each thread, spread evenly over its life.")
	private Integer keep;

	@Option(names = "--every", paramLabel = "STEPS", description = "Keep one model in every N steps, the one with the lowest loss.")
	private Long every;

	@Option(names = "--yes", description = "Move them. \"gleaner trash\" can put each model back.")
	private boolean yes;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--json", description = "Print a JSON array with an object per thread.")
	private boolean json;

	RunsThinCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		Thinning.Rule rule = rule();
		Studio studio = studioOption.open();
		CitedModels cited = CitedModels.of(studio.poems());
		List<Thinning> plans = new ArrayList<>();
		for (String name : names) {
			Run run = studio.runs().get(name);
			if (plans.stream().noneMatch(plan -> plan.run().equals(run))) plans.add(Thinning.of(run, rule, cited::by));
		}
		if (json) {
			ArrayNode all = Json.object().putArray("threads");
			for (Thinning plan : plans) all.add(describe(plan));
			carryOut(studio, plans);
			surroundings.out().println(Json.line(all));
			return 0;
		}
		for (Thinning plan : plans) print(plan);
		carryOut(studio, plans);
		if (!yes) surroundings.err().println("Nothing was moved; move them with --yes.");
		return 0;
	}

	private Thinning.Rule rule() {
		if (keep == null && every == null)
			throw new ParameterException(spec.commandLine(), "it is not clear which models stay; give --keep N, --every STEPS, or both");
		try {
			return new Thinning.Rule(keep == null ? OptionalInt.empty() : OptionalInt.of(keep),
					every == null ? OptionalLong.empty() : OptionalLong.of(every));
		} catch (IllegalArgumentException e) {
			throw new ParameterException(spec.commandLine(), "--" + e.getMessage());
		}
	}

	private void carryOut(Studio studio, List<Thinning> plans) throws StudioException {
		if (yes) for (Thinning plan : plans) plan.carryOut(studio.runs());
	}

	private void print(Thinning plan) {
		for (Thinning.Fate fate : plan.models())
			surroundings.out().printf(Locale.ENGLISH, "%12d  %9s  %s%n", fate.model().step(), size(fate.model().bytes()),
					fate.stays() ? "stays, " + fate.why() : yes ? "to the trash" : "would go");
		int going = plan.going().size();
		surroundings.out().println(plan.run().called() + ": " + going + " of " + plan.models().size() + " models "
				+ (yes ? "are in the trash, " : "would go to the trash, ") + size(plan.bytesGoing()));
	}

	private static String size(long bytes) {
		return String.format(Locale.ENGLISH, "%,.1f MB", bytes / 1e6);
	}

	private ObjectNode describe(Thinning plan) {
		ObjectNode node = Json.object().put("thread", plan.run().id()).put("done", yes).put("models", plan.models().size())
				.put("going", plan.going().size()).put("bytes", plan.bytesGoing());
		ArrayNode fates = node.putArray("fates");
		for (Thinning.Fate fate : plan.models()) {
			ObjectNode each = fates.addObject().put("step", fate.model().step()).put("bytes", fate.model().bytes()).put("stays",
					fate.stays());
			if (fate.stays()) each.put("why", fate.why());
		}
		return node;
	}
}
