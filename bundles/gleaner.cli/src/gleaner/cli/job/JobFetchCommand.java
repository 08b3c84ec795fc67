// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.cluster.Bringing;
import gleaner.cluster.JobFolder;
import gleaner.cluster.Jobs;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gleaner job fetch NAME} */
@Command(name = "fetch",
		description = "Bring what a job has made so far into the studio: threads, debris, and in the end all poems in one text. A job on "
				+ "this machine does so by itself when it ends.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class JobFetchCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "JOB", description = "The job.")
	private String name;

	@Mixin
	private StudioOption studioOption;

	@Mixin
	private Answer answer = new Answer();

	JobFetchCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException, InterruptedException {
		Studio studio = studioOption.open();
		JobFolder folder = new Jobs(studio).get(name);
		Places.of(folder.job(), surroundings.program()).fetch(folder);
		Bringing.Brought brought = new Bringing(studio, folder).run();
		ObjectNode node = Json.object().put("job", name).put("debris", brought.debris());
		brought.threads().forEach(node.putArray("threads")::add);
		Path merged = folder.job().isMaking() ? folder.poems() : folder.results();
		boolean isMerged = Files.exists(merged);
		if (isMerged) node.put(folder.job().isMaking() ? "poems" : "results", merged.toString());
		answer.give(surroundings, node, "Brought into the studio: " + brought.threads().size() + " threads, " + brought.debris()
				+ " files of debris" + (isMerged ? "; all that the tasks printed is in " + merged : ""));
		return 0;
	}
}
