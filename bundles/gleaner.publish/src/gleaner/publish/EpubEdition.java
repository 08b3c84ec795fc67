// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import gleaner.studio.poem.FacingLine;
import gleaner.studio.poem.Harvest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * EPUB 3.3: a page for the title, one for each poem, one for the colophon, and the table of contents that readers show. The same book gives
 * the same bytes.
 */
final class EpubEdition implements Edition {
	private static final String LINE_END = "</span><br/>";
	private static final String MIMETYPE = "application/epub+zip";
	private static final String CONTAINER = """
			<?xml version="1.0" encoding="UTF-8"?>
			<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
			<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
			</container>
			""";

	/** A later time would differ from book to book, an earlier one needs more room than the first entry may take. */
	private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 2, 1, 0, 0);

	/** A page of the book. */
	private record Page(String id, String title, String body) {
		String file() {
			return id + ".xhtml";
		}
	}

	@Override
	public List<String> write(Chapbook book, OutputStream out) throws IOException {
		List<Page> pages = pages(book);
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		stored(zip, "mimetype", MIMETYPE.getBytes(StandardCharsets.US_ASCII));
		add(zip, "META-INF/container.xml", CONTAINER);
		add(zip, "EPUB/package.opf", packageFile(book, pages));
		add(zip, "EPUB/nav.xhtml",
				xhtml("Contents", "<nav epub:type=\"toc\" id=\"toc\"><h1>Contents</h1><ol>" + entries(pages) + "</ol></nav>"));
		add(zip, "EPUB/style.css", style());
		for (Page page : pages) add(zip, "EPUB/" + page.file(), xhtml(page.title(), page.body()));
		zip.finish();
		return List.of();
	}

	private static List<Page> pages(Chapbook book) {
		List<Page> pages = new ArrayList<>();
		String author = book.author().isEmpty() ? "" : "<p class=\"author\">" + Markup.escape(book.author()) + "</p>";
		pages.add(new Page("title", book.title(),
				"<section epub:type=\"titlepage\"><h1>" + Markup.escape(book.title()) + "</h1>" + author + "</section>"));
		int number = 1;
		for (Leaf leaf : book.leaves()) {
			String heading = leaf.title().isEmpty() ? "" : "<h2>" + Markup.escape(leaf.title()) + "</h2>";
			StringBuilder body = new StringBuilder("<section>" + heading + "\n");
			stanzas(leaf.lines().stream().map(Harvest::text).toList(), "stanza", body);
			if (!leaf.facing().isEmpty()) raw(leaf, body);
			pages.add(new Page("poem-" + number++, leaf.name(), body.append("</section>").toString()));
		}
		book.colophon().ifPresent(colophon -> {
			StringBuilder body = new StringBuilder("<section epub:type=\"colophon\"><h2>Colophon</h2>\n");
			for (String paragraph : colophon.paragraphs())
				body.append("<p class=\"colophon\">").append(Markup.escape(paragraph)).append("</p>\n");
			pages.add(new Page("colophon", "Colophon", body.append("</section>").toString()));
		});
		return pages;
	}

	private static void raw(Leaf leaf, StringBuilder body) {
		List<String> raw = new ArrayList<>();
		for (FacingLine line : leaf.facing())
			for (FacingLine.Raw from : line.raw()) raw.addAll(from.text().lines().filter(l -> !l.isBlank()).toList());
		if (!raw.isEmpty()) stanzas(raw, "raw", body);
	}

	private static void stanzas(List<String> lines, String kind, StringBuilder body) {
		for (Stanza<String> stanza : Stanza.of(lines)) {
			body.append("<p class=\"").append(kind).append("\">");
			for (String line : stanza.lines())
				body.append(Markup.line(line)).append(Markup.escape(Lines.kept(line))).append(LINE_END);
			body.append((Markup.EMPTY_LINE + LINE_END).repeat(stanza.extra())).append("</p>\n");
		}
	}

	private static String entries(List<Page> pages) {
		StringBuilder entries = new StringBuilder();
		for (Page page : pages) entries.append("<li><a href=\"").append(page.file()).append("\">").append(Markup.escape(name(page.title())))
				.append("</a></li>\n");
		return entries.toString();
	}

	/** An entry without text would not be valid. */
	private static String name(String title) {
		return Markup.escape(title).isBlank() ? "Untitled" : title;
	}

	private static String packageFile(Chapbook book, List<Page> pages) {
		StringBuilder manifest = new StringBuilder();
		StringBuilder spine = new StringBuilder();
		StringBuilder all = new StringBuilder(book.title() + book.author() + book.date());
		for (Page page : pages) {
			manifest.append("<item id=\"").append(page.id()).append("\" href=\"").append(page.file())
					.append("\" media-type=\"application/xhtml+xml\"/>\n");
			spine.append("<itemref idref=\"").append(page.id()).append("\"/>\n");
			all.append(page.body());
		}
		UUID id = UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8));
		String creator = book.author().isEmpty() ? "" : "<dc:creator>" + Markup.escape(book.author()) + "</dc:creator>\n";
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
				<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
				<dc:identifier id="id">urn:uuid:%s</dc:identifier>
				<dc:title>%s</dc:title>
				%s<dc:language>en</dc:language>
				<dc:date>%s</dc:date>
				<meta property="dcterms:modified">%s</meta>
				</metadata>
				<manifest>
				<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
				<item id="style" href="style.css" media-type="text/css"/>
				%s</manifest>
				<spine>
				%s</spine>
				</package>
				""".formatted(id, Markup.escape(name(book.title())), creator, book.date(),
				book.date().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), manifest, spine);
	}

	private static String xhtml(String title, String body) {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<!DOCTYPE html>
				<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
				<head><title>%s</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
				<body>
				%s
				</body>
				</html>
				""".formatted(Markup.escape(name(title)), body);
	}

	private static String style() throws IOException {
		try (InputStream in = EpubEdition.class.getResourceAsStream("book.css")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static void add(ZipOutputStream zip, String name, String text) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(LONG_AGO);
		zip.putNextEntry(entry);
		zip.write(text.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	/** What a reader looks at first must be the first entry, neither packed nor with anything beside its name. */
	private static void stored(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		CRC32 checksum = new CRC32();
		checksum.update(bytes);
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(bytes.length);
		entry.setCrc(checksum.getValue());
		entry.setTimeLocal(LONG_AGO);
		zip.putNextEntry(entry);
		zip.write(bytes);
		zip.closeEntry();
	}
}
