// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.GenerationRequest;
import gleaner.engine.Progress;
import gleaner.files.Folders;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisWriter;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Harvest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {
	private static final String FIRE = "The fire burns with old desire\nAnd every coal is light";
	private static final String GREY = "O’er the grey glimmering sea we went\nto nobody in particular\n\nUn café, sea of light";

	@TempDir
	private Path folder;
	private Studio studio;
	private SearchIndex index;

	@BeforeEach
	void setUp() throws Exception {
		studio = Texts.studio(folder, "Ferries", Texts.FERRY, FIRE, GREY);
		Texts.add(studio, folder, "Kitchen lists", "spoon, kettle, sea salt", "the melander boils");
		debris("2016-12-09T18:39:18Z", "markov", Optional.empty(), 42,
				List.of("The lamps of the harbour\nwent higher and higher", "a second poem of light"));
		debris("2026-01-05T08:00:00Z", "lstm", Optional.of("33380"), 7, List.of("mengaporal concents of the sea"));
		studio.poems().write("Last Ferry", Harvest.hand("The last ferry\nwill never tire"));
		index = new SearchIndex(studio, Texts.ENGLISH);
		index.update(Progress.NONE);
		index.hear(2, Progress.NONE);
	}

	@AfterEach
	void close() {
		index.close();
	}

	private String debris(String when, String engine, Optional<String> model, long seed, List<String> poems) throws IOException {
		Making header = new Making(engine, engine, Map.of(), List.of(MadeOf.corpus("Ferries", 1, "ab")), model,
				GenerationRequest.poem(seed), Instant.parse(when));
		try (DebrisWriter writer = studio.debris().begin(header)) {
			for (String poem : poems) {
				writer.append(poem);
				writer.poemEnd();
			}
			return writer.id();
		}
	}

	@Test
	void whoWaitsFindsWhatIsReadSoFarAndEachTimeMore() throws Exception {
		List<String> poems = new ArrayList<>();
		for (int i = 0; i < 20; i++) poems.add("plover number " + i);
		debris("2026-02-01T08:00:00Z", "markov", Optional.empty(), 1, poems);
		debris("2026-02-01T09:00:00Z", "markov", Optional.empty(), 2, List.of("plover the newest"));
		studio.poems().write("Plover", Harvest.hand("a plover of mine"));
		SearchIndex.Update update = index.update(Progress.NONE, Budget.of(Duration.ZERO, 6));
		assertEquals(1, update.unread());
		assertEquals(6, search("plover").total(), "the poem, the newest debris, and four of the others");
		assertEquals(1, search("plover newest").total());
		int calls = 0;
		while (update.unread() > 0 && calls++ < 20) update = index.update(Progress.NONE, Budget.of(Duration.ZERO, 6));
		assertEquals(3, calls, "sixteen were left");
		assertEquals(22, search("plover").total());
		assertEquals(0, index.update(Progress.NONE).changed(), "nothing is read twice");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"雪                  | 夜里的雪落在河上",
		"河上                | 夜里的雪落在河上",
		"\"雪落在河上\"      | 夜里的雪落在河上",
		"\"河 雪\"           | ",
		"\"雪河\"            | ",
		"河                  | 夜里的雪落在河上, 河水没有名字",
		"河 -雪              | 河水没有名字",
		"ทะเล                | ดวงจันทร์ลอยเหนือทะเล",
		"\"เหนือทะเล\"      | ดวงจันทร์ลอยเหนือทะเล"
	})
	void linesWithoutSpacesAreFoundByTheirWords(String question, String expected) throws Exception {
		Texts.add(studio, folder, "Rivers", "夜里的雪落在河上", "河水没有名字", "ดวงจันทร์ลอยเหนือทะเล");
		index.update(Progress.NONE);
		List<String> found = search(question).hits().stream().map(hit -> hit.text().strip()).sorted().toList();
		assertEquals(expected == null ? "" : expected, String.join(", ", found));
	}

	private Results search(String question) throws Exception {
		return index.search(question, 50);
	}

	/** The first words of what is found, sorted. */
	private String found(String question) throws Exception {
		return String.join(", ", search(question).hits().stream().map(hit -> hit.text().strip().split("[\\s,]+"))
				.map(words -> words[0] + " " + words[1]).sorted().toList());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"sea                                 | O’er the, Un nothing, mengaporal concents, spoon kettle",
		"SEA salt                            | spoon kettle",
		"\"sea salt\"                        | spoon kettle",
		"\"salt sea\"                        | ",
		"\"old desire And every\"            | The fire",
		"glim*                               | O’er the",
		"glimering~                          | O’er the",
		"o'er                                | O’er the",
		"cafe                                | O’er the",
		"harbour OR kettle                   | The ferry, The lamps, spoon kettle",
		"sea -light -salt                    | mengaporal concents",
		"sea NOT (light OR salt)             | mengaporal concents",
		"lamps NEAR/4 low                    | The ferry",
		"low NEAR/4 lamps                    | The ferry",
		"low NEAR/1 lamps                    | ",
		"\"sea light\"~1                     | O’er the",
		"kind:debris                         | The lamps, a second, mengaporal concents",
		"-kind:corpus                        | The lamps, The last, a second, mengaporal concents",
		"corpus:\"kitchen lists\"            | spoon kettle, the melander",
		"corpus:kitch*                       | spoon kettle, the melander",
		"corpus:ferries kind:debris sea      | mengaporal concents",
		"engine:markov                       | The lamps, a second",
		"model:33380                         | mengaporal concents",
		"seed:7                              | mengaporal concents",
		"date:2016-12                        | The lamps, a second",
		"date:2016-12-09 light               | a second",
		"date:<2017                          | The lamps, a second",
		"date:2016..2016                     | The lamps, a second",
		"kind:debris date:>2016              | mengaporal concents",
		"title:ferry kind:poem               | The last",
		"syllables:3 kind:corpus             | ",
		"syllables:2 ends:harbour            | The ferry",
		"syllables:8 ends:bay                | The ferry",
		"metre:iambic ends:bay               | The ferry",
		"metre:\"iambic tetrameter\" ends:bay| The ferry",
		"metre:free ends:bay                 | ",
		"rhymes:desire                       | The fire, The lamps, The last",
		"rhymes:desire kind:poem             | The last",
		"ends:light                          | O’er the, The fire, a second",
		"line:coal ends:light                | The fire",
		"line:desire ends:light              | ",
		"desire ends:light                   | The fire",
		"invention:true                      | The ferry, mengaporal concents, the melander",
		"invention:melander                  | the melander",
		"invention:no kind:poem              | The last",
		"sentiment:<-0.3 kind:corpus         | The ferry",
		"sentiment:dark ends:wound           | The ferry",
		"(ends:wound OR ends:desire) sentiment:dark | The ferry",
		"-invention:true kind:debris         | The lamps, a second",
		"text:light kind:debris              | a second",
	})
	void findsWhatIsAsked(String question, String expected) throws Exception {
		String wanted = expected == null ? "" : expected.replace("Un nothing, ", "");
		assertEquals(wanted, found(question), question);
	}

	@Test
	void conditionsOfLinesMustBeTrueOfOneLine() throws Exception {
		assertEquals("", found("syllables:8 ends:harbour"));
		assertEquals("The ferry", found("syllables:8 (ends:harbour OR ends:low)"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '#', value = {
		"lamps              # 1 | The ropes were wet, the [lamps] were low,",
		"ends:low           # 1 | The ropes were wet, the lamps were low,",
		"ends:low lamps     # 1 | The ropes were wet, the [lamps] were low,",
		"melandering wound  # 3 | Of where the [melandering] sailors go.; 6 | Ophelia went to London with a terrible [wound]",
		"author:nobody      # ",
	})
	void showsTheLinesThatAnswer(String question, String expected) throws Exception {
		StringBuilder lines = new StringBuilder();
		for (Hit hit : search(question).hits()) {
			if (!hit.text().equals(Texts.FERRY)) continue;
			for (HitLine line : hit.lines()) {
				StringBuilder marked = new StringBuilder(line.text());
				for (HitLine.Mark mark : line.marks().reversed()) marked.insert(mark.end(), "]").insert(mark.start(), "[");
				lines.append(lines.isEmpty() ? "" : "; ").append(line.number()).append(" | ").append(marked);
				assertEquals(line.text(), hit.text().substring(line.start(), line.end()));
			}
		}
		assertEquals(expected == null ? "" : expected, lines.toString());
	}

	@Test
	void aPhraseIsMarkedOverTheEndOfALine() throws Exception {
		Hit hit = search("\"desire and\"").hits().getFirst();
		assertEquals(List.of(new HitLine.Mark(24, 30)), hit.lines().getFirst().marks());
		assertEquals(List.of(new HitLine.Mark(0, 3)), hit.lines().getLast().marks());
	}

	@Test
	void hitsKnowTheirPlace() throws Exception {
		assertEquals(new Place.InPoems("Last Ferry", 0), search("kind:poem").hits().getFirst().place());
		Hit hit = search("\"second poem\"").hits().getFirst();
		Place.InDebris place = (Place.InDebris) hit.place();
		assertEquals("a second poem", studio.debris().open(place.debris()).slice(place.offset(), place.offset() + 13));
		assertEquals("markov", hit.from());
		Place.InCorpus poem = (Place.InCorpus) search("kettle").hits().getFirst().place();
		assertEquals("spoon, kettle, sea salt", studio.corpora().get(poem.corpus()).poem(poem.poem()).text());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"colour:red        | 1  | there is no condition \"colour:\" (character 1); there are: author,",
		"sea (light        | 5  | the ( at character 5 is not closed",
		"sea) light        | 4  | the ) at character 4 closes nothing",
		"\"sea light       | 1  | the quotation mark at character 1 is not closed",
		"sea OR            | 7  | something is missing at the end",
		"OR sea            | 1  | OR at character 1 needs a word before it",
		"sea ()            | 6  | there is nothing before the ) at character 6",
		"metre:jazz        | 1  | \"metre:jazz\" at character 1 is not a metre that Gleaner knows; there are iambic, trochaic",
		"x syllables:ten   | 3  | \"syllables:ten\" at character 3 is not a number; write a number of syllables",
		"syllables:        | 1  | is not a number",
		"syllables:900     | 1  | cannot be",
		"sentiment:loud    | 1  | from -1 (dark) to 1 (bright)",
		"date:yesterday    | 1  | is no date; write a year, month or day",
		"kind:song         | 1  | there are corpus, debris and poem",
		"gl*mmer           | 1  | a * belongs at the end of a word",
		"desire~7          | 1  | at most 2 can be",
		"sea NEAR/0 light  | 5  | must have a number from 1 to 1000",
		"sea NEAR \"a b\"  | 10 | NEAR is for plain words",
		"ends:two-words    | 1  | is not one whole word",
		"rhymes:…          | 1  | is not one whole word",
		"*                 | 1  | has no beginning",
		"engine:           | 1  | names nothing",
		"!!!               | 1  | has no letters",
	})
	void whatMakesNoSenseIsTold(String question, int character, String sentence) {
		QueryException e = assertThrows(QueryException.class, () -> search(question), question);
		assertTrue(e.getMessage().contains(sentence), e.getMessage());
		assertEquals(character, e.start() + 1);
	}

	@Test
	void emptyAndEndlessQuestions() {
		assertThrows(QueryException.class, () -> search("  "));
		assertThrows(QueryException.class, () -> search("sea ".repeat(5_000)));
		assertThrows(QueryException.class, () -> search("(".repeat(200)));
		assertThrows(QueryException.class, () -> search("-(".repeat(60) + "sea"));
	}

	@Test
	void anUpdateSeesWhatChangedOutside() throws Exception {
		assertEquals(0, index.update(Progress.NONE).changed());
		Path poem = folder.resolve("studio/poems/Last Ferry.poem");
		Files.writeString(poem, "\nAnd a zephyr", StandardOpenOption.APPEND);
		Path corpus = studio.corpora().get("Ferries").folder().resolve("poems");
		Files.writeString(corpus.resolve("2.txt"), "zephyr of ashes");
		Files.delete(corpus.resolve("3.txt"));
		Files.writeString(corpus.resolve("9.txt"), "nine zephyrs, one zephyr");
		studio.corpora().remove("Kitchen lists");
		debris("2026-01-06T08:00:00Z", "markov", Optional.empty(), 9, List.of("zephyr, debris"));
		SearchIndex.Update update = index.update(Progress.NONE);
		assertEquals("The last, nine zephyrs, zephyr debris, zephyr of", found("zephyr"));
		assertEquals("", found("glimmering OR kettle OR coal"));
		assertEquals(4, update.unheard());
		assertEquals("The ferry", found("ends:bay"), "what did not change is still heard");
		assertEquals("", found("ends:ashes"));
		assertEquals(4, index.hear(1, Progress.NONE));
		assertEquals("zephyr of", found("ends:ashes"));
	}

	@Test
	void aStreamThatGrowsIsFoundAsFarAsItIs() throws Exception {
		Making header = new Making("markov", "Markov", Map.of(), List.of(), Optional.empty(), GenerationRequest.poem(5),
				Instant.parse("2026-02-01T00:00:00Z"));
		try (DebrisWriter writer = studio.debris().begin(header)) {
			writer.append("growing zephyr");
			writer.poemEnd();
			index.update(Progress.NONE);
			assertEquals("growing zephyr", found("zephyr"));
			writer.append("another zephyr");
			writer.poemEnd();
		}
		index.update(Progress.NONE);
		assertEquals("another zephyr, growing zephyr", found("zephyr"));
	}

	@Test
	void theIndexCanBeDeleted() throws Exception {
		index.close();
		Folders.delete(folder.resolve("studio/cache"));
		index = new SearchIndex(studio, Texts.ENGLISH);
		assertEquals(0, search("sea").total());
		index.update(Progress.NONE);
		assertEquals(3, search("sea").total());
	}

	@Test
	void aDamagedIndexIsMadeAnew() throws Exception {
		int texts = index.update(Progress.NONE).texts();
		for (String damage : List.of("truncate", "garbage", "flip", "delete")) {
			index.close();
			damage(damage);
			index = new SearchIndex(studio, Texts.ENGLISH);
			assertEquals(texts, index.update(Progress.NONE).texts(), damage);
			assertEquals(3, search("sea").total(), damage);
		}
	}

	/** To every file of the index, but to its lock. */
	private void damage(String how) throws IOException {
		try (Stream<Path> files = Files.list(folder.resolve("studio/cache/search"))) {
			for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
				byte[] bytes = Files.readAllBytes(file);
				switch (how) {
				case "truncate" -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
				case "garbage" -> Files.writeString(file, "no index");
				case "flip" -> {
					bytes[bytes.length / 2] ^= 0x55;
					Files.write(file, bytes);
				}
				default -> Files.delete(file);
				}
			}
		}
	}

	@Test
	void filesThatAreNotOfTheIndexDoNoHarm() throws Exception {
		index.close();
		Files.writeString(folder.resolve("studio/cache/search/segments_zzz"), "nonsense");
		Files.createDirectories(folder.resolve("studio/cache/search/folder/within"));
		index = new SearchIndex(studio, Texts.ENGLISH);
		index.update(Progress.NONE);
		assertEquals(3, search("sea").total());
	}

	@Test
	void aSecondGleanerOnlyReads() throws Exception {
		try (SearchIndex second = new SearchIndex(studio, Texts.ENGLISH)) {
			assertEquals(3, second.search("sea", 10).total());
			studio.poems().write("Zephyr", Harvest.hand("zephyr"));
			assertTrue(second.update(Progress.NONE).elsewhere());
			assertEquals(0, second.search("zephyr", 10).total());
			index.update(Progress.NONE);
			second.update(Progress.NONE);
			assertEquals(1, second.search("zephyr", 10).total());
			assertEquals(0, second.hear(1, Progress.NONE));
			index.close();
			studio.poems().write("Zephyr", Harvest.hand("zephyr of ashes"));
			assertFalse(second.update(Progress.NONE).elsewhere(), "it takes over");
			assertEquals(1, second.search("ashes", 10).total());
		}
	}

	@Test
	void canBeCalledOffAndGoesOn() throws Exception {
		index.close();
		Folders.delete(folder.resolve("studio/cache"));
		index = new SearchIndex(studio, Texts.ENGLISH);
		Thread caller = Thread.currentThread();
		assertThrows(InterruptedException.class, () -> index.update((what, done) -> {
			caller.interrupt();
			while (caller.isInterrupted()) Thread.onSpinWait(); // until the caller has heard of it
		}));
		assertFalse(Thread.interrupted());
		index.update(Progress.NONE);
		assertEquals(3, search("sea").total());
		assertThrows(InterruptedException.class, () -> {
			Thread.currentThread().interrupt();
			index.hear(1, Progress.NONE);
		});
		index.hear(1, Progress.NONE);
		assertEquals("The ferry", found("ends:bay"));
	}

	@Test
	void whatThePoetBroughtIsHeardBeforeWhatEnginesSaid() throws Exception {
		debris("2026-01-06T08:00:00Z", "markov", Optional.empty(), 1,
				Collections.nCopies(900, "a tide of words that nobody has asked for"));
		Texts.add(studio, folder, "Brought later", "The gull is in the wide bay");
		index.update(Progress.NONE);
		List<String> found = new ArrayList<>();
		index.hear(1, (what, done) -> {
			try {
				found.add(found("corpus:\"brought later\" ends:bay"));
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
		});
		assertTrue(found.size() > 2, "the debris takes several turns");
		assertEquals("The gull", found.getFirst(), "heard in the first turn, and told of then");
	}

	@Test
	void unreadableFilesAreLeftOut() throws Exception {
		Files.write(folder.resolve("studio/poems/Broken.poem"), new byte[] { (byte) 0xC3, 0x28, 0, 1, 2 });
		Files.writeString(studio.debris().file(debris("2026-03-01T00:00:00Z", "markov", Optional.empty(), 1, List.of("zephyr"))), "");
		Files.writeString(folder.resolve("studio/corpora/Ferries/corpus.json"), "{}");
		index.update(Progress.NONE);
		assertEquals("The last", found("kind:poem ferry"));
		assertEquals("mengaporal concents, spoon kettle", found("sea"));
	}

	@Test
	void aLineWithoutEndIsFoundInPieces() throws Exception {
		String line = "tide ".repeat(60_000);
		String id = debris("2026-02-01T08:00:00Z", "markov", Optional.empty(), 9, List.of(line + "zephyrous"));
		index.update(Progress.NONE);
		index.hear(2, Progress.NONE);
		Hit hit = search("zephyrous").hits().getFirst();
		Place.InDebris place = (Place.InDebris) hit.place();
		assertEquals(id, place.debris());
		assertEquals(line.length(), place.offset() + hit.text().indexOf("zephyrous"));
	}

	/** Of a corpus and of the poet, three million characters each. */
	@Test
	void aLongTextIsFoundToItsLastLine() throws Exception {
		int before = index.update(Progress.NONE).texts();
		StringBuilder novel = new StringBuilder();
		int lines = 0;
		for (; novel.length() < 3_000_000; lines++) novel.append("line ").append(lines).append(" of the tide, and the lamps were low\n");
		String last = "a zephyrous wound of old desire";
		String text = novel.append(last).toString();
		Texts.add(studio, folder, "Novels", text);
		studio.poems().write("Endless", Harvest.hand(text));
		assertEquals(before + 2, index.update(Progress.NONE).texts(), "pieces are not texts");
		List<Hit> hits = search("zephyrous wound").hits();
		assertEquals(2, hits.size());
		for (Hit hit : hits) {
			HitLine line = hit.lines().getFirst();
			assertEquals(last, line.text());
			assertEquals(lines, line.number());
			assertTrue(hit.text().length() <= Pieces.LONGEST, "a hit is no more than a piece");
			int offset = switch (hit.place()) {
			case Place.InCorpus(String corpus, String poem, int from) -> {
				assertEquals(text, studio.corpora().get(corpus).poem(poem).text());
				yield from;
			}
			case Place.InPoems(_, int from) -> from;
			case Place.InDebris place -> throw new AssertionError(place);
			};
			assertTrue(text.startsWith(last, offset + line.start()));
			assertEquals(text.length(), offset + line.end());
		}
		assertEquals(1, search("corpus:Novels").total(), "a text is one text if nothing is asked of what it says");
		assertEquals(1, search("-kind:corpus title:Endless").total());
		assertTrue(search("corpus:Novels tide").total() > 50);
	}

	/** Fifty megabytes. */
	@Test
	void aLineWithoutEndInACorpusIsFoundInPieces() throws Exception {
		String line = "tide ".repeat(10_000_000);
		Texts.add(studio, folder, "Flood", line + "zephyrous\nand then the ebb");
		index.update(Progress.NONE);
		Hit hit = search("zephyrous").hits().getFirst();
		assertEquals(line.length(), ((Place.InCorpus) hit.place()).offset() + hit.text().indexOf("zephyrous"));
		assertEquals(0, hit.lines().getFirst().number());
		Hit next = search("corpus:flood ebb").hits().getFirst();
		assertEquals(1, next.lines().getFirst().number());
		assertEquals("and then the ebb", next.lines().getFirst().text());
	}

	@Test
	void aPieceThatChangesIsHeardAnewAndTheOthersAreNot() throws Exception {
		String stanza = "The ferry crossed the silent bay,\nThe ropes were wet, the lamps were low\n";
		String text = stanza.repeat(1_700);
		studio.poems().write("Long", Harvest.hand(text));
		int pieces = Pieces.bounds(text).size() - 1;
		assertEquals(pieces, index.update(Progress.NONE).unheard());
		assertEquals(pieces, index.hear(2, Progress.NONE));
		studio.poems().write("Long", Harvest.hand(text + "and ends with a zephyr"));
		assertEquals(1, index.update(Progress.NONE).unheard());
		Hit hit = search("title:long ends:zephyr OR \"a zephyr\"").hits().getFirst();
		assertEquals(2 * 1_700, hit.lines().getFirst().number());
		index.hear(1, Progress.NONE);
		assertEquals(2 * 1_700, search("title:long ends:zephyr").hits().getFirst().lines().getFirst().number());
	}
}
