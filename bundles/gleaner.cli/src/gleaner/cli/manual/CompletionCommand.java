// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.manual;

import gleaner.cli.kit.Surroundings;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner completion SHELL} */
@Command(name = "completion", description = "Print a script for your shell that completes commands, options and the studio's names.",
		mixinStandardHelpOptions = true,
		sortOptions = false,
		footer = { "", "For bash, in ~/.bashrc:             source <(gleaner completion bash)",
			"For zsh, in ~/.zshrc after compinit: source <(gleaner completion zsh)",
			"For fish: gleaner completion fish >~/.config/fish/completions/gleaner.fish" })
final class CompletionCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}.")
	private Shell shell;

	/** Those that it is known for. */
	private enum Shell {
		bash, zsh, fish
	}

	CompletionCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		CommandLine all = spec.root().commandLine();
		// What is written for bash loads what it needs where it finds itself in zsh.
		surroundings.out().print(shell == Shell.fish ? new FishCompletion(all).script()
				: AutoComplete.bash(spec.root().name(), all) + new StudioNames(all).bash());
		return 0;
	}
}
