package gleaner.cli.training;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.files.StudioException;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.runs.Runs;
import gleaner.runs.StarterThreads;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner runs} */
@Command(name = "runs", description = "List the training threads of the studio, or the models of one.", mixinStandardHelpOptions = true,
		sortOptions = false)
final class RunsCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(arity = "0..1", paramLabel = "RUN", description = "A thread, whose models are listed; of its id the end will do.")
	private String run;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--json", description = "Print an array of objects.")
	private boolean json;

	@Option(names = "--starter",
			description = "First bring in the starter vintages, if they are not there: an LSTM and a WaveNet at three ages.")
	private boolean starter;

	RunsCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		Runs runs = studioOption.open().runs();
		if (starter) StarterThreads.into(runs.folder());
		List<Run> listed = run == null ? runs.list() : List.of(runs.get(run));
		if (json) {
			ArrayNode all = JsonNodeFactory.instance.arrayNode();
			listed.forEach(r -> all.add(describe(r)));
			surroundings.out().println(Json.line(all));
		} else if (run == null) {
			listed.forEach(this::print);
			if (listed.isEmpty()) surroundings.err().println("there is no thread in " + runs.folder() + " yet");
		} else {
			print(listed.getFirst());
			listed.getFirst().models().forEach(this::print);
		}
		if (run == null) runs.problems().forEach(problem -> surroundings.error(problem));
		return 0;
	}

	private void print(Run r) {
		surroundings.out().printf(Locale.ROOT, "%s  %-8s %-8s %,12d steps  %5d models  %s%s%n", r.id(), r.engine(), r.state().word(),
				r.steps(), r.models().size(),
				r.best().map(best -> "best " + best.step() + losses(best)).orElse("no model yet"),
				r.name().isEmpty() ? "" : "  " + r.name());
	}

	private void print(RunModel model) {
		surroundings.out().printf(Locale.ROOT, "%12d%s%s%n", model.step(), losses(model),
				model.kept().isEmpty() ? "" : "  " + model.kept());
	}

	private static String losses(RunModel model) {
		String loss = Double.isNaN(model.loss()) ? "" : String.format(Locale.ROOT, "  loss %.4f", model.loss());
		return Double.isNaN(model.validationLoss()) ? loss : loss + String.format(Locale.ROOT, "  validation %.4f", model.validationLoss());
	}

	private static ObjectNode describe(Run r) {
		ObjectNode node = Json.object().put("id", r.id()).put("name", r.name()).put("engine", r.engine()).put("state", r.state().word());
		node.put("born", r.born().map(Object::toString).orElse(null)).put("died", r.died().map(Object::toString).orElse(null)).put("steps",
				r.steps());
		put(node, "loss", r.loss());
		put(node, "validationLoss", r.validationLoss());
		node.put("corpus", r.corpus());
		ObjectNode parameters = node.putObject("parameters");
		r.parameters().forEach(parameters::put);
		ArrayNode models = node.putArray("models");
		for (RunModel model : r.models()) {
			ObjectNode m = models.addObject().put("name", model.name()).put("step", model.step());
			put(m, "loss", model.loss());
			put(m, "validationLoss", model.validationLoss());
			m.put("bytes", model.bytes());
		}
		return node;
	}

	/** Numbers that JSON does not have are left out by being null. */
	private static void put(ObjectNode node, String field, double value) {
		if (Double.isFinite(value)) node.put(field, value);
		else node.putNull(field);
	}
}
