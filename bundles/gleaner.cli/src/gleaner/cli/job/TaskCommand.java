// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.job;

import gleaner.cli.kit.Printer;
import gleaner.cli.kit.Program;
import gleaner.cluster.Command;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

/**
 * Carries out the command line of a task within this program. A job may have come from somebody else, with a studio: so a task makes,
 * trains, reads and measures, in a studio of its own, and nothing else.
 */
record TaskCommand(Program program) implements Command {
	private static final Set<List<String>> COMMANDS = Set.of(List.of("train"), List.of("generate"), List.of("substitute"), List.of("mine"),
			List.of("lifeline"), List.of("corpus", "annotate"), List.of("corpus", "list"));
	/** They write elsewhere than to the folder of the task. */
	private static final Set<String> REFUSED = Set.of("--out", "--html", "--film", "--job", "--studio");
	private static final int WRONG = 2;

	/** Whether a task may consist of this. */
	static boolean isAllowed(List<String> words) {
		return COMMANDS.stream().anyMatch(command -> words.size() >= command.size() && words.subList(0, command.size()).equals(command));
	}

	/** The first word that a task may not have; empty if there is none. */
	static String refused(List<String> words) {
		for (String word : words) for (String each : REFUSED) if (word.equals(each) || word.startsWith(each + "=")) return word;
		return "";
	}

	@Override
	public int run(List<String> words, OutputStream out, OutputStream err) {
		Printer results = Printer.of(out, false);
		Printer told = Printer.of(err, false);
		int code;
		// The last two words name the studio, and are not the task's own.
		List<String> own = words.subList(0, Math.max(0, words.size() - 2));
		if (!isAllowed(own)) {
			told.println("error: a task cannot run \"gleaner " + String.join(" ", own) + "\"; it can train, generate, substitute, mine, "
					+ "annotate or tell a life-line");
			code = WRONG;
		} else if (!refused(own).isEmpty()) {
			told.println("error: a task cannot have " + refused(own) + "; the job keeps what it prints anyway");
			code = WRONG;
		} else code = program.run(results, told, words.toArray(String[]::new));
		results.flush();
		told.flush();
		return code;
	}
}
