// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.perform;

import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.cli.making.OrderOptions;
import gleaner.engine.EngineException;
import gleaner.files.StudioException;
import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Programme;
import gleaner.performance.programme.Round;
import gleaner.performance.programme.Says;
import gleaner.studio.Studio;
import gleaner.voice.GenerationOrder;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gleaner spreed} */
@Command(name = "spreed", description = "Let an engine speak onto the stage in this terminal at once, and record it.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class SpreedCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--count", paramLabel = "N", defaultValue = "10",
			description = "The number of poems; 0 means until you end it. Default: ${DEFAULT-VALUE}.")
	private long count;

	@Mixin
	private ShowOptions show = new ShowOptions();

	@Mixin
	private OrderOptions order = new OrderOptions();

	SpreedCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws EngineException, StudioException, InterruptedException {
		Mode mode = show.mode(spec, Mode.LINES);
		GenerationOrder said = order.order(surroundings.engines(), studioOption::open, count, spec);
		Studio studio = studioOption.open();
		Programme programme = Programme.of("spreed " + said.engine(), Round.of(new Says.Spoken(said), mode).withPoems(count));
		return new Performing(surroundings, studio, show, spec).perform(programme);
	}
}
