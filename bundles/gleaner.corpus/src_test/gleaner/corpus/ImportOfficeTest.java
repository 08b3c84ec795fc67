// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.Progress;
import gleaner.engine.SourcePoem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportOfficeTest {
	@TempDir
	private Path folder;
	private Path sources;
	private Corpora corpora;

	@BeforeEach
	void setUp() throws IOException {
		sources = Files.createDirectories(folder.resolve("sources"));
		corpora = new Corpora(folder.resolve("corpora"), folder.resolve("trash"), false);
	}

	private ImportReport load(String name, Path... paths) throws Exception {
		return corpora.importFrom(ImportOrder.of(name, List.of(paths), ImportOptions.AUTOMATIC), Progress.NONE);
	}

	private List<String> texts(String corpus) throws Exception {
		List<SourcePoem> poems = new ArrayList<>();
		corpora.get(corpus).read(poems::add);
		return poems.stream().map(SourcePoem::text).toList();
	}

	private Path docx(String name, String... paragraphs) throws IOException {
		StringBuilder body = new StringBuilder("<w:document xmlns:w=\"w\"><w:body>");
		for (String text : paragraphs) body.append("<w:p><w:r><w:t>").append(text).append("</w:t></w:r></w:p>");
		Path file = sources.resolve(name);
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.putNextEntry(new ZipEntry("word/document.xml"));
			zip.write(body.append("</w:body></w:document>").toString().getBytes(StandardCharsets.UTF_8));
		}
		return file;
	}

	@Test
	void aDocumentIsOnePoemOfStanzas() throws Exception {
		load("D", docx("moon.docx", "The lift is out", "of order", "", "the moon walks up"));
		assertEquals(List.of("The lift is out\nof order\n\nthe moon walks up"), texts("D"));
	}

	@Test
	void doubleBlanksAndSeparatorsPartPoemsAsInATextFile() throws Exception {
		load("D", docx("poems.docx", "one", "two", "", "three", "", "", "four", "", "five", "", "", "six"));
		assertEquals(List.of("one\ntwo\n\nthree", "four\n\nfive", "six"), texts("D"));
	}

	@Test
	void aFolderOfDocumentsIsAPoemAFileAndAnOldOneNamesTheRemedy() throws Exception {
		docx("a.docx", "first", "", "", "its end");
		docx("b.docx", "second");
		Files.writeString(sources.resolve("c.doc"), "old");
		ImportReport report = load("D", sources);
		assertEquals(List.of("first\n\n\nits end", "second"), texts("D"));
		assertTrue(report.skipped().getFirst().skipped().orElseThrow().contains("save it as .docx"), report.toString());
	}

	@Test
	void whatAFileIsItsContentTells() throws Exception {
		Path misnamed = Files.writeString(sources.resolve("poem.txt"), "{\\rtf1\\ansi a line\\par another\\par}");
		load("D", misnamed);
		assertEquals(List.of("a line\nanother"), texts("D"));
	}

	@Test
	void mixedEncodingsAreKeptAsUtf8() throws Exception {
		Path file = sources.resolve("mixed.txt");
		Files.write(file, "The café closed\n".getBytes(StandardCharsets.UTF_8));
		Files.write(file, "the naïve waiter’s dream\n".getBytes(Charset.forName("windows-1252")), StandardOpenOption.APPEND);
		FileReport report = load("M", file).files().getFirst();
		assertEquals(List.of("The café closed\nthe naïve waiter’s dream"), texts("M"));
		assertEquals("UTF-8 and windows-1252", report.encoding());
		assertTrue(report.sure() < FileReport.CERTAIN && report.sure() > 50, report.toString());
	}
}
