// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code gleaner scan}, {@code suggest} and {@code word}, as scripts and poets use them. */
class WordCommandsTest {
	private static final String VERSE = "The mengaporal concents of the night\nAnd glimmered there a mengaporal light;\n\n"
			+ "O'er heav'n th' eternal pow'r did softly weep,\nAnd all the drowsy world was sunk in sleep.\n";

	@TempDir
	Path home;

	@Test
	void scansAPoemForScripts() throws IOException {
		JsonNode poem = scan(VERSE, "--json").json();
		assertEquals("iambic pentameter", poem.get("metre").asText());
		assertEquals("aa bb", poem.get("rhymeScheme").asText());
		assertTrue(poem.get("sentiment").has("valence") && poem.get("sentiment").has("strength"));
		assertEquals(4, poem.get("lines").size());
		for (JsonNode line : poem.get("lines")) {
			assertEquals("0101010101", line.get("stress").asText(), line::toString);
			assertEquals(10, line.get("syllables").asInt());
			assertEquals("iambic pentameter", line.get("metre").asText());
			assertEquals(line.get("stress").asText(), joined(line.get("words"), "stress"));
			assertEquals(line.get("stress").asText(), joined(line.get("feet"), null));
			for (JsonNode word : line.get("words")) {
				assertTrue(Set.of("word", "rare", "name", "invention").contains(word.get("status").asText()));
				assertEquals(!word.get("status").asText().equals("invention"), word.get("known").asBoolean());
				assertEquals(word.get("syllables").asInt(), word.get("reasons").size());
			}
		}
		JsonNode invention = poem.get("lines").get(0).get("words").get(1);
		assertEquals("mengaporal", invention.get("text").asText());
		assertEquals("invention", invention.get("status").asText());
		assertEquals("a", poem.get("lines").get(1).get("rhyme").asText());
	}

	@Test
	void putsMarksAboveTheSyllables() throws IOException {
		List<String> lines = scan("the drowsy world", "").out().lines().toList();
		assertEquals("x   /   x  /", lines.get(0));
		assertTrue(lines.get(1).startsWith("the drowsy world "));
		assertTrue(lines.getLast().startsWith("iambic dimeter"), lines::toString);
	}

	@Test
	void putsMarksInTheRightColumnsBehindWideCharacters() throws IOException {
		assertEquals("      x /", scan("🌙 月 delight", "").out().lines().toList().getFirst());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n\n", "\u0000", "🌙\n…", "\uFEFF" })
	void scansWhatHasNoWords(String text) throws IOException {
		JsonNode poem = scan(text, "--json").json();
		assertEquals("free", poem.get("metre").asText());
		assertEquals("", poem.get("rhymeScheme").asText());
		for (JsonNode line : poem.get("lines")) assertEquals(0, line.get("syllables").asInt());
	}

	@Test
	void scansVeryLongLines() throws IOException {
		for (String line : List.of("a".repeat(100_000), "a-".repeat(50_000), "'".repeat(100_000), "weeping willows ".repeat(6000))) {
			JsonNode poem = scan(line, "--json").json();
			assertEquals(poem.get("lines").get(0).get("syllables").asInt(), poem.get("lines").get(0).get("stress").asText().length());
		}
	}

	@Test
	void namesTheFileThatIsMissing() {
		Spoken spoken = Spoken.gleaner("scan", home.resolve("none.txt").toString());
		assertEquals(1, spoken.code());
		assertTrue(spoken.err().startsWith("error: there is no file") && spoken.err().contains("none.txt"), spoken::err);
	}

	@Test
	void whatIsNotEnglishIsSaidToBeSo() throws IOException {
		String poem = """
				The lamp is low
				Un oiseau noir sur la barrière
				Ein Hund schläft unter dem Baum
				Снег идёт
				雪落在桥上
				Το φως έσβησε
				المطر على الباب
				""";
		String out = scan(poem, "").out();
		assertEquals(6, out.lines().filter(line -> line.endsWith("–  not English")).count(), out);
		assertTrue(out.endsWith("iambic dimeter; rhymes a; dark\n"), out);
		JsonNode lines = scan(poem, "--json").json().get("lines");
		assertTrue(lines.get(0).get("english").asBoolean());
		for (int l = 1; l < 7; l++) assertTrue(lines.get(l).get("syllables").isNull() && !lines.get(l).get("english").asBoolean());
		assertTrue(scan("Снег идёт\n", "").out().endsWith("\nnot English\n"));
	}

	@Test
	void turnsTheDialFromMeaningToLine() {
		String[] ask = { "--line", "and all the earth was wrapt in slumber deep", "--word", "slumber", "--kind", "kin", "--limit", "5" };
		List<String> meaning = texts(suggest(ask).json());
		List<String> more = new ArrayList<>(List.of(ask));
		more.addAll(List.of("--dial", "1"));
		JsonNode inLine = suggest(more.toArray(String[]::new)).json();
		assertTrue(texts(inLine).contains("silence") && !meaning.contains("silence"), inLine::toString);
		assertTrue(StreamSupport.stream(inLine.spliterator(), false).anyMatch(each -> each.get("kind").asText().equals("near")
				&& each.get("why").asText().contains("thesaurus")), inLine::toString);
		more.set(more.size() - 1, "1.5");
		Spoken refused = suggest(more.toArray(String[]::new));
		assertEquals(2, refused.code());
		assertTrue(refused.error().contains("--dial is 1.5, must be from 0"), refused::err);
	}

	@Test
	void suggestsInTheFormOfTheOriginalAndRepairsTheArticle() {
		JsonNode all = suggest("--word", "man", "--kind", "synonym", "--limit", "40", "--line", "He saw an old man's house").json();
		assertFalse(all.isEmpty());
		for (JsonNode s : all) {
			for (String field : List.of("text", "kind", "syllables", "stress", "fits", "sense", "why"))
				assertTrue(s.has(field), s::toString);
			assertTrue(s.get("text").asText().endsWith("'s"), s::toString);
		}
		JsonNode owls = suggest("--word", "owl", "--kind", "kin", "--line", "An owl cried").json();
		for (JsonNode s : owls)
			assertEquals(s.get("line").asText().startsWith("An "), "aeiou".indexOf(s.get("text").asText().charAt(0)) >= 0, s::toString);
	}

	@Test
	void keepsEveryRestriction() {
		JsonNode rhymes = suggest("--line", "and all the dusial world was sunk in sleep", "--at", "9", "--kind", "rhyme", "--syllables",
				"1", "--stress", "1", "--as", "verb", "--rarest", "50", "--fit").json();
		List<String> texts = texts(rhymes);
		assertTrue(texts.contains("weep") && texts.contains("creep"), texts::toString);
		assertFalse(texts.contains("jeep"), texts::toString);
		for (JsonNode s : rhymes)
			assertTrue(s.get("fits").asBoolean() && s.get("syllables").asInt() == 1 && s.get("kind").asText().equals("rhyme"));
		assertTrue(texts(suggest("--line", "the bell's last song", "--word", "song", "--kind", "rhyme", "--meaning", "bell").json())
				.contains("gong"));
	}

	@Test
	void swearsOnlyWhenAsked() {
		String[] ask = { "--line", "what luck", "--word", "luck", "--kind", "rhyme", "--limit", "200" };
		List<String> polite = texts(suggest(ask).json());
		List<String> more = new ArrayList<>(List.of(ask));
		more.add("--offensive");
		List<String> all = texts(suggest(more.toArray(String[]::new)).json());
		assertTrue(polite.contains("duck") && all.containsAll(polite) && all.size() > polite.size(), () -> polite + " " + all);
	}

	@Test
	void saysWhatIsWrongWithAQuestion() {
		assertWrong(1, "it has: the, moon", "--line", "the moon", "--word", "sun");
		assertWrong(1, "it has 2", "--line", "the moon", "--at", "3");
		assertWrong(1, "has no words", "--line", "…", "--at", "1");
		assertWrong(2, "must be made of 1 and 0", "--line", "the moon", "--at", "1", "--stress", "2");
		assertWrong(2, "--limit is 0, must be 1 or more", "--line", "the moon", "--at", "1", "--limit", "0");
		assertWrong(2, "--syllables is 0, must be 1 or more", "--line", "the moon", "--at", "1", "--syllables", "0");
		assertWrong(2, "--kind is \"cousin\", must be one of: synonym, ", "--line", "the moon", "--at", "1", "--kind", "cousin");
		assertWrong(2, "--line", "--at", "1");
		Spoken none = suggest("--line", "the mengaporal moon", "--word", "mengaporal", "--kind", "antonym");
		assertTrue(none.code() == 0 && none.json().isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "mengaporal", "Inimated", "untiletterforms" })
	void takesTheSeedsInventionsApart(String word) {
		JsonNode all = Spoken.gleaner("word", word, "--json").json();
		assertEquals("invention", all.get("status").asText(), all::toString);
		assertTrue(all.get("syllables").asInt() > 0);
		assertEquals(all.get("syllables").asInt(), all.get("stress").asText().length());
		assertEquals(word, joined(all.get("spelledSyllables"), null));
		assertFalse(all.get("kin").isEmpty());
		assertFalse(all.get("morphemes").isEmpty());
		assertTrue(all.get("pronounceability").asDouble() > 0);
	}

	@Test
	void tellsWhatIsKnownOfAWord() {
		JsonNode moon = Spoken.gleaner("word", "moons", "--json").json();
		assertEquals("word", moon.get("status").asText());
		assertEquals("M UW1 N Z", moon.get("sounds").get(0).asText());
		assertTrue(moon.get("senses").get(0).get("gloss").asText().contains("satellite"), moon::toString);
		assertEquals("moon", moon.get("forms").get("singular").asText());
		assertTrue(texts(moon, "rhymes").contains("tunes"), moon::toString);
		String text = Spoken.gleaner("word", "moons").out();
		assertTrue(text.contains("said      M UW1 N Z") && text.contains("rhymes"), text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "🌙", "…", "'", "-", "\u0000", "1816", "BBC", "two words", "café", "o'er", "lovèd", "х" })
	void answersToAnyWord(String word) {
		Spoken spoken = Spoken.gleaner("word", "--json", "--", word);
		assertEquals(0, spoken.code(), spoken::err);
		assertEquals(word, spoken.json().get("text").asText());
	}

	@ParameterizedTest
	@ValueSource(strings = { "quoth", "'twould", "thou'rt", "&", "shh", "mmm", "o'er it" })
	void offersNoFormsOfWhatIsNeverBent(String word) {
		assertTrue(Spoken.gleaner("word", "--json", "--", word).json().get("forms").isEmpty());
	}

	@Test
	void offersFormsOfInventionsAndNames() {
		assertEquals("dootioned", Spoken.gleaner("word", "dootion", "--json").json().get("forms").get("past").asText());
		JsonNode name = Spoken.gleaner("word", "Faustus", "--json").json().get("forms");
		assertTrue(name.has("plural") && !name.has("past"), name::toString);
	}

	@Test
	void refusesAnEmptyWord() {
		Spoken spoken = Spoken.gleaner("word", " ");
		assertEquals(2, spoken.code());
		assertTrue(spoken.err().startsWith("error: the word is empty"), spoken::err);
	}

	private Spoken scan(String text, String option) throws IOException {
		Path file = Files.writeString(home.resolve("poem.txt"), text);
		Spoken spoken = option.isEmpty() ? Spoken.gleaner("scan", file.toString()) : Spoken.gleaner("scan", file.toString(), option);
		assertEquals(0, spoken.code(), spoken::err);
		return spoken;
	}

	private static Spoken suggest(String... options) {
		List<String> args = new ArrayList<>(List.of("suggest", "--json"));
		args.addAll(List.of(options));
		return Spoken.gleaner(args.toArray(String[]::new));
	}

	private static void assertWrong(int code, String part, String... options) {
		Spoken spoken = suggest(options);
		assertEquals(code, spoken.code(), spoken::err);
		assertTrue(spoken.error().contains(part), spoken::err);
	}

	private static List<String> texts(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false).map(s -> s.get("text").asText()).toList();
	}

	private static List<String> texts(JsonNode object, String array) {
		return StreamSupport.stream(object.get(array).spliterator(), false).map(JsonNode::asText).toList();
	}

	private static String joined(JsonNode array, String field) {
		StringBuilder joined = new StringBuilder();
		array.forEach(n -> joined.append(field == null ? n.asText() : n.get(field).asText()));
		return joined.toString();
	}
}
