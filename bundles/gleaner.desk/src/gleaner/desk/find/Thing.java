// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.find;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Something that can be found by its name, and the command that goes there or does it.
 *
 * @param kind what it is
 * @param name what it is called; what is typed is looked for in it first
 * @param detail more about it, beside the name; may be empty
 * @param command identifier of the command
 * @param parameters of the command
 */
public record Thing(Kind kind, String name, String detail, String command, Map<String, String> parameters) {
	/** What there is to be found. Of equal answers that of the earlier kind comes first. */
	public enum Kind {
		COMMAND("command"), POEM("poem"), CORPUS("corpus"), RESERVOIR("reservoir"), MODEL("model"), NOTE("note"), VIEW("view"),
		SETTING("settings"), HELP(
				"guide"),
		SET("set"), LAYOUT("layout"), PERFORMANCE("performance"), DEBRIS("debris"), TEXTS("texts");

		/** What the poet reads. */
		public final String label;

		Kind(String label) {
			this.label = label;
		}
	}

	public Thing {
		parameters = Map.copyOf(parameters);
	}

	/** What tells it from all others, from one start to the next. */
	public String key() {
		return command + new TreeMap<>(parameters).entrySet().stream().map(entry -> " " + entry.getKey() + "=" + entry.getValue())
				.collect(Collectors.joining()).replace('\n', ' ');
	}
}
