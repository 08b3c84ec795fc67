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
			description = "The encoding of all files, such as UTF-8 or windows-1252. Default: detected for each file.")
	private Charset encoding;

	@Option(names = "--first-lines", paramLabel = "WHAT", converter = FirstLinesConverter.class,
			description = "What each text begins with: auto (judged from all files), poem, title, or title-and-author. Default: auto.")
	private FirstLines firstLines = FirstLines.AUTOMATIC;

	@Option(names = "--text-field", paramLabel = "NAME",
			description = "The column of a table, or the field of JSON, with the poem. Default: text, poem, body, …")
	private String text;

	@Option(names = "--title-field", paramLabel = "NAME", description = "The column or field with the title. Default: title, name, …")
	private String title;

	@Option(names = "--author-field", paramLabel = "NAME", description = "The column or field with the author. Default: author, poet, …")
	private String author;

	@Option(names = "--clean", paramLabel = "WHAT,…", split = ",", converter = CleanUpConverter.class,
			description = "Clean up characters: any of stray, quotes, dashes, spaces, trim, lower-case. Default: change nothing.")
	private List<CleanUp> cleanUp = List.of();

	@Option(names = "--drop-duplicates",
			description = "Leave out poems with the same text as an earlier one. Default: only report them.")
	private boolean dropDuplicates;

	@Option(names = "--as-text",
			description = "Read code, data, markup and chats as plain text. Default: take chats and data apart, and name and leave out "
					+ "what is not a poem.")
	private boolean asText;

	@Option(names = "--source", paramLabel = "TEXT", description = "Where the texts come from; kept with the corpus.")
	private String source;

	@Option(names = "--by", paramLabel = "AUTHOR", description = "The author of poems that name none.")
	private String by;

	@Option(names = "--licence", paramLabel = "TEXT", description = "The licence of the texts; kept with the corpus.")
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
			default -> throw new TypeConversionException("\"" + value + "\" is unknown; give auto, poem, title or title-and-author");
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
							"\"" + value + "\" is unknown; give any of: "
									+ Arrays.stream(CleanUp.values()).map(CleanUp::id).collect(Collectors.joining(", "))));
		}
	}
}
