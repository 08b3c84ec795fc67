// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.training;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.files.StudioException;
import gleaner.runs.Note;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner runs rate RUN[/STEP] STARS} */
@Command(name = "rate", description = "Give a thread or a model 1 to 5 stars.", mixinStandardHelpOptions = true, sortOptions = false)
final class RunsRateCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@Parameters(index = "0", paramLabel = "RUN[/STEP]", description = "The thread, or its model, as in 39-18 or 39-18/best.")
	private String name;

	@Parameters(index = "1", paramLabel = "STARS", description = "From 1 to 5; 0 removes them.")
	private int stars;

	@Mixin
	private StudioOption studioOption;

	@Mixin
	private Answer answer = new Answer();

	RunsRateCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		if (stars < 0 || stars > Note.BEST)
			throw new ParameterException(spec.commandLine(), "STARS is " + stars + ", must be from 0 to " + Note.BEST);
		Noted noted = Noted.of(studioOption.open().runs(), name);
		Noted rated = noted.with(noted.note().withRating(stars));
		answer.give(surroundings, rated.describe(), (rated.note().stars() + " " + rated.name()).strip());
		return 0;
	}
}
