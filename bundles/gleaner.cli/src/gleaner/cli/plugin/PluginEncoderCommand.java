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

/** {@code gleaner plugin encoder [SITE]} */
@Command(name = "encoder", description = "Add the sentence encoder, so that suggestions consider the meaning of the whole line.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class PluginEncoderCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(arity = "0..1", paramLabel = "SITE",
			description = "Its zip file, unpacked folder or address; needed only if it did not come with the program.")
	private String site;

	@Mixin
	private final TrustOptions trust = new TrustOptions();

	@Mixin
	private Answer answer = new Answer();

	PluginEncoderCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws PluginException, InterruptedException {
		ExtraInstaller installer = ExtraInstaller.ofThisProgram(Extra.ENCODER);
		ExtraPlace place = site == null ? installer.requirePlace() : ExtraPlace.at(site);
		if (surroundings.terminal()) surroundings.err().println("Adding the sentence encoder …");
		installer.add(place, trust.trust(surroundings));
		answer.give(surroundings, Json.object().put("encoder", true),
				"The sentence encoder is installed: suggestions now consider whole lines");
		return 0;
	}
}
