// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.corpus;

import gleaner.corpus.Attribution;
import gleaner.corpus.CleanUp;
import gleaner.corpus.FieldNames;
import gleaner.corpus.FirstLines;
import gleaner.corpus.ImportOptions;
import gleaner.corpus.Splitting;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How an import reads, and what it changes. */
final class ImportOptionGroup {
	@Option(names = "--encoding", paramLabel = "NAME",
			description = "The encoding of all files, e.g. UTF-8 or windows-1252. Standard: found out for each.")
	private Charset encoding;

	@Option(names = "--first-lines", paramLabel = "WHAT", converter = FirstLinesConverter.class,
			description = "What the first lines of each text are: auto (looked at over all files), poem, title, or title-and-author. "
					+ "Standard: auto.")
	private FirstLines firstLines = FirstLines.AUTOMATIC;

	@Option(names = "--text-field", paramLabel = "NAME",
			description = "The column of a table, or field of JSON, that holds the poem. Standard: text, poem, body, …")
	private String text;

	@Option(names = "--title-field", paramLabel = "NAME", description = "The one that holds the title. Standard: title, name, …")
	private String title;

	@Option(names = "--author-field", paramLabel = "NAME", description = "The one that holds the author. Standard: author, poet, …")
	private String author;

	@Option(names = "--clean", paramLabel = "WHAT,…", split = ",", converter = CleanUpConverter.class,
			description = "Clean up characters: any of stray, quotes, dashes, spaces, trim, lower-case. Standard: nothing is changed.")
	private List<CleanUp> cleanUp = List.of();

	@Option(names = "--drop-duplicates",
			description = "Leave out poems that say the same as an earlier one. Standard: they are only reported.")
	private boolean dropDuplicates;

	@Option(names = "--as-text",
			description = "Take as plain text what looks like code, data, markup or a chat. Standard: chats and data are taken apart, and "
					+ "what is no poem is left out and named.")
	private boolean asText;

	@Option(names = "--source", paramLabel = "TEXT", description = "Where the texts are from; noted with the corpus.")
	private String source;

	@Option(names = "--by", paramLabel = "AUTHOR", description = "The author of the poems that name none.")
	private String by;

	@Option(names = "--licence", paramLabel = "TEXT", description = "Under which licence they stand; noted with the corpus.")
	private String licence;

	ImportOptions with(Splitting splitting) {
		Set<CleanUp> steps = EnumSet.noneOf(CleanUp.class);
		steps.addAll(cleanUp);
		return new ImportOptions(splitting, Optional.ofNullable(encoding), firstLines,
				new FieldNames(Optional.ofNullable(text), Optional.ofNullable(title), Optional.ofNullable(author)), steps,
				dropDuplicates, asText,
				new Attribution(Optional.ofNullable(source), Optional.ofNullable(by), Optional.ofNullable(licence)));
	}

	/** Takes the names that a command line has. */
	static final class FirstLinesConverter implements ITypeConverter<FirstLines> {
		@Override
		public FirstLines convert(String value) {
			return switch (value.toLowerCase(Locale.ROOT)) {
			case "auto" -> FirstLines.AUTOMATIC;
			case "poem" -> FirstLines.POEM;
			case "title" -> FirstLines.TITLE;
			case "title-and-author" -> FirstLines.TITLE_AND_AUTHOR;
			default -> throw new TypeConversionException("\"" + value + "\" is none of: auto, poem, title, title-and-author");
			};
		}
	}

	/** Takes the names that a command line has. */
	static final class CleanUpConverter implements ITypeConverter<CleanUp> {
		@Override
		public CleanUp convert(String value) {
			Stream<CleanUp> all = Arrays.stream(CleanUp.values());
			return all.filter(c -> c.id().equals(value.strip().toLowerCase(Locale.ROOT))).findFirst()
					.orElseThrow(() -> new TypeConversionException(
							"\"" + value + "\" is none of: "
									+ Arrays.stream(CleanUp.values()).map(CleanUp::id).collect(Collectors.joining(", "))));
		}
	}
}
