// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.training;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.engine.EngineException;
import gleaner.files.StudioException;
import gleaner.runs.ModelName;
import gleaner.runs.RunModel;
import gleaner.runs.Runs;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gleaner model export RUN/STEP FILE} */
@Command(name = "export", description = "Write a model as a zip file for DL4J. Other programs can read its safetensors file directly.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class ModelExportCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(index = "0", paramLabel = "RUN/STEP", description = "The model, as in 39-18/33380; the step may be first, best or last.")
	private String model;

	@Parameters(index = "1", paramLabel = "FILE", description = "The zip file.")
	private Path file;

	@Mixin
	private StudioOption studioOption;

	@Mixin
	private Answer answer = new Answer();

	ModelExportCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws EngineException, StudioException, InterruptedException {
		Runs runs = studioOption.open().runs();
		RunModel found = runs.model(ModelName.of(model));
		Trainers.ofThisProgram().entry(runs.get(found.run()).engine()).trainer().exportModel(found.file(), file.toAbsolutePath());
		answer.give(surroundings, Json.object().put("model", found.name()).put("file", file.toString()), file.toString());
		return 0;
	}
}
