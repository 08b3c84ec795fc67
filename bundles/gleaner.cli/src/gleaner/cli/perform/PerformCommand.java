// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.perform;

import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.files.Nearest;
import gleaner.files.StudioException;
import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Programme;
import gleaner.performance.programme.Programmes;
import gleaner.performance.programme.Round;
import gleaner.performance.programme.Says;
import gleaner.studio.Studio;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner perform WHAT…} */
@Command(name = "perform", description = "Perform a programme, text files or poems in this terminal, and record it.",
		mixinStandardHelpOptions = true, sortOptions = false,
		footer = { "",
			"Space pauses and continues. Right and Page Down show the next line, Left and Page Up the one before. Up and Down change the "
					+ "speed. N shows the next poem, A this one again, S adds a full stop, M marks a line, B turns the stage black. "
					+ "Escape twice ends the performance." })
final class PerformCommand implements Callable<Integer> {
	private static final String JSON = ".json";

	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "POEM|PROGRAMME|FILE", arity = "1..*",
			description = "A programme or poem of the studio, by its name, or a file: a text, debris, or a programme (.json). Each makes "
					+ "a round.")
	private List<String> names;

	@Mixin
	private StudioOption studioOption;

	@Mixin
	private ShowOptions show = new ShowOptions();

	PerformCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException, InterruptedException {
		Mode mode = show.mode(spec, Mode.LINES);
		Studio studio = studioOption.open();
		Programme whole = null;
		List<Round> rounds = new ArrayList<>();
		for (String name : names) {
			Programme each = programme(studio, name, mode);
			if (whole == null) whole = each;
			rounds.addAll(each.rounds());
		}
		return new Performing(surroundings, studio, show, spec).perform(whole.withRounds(rounds));
	}

	private static Programme programme(Studio studio, String name, Mode mode) throws StudioException {
		Programmes programmes = new Programmes(studio);
		Optional<Path> file = file(name);
		if (file.isPresent() && name.endsWith(JSON)) return Programmes.read(file.get());
		if (file.isPresent())
			return Programme.of(file.get().getFileName().toString(), Round.of(new Says.TextFile(file.get().toAbsolutePath()), mode));
		if (programmes.known(name).isPresent()) return programmes.read(name);
		if (studio.poems().exists(name)) return Programme.of(name, Round.of(new Says.Poems(List.of(name)), mode));
		List<String> there = new ArrayList<>(programmes.names());
		there.addAll(studio.poems().titles());
		throw new StudioException("there is no file, programme or poem \"" + name + "\"" + Nearest.question(name, there)
				+ "; \"gleaner poem list\" lists poems");
	}

	private static Optional<Path> file(String name) {
		try {
			return Optional.of(Path.of(name)).filter(Files::exists);
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}
}
