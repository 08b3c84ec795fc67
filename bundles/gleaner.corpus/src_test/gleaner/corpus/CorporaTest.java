// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.EngineException;
import gleaner.engine.Progress;
import gleaner.engine.SourcePoem;
import gleaner.files.StudioException;
import gleaner.files.Trashed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorporaTest {
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

	private ImportReport load(String name, Path... paths) throws StudioException, InterruptedException {
		return corpora.importFrom(name, List.of(paths), ImportOptions.AUTOMATIC, Progress.NONE);
	}

	private ImportReport load(String name, Splitting splitting, Path... paths) throws StudioException, InterruptedException {
		return corpora.importFrom(name, List.of(paths), new ImportOptions(splitting, Optional.empty()), Progress.NONE);
	}

	private List<SourcePoem> poems(String corpus) throws Exception {
		List<SourcePoem> poems = new ArrayList<>();
		corpora.get(corpus).read(poems::add);
		return poems;
	}

	private List<String> texts(String corpus) throws Exception {
		return poems(corpus).stream().map(SourcePoem::text).toList();
	}

	private String refused(String name, Path... paths) throws IOException {
		String said = assertThrows(StudioException.class, () -> load(name, paths)).getMessage();
		assertNothingIsLeft();
		return said;
	}

	private void assertNothingIsLeft() throws IOException {
		if (!Files.exists(folder.resolve("corpora"))) return;
		try (Stream<Path> left = Files.list(folder.resolve("corpora"))) {
			assertEquals(List.of(), left.filter(p -> p.getFileName().toString().startsWith(".")).toList());
		}
	}

	@Test
	void aFolderGivesOnePoemAFileInNaturalOrder() throws Exception {
		source("p/poem 10.txt", "ten\r\nlines\r\n");
		source("p/poem 2.txt", "two");
		source("p/deep/er/x.txt", "deep");
		source("p/empty.txt", "");
		source("p/white.txt", " \n ");
		source("p/notes.xyz", "no");
		source("p/.hidden.txt", "no");
		ImportReport report = load("Some poems", sources.resolve("p"));
		assertEquals(3, report.poems());
		assertEquals(List.of(new SourcePoem("deep/er/x", "x", "", "deep"), new SourcePoem("poem 2", "poem 2", "", "two"),
				new SourcePoem("poem 10", "poem 10", "", "ten\nlines")), poems("Some poems"));
		assertEquals(
				List.of("It is not " + Importable.IN_WORDS + ".", "It is empty.",
						"It has no poem. It has only white space."),
				report.skipped().stream().map(f -> f.skipped().orElseThrow()).toList());
		FileReport ten = report.files().stream().filter(f -> f.path().endsWith("poem 10.txt")).findFirst().orElseThrow();
		assertEquals("UTF-8", ten.encoding());
		assertTrue(ten.detected() && ten.remarks().getFirst().contains("Windows"));
		assertEquals("two\n", Files.readString(folder.resolve("corpora/Some poems/poems/poem 2.txt")), "a poet can open it");
		assertEquals("one poem per file", corpora.get("Some poems").note().splitting());
		assertNothingIsLeft();
	}

	@Test
	void aTextIsCutByItsLookAndKeptAsItCame() throws Exception {
		byte[] bytes = "un été\n\ndeux\r\n".getBytes(StandardCharsets.ISO_8859_1);
		Path file = Files.write(sources.resolve("book.txt"), bytes);
		ImportReport report = load("Book", file);
		assertEquals(List.of("un été", "deux"), texts("book"));
		assertEquals("windows-1252", report.files().getFirst().encoding());
		assertTrue(report.files().getFirst().remarks().stream().anyMatch(r -> r.contains("guessed")));
		assertTrue(report.files().getFirst().remarks().stream().anyMatch(r -> r.contains("cut at blank lines")));
		assertTrue(Arrays.equals(bytes, Files.readAllBytes(folder.resolve("corpora/Book/texts/book.txt"))));
	}

	@Test
	void aTextIsCutAsThePoetSays() throws Exception {
		Path file = source("book.txt", "a\n\nb\n%\nc 1. d\n");
		load("blank", new Splitting.BlankLines(1), file);
		load("separator", new Splitting.SeparatorLine("%"), file);
		load("expression", new Splitting.Expression(Pattern.compile("\\s*\\d\\.\\s*")), file);
		load("whole", new Splitting.WholeFile(), file);
		assertEquals(List.of("a", "b\n%\nc 1. d"), texts("blank"));
		assertEquals(List.of("a\n\nb", "c 1. d"), texts("separator"));
		assertEquals(List.of("a\n\nb\n%\nc", "d"), texts("expression"));
		assertEquals(List.of(new SourcePoem("1", "book", "", "a\n\nb\n%\nc 1. d")), poems("whole"));
	}

	@Test
	void jsonLinesGiveTitlesAndAuthorsAndNameBrokenLines() throws Exception {
		Path file = source("poems.jsonl",
				"{\"text\": \"a\", \"title\": \"T\", \"author\": \"W\", \"id\": 9}\nnonsense\n{\"text\": \"b\"}\n");
		ImportReport report = load("J", file);
		assertEquals(List.of(new SourcePoem("9", "T", "W", "a"), new SourcePoem("3", "", "", "b")), poems("J"));
		assertEquals(List.of("Line 2 was left out: it is not valid JSON."), report.files().getFirst().remarks());
		assertEquals("T", corpora.get("J").entries().getFirst().label());
		assertEquals("b", corpora.get("J").entries().getLast().label());
		assertEquals("b", corpora.get("J").poem("3").text());
		assertTrue(assertThrows(StudioException.class, () -> corpora.get("J").poem("4")).getMessage().contains("\"4\""));
	}

	@Test
	void severalSourcesBecomeOneCorpusWithDifferentIds() throws Exception {
		Path a = source("a.jsonl", "{\"text\": \"1\"}");
		Path b = source("b/a.jsonl", "{\"text\": \"2\"}");
		Path c = source("c.txt", "3");
		Path d = source("d/c.txt", "4");
		load("All", a, b, c, d);
		assertEquals(List.of("a/1", "a 2/1", "c", "c 2"), poems("All").stream().map(SourcePoem::id).toList());
		assertEquals(List.of("1", "2", "3", "4"), texts("All"));
	}

	@Test
	void statisticsAndFingerprintFollowTheFiles() throws Exception {
		source("p/a.txt", "one two\n\nthree\n");
		source("p/b.txt", "four");
		load("C", sources.resolve("p"));
		StoredCorpus corpus = corpora.get("C");
		assertEquals(new CorpusStatistics(2, 3, 4, 18), corpus.statistics());
		assertEquals(18, corpus.size());
		String before = corpus.fingerprint();
		assertEquals(before, corpora.get("C").fingerprint());
		Files.writeString(corpus.folder().resolve("poems/b.txt"), "four five");
		assertEquals(new CorpusStatistics(2, 3, 5, 23), corpus.statistics());
		assertNotEquals(before, corpus.fingerprint());
		Files.writeString(corpus.folder().resolve("poems/b.txt"), "four\r\n\r\n");
		assertEquals(before, corpus.fingerprint(), "the poems are the same again");
		Files.delete(corpus.folder().resolve("cache/summary.json"));
		assertEquals(before, corpora.get("C").fingerprint(), "a cache can be deleted");
		Files.writeString(corpus.folder().resolve("cache/summary.json"), "{\"format\": 1, \"state\": 5}");
		assertEquals(before, corpora.get("C").fingerprint(), "or be nonsense");
	}

	@Test
	void theSamePoemsHaveTheSameFingerprintHoweverTheyAreKept() throws Exception {
		source("p/a.txt", "one\ntwo");
		source("p/b.txt", "three");
		load("A", sources.resolve("p"));
		load("B", source("x.txt", "one\ntwo\n\nthree\n"));
		load("C", source("x.jsonl", "{\"text\": \"one\\ntwo\"}\n{\"text\": \"three\"}"));
		load("D", source("y.txt", "one\n\ntwo\n\nthree\n"));
		assertEquals(corpora.get("A").fingerprint(), corpora.get("B").fingerprint());
		assertEquals(corpora.get("A").fingerprint(), corpora.get("C").fingerprint());
		assertNotEquals(corpora.get("A").fingerprint(), corpora.get("D").fingerprint());
	}

	@Test
	void binaryFilesAreSkippedWithAReason() throws Exception {
		Files.write(Files.createDirectories(sources.resolve("p")).resolve("picture.txt"), new byte[] { (byte) 0x89, 'P', 'N', 'G', 0, 0 });
		Files.write(sources.resolve("p/zeros.txt"), new byte[100]);
		source("p/a.txt", "poem");
		ImportReport report = load("C", sources.resolve("p"));
		assertEquals(1, report.poems());
		assertEquals(2, report.skipped().size());
		assertTrue(report.skipped().getFirst().skipped().orElseThrow().contains("a picture"));
		assertTrue(refused("D", sources.resolve("p/zeros.txt")).contains("binary file"));
	}

	@Test
	void aFileThatIsNotOfTheNamedEncodingIsRefusedWithTheOffset() throws Exception {
		Path file = Files.write(sources.resolve("a.txt"), "abc d\u00e9j\u00e0".getBytes(StandardCharsets.ISO_8859_1));
		ImportOptions utf8 = new ImportOptions(new Splitting.Automatic(), Optional.of(StandardCharsets.UTF_8));
		String said = assertThrows(StudioException.class, () -> corpora.importFrom("C", List.of(file), utf8, Progress.NONE)).getMessage();
		assertTrue(said.contains("not text in UTF-8") && said.contains("offset 5"), said);
		ImportReport report = corpora.importFrom("C", List.of(file),
				new ImportOptions(new Splitting.Automatic(), Optional.of(Charset.forName("ISO-8859-1"))), Progress.NONE);
		assertFalse(report.files().getFirst().detected());
		assertEquals(List.of("abc d\u00e9j\u00e0"), texts("C"));
	}

	@Test
	void nothingToReadIsSaidClearly() throws Exception {
		assertTrue(refused("C", Files.createDirectories(sources.resolve("empty"))).contains("no files of type .txt"));
		assertTrue(refused("C", source("empty.txt", "")).contains("It is empty."));
		assertTrue(refused("C", source("white.txt", " \n")).contains("white space"));
		assertTrue(refused("C", source("bad.jsonl", "no\nno\n")).contains("Line 1 was left out"));
		assertTrue(refused("C", sources.resolve("none.txt")).contains("there is no file or folder"));
		assertEquals(List.of(), corpora.list());
	}

	@Test
	void aCorpusOfOneWord() throws Exception {
		load("C", source("one.txt", "salt"));
		assertEquals(new CorpusStatistics(1, 1, 1, 4), corpora.get("C").statistics());
		assertEquals(List.of("salt"), texts("C"));
	}

	@Test
	void fiftyMegabytesInOneLine() throws Exception {
		byte[] line = "the tide goes out and ".repeat(2_400_000).getBytes(StandardCharsets.US_ASCII);
		assertTrue(line.length > 50_000_000);
		Path file = Files.write(sources.resolve("long.txt"), line);
		load("Long", file);
		assertEquals(new CorpusStatistics(1, 1, 12_000_000, line.length - 1), corpora.get("Long").statistics());
	}

	@Test
	void linksInACircleAndUnreadableFilesAreReported() throws Exception {
		source("p/a.txt", "poem");
		Files.createSymbolicLink(sources.resolve("p/again"), sources.resolve("p"));
		Files.createSymbolicLink(sources.resolve("p/gone.txt"), sources.resolve("nowhere.txt"));
		ImportReport report = load("C", sources.resolve("p"));
		assertEquals(1, report.poems());
		assertEquals(2, report.skipped().size());
		assertTrue(report.skipped().stream().anyMatch(f -> f.skipped().orElseThrow().contains("link to a folder around it")),
				report.toString());
	}

	@Test
	void aFileWithoutPermissionIsReported() throws Exception {
		source("p/a.txt", "poem");
		Path closed = source("p/closed.txt", "poem");
		assertTrue(closed.toFile().setReadable(false));
		String said = Files.isReadable(closed) ? withoutPowers(folder, sources.resolve("p")) : skipped(folder, sources.resolve("p"));
		assertTrue(said.contains("permission"), said);
	}

	/** What an import of a folder said of the file that it left out. */
	private static String skipped(Path folder, Path source) throws StudioException, InterruptedException {
		Corpora corpora = new Corpora(folder.resolve("corpora"), folder.resolve("trash"), false);
		return corpora.importFrom("C", List.of(source), ImportOptions.AUTOMATIC, Progress.NONE).skipped().getFirst().skipped()
				.orElseThrow();
	}

	/** The superuser may read everything: so another Java does it, without that power. */
	private static String withoutPowers(Path folder, Path source) throws IOException, InterruptedException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		Process other;
		try {
			other = new ProcessBuilder("setpriv", "--bounding-set=-dac_override,-dac_read_search", java, "-cp",
					System.getProperty("java.class.path"), Powerless.class.getName(),
					folder.toString(), source.toString()).redirectErrorStream(true).start();
		} catch (IOException e) {
			return Assumptions.abort("this user may read everything, and there is no setpriv to give that up: " + e.getMessage());
		}
		String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertEquals(0, other.waitFor(), said);
		return said;
	}

	/** Imports in the other Java. */
	static final class Powerless {
		public static void main(String[] arguments) throws StudioException, InterruptedException {
			System.out.println(skipped(Path.of(arguments[0]), Path.of(arguments[1])));
		}
	}

	@Test
	void anInterruptedImportLeavesNothing() throws Exception {
		for (int i = 0; i < 50; i++) source("p/" + i + ".txt", "poem " + i);
		Progress interrupting = (what, done) -> {
			if (done > 0.5) Thread.currentThread().interrupt();
		};
		assertThrows(InterruptedException.class,
				() -> corpora.importFrom("C", List.of(sources.resolve("p")), ImportOptions.AUTOMATIC, interrupting));
		assertEquals(List.of(), corpora.list());
		assertNothingIsLeft();
	}

	@Test
	void whatAKilledImportLeftIsSweptAwayLater() throws Exception {
		Path left = Files.createDirectories(folder.resolve("corpora/.gleaner-abc.tmp/poems")).getParent();
		Path busy = Files.createDirectories(folder.resolve("corpora/.gleaner-def.tmp"));
		Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
		load("Harbour", source("a.txt", "poem"));
		assertFalse(Files.exists(left));
		assertTrue(Files.exists(busy), "another program may be at it");
		assertEquals(1, corpora.list().size());
	}

	@Test
	void aNameIsTakenOnlyOnce() throws Exception {
		Path file = source("a.txt", "poem");
		load("Harbour", file);
		String said = refused(" harbour ", file);
		assertTrue(said.contains("\"Harbour\" already; choose another name"), said);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a/b", "..", "CON", "what? *now*", "Été ✓ 古池", "a:b", "name.", ".hidden", "x\"y" })
	void awkwardNamesAreKept(String name) throws Exception {
		load(name, source("a.txt", "poem"));
		load(name + "2", source("a.txt", "poem"));
		assertEquals(name, corpora.get(name).name());
		assertEquals(folder.resolve("corpora"), corpora.get(name).folder().getParent());
		assertEquals(2, corpora.list().size());
	}

	@Test
	void impossibleNamesAreRefused() throws Exception {
		Path file = source("a.txt", "poem");
		assertTrue(refused("  ", file).contains("no name"));
		assertTrue(refused("a\nb", file).contains("one line"));
		assertTrue(refused("x".repeat(1000), file).contains("1000 characters"));
	}

	@Test
	void whatIsRemovedLiesInTheTrash() throws Exception {
		load("Harbour", source("a.txt", "poem"));
		Trashed removed = corpora.remove("harbour");
		assertEquals(List.of(), corpora.list());
		assertEquals("poem", Files.readString(folder.resolve("trash").resolve(removed.id()).resolve("corpora/Harbour/texts/a.txt")));
		String said = assertThrows(StudioException.class, () -> corpora.get("Harbour")).getMessage();
		assertTrue(said.contains("none yet"), said);
	}

	@Test
	void whatIsRemovedComesBackUnlessAnotherHasItsName() throws Exception {
		load("Harbour", source("a.txt", "poem"));
		Trashed removed = corpora.remove("Harbour");
		load("harbour", source("b.txt", "another"));
		String said = assertThrows(StudioException.class, () -> corpora.restore(removed)).getMessage();
		assertTrue(said.contains("rename that one first"), said);
		corpora.rename("harbour", "Harbour, the other");
		corpora.restore(removed);
		assertEquals(List.of("Harbour", "Harbour, the other"), corpora.list().stream().map(StoredCorpus::name).toList());
	}

	@Test
	void aCorpusGetsAnotherName() throws Exception {
		load("Harbour", source("a.txt", "poem"));
		String fingerprint = corpora.get("Harbour").fingerprint();
		corpora.rename("harbour", " HARBOUR ");
		corpora.rename("Harbour", "Sea");
		assertEquals("Sea", corpora.list().getFirst().name());
		assertEquals(fingerprint, corpora.get("Sea").fingerprint());
		load("Harbour", source("b.txt", "another"));
		assertThrows(StudioException.class, () -> corpora.rename("Harbour", "sea"));
		assertThrows(StudioException.class, () -> corpora.rename("Harbour", "a\nb"));
		assertThrows(StudioException.class, () -> corpora.rename("Nobody", "b"));
	}

	@Test
	void aMissingCorpusIsSaidWithThoseThereAre() throws Exception {
		load("Harbour", source("a.txt", "poem"));
		load("Attic", source("a.txt", "poem"));
		assertEquals("there is no corpus \"Harbor\" (did you mean \"Harbour\"?), there are: Attic, Harbour",
				assertThrows(StudioException.class, () -> corpora.get("Harbor")).getMessage());
	}

	@Test
	void brokenCorporaAreReportedAndDoNotHideTheOthers() throws Exception {
		load("Good", source("a.txt", "poem"));
		Files.createDirectories(folder.resolve("corpora/empty"));
		Files.writeString(Files.createDirectories(folder.resolve("corpora/newer")).resolve("corpus.json"), "{\"format\": 99}");
		Files.writeString(Files.createDirectories(folder.resolve("corpora/wrong")).resolve("corpus.json"), "{\"format\": 1, \"name\": 3}");
		Files.writeString(folder.resolve("corpora/stray.txt"), "stray");
		assertEquals(1, corpora.list().size());
		assertEquals(3, corpora.problems().size());
		assertTrue(corpora.problems().stream().anyMatch(p -> p.contains("format 99")));
		assertTrue(corpora.problems().stream().anyMatch(p -> p.contains("\"parts\"") || p.contains("\"name\" is 3")));
	}

	@Test
	void aDescriptionCannotLeadOutOfItsFolder() throws Exception {
		load("Good", source("a.txt", "poem"));
		Path description = folder.resolve("corpora/Good/corpus.json");
		Files.writeString(description, Files.readString(description).replace("\"a.txt\"", "\"../../../sources/a.txt\""));
		assertTrue(corpora.problems().getFirst().contains("\"file\""), corpora.problems().toString());
	}

	@Test
	void aCorpusWhoseFilesWereDeletedSaysSo() throws Exception {
		load("Good", source("a.txt", "poem"));
		StoredCorpus corpus = corpora.get("Good");
		Files.delete(corpus.folder().resolve("texts/a.txt"));
		assertTrue(assertThrows(StudioException.class, corpus::statistics).getMessage().contains("a.txt"));
		assertThrows(UncheckedIOException.class, corpus::fingerprint);
		assertTrue(assertThrows(EngineException.class, () -> corpus.read(_ -> {})).getMessage().contains("a.txt"));
	}

	@Test
	void handEditedFilesInOtherEncodingsAreStillRead() throws Exception {
		source("p/a.txt", "one");
		source("p/b.txt", "two");
		load("C", sources.resolve("p"));
		Files.write(folder.resolve("corpora/C/poems/b.txt"), "déjà".getBytes(StandardCharsets.ISO_8859_1));
		Files.write(folder.resolve("corpora/C/poems/c.txt"), "\uFEFFthree\r\n".getBytes(StandardCharsets.UTF_8));
		assertEquals(List.of("one", "déjà", "three"), texts("C"));
	}

	@Test
	void readOnlyCorporaCannotBeChanged() throws Exception {
		load("C", source("a.txt", "poem"));
		Corpora readOnly = new Corpora(folder.resolve("corpora"), folder.resolve("trash"), true);
		assertEquals(1, readOnly.list().size());
		assertTrue(assertThrows(StudioException.class, () -> readOnly.remove("C")).getMessage().contains("read-only"));
		assertThrows(StudioException.class, () -> readOnly.importFrom("D", List.of(sources), ImportOptions.AUTOMATIC, Progress.NONE));
	}
}
