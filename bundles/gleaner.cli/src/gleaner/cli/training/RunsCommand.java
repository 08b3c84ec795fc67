// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.training;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.files.StudioException;
import gleaner.runs.Note;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.runs.RunNotes;
import gleaner.runs.Runs;
import gleaner.runs.StarterThreads;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner runs} */
@Command(name = "runs", description = "List the threads of the studio, or the models of one thread.", mixinStandardHelpOptions = true,
		sortOptions = false, synopsisSubcommandLabel = "[COMMAND]")
final class RunsCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(arity = "0..1", paramLabel = "RUN", description = "The thread whose models to list; the end of its id is enough.")
	private String run;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--json", description = "Print a JSON array of objects.")
	private boolean json;

	@Option(names = "--starter",
			description = "First add the starter vintages, if they are missing: an LSTM and a WaveNet at three ages.")
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
			for (Run each : listed) all.add(describe(each, notes(each)));
			surroundings.out().println(Json.line(all));
		} else if (run == null) {
			for (Run each : listed) print(each, notes(each).thread());
			if (listed.isEmpty()) surroundings.err().println("there is no thread in " + runs.folder() + " yet");
		} else {
			RunNotes notes = notes(listed.getFirst());
			print(listed.getFirst(), notes.thread());
			if (!notes.thread().text().isEmpty()) surroundings.out().println(notes.thread().text().indent(4).stripTrailing());
			for (RunModel model : listed.getFirst().models()) print(model, notes.of(OptionalLong.of(model.step())));
		}
		if (run == null) runs.problems().forEach(problem -> surroundings.warn(problem));
		return 0;
	}

	/** What is noted of a thread; where that cannot be read the thread is listed all the same. */
	private RunNotes notes(Run thread) {
		try {
			return RunNotes.read(thread.folder());
		} catch (StudioException e) {
			surroundings.warn(e.getMessage());
			return RunNotes.NONE;
		}
	}

	private void print(Run r, Note note) {
		surroundings.out().printf(Locale.ROOT, "%s  %-8s %-8s %,12d steps  %5d models  %s%s%s%n", r.id(), r.engine(), r.state().word(),
				r.steps(), r.models().size(),
				r.best().map(best -> "best " + best.step() + losses(best)).orElse("no model yet"),
				r.name().isEmpty() ? "" : "  " + r.name(), note.rating() == 0 ? "" : "  " + note.stars());
	}

	private void print(RunModel model, Note note) {
		surroundings.out().printf(Locale.ROOT, "%12d%s%s%s%s%n", model.step(), losses(model),
				model.kept().isEmpty() ? "" : "  " + model.kept(), note.rating() == 0 ? "" : "  " + note.stars(),
				note.text().isEmpty() ? "" : "  " + note.text().lines().findFirst().orElse(""));
	}

	private static String losses(RunModel model) {
		String loss = Double.isNaN(model.loss()) ? "" : String.format(Locale.ROOT, "  loss %.4f", model.loss());
		return Double.isNaN(model.validationLoss()) ? loss : loss + String.format(Locale.ROOT, "  validation %.4f", model.validationLoss());
	}

	private static ObjectNode describe(Run r, RunNotes notes) {
		ObjectNode node = Json.object().put("id", r.id()).put("name", r.name()).put("engine", r.engine()).put("state", r.state().word());
		node.put("born", r.born().map(Object::toString).orElse(null)).put("died", r.died().map(Object::toString).orElse(null)).put("steps",
				r.steps());
		put(node, "loss", r.loss());
		put(node, "validationLoss", r.validationLoss());
		node.put("corpus", r.corpus());
		Noted.put(node, notes.thread());
		ArrayNode findings = node.putArray("health");
		for (Run.Finding finding : r.findings()) findings.addObject().put("step", finding.step()).put("what", finding.what());
		ObjectNode parameters = node.putObject("parameters");
		r.parameters().forEach(parameters::put);
		ArrayNode models = node.putArray("models");
		for (RunModel model : r.models()) {
			ObjectNode m = models.addObject().put("name", model.name()).put("step", model.step());
			put(m, "loss", model.loss());
			put(m, "validationLoss", model.validationLoss());
			m.put("bytes", model.bytes());
			Noted.put(m, notes.of(OptionalLong.of(model.step())));
		}
		return node;
	}

	/** Numbers that JSON does not have are left out by being null. */
	private static void put(ObjectNode node, String field, double value) {
		if (Double.isFinite(value)) node.put(field, value);
		else node.putNull(field);
	}
}
