// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.mine;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Languages;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.files.StudioException;
import gleaner.mining.assay.Assaying;
import gleaner.mining.verdict.Verdict;
import gleaner.mining.verdict.Verdicts;
import gleaner.studio.Studio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner mark keep NAME…} */
@Command(name = "mark", description = "Mark raw poems: keep, pass, later or undecided; or undo the last mark.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class MarkCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@Parameters(arity = "0..1", index = "0", paramLabel = "MARK", description = "keep, pass, later or undecided.")
	private String mark;

	@Parameters(arity = "0..*", index = "1..*", paramLabel = "NAME",
			description = "The raw poem's name in the first column of \"gleaner mine\"; the beginning is enough.")
	private List<String> names = List.of();

	@Option(names = "--undo", description = "Undo the last mark; again, the one before it.")
	private boolean undo;

	@Mixin
	private StudioOption studioOption;

	@Mixin
	private Answer answer = new Answer();

	MarkCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException, InterruptedException {
		if (undo == (mark != null))
			throw new ParameterException(spec.commandLine(), "give a mark and names, as in gleaner mark keep 3f9a0c, or --undo alone");
		if (!undo && names.isEmpty())
			throw new ParameterException(spec.commandLine(), "no raw poem is named; take names from the first column of: gleaner mine");
		Studio studio = studioOption.open();
		Verdicts verdicts = Verdicts.of(studio);
		if (undo) {
			Optional<List<String>> undone = verdicts.undo();
			if (undone.isEmpty()) throw new StudioException("there is no mark to undo");
			tell("undo", undone.get());
			return 0;
		}
		Verdict verdict = SieveOptions.verdict(mark);
		List<String> hashes = new ArrayList<>();
		try (Assaying assaying = new Assaying(studio, Languages.ofThisProgram())) {
			for (String name : names) hashes.add(hash(assaying, name));
		}
		verdicts.decide(hashes, verdict);
		tell(verdict.word(), hashes);
		return 0;
	}

	private static String hash(Assaying assaying, String name) throws StudioException, InterruptedException {
		List<String> found = assaying.hashes(name);
		if (found.size() == 1) return found.getFirst();
		throw new StudioException(
				found.isEmpty() ? "no raw poem is named \"" + name + "\"; run gleaner mine and take a name from its first column"
						: found.size() + " raw poems have names that begin with \"" + name + "\"; write more letters of it");
	}

	private void tell(String what, List<String> hashes) {
		answer.give(surroundings, Json.object().put("mark", what).set("names", Json.tree(hashes)),
				what + ": " + hashes.size() + (hashes.size() == 1 ? " raw poem" : " raw poems"));
	}
}
