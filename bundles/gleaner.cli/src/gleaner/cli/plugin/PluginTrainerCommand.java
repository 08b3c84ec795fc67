// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.plugin;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Surroundings;
import gleaner.plugins.PluginException;
import gleaner.plugins.install.Extra;
import gleaner.plugins.install.ExtraInstaller;
import gleaner.plugins.install.ExtraPlace;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gleaner plugin trainer [SITE]} */
@Command(name = "trainer", description = "Add the trainer. Without it, models can speak but not learn.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class PluginTrainerCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(arity = "0..1", paramLabel = "SITE",
			description = "Its zip file, unpacked folder or address; needed only if it did not come with the program.")
	private String site;

	@Mixin
	private final TrustOptions trust = new TrustOptions();

	@Mixin
	private Answer answer = new Answer();

	PluginTrainerCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws PluginException, InterruptedException {
		ExtraInstaller installer = ExtraInstaller.ofThisProgram(Extra.TRAINER);
		ExtraPlace place = site == null ? installer.requirePlace() : ExtraPlace.at(site);
		if (surroundings.terminal()) surroundings.err().println("Adding the trainer …");
		installer.add(place, trust.trust(surroundings));
		answer.give(surroundings, Json.object().put("trainer", true), "The trainer is installed; begin with: gleaner train --help");
		return 0;
	}
}
