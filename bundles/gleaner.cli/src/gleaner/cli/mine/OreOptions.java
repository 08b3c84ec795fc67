// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.mine;

import gleaner.cli.kit.Interrupter;
import gleaner.cli.kit.Languages;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.files.StudioException;
import gleaner.mining.assay.Assaying;
import gleaner.mining.assay.Ore;
import gleaner.mining.assay.Row;
import gleaner.mining.ore.DebrisOre;
import gleaner.mining.ore.FileOre;
import gleaner.mining.ore.OreSource;
import gleaner.studio.Studio;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which raw poems a command is about; assays them. */
final class OreOptions {
	private static final int NAMED = 5;

	@Parameters(arity = "0..*", paramLabel = "PATH",
			description = "Text files and folders of raw text. File names may be headers (DIR-…_Model-…_Loss-…). "
					+ "Default: the debris of the studio.")
	private List<Path> paths = List.of();

	@Mixin
	private StudioOption studioOption;

	private Studio studio;
	private List<OreSource> sources;

	Studio studio() throws StudioException {
		if (studio == null) studio = studioOption.open();
		return studio;
	}

	private List<OreSource> sources() throws StudioException {
		if (sources != null) return sources;
		sources = new ArrayList<>();
		for (Path path : paths) sources.add(new FileOre(path));
		if (paths.isEmpty()) sources.add(new DebrisOre(studio().debris()));
		return sources;
	}

	/** Assays; what is left out is told. */
	List<Row> rows(Surroundings surroundings) throws StudioException, InterruptedException {
		Ore ore = new Ore();
		Assaying.Outcome outcome;
		try (ProgressLine progress = new ProgressLine(surroundings);
				Interrupter interrupter = Interrupter.ofThisThread();
				Assaying assaying = new Assaying(studio(), Languages.ofThisProgram())) {
			outcome = assaying.run(sources(), Assaying.usualThreads(), ore, progress);
		}
		for (String sentence : outcome.leftOut().stream().limit(NAMED).toList()) surroundings.warn(sentence);
		int more = outcome.leftOut().size() - NAMED;
		if (more > 0) surroundings.warn(more + " more could not be read");
		return ore.rows();
	}

	/** The text of a row. */
	String text(Row row) throws StudioException {
		return Assaying.text(sources(), row.spot());
	}
}
