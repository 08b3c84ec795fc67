// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import gleaner.cli.archive.ArchiveCommands;
import gleaner.cli.compare.CompareCommands;
import gleaner.cli.corpus.CorpusCommands;
import gleaner.cli.film.FilmCommands;
import gleaner.cli.job.JobCommands;
import gleaner.cli.kit.Surroundings;
import gleaner.cli.lifeline.LifelineCommands;
import gleaner.cli.making.MakingCommands;
import gleaner.cli.manual.ManualCommands;
import gleaner.cli.mine.MineCommands;
import gleaner.cli.perform.PerformCommands;
import gleaner.cli.plugin.PluginCommands;
import gleaner.cli.poem.PoemCommands;
import gleaner.cli.studio.StudioCommands;
import gleaner.cli.training.TrainingCommands;
import gleaner.cli.word.WordCommands;
import java.util.List;
import java.util.stream.Stream;

/** The commands of Gleaner, as the framework finds them in the program. */
final class AllCommands {
	private AllCommands() {
	}

	static CommandCatalog in(Surroundings surroundings) {
		List<CommandCatalog.Origin> origins = Stream
				.of(new StudioCommands(), new CorpusCommands(), new MakingCommands(), new TrainingCommands(), new WordCommands(),
						new PoemCommands(), new PerformCommands(), new FilmCommands(), new LifelineCommands(), new PluginCommands(),
						new CompareCommands(), new MineCommands(), new ArchiveCommands(), new JobCommands(), new ManualCommands())
				.map(source -> new CommandCatalog.Origin("gleaner.cli", source)).toList();
		return new CommandCatalog(origins, surroundings);
	}

	static int run(Surroundings surroundings, String... args) {
		return Gleaner.run(() -> in(surroundings), surroundings, args);
	}
}
