// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.studio;

import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.cli.kit.TrashPrinter;
import gleaner.files.StudioException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gleaner trash list} */
@Command(name = "list", description = "List what is in the trash, newest first.", mixinStandardHelpOptions = true, sortOptions = false)
final class TrashListCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Option(names = "--json", description = "Print a JSON array of objects.")
	private boolean json;

	@Mixin
	private StudioOption studioOption;

	TrashListCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		TrashPrinter.ofAll(surroundings).list(studioOption.open().trash(), json);
		return 0;
	}
}
