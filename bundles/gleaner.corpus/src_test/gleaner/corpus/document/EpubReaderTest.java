// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpubReaderTest {
	@TempDir
	private Path folder;

	private static Map<String, String> book() {
		Map<String, String> files = new LinkedHashMap<>();
		files.put("mimetype", "application/epub+zip");
		files.put("META-INF/container.xml",
				"<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles><rootfile "
						+ "full-path='OEBPS/book.opf'/></rootfiles></container>");
		files.put("OEBPS/book.opf",
				"""
				<package xmlns='http://www.idpf.org/2007/opf'><metadata xmlns:dc='http://purl.org/dc/elements/1.1/'>\
				<dc:title>Harbour</dc:title><dc:creator>W</dc:creator><dc:rights>CC0</dc:rights></metadata>
				<manifest><item id='t' href='title.xhtml'/><item id='n' href='nav.xhtml' properties='nav'/>\
				<item id='a' href='text/first%20one.xhtml'/><item id='b' href='text/b.xhtml'/><item id='x' href='gone.xhtml'/></manifest>
				<spine><itemref idref='t'/><itemref idref='n'/><itemref idref='b'/><itemref idref='a'/><itemref idref='x'/>\
				<itemref idref='none'/></spine></package>""");
		files.put("OEBPS/title.xhtml",
				"<html xmlns:epub='http://www.idpf.org/2007/ops'><body epub:type='frontmatter'><section "
						+ "epub:type='titlepage'><h1>Harbour</h1><p>a book</p></section></body></html>");
		files.put("OEBPS/nav.xhtml", "<html><body><p>contents</p></body></html>");
		files.put("OEBPS/text/first one.xhtml",
				"<?xml version='1.0' encoding='utf-8'?><html><head><title>x</title></head><body><article "
						+ "epub:type='z3998:poem'><h3>Öre</h3><p><span>salt,</span><br/><span "
						+ "class='i1'>rope</span></p></article></body></html>");
		files.put("OEBPS/text/b.xhtml", "<html><body><h3>Tide</h3><p>low<a epub:type='noteref' href='#n'>1</a></p></body></html>");
		return files;
	}

	private Path zip(Map<String, String> files) throws IOException {
		Path file = folder.resolve("book.epub");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			for (Map.Entry<String, String> entry : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return file;
	}

	@Test
	void chaptersAreReadInTheirOrderWithoutTheApparatus() throws Exception {
		Document book = EpubReader.read(zip(book()), 1 << 20);
		assertEquals("Harbour, W, CC0", String.join(", ", book.title(), book.author(), book.rights()));
		assertEquals(List.of(new Piece("Tide", "W", "low"), new Piece("Öre", "W", "salt,\n  rope")), Sections.of(book).pieces());
		assertEquals(List.of("Gleaner left out of the e-book: titlepage.", "The chapter OEBPS/gone.xhtml is missing."),
				book.remarks());
	}

	private static final String COLLECTION = """
			<html xmlns:epub='http://www.idpf.org/2007/ops'><body epub:type='bodymatter z3998:fiction'><section epub:type='volume'>
			<h2><span epub:type='label'>Volume</span> <span epub:type='ordinal'>I</span></h2>
			<article epub:type='z3998:poem'><hgroup><h3 epub:type='title'>Low Water</h3><h4 epub:type='subtitle'>A Sketch</h4></hgroup>
			<p><span>low</span></p></article>
			<article epub:type='z3998:poem'><header><hgroup><h3>Which?</h3><p>A Pastoral</p></hgroup></header><p>high</p></article>
			<article epub:type='z3998:poem'><h3 epub:type='title'>The Rope</h3>
			<section epub:type='z3998:subchapter'><h4 epub:type='ordinal z3998:roman'>I</h4><p>one rope</p></section>
			<section epub:type='z3998:subchapter'><h4 epub:type='ordinal z3998:roman'>II</h4><p>the other</p></section></article>
			<article epub:type='z3998:poem'><p>without a name</p></article>
			<article><h3>Night</h3><section><h4>1</h4><p>dark</p></section><section><h4>2</h4><p>light</p></section></article>
			<article epub:type='z3998:poem'><h3 epub:type='title' hidden='hidden'>There Was</h3><p>a boy</p></article>
			</section></body></html>""";
	private static final String CHAPTER = "<section epub:type='chapter'><h2>Sleepers</h2><article epub:type='z3998:poem'>"
			+ "<section><h3>1</h3><p>low</p></section><section><h3>2</h3><p>high</p></section></article></section><section><h2>Wakers</h2>"
			+ "<article epub:type='z3998:poem'><p>salt</p></article></section>";

	@Test
	void aPoemIsCalledByItsTitleAndKeepsItsParts() throws Exception {
		Map<String, String> files = book();
		files.put("OEBPS/text/b.xhtml", COLLECTION);
		assertEquals(List.of(new Piece("Low Water: A Sketch", "W", "low"), new Piece("Which? A Pastoral", "W", "high"),
				new Piece("The Rope", "W", "I\n\none rope\n\nII\n\nthe other"), new Piece("", "W", "without a name"),
				new Piece("Night", "W", "1\n\ndark\n\n2\n\nlight"), new Piece("There Was", "W", "a boy"),
				new Piece("Öre", "W", "salt,\n  rope")),
				Sections.of(EpubReader.read(zip(files), 1 << 20)).pieces());
	}

	@Test
	void theHeadingOfAChapterNamesItsOnlyPoem() throws Exception {
		Map<String, String> files = book();
		files.put("OEBPS/text/b.xhtml", CHAPTER);
		assertEquals(List.of(new Piece("Sleepers", "W", "1\n\nlow\n\n2\n\nhigh"), new Piece("Wakers", "W", "salt")),
				Sections.of(EpubReader.read(zip(files), 1 << 20)).pieces().subList(0, 2));
	}

	@Test
	void numbersBelowATitleArePartsWithoutAnyMarkup() throws Exception {
		Map<String, String> files = book();
		String sonnet = "<p>" + "low<br/>".repeat(14) + "</p>";
		files.put("OEBPS/text/b.xhtml", "<h2>The Rope</h2><p>first</p><h3>I.</h3><p>one</p><h3>II.</h3><p>two</p><h2>Sonnets</h2><h3>1</h3>"
				+ sonnet + "<h3>2</h3>" + sonnet);
		assertEquals(List.of("The Rope", "Sonnets 1", "Sonnets 2", "Öre"),
				Sections.of(EpubReader.read(zip(files), 1 << 20)).pieces().stream().map(Piece::title).toList());
		files.put("OEBPS/text/b.xhtml", "<h1>Sonnets</h1><h2>I</h2><p>one</p><h2>II</h2><p>two</p>");
		assertEquals(List.of("Sonnets I", "Sonnets II", "Öre"),
				Sections.of(EpubReader.read(zip(files), 1 << 20)).pieces().stream().map(Piece::title).toList());
	}

	@Test
	void whatIsBeforeAndBehindThePoemsIsLeftOut() throws Exception {
		Map<String, String> files = book();
		files.put("OEBPS/text/b.xhtml", "<html><body epub:type='frontmatter'><section epub:type='preface'><h2>Preface</h2><p>all "
				+ "prose</p></section><section role='doc-appendix'><p>more</p></section>"
				+ "<section epub:type='epigraph'><p>motto</p></section>"
				+ "<section epub:type='epigraph z3998:poem'><p>The first poem</p></section></body></html>");
		assertEquals(List.of("The first poem", "salt,\n  rope"),
				Sections.of(EpubReader.read(zip(files), 1 << 20)).pieces().stream().map(Piece::text).toList());
		files = book();
		files.put("OEBPS/book.opf", files.get("OEBPS/book.opf").replace("</package>",
				"<guide><reference type='preface' href='text/b.xhtml'/><reference type='toc' href='text/first%20one.xhtml#toc'/>"
						+ "</guide></package>"));
		Document book = EpubReader.read(zip(files), 1 << 20);
		assertEquals(List.of("Öre"), Sections.of(book).pieces().stream().map(Piece::title).toList());
		assertTrue(book.remarks().getFirst().contains("preface"), book.remarks().toString());
		files = book();
		files.put("OEBPS/nav.xhtml", "<nav epub:type='landmarks'><a epub:type='appendix' href='text/b.xhtml'>A</a></nav>");
		assertEquals(List.of("Öre"), Sections.of(EpubReader.read(zip(files), 1 << 20)).pieces().stream().map(Piece::title).toList());
	}

	@Test
	void theStyleSheetsOfTheBookIndent() throws Exception {
		Map<String, String> files = book();
		files.put("OEBPS/text/b.xhtml",
				"<html><head><link rel='stylesheet' href='../a.css'/></head><body><h2>T</h2><p class='x'>low</p><p>high</p></body></html>");
		files.put("OEBPS/a.css", ".x { margin-left: 2em }");
		assertEquals("    low\n\nhigh", Sections.of(EpubReader.read(zip(files), 1 << 20)).pieces().getFirst().text());
	}

	@Test
	void aChapterThatIsTooLargeIsNamed() throws Exception {
		Map<String, String> files = book();
		files.put("OEBPS/text/b.xhtml", "<p>" + " ".repeat(9_000_000) + "sea</p>");
		files.put("OEBPS/cover.png", noise(500_000));
		String said = refused(files, 1 << 30);
		assertTrue(said.contains("chapter OEBPS/text/b.xhtml is larger than 8 MB"), said);
	}

	/** What no zip makes smaller, as a picture. */
	private static String noise(int length) {
		return new SplittableRandom(1).ints(length, 0, 128).collect(StringBuilder::new, (s, c) -> s.append((char) c),
				StringBuilder::append).toString();
	}

	@Test
	void damageIsSaid() throws Exception {
		Map<String, String> files = book();
		files.remove("OEBPS/book.opf");
		assertTrue(refused(files, 1 << 20).contains("OEBPS/book.opf is missing"));
		files.remove("META-INF/container.xml");
		assertTrue(refused(files, 1 << 20).contains("container.xml is missing"));
		Path noZip = Files.writeString(folder.resolve("no.epub"), "no zip");
		assertTrue(assertThrows(UnreadableDocument.class, () -> EpubReader.read(noZip, 100)).getMessage().contains("not a valid e-book"));
	}

	@Test
	void aBookThatUnpacksTooLargeIsRefused() throws Exception {
		Map<String, String> files = book();
		files.put("OEBPS/text/b.xhtml", "<p>" + "sea ".repeat(1_000_000) + "</p>");
		assertTrue(refused(files, 1_000_000).contains("larger than 1 MB"));
	}

	private String refused(Map<String, String> files, long most) throws IOException {
		Path file = zip(files);
		return assertThrows(UnreadableDocument.class, () -> EpubReader.read(file, most)).getMessage();
	}

	@Test
	void aBookThatUnpacksToManyTimesItsSizeIsRefused() throws Exception {
		Map<String, String> files = book();
		StringBuilder spine = new StringBuilder();
		StringBuilder items = new StringBuilder();
		for (int i = 0; i < 4; i++) {
			files.put("OEBPS/text/z" + i + ".xhtml", "<p>" + " ".repeat(7_000_000) + "low</p>");
			items.append("<item id='z").append(i).append("' href='text/z").append(i).append(".xhtml'/>");
			spine.append("<itemref idref='z").append(i).append("'/>");
		}
		files.replaceAll((name, text) -> name.endsWith(".opf")
				? text.replace("</manifest>", items + "</manifest>").replace("</spine>", spine + "</spine>")
				: text);
		assertTrue(refused(files, 1 << 30).contains("unpacked, it is larger than 4 MB"), refused(files, 1 << 30));
	}

	@Test
	void aSmallBookUnpacksToNoMoreThanAFewMegabytes() throws Exception {
		Map<String, String> files = book();
		files.put("OEBPS/text/b.xhtml", "<p>" + "sea ".repeat(1_500_000) + "</p>");
		assertTrue(refused(files, 1 << 30).contains("unpacked, it is larger than 4 MB"), refused(files, 1 << 30));
	}

	@Test
	void aChapterIsReadOnce() throws Exception {
		Map<String, String> files = book();
		String once = EpubReader.read(zip(files), 1 << 20).text();
		files.replaceAll((name, text) -> name.endsWith(".opf") ? text.replaceAll("(<itemref [^>]*+>)", "$1$1$1") : text);
		assertEquals(once, EpubReader.read(zip(files), 1 << 20).text());
	}
}
