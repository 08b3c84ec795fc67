// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.author;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a plug-in brings. */
public enum PluginKind {
	/** Makes raw text. */
	ENGINE("Engine", "an engine that makes raw text", List.of("gleaner.engine"), List.of("gleaner.engine.testkit")),
	/** Offers words to the engine Substitution. */
	STRATEGY("Strategy", "a strategy that offers words to the engine Substitution",
			List.of("gleaner.engine.substitution", "gleaner.engine", "gleaner.language"), List.of()),
	/** Says which raw poems stay. */
	FILTER("Filter", "a filter of raw poems in the room Ore", List.of("gleaner.mining"), List.of()),
	/** Writes poems in a shape of its own. */
	FORMAT("Format", "a format for publishing poems", List.of("gleaner.publish", "gleaner.studio", "gleaner.files"), List.of()),
	/** Reads files of its own kind. */
	IMPORTER("Importer", "an importer for files that Gleaner does not know", List.of("gleaner.corpus", "gleaner.engine"), List.of()),
	/** Adds to the command line. */
	COMMAND("Command", "a command for the command line", List.of("gleaner.cli", "info.picocli:picocli:4.7.7"),
			List.of("gleaner.voice", "gleaner.files"));

	private final String suffix;
	private final String words;
	private final List<String> api;
	private final List<String> kit;

	PluginKind(String suffix, String words, List<String> api, List<String> kit) {
		this.suffix = suffix;
		this.words = words;
		this.api = api;
		this.kit = kit;
	}

	/** As it is typed. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The one of that word. */
	public static Optional<PluginKind> of(String word) {
		return Stream.of(values()).filter(each -> each.word().equals(word.strip().toLowerCase(Locale.ROOT))).findFirst();
	}

	/** With what the name of its class ends. */
	String suffix() {
		return suffix;
	}

	/** What it is, as in {@code a filter of raw poems}. */
	public String words() {
		return words;
	}

	/** What it is compiled against: bundles of Gleaner by their name, others as Maven writes them, {@code group:artifact:version}. */
	List<String> api() {
		return api;
	}

	/** The bundles that its tests use as well. */
	List<String> kit() {
		return kit;
	}
}
