// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.Folders;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

class CorpusDescriptionPropertyTest {
	private Path corpora;
	private Path folder;

	@BeforeTry
	void setUp() throws IOException {
		corpora = Files.createTempDirectory("corpora");
		folder = Files.createDirectories(corpora.resolve("sea"));
		for (String place : List.of("poems", "texts"))
			Files.writeString(Files.createDirectories(folder.resolve(place)).resolve("a.txt"), "salt\n\nrope");
		Files.writeString(folder.resolve("texts/b.jsonl"), "{\"text\": \"tide\"}");
	}

	@AfterTry
	void tearDown() {
		Folders.delete(corpora);
	}

	private static CorpusDescription description() {
		CorpusNote note = new CorpusNote(List.of("here", "there"), Optional.of("a shelf"), Optional.of("W"), Optional.of("mine"),
				List.of("UTF-8", "windows-1252"), "as it is",
				List.of("“ became \".", "2 duplicates were dropped."), Instant.parse("2016-12-09T18:39:18Z"));
		List<Part> parts = List.of(new Part.PoemFolder(), new Part.TextFile("a.txt", StandardCharsets.UTF_8, new Splitting.BlankLines(1)),
				new Part.TextFile("a.txt", StandardCharsets.UTF_8, new Splitting.SeparatorLine("***")),
				new Part.TextFile("a.txt", StandardCharsets.UTF_8, new Splitting.WholeFile()),
				new Part.TextFile("a.txt", StandardCharsets.ISO_8859_1,
						new Splitting.Expression(Pattern.compile("x+", Pattern.CASE_INSENSITIVE))),
				new Part.JsonLinesFile("b.jsonl", StandardCharsets.UTF_8, FieldNames.Found.STANDARD),
				new Part.TextFile("a.txt", StandardCharsets.UTF_8, new Splitting.Headings()),
				new Part.JsonLinesFile("b.jsonl", StandardCharsets.UTF_8, new FieldNames.Found("text", "", "poet")));
		return new CorpusDescription("The sea: notes", note, 42, parts);
	}

	@Example
	void isReadBackAsItWas() throws StudioException {
		description().write(folder);
		assertEquals(description(), CorpusDescription.read(folder));
	}

	@Property(tries = 200)
	void anyDamageIsBorneOrSaid(@ForAll("damages") Map.Entry<String, String> damage) throws IOException {
		description().write(folder);
		Path file = folder.resolve(CorpusDescription.FILE);
		Files.writeString(file, Files.readString(file).replaceFirst(Pattern.quote(damage.getKey()), damage.getValue()));
		Corpora all = new Corpora(corpora, corpora.resolve("trash"), false);
		List<StoredCorpus> readable = all.list();
		assertEquals(1, readable.size() + all.problems().size());
		for (StoredCorpus corpus : readable) {
			try {
				corpus.statistics();
				corpus.entries();
			} catch (StudioException e) {
				assertTrue(e.getMessage().contains("sea"), e.getMessage());
			}
		}
	}

	@Provide
	Arbitrary<Map.Entry<String, String>> damages() {
		Arbitrary<String> what = Arbitraries.of("\"format\" : 2", "\"The sea: notes\"", "\"UTF-8\"", "\"a.txt\"", "\"blank lines\"", "1",
				"\"x+\"", "2", "\"poems\"", "\"jsonl\"", "[", "{", "]", "}", ",", ":", "\"2016-12-09T18:39:18Z\"",
				"42", "\"W\"", "\"changes\"", "\"file\"", "\"***\"", "\"parts\"");
		Arbitrary<String> with = Arbitraries.of("", "null", "0", "-1", "1e99", "99999999999999999999", "\"\"", "\"..\"", "\"/\"",
				"\"../x\"", "\"nul\\\\u0000\"", "\"(\"", "\"x-none\"", "[]", "{}", "true", "\" \"", "\"UTF-16\"", "\"none.txt\"");
		return Arbitraries.maps(what, with).ofSize(1).map(m -> m.entrySet().iterator().next());
	}
}
