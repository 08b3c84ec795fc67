// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.making;

import gleaner.cli.job.JobOptions;
import gleaner.cli.kit.Surroundings;
import gleaner.cluster.MakingPlan;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.voice.GenerationOrder;
import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that make a job of an order: many tasks, each of which makes a stretch of the poems. */
final class MakingJob {
	@Option(names = "--job", paramLabel = "NAME",
			description = "Do it as a job in the background: see \"gleaner job\". The poems are the same with and without it.")
	private String name;

	@Option(names = "--tasks", paramLabel = "N",
			description = "With --job: the number of tasks. Default: tasks of a few thousand poems each.")
	private Integer tasks;

	@Mixin
	private JobOptions options = new JobOptions();

	boolean isWanted() {
		return name != null;
	}

	/**
	 * Makes the job and sends it off.
	 *
	 * @param command generate or substitute, and what else it is told of itself
	 * @param order with as many poems as the job is to make
	 */
	void start(Surroundings surroundings, Studio studio, CommandSpec spec, EngineInfo engine, List<String> command, GenerationOrder order)
			throws StudioException, InterruptedException {
		GenerationRequest request = order.request();
		if (request.poems() == GenerationRequest.ENDLESS)
			throw new ParameterException(spec.commandLine(), "--count is 0, but a job must end; give the number of poems");
		MakingPlan plan = MakingPlan.of(studio, command, engine.name(), order, parts(request.poems(), spec));
		options.start(surroundings, studio, spec, name, name, plan.what(), List.of(), plan.tasks(), plan.stock());
	}

	private OptionalInt parts(long poems, CommandSpec spec) {
		if (tasks == null) return OptionalInt.empty();
		if (tasks < 1 || tasks > poems)
			throw new ParameterException(spec.commandLine(), "--tasks is " + tasks + ", must be from 1 to the number of poems, " + poems);
		return OptionalInt.of(tasks);
	}
}
