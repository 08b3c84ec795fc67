// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.studio;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Interrupter;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.backup.Backup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner studio backup [FILE]} */
@Command(name = "backup", description = "Put the whole studio into one zip, without what Gleaner can make again.",
		mixinStandardHelpOptions = true,
		sortOptions = false)
final class StudioBackupCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "FILE", arity = "0..1",
			description = "The zip to write, or a folder for it. Default: a zip in this folder, named after the studio and the day.")
	private Path file;

	@Option(names = "--overwrite", description = "Overwrite the file if it is there already.")
	private boolean overwrite;

	@Mixin
	private StudioOption studioOption;

	@Mixin
	private Answer answer = new Answer();

	StudioBackupCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException, InterruptedException {
		Studio studio = studioOption.open();
		Backup backup = new Backup(studio);
		Path named = file == null ? Path.of("") : file;
		Path target = (Files.isDirectory(named.toAbsolutePath()) ? named.resolve(backup.name(LocalDate.now())) : named).toAbsolutePath();
		if (Files.exists(target) && !overwrite)
			throw new StudioException(target + " is there already; name another file, or overwrite it with --overwrite");
		Backup.Outcome outcome;
		try (ProgressLine progress = new ProgressLine(surroundings); Interrupter interrupter = Interrupter.ofThisThread()) {
			outcome = backup.write(target, progress);
		}
		answer.give(surroundings,
				Json.object().put("file", target.toString()).put("files", outcome.files()).put("bytes", outcome.bytes()),
				target.toString());
		if (!answer.isJson()) surroundings.err().println(outcome.files() + " files, " + (outcome.bytes() >> 10) + " KB");
		return 0;
	}
}
