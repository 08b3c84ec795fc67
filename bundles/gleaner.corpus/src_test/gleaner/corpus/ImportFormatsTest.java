// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.document.UnreadableDocument;
import gleaner.engine.Progress;
import gleaner.engine.SourcePoem;
import gleaner.files.StudioException;
import gleaner.testing.KilledProgram;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** What can be imported, and what the poet can say about it. */
class ImportFormatsTest {
	@TempDir
	private Path folder;
	private Path sources;
	private Corpora corpora;

	@BeforeEach
	void setUp() throws IOException {
		sources = Files.createDirectories(folder.resolve("sources"));
		corpora = new Corpora(folder.resolve("corpora"), folder.resolve("trash"), false);
	}

	private Path source(String name, String text) throws IOException {
		Path file = sources.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	private ImportReport load(String name, ImportOptions options, Path... paths) throws StudioException, InterruptedException {
		ImportOrder order = ImportOrder.of(name, List.of(paths), options);
		ImportPreview preview = corpora.preview(order, Progress.NONE);
		ImportReport report = corpora.importFrom(order, Progress.NONE);
		assertEquals(report, preview.report(), "what the preview shows is what comes of it");
		assertEquals(report.poems(), corpora.get(name).poemCount());
		return report;
	}

	private List<SourcePoem> poems(String corpus) throws Exception {
		List<SourcePoem> poems = new ArrayList<>();
		corpora.get(corpus).read(poems::add);
		return poems;
	}

	private List<String> texts(String corpus) throws Exception {
		return poems(corpus).stream().map(SourcePoem::text).toList();
	}

	@Test
	void aTableGivesAPoemARow() throws Exception {
		load("T", ImportOptions.AUTOMATIC,
				source("songs.csv", "Poet;Title;Lyrics;year\nW;Tide;\"low\nwater\";1990\nM;Rope;;1991\n;;high;\n"));
		assertEquals(List.of(new SourcePoem("1", "Tide", "W", "low\nwater"), new SourcePoem("2", "", "", "high")), poems("T"));
		assertEquals(Optional.empty(), corpora.get("T").note().licence());
	}

	@Test
	void columnsAndFieldsAreTheOnesThePoetNames() throws Exception {
		Path table = source("songs.csv", "a,b,c\nTide,low,W\n");
		Path lines = source("songs.jsonl", "{\"a\": \"Tide\", \"b\": \"low\", \"c\": \"W\"}\n{\"a\": \"Rope\"}\n");
		String said = assertThrows(StudioException.class,
				() -> corpora.importFrom(ImportOrder.of("T", List.of(table), ImportOptions.AUTOMATIC), Progress.NONE)).getMessage();
		assertTrue(said.contains("its columns are: a, b, c"), said);
		FieldNames fields = new FieldNames(Optional.of("B"), Optional.of("a"), Optional.of("c"));
		load("T", ImportOptions.AUTOMATIC.with(fields), table);
		ImportReport report = load("L", ImportOptions.AUTOMATIC.with(fields), lines);
		assertEquals(List.of(new SourcePoem("songs", "Tide", "W", "low")), poems("T"));
		assertEquals(List.of(new SourcePoem("1", "Tide", "W", "low")), poems("L"));
		assertEquals(List.of("Line 2 was left out: it has no field \"b\"."), report.files().getFirst().remarks());
		assertTrue(Files.exists(corpora.get("L").folder().resolve("texts/songs.jsonl")), "it is kept as it came");
		assertEquals(List.of("a", "b", "c"),
				corpora.preview(ImportOrder.of("P", List.of(lines), ImportOptions.AUTOMATIC), Progress.NONE).fields());
		FieldNames wrong = new FieldNames(Optional.of("b"), Optional.of("none"), Optional.empty());
		assertTrue(assertThrows(StudioException.class,
				() -> corpora.importFrom(ImportOrder.of("W", List.of(lines), ImportOptions.AUTOMATIC.with(wrong)), Progress.NONE))
				.getMessage().contains("no field \"none\""));
	}

	@Test
	void fieldsThatAreNotKnownAreOfferedWithARow() throws Exception {
		Path table = source("t.csv", "a,b\nTide,low\n");
		String said = assertThrows(StudioException.class,
				() -> corpora.importFrom(ImportOrder.of("T", List.of(table), ImportOptions.AUTOMATIC), Progress.NONE)).getMessage();
		assertTrue(
				said.contains(
						"its columns are: a, b; the first row is: a = Tide, b = low; name the one with the poems (--text-field"),
				said);
		for (Path file : List.of(table, source("t.json", "[{\"a\": \"Tide\", \"b\": 1}]"),
				source("t.jsonl", "{\"a\": \"Tide\", \"b\": 1}\n")))
			assertEquals(List.of("a", "b"),
					corpora.preview(ImportOrder.of("P", List.of(file), ImportOptions.AUTOMATIC), Progress.NONE).fields());
		FieldNames missing = new FieldNames(Optional.of("poem"), Optional.empty(), Optional.empty());
		assertTrue(assertThrows(StudioException.class,
				() -> corpora.importFrom(ImportOrder.of("T", List.of(table), ImportOptions.AUTOMATIC.with(missing)), Progress.NONE))
				.getMessage()
				.contains("it has no column \"poem\"; its columns are: a, b; the first row is: a = Tide, b = low; name the one"));
		load("One", ImportOptions.AUTOMATIC, source("one.csv", "haiku of mine\n\"low, and\nhigh\"\nslack\n"));
		assertEquals(List.of("low, and\nhigh", "slack"), texts("One"), "a table of one column holds poems");
	}

	@Test
	void markupIsReadAsWhatItIs() throws Exception {
		source("p/a.json", "[{\"title\": \"Tide\", \"lines\": [\"low\", \"high\"]}]");
		source("p/b.xml", "<TEI><text><body><lg><l>salt</l><l>rope</l></lg></body></text></TEI>");
		source("p/c.twee", ":: Start\nto the [[sea]]\n");
		source("p/d.html", "<tw-storydata name='S'><tw-passagedata name='One'>to the [[rope]]</tw-passagedata></tw-storydata>");
		source("p/e.txt", "[12/03/2021, 21:04:30] Nora: the tram\n[12/03/2021, 21:04:31] Ivo: <Media omitted>\n");
		source("p/f.txt", "{\"poems\": [{\"text\": \"slack\"}]}");
		ImportReport report = load("P", ImportOptions.AUTOMATIC, sources.resolve("p"));
		assertEquals(List.of("low\nhigh", "salt\nrope", "to the sea", "to the rope", "the tram", "slack"), texts("P"));
		assertEquals(List.of(), report.missed());
		load("H", ImportOptions.AUTOMATIC, source("h.txt", "<p>low<br>high</p>\n<p>slack</p>\n"),
				source("i.txt", "low<br>\nhigh<br>\nmud<br>\n"));
		assertEquals(List.of("low\nhigh\n\nslack", "low\nhigh\nmud"), texts("H"), "parts of pages");
		assertEquals("Nora", poems("P").get(4).author());
		assertFalse(report.alphabet().counts().containsKey((int) '{'));
	}

	@Test
	void codeComesInOnlyIfThePoetSaysSo() throws Exception {
		String script = "const words = ['salt', 'rope'];\nfunction tide(n) {\n  return words[n % 2];\n}\nconsole.log(tide(1));\n";
		source("p/a.txt", "low\nhigh\n");
		source("p/b.txt", script);
		source("p/c.json", "{\"name\": \"x\", \"version\": 1}");
		ImportReport report = load("P", ImportOptions.AUTOMATIC, sources.resolve("p"));
		assertEquals(List.of("low\nhigh"), texts("P"));
		assertEquals(2, report.inQuestion().size());
		assertEquals("It was left out: it looks like source code, not like poems.", report.inQuestion().getFirst().skipped().orElseThrow());
		load("Q", ImportOptions.AUTOMATIC.withAsText(), sources.resolve("p"));
		assertEquals(List.of("low\nhigh", script.strip(), "{\"name\": \"x\", \"version\": 1}"), texts("Q"));
		Path named = source("tide.py", "low tide\n");
		assertTrue(assertThrows(StudioException.class,
				() -> corpora.importFrom(ImportOrder.of("R", List.of(named), ImportOptions.AUTOMATIC), Progress.NONE)).getMessage()
				.endsWith(
						"It was left out: it looks like source code, not like poems. To import it as plain text anyway, give --as-text."));
	}

	@Test
	void aFileThatBreaksItsReaderLeavesTheOthersIn() throws Exception {
		for (int i = 0; i < 20; i++) source("p/" + i + ".txt", "poem " + i);
		source("p/deep.json", "[".repeat(100_000));
		source("p/deep.html", "<div>".repeat(200_000) + "low");
		source("p/deep.xml", "<TEI>" + "<div>".repeat(200_000) + "low" + "</div>".repeat(200_000) + "</TEI>");
		source("p/half.json", "[{\"text\": ");
		source("p/not.epub", "no book");
		source("p/not.jsonl", "[{");
		Files.write(sources.resolve("p/not.txt.gz"), new byte[] { 31, -117, 8, 0, 1 });
		ImportReport report = load("P", ImportOptions.AUTOMATIC, sources.resolve("p"));
		assertTrue(report.poems() >= 20, report.toString());
		assertEquals(20, report.files().stream().filter(f -> f.path().endsWith(".txt")).mapToInt(FileReport::poems).sum());
		for (FileReport file : report.missed()) assertTrue(file.skipped().orElseThrow().startsWith("It was left out: "), file.toString());
		assertTrue(report.missed().stream().anyMatch(f -> f.path().endsWith("half.json")));
	}

	@Test
	void whateverIsThrownIsASentence() {
		assertEquals("it is nested too deeply; save its text as .txt", Mishap.why(new StackOverflowError()));
		assertEquals("it needs too much memory; cut it into smaller files", Mishap.why(new OutOfMemoryError()));
		assertTrue(Mishap.why(new IllegalStateException("x")).startsWith("it cannot be read (java.lang.IllegalStateException: x)"));
	}

	@Test
	void anExpressionThatIsTooGreedyForOneTextLeavesTheOthersIn() throws Exception {
		source("p/a.txt", "low\n%\nhigh\n");
		source("p/b.txt", "a b ".repeat(100_000));
		ImportReport report = load("P", new ImportOptions(new Splitting.Expression(Pattern.compile("^(a|b| )*%$|^%$")), Optional.empty()),
				sources.resolve("p"));
		assertEquals(List.of("low", "high"), texts("P"));
		assertTrue(report.missed().getFirst().skipped().orElseThrow().contains("too greedy"), report.toString());
	}

	@Test
	void aSinglePackedFileIsUnpacked() throws Exception {
		source("p/plain.txt", "slack");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(sources.resolve("p/a.txt.gz")))) {
			out.write("low\nhigh\n".getBytes(StandardCharsets.UTF_8));
		}
		try (OutputStream out = new BZip2CompressorOutputStream(Files.newOutputStream(sources.resolve("p/b.csv.bz2")))) {
			out.write("poem\nsalt\n".getBytes(StandardCharsets.UTF_8));
		}
		try (OutputStream out = new XZOutputStream(Files.newOutputStream(sources.resolve("p/c.md.xz")), new LZMA2Options())) {
			out.write("# Rope\n\nsand\n".getBytes(StandardCharsets.UTF_8));
		}
		load("P", ImportOptions.AUTOMATIC, sources.resolve("p"));
		assertEquals(List.of(new SourcePoem("a", "a", "", "low\nhigh"), new SourcePoem("b", "b", "", "salt"),
				new SourcePoem("c", "Rope", "", "sand"),
				new SourcePoem("plain", "plain", "", "slack")), poems("P"));
		load("One", ImportOptions.AUTOMATIC, sources.resolve("p/a.txt.gz"));
		assertEquals(List.of("low\nhigh"), texts("One"));
	}

	@Test
	void linesOfJsonWithLinesInThem() throws Exception {
		load("L", ImportOptions.AUTOMATIC,
				source("l.jsonl", "{\"title\": \"Tide\", \"lines\": [\"low\", \"high\"]}\n{\"title\": \"Rope\", \"lines\": [\"salt\"]}\n"));
		assertEquals(List.of("low\nhigh", "salt"), texts("L"));
		load("W", ImportOptions.AUTOMATIC,
				source("w.jsonl", "{\"id\": \"x\", \"text\": \"low\\\\nhigh<br>slack\"}\n{\"text\": \"salt\\nrope\"}\n"));
		assertEquals(List.of("low\nhigh\nslack", "salt\nrope"), texts("W"));
		assertEquals("x", poems("W").getFirst().id());
		load("A", ImportOptions.AUTOMATIC, source("a.jsonl", "[\n {\"text\": \"low\"}\n]"));
		assertEquals(List.of("low"), texts("A"), "an array, whatever its name says");
	}

	@Test
	void aTornTableGivesWhatStandsAboveTheTear() throws Exception {
		ImportReport report = load("T", ImportOptions.AUTOMATIC, source("t.csv", "text\nsalt\n\"rope\nand tide\n"));
		assertEquals(List.of("salt", "rope\nand tide"), texts("T"));
		assertEquals(2, report.poems());
	}

	@Test
	void pagesMarkdownAndMarkedTextsGiveTitlesAndAuthors() throws Exception {
		source("p/a.html", "<html><head><title>Low Tide</title></head><body><p>salt<br>rope</p></body></html>");
		source("p/b.md", "---\nauthor: W\n---\n# Morning\n\nmist\n\n# Evening\n\nmist\nagain\n");
		source("p/c.txt", "M****!****Marked****!****body");
		source("p/d.txt", "plain");
		source("p/e.txt", "<!DOCTYPE html><html><body><p>hidden <b>page</b></p></body></html>");
		ImportReport report = load("P", ImportOptions.AUTOMATIC, sources.resolve("p"));
		assertEquals(List.of(new SourcePoem("a", "Low Tide", "", "salt\nrope"), new SourcePoem("c", "Marked", "M", "body"),
				new SourcePoem("d", "d", "", "plain"), new SourcePoem("e", "e", "", "hidden page"),
				new SourcePoem("b/1", "Morning", "W", "mist"), new SourcePoem("b/2", "Evening", "W", "mist\nagain")), poems("P"));
		assertEquals(List.of("It is a web page, whatever its name says."), report.files().getLast().remarks());
		for (SourcePoem poem : poems("P")) assertEquals(poem, corpora.get("P").poem(poem.id()));
	}

	@Test
	void aPageIsReadInTheEncodingThatItNames() throws Exception {
		Path page = Files.write(sources.resolve("a.html"),
				"<meta charset='windows-1251'><p>мо́ре</p>".replace("\u0301", "").getBytes(Charset.forName("windows-1251")));
		assertEquals("windows-1251", load("P", ImportOptions.AUTOMATIC, page).files().getFirst().encoding());
		assertEquals(List.of("море"), texts("P"));
	}

	@Test
	void documentsAreCutAsThePoetSays() throws Exception {
		Path page = source("a.html", "<h1>Sea</h1><p>low</p><p>high</p>");
		load("auto", ImportOptions.AUTOMATIC, page);
		load("whole", new ImportOptions(new Splitting.WholeFile(), Optional.empty()), page);
		load("blank", new ImportOptions(new Splitting.BlankLines(1), Optional.empty()), page);
		assertEquals(List.of("low\n\nhigh"), texts("auto"));
		assertEquals(List.of("Sea\n\nlow\n\nhigh"), texts("whole"));
		assertEquals(List.of("Sea", "low", "high"), texts("blank"));
	}

	@Test
	void aTextIsCutAtItsHeadingsAndKeptAsItCame() throws Exception {
		Path text = source("book.txt", "THE TIDE\n\nlow\n\nhigh\n\n\nTHE ROPE\n\nsalt\n");
		load("B", new ImportOptions(new Splitting.Headings(), Optional.empty()), text);
		assertEquals(List.of(new SourcePoem("1", "THE TIDE", "", "low\n\nhigh"), new SourcePoem("2", "THE ROPE", "", "salt")), poems("B"));
		assertEquals(Files.readString(text), Files.readString(corpora.get("B").folder().resolve("texts/book.txt")));
		assertEquals("cut at its headings", corpora.get("B").note().splitting());
	}

	@Test
	void aBookOfProjectGutenbergIsKnownByItsMarks() throws Exception {
		Path text = source("pg1.txt",
				"The Project Gutenberg eBook of Sea\n\nTitle: Sea\n\nAuthor: W\n\n*** START OF THE PROJECT GUTENBERG EBOOK SEA ***\n\n"
						+ "THE TIDE\n\nlow\n\nTHE ROPE\n\nsalt\n\n*** END OF THE PROJECT GUTENBERG EBOOK SEA ***\nlegal\n");
		ImportReport report = load("G", ImportOptions.AUTOMATIC, text);
		assertEquals(List.of(new SourcePoem("1", "THE TIDE", "W", "low"), new SourcePoem("2", "THE ROPE", "W", "salt")), poems("G"));
		assertTrue(report.files().getFirst().remarks().getFirst().contains("the licence"));
		assertTrue(corpora.get("G").note().licence().orElseThrow().startsWith("as the files say: from Project Gutenberg"));
	}

	@Test
	void titleAndAuthorAreSeenWhereNearlyAllFilesBeginSo() throws Exception {
		for (int i = 0; i < 20; i++)
			source("p/" + i + ".txt", "Tide " + i + "\n" + (i % 2 == 0 ? "W. Sea" : "M Rope") + "\n\n  salt " + i + "\n");
		source("p/20.txt", "no head\n");
		ImportReport report = load("P", ImportOptions.AUTOMATIC, sources.resolve("p"));
		assertEquals(new SourcePoem("0", "Tide 0", "W. Sea", "  salt 0"), poems("P").getFirst());
		assertEquals(new SourcePoem("20", "20", "", "no head"), poems("P").getLast());
		assertEquals(List.of("Gleaner took the first two lines as title and author in 20 texts, judging by all the texts."),
				report.changes());
		assertEquals(report.changes(), corpora.get("P").note().changes());
		load("Q", ImportOptions.AUTOMATIC.with(FirstLines.POEM), sources.resolve("p"));
		assertEquals("Tide 0\nW. Sea\n\n  salt 0", texts("Q").getFirst());
	}

	@Test
	void coupletsAreNotTakenForTitles() throws Exception {
		for (int i = 0; i < 20; i++) source("p/" + i + ".txt", "The tide " + i + "\nReturns its keys " + i + "\n\nand asks\n");
		assertEquals(List.of(), load("P", ImportOptions.AUTOMATIC, sources.resolve("p")).changes());
		assertEquals("The tide 0\nReturns its keys 0\n\nand asks", texts("P").getFirst());
	}

	@Test
	void firstLinesAreWhatThePoetSays() throws Exception {
		Path text = source("book.txt", "Tide\n\nlow\n%\nRope\n\nsalt\n%\nno title\nat all\n");
		load("B", new ImportOptions(new Splitting.SeparatorLine("%"), Optional.empty()).with(FirstLines.TITLE), text);
		assertEquals(List.of(new SourcePoem("1", "Tide", "", "low"), new SourcePoem("2", "Rope", "", "salt"),
				new SourcePoem("3", "", "", "no title\nat all")), poems("B"));
	}

	@Test
	void cleaningUpIsDoneReportedAndNoted() throws Exception {
		Path text = source("book.txt", "“Low”—tide  \n\n\u0001\n\nROPE\n");
		ImportReport report = load("B", new ImportOptions(new Splitting.BlankLines(1), Optional.empty())
				.with(Set.of(CleanUp.QUOTES, CleanUp.DASHES, CleanUp.LOWER_CASE, CleanUp.STRAY)), text);
		assertEquals(List.of("\"low\"--tide", "rope"), texts("B"), "of the second nothing is left");
		assertEquals(
				List.of("Stray control characters and invisible marks left out: 1 place.",
						"Curly quotation marks made straight: 2 places.", "Dashes made hyphens: 1 place.",
						"Capitals made small: 5 places."),
				report.changes());
		assertEquals(report.changes(), corpora.get("B").note().changes());
		assertEquals("“Low”—tide  \n\n\u0001\n\nROPE\n", Files.readString(text), "the original is not touched");
		assertFalse(report.alphabet().counts().containsKey((int) '“'));
		ImportReport asIs = load("C", new ImportOptions(new Splitting.BlankLines(1), Optional.empty()), text);
		assertEquals(List.of(1), asIs.alphabet().odd());
		assertEquals("U+0001 start of heading", Alphabet.show(1));
		assertEquals(1L, asIs.alphabet().counts().get((int) '—'));
	}

	@Test
	void duplicatesAreReportedAndDroppedIfThePoetSaysSo() throws Exception {
		source("p/a.txt", "Low tide,\nhigh tide.");
		source("p/b.txt", "LOW TIDE\n\n  high tide!");
		source("p/c.txt", "slack");
		Path all = sources.resolve("p");
		ImportReport kept = load("K", ImportOptions.AUTOMATIC, all);
		assertEquals(3, kept.poems());
		assertEquals(List.of(new Duplicate("“b” in " + all.resolve("b.txt"), "“a” in " + all.resolve("a.txt"))), kept.duplicates().stream()
				.map(d -> new Duplicate(d.poem().replace("LOW TIDE", "b"), d.first().replace("Low tide,", "a"))).toList());
		ImportReport dropped = load("D", ImportOptions.AUTOMATIC.withoutDuplicates(), all);
		assertEquals(2, dropped.poems());
		assertEquals(List.of("1 duplicate was left out."), dropped.changes());
		assertEquals(List.of("Low tide,\nhigh tide.", "slack"), texts("D"));
	}

	@Test
	void whatThePoetNotesIsNoted() throws Exception {
		Attribution noted = new Attribution(Optional.of(" a shelf\nat home "), Optional.of("Nobody"), Optional.of("mine"));
		load("N", ImportOptions.AUTOMATIC.with(noted), source("a.txt", "salt"),
				source("b.jsonl", "{\"text\": \"rope\", \"author\": \"W\"}"));
		CorpusNote note = corpora.get("N").note();
		assertEquals(List.of("a shelf at home", "Nobody", "mine"),
				List.of(note.source().orElseThrow(), note.author().orElseThrow(), note.licence().orElseThrow()));
		assertEquals(List.of("Nobody", "W"), poems("N").stream().map(SourcePoem::author).toList());
	}

	@Test
	void filesAndLinesWithTheSamePoemsGiveEqualCorpora() throws Exception {
		StringBuilder lines = new StringBuilder();
		for (int i = 100; i < 140; i++) {
			String text = "  salt " + i + "\\n\\n“rope”";
			lines.append("{\"id\": " + i + ", \"title\": \"Tide " + i + "\", \"author\": \"W\", \"text\": \"" + text + "\"}\n");
			source("p/" + i + ".txt", "Tide " + i + "\nW\n\n" + text.replace("\\n", "\n") + "\n");
		}
		load("F", ImportOptions.AUTOMATIC, sources.resolve("p"));
		load("L", ImportOptions.AUTOMATIC, source("l.jsonl", lines.toString()));
		assertEquals(poems("F"), poems("L"));
		assertEquals(corpora.get("F").fingerprint(), corpora.get("L").fingerprint());
	}

	@Test
	void aFewNulBytesAreLeftOutAndSaid() throws Exception {
		Path text = Files.write(sources.resolve("a.txt"),
				("the tide goes out and comes back in, and asks\0 for its keys\n" + "salt and rope\n".repeat(3))
						.getBytes(StandardCharsets.UTF_8));
		ImportReport report = load("N", ImportOptions.AUTOMATIC, text);
		assertTrue(report.files().getFirst().remarks().toString().contains("1 NUL character"), report.toString());
		assertFalse(texts("N").getFirst().contains("\0"));
	}

	@Test
	void utf16AndLatin1AreFoundOut() throws Exception {
		Files.write(Files.createDirectories(sources.resolve("p")).resolve("wide.txt"),
				"\uFEFFsalt été\nrope".getBytes(StandardCharsets.UTF_16LE));
		Files.write(sources.resolve("p/latin.txt"), "l’été à la mer, déjà".replace('’', '\'').getBytes(StandardCharsets.ISO_8859_1));
		load("E", ImportOptions.AUTOMATIC, sources.resolve("p"));
		assertEquals(List.of("l'été à la mer, déjà", "salt été\nrope"), texts("E"));
	}

	@Test
	void awkwardNamesAreKeptInside() throws Exception {
		String[] names = { "a b.txt", "été ✓.txt", "x\"y'z.txt", "COM1.txt", "dot..txt", "-rf.txt", "%20$HOME`ls`.txt", "back\\slash.txt",
			"new\nline.txt", "n".repeat(240) + ".txt", "star*?.txt", "🌊.txt", "e\u0301.txt" };
		for (String name : names) source("p/" + name, "poem " + name.length());
		ImportReport report = load("A", ImportOptions.AUTOMATIC, sources.resolve("p"));
		assertEquals(names.length, report.poems());
		assertEquals(List.of(), report.skipped());
		assertEquals(names.length, poems("A").stream().map(SourcePoem::id).distinct().count());
		try (Stream<Path> files = Files.walk(corpora.get("A").folder())) {
			assertTrue(files.allMatch(f -> f.getFileName().toString().getBytes(StandardCharsets.UTF_8).length <= 200));
		}
	}

	@Test
	void aFileThatIsTooLargeForMemoryIsNamedWithBothSizes() throws Exception {
		source("p/a.txt", "salt");
		try (var huge = new java.io.RandomAccessFile(sources.resolve("p/huge.txt").toFile(), "rw")) {
			huge.setLength(3L << 30);
		}
		ImportReport report = load("H", ImportOptions.AUTOMATIC, sources.resolve("p"));
		assertTrue(report.skipped().getFirst().skipped().orElseThrow().startsWith("It has 3.0 GB, but Gleaner has room only for"),
				report.toString());
	}

	/** Imports in another process, which is killed. */
	static final class Importing {
		public static void main(String[] arguments) throws StudioException, InterruptedException {
			Path folder = Path.of(arguments[0]);
			Corpora corpora = new Corpora(folder.resolve("corpora"), folder.resolve("trash"), false);
			Progress slow = (what, done) -> {
				if (what.equals("reading 10")) System.out.println("importing");
				if (done > 0.3) pause();
			};
			corpora.importFrom(ImportOrder.of("Killed", List.of(folder.resolve("sources/p")), ImportOptions.AUTOMATIC), slow);
		}

		private static void pause() {
			try {
				Thread.sleep(60_000);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Test
	void anImportThatIsKilledLeavesStudioAndSourcesAsTheyWere() throws Exception {
		load("Before", ImportOptions.AUTOMATIC, source("before.txt", "salt"));
		for (int i = 0; i < 30; i++) source("p/" + i + ".txt", "poem " + i);
		KilledProgram.runAndKill(Importing.class, "importing", folder.toString());
		assertEquals(List.of("Before"), corpora.list().stream().map(StoredCorpus::name).toList());
		assertEquals(List.of(), corpora.problems());
		for (int i = 0; i < 30; i++) assertEquals("poem " + i, Files.readString(sources.resolve("p/" + i + ".txt")));
		assertEquals(30, load("Killed", ImportOptions.AUTOMATIC, sources.resolve("p")).poems());
	}

	@Test
	void aFileThatIsGoneOrChangesMeanwhileIsReported() throws Exception {
		for (int i = 0; i < 4; i++) source("p/" + i + ".txt", "poem " + i);
		Progress meddling = (what, done) -> {
			try {
				if (what.equals("reading 0")) Files.deleteIfExists(sources.resolve("p/2.txt"));
				if (what.equals("reading 1"))
					Files.createDirectories(Files.deleteIfExists(sources.resolve("p/3.txt")) ? sources.resolve("p/3.txt") : sources);
			} catch (IOException e) {
				throw new java.io.UncheckedIOException(e);
			}
		};
		ImportReport report = corpora.importFrom(ImportOrder.of("M", List.of(sources.resolve("p")), ImportOptions.AUTOMATIC), meddling);
		assertEquals(2, report.poems());
		assertEquals(List.of("It cannot be read: it is not there; check the path.", "It is a folder now."),
				report.skipped().stream().map(f -> f.skipped().orElseThrow()).toList());
	}

	@Test
	void columnsWithoutNamesAreNotListed() {
		String said = assertThrows(UnreadableDocument.class, () -> FieldNames.USUAL.columns(List.of("", "", ""), "")).getMessage();
		assertTrue(said.endsWith("its columns have no names; give them names"), said);
	}

	@Test
	void writtenLineEndsOfJsonInATextAreItsOwn() throws Exception {
		ImportReport report = load("J", ImportOptions.AUTOMATIC, source("a.txt", "[{\"title\": \"Tide\", \"text\": \"low\\nhigh\"}]"));
		assertEquals(List.of("low\nhigh"), texts("J"));
		assertEquals(List.of(), report.files().getFirst().remarks());
	}
}
