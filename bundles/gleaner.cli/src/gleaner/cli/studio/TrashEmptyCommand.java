// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.studio;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.files.StudioException;
import gleaner.files.Trashed;
import gleaner.studio.Studio;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gleaner trash empty --yes} */
@Command(name = "empty", description = "Delete everything in the trash for ever.", mixinStandardHelpOptions = true, sortOptions = false)
final class TrashEmptyCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Option(names = "--yes", description = "Delete without asking. You cannot undo it.")
	private boolean isSure;

	@Mixin
	private StudioOption studioOption;

	@Mixin
	private Answer answer = new Answer();

	TrashEmptyCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		Studio studio = studioOption.open();
		List<Trashed> all = studio.trash().list();
		if (all.isEmpty()) {
			if (answer.isJson()) answer.give(surroundings, Json.object().put("deleted", 0), "");
			else surroundings.err().println("The trash is empty.");
			return 0;
		}
		String many = all.size() == 1 ? "1 thing" : all.size() + " things";
		if (!isSure) throw new StudioException(many + " in the trash would be deleted for ever, and you cannot undo that; see the list "
				+ "with: gleaner trash list; delete it with --yes");
		for (Trashed each : all) studio.deleteForEver(each);
		answer.give(surroundings, Json.object().put("deleted", all.size()),
				many + (all.size() == 1 ? " is" : " are") + " deleted for ever");
		return 0;
	}
}
