// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.plugin;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Surroundings;
import gleaner.fence.Wall;
import gleaner.plugins.PluginException;
import gleaner.plugins.fence.FenceChoices;
import gleaner.plugins.fence.Sharing;
import gleaner.plugins.store.PluginStore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner plugin fence [each|maker|together]} */
@Command(name = "fence", description = "Show or set which engines of other makers share a process, and how much memory it may use.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class PluginFenceCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(arity = "0..1", paramLabel = "SHARING",
			description = "each: every engine has its own process, maker: engines of one maker share one, together: all share one.")
	private String sharing;

	@Option(names = "--memory", paramLabel = "MB", description = "The memory that each process may use.")
	private Integer megabytes;

	@Mixin
	private Answer answer = new Answer();

	PluginFenceCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws PluginException {
		PluginStore store = PluginStore.ofThisPoet();
		FenceChoices choices = FenceChoices.of(store);
		if (sharing != null) choices = choices.withSharing(Sharing.of(sharing)
				.orElseThrow(() -> new PluginException("the sharing is \"" + sharing + "\", must be each, maker or together")));
		if (megabytes != null) {
			if (megabytes < FenceChoices.LEAST_MEGABYTES || megabytes > FenceChoices.MOST_MEGABYTES)
				throw new PluginException("the memory is "
						+ megabytes + " MB, must be from " + FenceChoices.LEAST_MEGABYTES + " to " + FenceChoices.MOST_MEGABYTES);
			choices = choices.withMegabytes(megabytes);
		}
		if (sharing != null || megabytes != null) choices.write(store);
		Wall wall = Wall.ofThisSystem();
		answer.give(surroundings,
				Json.object().put("sharing", choices.sharing().word()).put("megabytes", choices.megabytes()).put("wall", wall.stands())
						.put("refusesCalls", wall.refusesCalls())
						.put("boundsAllMemory", wall.boundsMemory()),
				words(choices.sharing()) + ", with " + choices.megabytes() + " MB each. " + (wall.stands()
						? "Bubblewrap keeps them away from your files, from other programs and, unless they ask for it, from the network."
								+ (wall.refusesCalls() ? " The kernel refuses them what no engine needs." : "")
						: "Nothing on this system keeps them away from your files: Gleaner found no bubblewrap that may do its work.")
						+ (wall.boundsMemory() ? ""
								: " Only Java's own memory has a bound, not what native code takes: Gleaner found no prlimit."));
		return 0;
	}

	private static String words(Sharing sharing) {
		return switch (sharing) {
		case EACH -> "Each engine of other makers has a process of its own";
		case MAKER -> "Engines of one maker share a process";
		case TOGETHER -> "All engines of other makers share one process";
		};
	}
}
