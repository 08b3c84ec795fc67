// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.studio;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Interrupter;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.Surroundings;
import gleaner.files.StudioException;
import gleaner.studio.backup.Restoring;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gleaner studio restore FILE FOLDER} */
@Command(name = "restore", description = "Make a studio from a backup, in a new folder.", mixinStandardHelpOptions = true,
		sortOptions = false)
final class StudioRestoreCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(index = "0", paramLabel = "FILE", description = "The zip from \"studio backup\".")
	private Path file;

	@Parameters(index = "1", paramLabel = "FOLDER", description = "The folder of the new studio; it must be new or empty.")
	private Path folder;

	@Mixin
	private Answer answer = new Answer();

	StudioRestoreCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException, InterruptedException {
		try (ProgressLine progress = new ProgressLine(surroundings); Interrupter interrupter = Interrupter.ofThisThread()) {
			Path made = new Restoring(file).into(folder, progress).folder();
			progress.close();
			answer.give(surroundings, Json.object().put("studio", made.toString()), "Made a studio in " + made);
		}
		return 0;
	}
}
