// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.kit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Option;

/** The option {@code --json} of commands that do something and then say what came of it: in a sentence, or as an object. */
public final class Answer {
	@Option(names = "--json", description = "Print a JSON object.")
	private boolean json;

	/** Whether an object is wanted. */
	public boolean isJson() {
		return json;
	}

	/** Says what came of it. */
	public void give(Surroundings surroundings, ObjectNode object, String sentence) {
		surroundings.out().println(json ? Json.line(object) : sentence);
	}
}
