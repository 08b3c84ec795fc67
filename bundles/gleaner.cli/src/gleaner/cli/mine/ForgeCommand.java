// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.mine;

import gleaner.cli.kit.Json;
import gleaner.cli.kit.Languages;
import gleaner.cli.kit.Surroundings;
import gleaner.mining.word.Forge;
import gleaner.mining.word.ForgeWish;
import gleaner.mining.word.Forged;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner forge WORD} */
@Command(name = "forge", description = "Make new words from a word's kin, parts and sound.",
		mixinStandardHelpOptions = true,
		sortOptions = false)
final class ForgeCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@Parameters(arity = "1..2", paramLabel = "WORD", description = "The word; with two words, the new ones lie between them.")
	private List<String> words;

	@Option(names = "--rhymes", paramLabel = "WORD", description = "Only words that rhyme with this one.")
	private String rhyme = "";

	@Option(names = "--syllables", paramLabel = "N", description = "Only words with N syllables.")
	private int syllables;

	@Option(names = "--limit", paramLabel = "N", description = "At most this many. Default: ${DEFAULT-VALUE}.")
	private int most = 20;

	@Option(names = "--json", description = "Print a JSON array of objects.")
	private boolean json;

	ForgeCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		if (most < 1) throw new ParameterException(spec.commandLine(), "--limit is " + most + ", must be 1 or more");
		if (syllables < 0) throw new ParameterException(spec.commandLine(), "--syllables is " + syllables + ", must be 1 or more");
		List<Forged> forged = new Forge(Languages.ofThisProgram()).forge(words.getFirst(),
				new ForgeWish(words.size() > 1 ? words.get(1) : "", rhyme, syllables), most);
		if (json) surroundings.out().println(Json.line(Json.tree(forged)));
		else if (forged.isEmpty()) surroundings.out().println("no such word can be made; drop --rhyme or --syllables");
		else for (Forged word : forged) surroundings.out().printf("%-18s %-22s %s%n", word.word(), word.said(), word.made());
		return 0;
	}
}
