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
		assertEquals(List.of("Of the e-book these were left out: titlepage.", "The chapter OEBPS/gone.xhtml is missing in it."),
				book.remarks());
	}

	@Test
	void damageIsSaid() throws Exception {
		Map<String, String> files = book();
		files.remove("OEBPS/book.opf");
		assertTrue(refused(files, 1 << 20).contains("OEBPS/book.opf is missing"));
		files.remove("META-INF/container.xml");
		assertTrue(refused(files, 1 << 20).contains("container.xml is missing"));
		Path noZip = Files.writeString(folder.resolve("no.epub"), "no zip");
		assertTrue(assertThrows(UnreadableDocument.class, () -> EpubReader.read(noZip, 100)).getMessage().contains("not a sound e-book"));
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
}
