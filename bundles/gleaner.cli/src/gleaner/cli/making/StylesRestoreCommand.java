// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.making;

import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.cli.kit.TrashPrinter;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.style.OwnStyles;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner styles restore [NAME]} */
@Command(name = "restore", description = "Put a style back from the trash; without NAME, list the styles there.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class StylesRestoreCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "NAME", arity = "0..1", description = "The style, or its id from \"styles restore --json\".")
	private String name;

	@Option(names = "--json", description = "Print a JSON object; without NAME, an array of objects.")
	private boolean json;

	@Mixin
	private StudioOption studioOption;

	StylesRestoreCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		Studio studio = studioOption.open();
		TrashPrinter printer = new TrashPrinter(surroundings, OwnStyles.KIND);
		if (name == null) printer.list(studio.trash(), json);
		else printer.restore(studio, name, json);
		return 0;
	}
}
