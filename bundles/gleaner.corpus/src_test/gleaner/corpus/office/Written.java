// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.office;

import gleaner.corpus.document.Document;
import gleaner.corpus.document.Document.Block;
import gleaner.corpus.document.UnreadableDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of word processors, and what was read from them. */
final class Written {
	private static final String W = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
	private static final String O = "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
			+ "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
			+ "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
			+ "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\">";

	private Written() {
	}

	static Path zip(Path folder, Map<String, String> entries) throws IOException {
		Path file = Files.createTempFile(folder, "office", ".bin");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			for (Map.Entry<String, String> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return file;
	}

	static Path docx(Path folder, String body) throws IOException {
		return zip(folder, Map.of("word/document.xml", W + body + "</w:body></w:document>"));
	}

	static Path odt(Path folder, String styles, String body) throws IOException {
		return zip(folder,
				Map.of("content.xml", O + "<office:automatic-styles>" + styles + "</office:automatic-styles><office:body><office:text>"
						+ body + "</office:text></office:body></office:document-content>"));
	}

	static Path rtf(Path folder, String text) throws IOException {
		return Files.writeString(Files.createTempFile(folder, "rich", ".rtf"), text, StandardCharsets.ISO_8859_1);
	}

	static Document read(Path file) throws IOException, UnreadableDocument, InterruptedException {
		return OfficeFile.of(file).orElseThrow().read(file, 1 << 22);
	}

	/** The blocks as lines of text: {@code # heading}, {@code ---}, or the lines themselves. */
	static List<String> blocks(Document document) {
		return document.blocks().stream().map(block -> switch (block) {
		case Block.Heading(int _, String text) -> "# " + text;
		case Block.Lines(String text) -> text;
		case Block.Rule() -> "---";
		case Block.Part(String text) -> "## " + text;
		case Block.Begin() -> "+";
		}).toList();
	}
}
