// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class BookEditionsTest {
	private static final String HOSTILE = "<script>alert(1)</script> & \"]]> \u0000\uFFFE";

	private static Chapbook hostile() {
		return new Chapbook(HOSTILE, HOSTILE, Books.DAY, List.of(new Leaf(HOSTILE, Harvest.hand(HOSTILE + "\n\t" + HOSTILE), List.of())),
				Optional.empty());
	}

	@Test
	void aWebPageTellsOfEachWordAndNeedsNothingElse() throws Exception {
		String html = Books.text(Format.HTML, Books.several());
		assertTrue(html.contains("<span class=\"machine\" title=\"made by Markov on 9 December 2016, "), html);
		assertTrue(html.contains("<span class=\"changed\" title=\"changed by hand, was “silver”"));
		assertTrue(html.contains("\u00A0\u00A0\u00A0\u00A0<span class=\"hand\" title=\"by hand\">and I count back</span>"));
		assertTrue(html.contains("<a href=\"#poem-2\">Hand</a>"));
		assertFalse(html.contains("http"), "nothing is fetched");
		assertFalse(html.contains("<script"));
		assertTrue(html.length() < 200_000, "faces have only the letters that are needed: " + html.length());
	}

	@Test
	void aWebPageSetsRawBesideEdited() throws Exception {
		String html = Books.text(Format.HTML, Books.facing());
		assertTrue(html.contains("<div class=\"raw\"><span class=\"line\" title=\"d at 0\">the <b>gutters count all night</b></span>"),
				html);
		assertTrue(html.contains("in <s>silver</s>"));
		assertTrue(html.contains("no longer in the studio"));
	}

	@Test
	void markupInAPoemIsText() throws Exception {
		String html = Books.text(Format.HTML, hostile());
		assertFalse(html.contains("<script"));
		assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;]]&gt; "));
	}

	private static Map<String, byte[]> entries(byte[] epub) throws Exception {
		Map<String, byte[]> entries = new HashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(epub))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
				entries.put(entry.getName(), zip.readAllBytes());
		}
		return entries;
	}

	private static Document xml(byte[] bytes) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		DocumentBuilder builder = factory.newDocumentBuilder();
		builder.setErrorHandler(null);
		builder.setEntityResolver((id, system) -> new InputSource(new ByteArrayInputStream(new byte[0])));
		return builder.parse(new ByteArrayInputStream(bytes));
	}

	@Test
	void anEpubBeginsWithItsType() throws Exception {
		byte[] epub = Books.bytes(Format.EPUB, Books.several());
		assertEquals("mimetypeapplication/epub+zip", new String(epub, 30, 28, StandardCharsets.US_ASCII));
		assertEquals(0, epub[8] + epub[9], "stored");
		assertEquals(0, epub[28] + epub[29], "no extra field");
		assertTrue(Arrays.equals(epub, Books.bytes(Format.EPUB, Books.several())));
	}

	@Test
	void anEpubNamesAllItHas() throws Exception {
		for (Chapbook book : List.of(Books.single(), Books.several(), Books.facing(), hostile())) checkEpub(Books.bytes(Format.EPUB, book));
		String poem = new String(entries(Books.bytes(Format.EPUB, Books.several())).get("EPUB/poem-1.xhtml"), StandardCharsets.UTF_8);
		assertTrue(poem.contains("<span class=\"line\">in copper</span>"), poem);
	}

	@Property(tries = 60)
	void anEpubOfAnyTextIsWellFormed(@ForAll String title, @ForAll String text) throws Exception {
		checkEpub(Books.bytes(Format.EPUB,
				new Chapbook(title, text, Books.DAY, List.of(new Leaf(title, Harvest.hand(text), List.of())), Optional.empty())));
	}

	private static void checkEpub(byte[] epub) throws Exception {
		Map<String, byte[]> entries = entries(epub);
		String root = xml(entries.get("META-INF/container.xml")).getElementsByTagName("rootfile").item(0).getAttributes()
				.getNamedItem("full-path").getNodeValue();
		NodeList items = xml(entries.get(root)).getElementsByTagName("item");
		assertEquals(entries.size() - 3, items.getLength());
		for (int i = 0; i < items.getLength(); i++) {
			String name = "EPUB/" + items.item(i).getAttributes().getNamedItem("href").getNodeValue();
			assertTrue(entries.containsKey(name), name);
			if (name.endsWith(".xhtml")) xml(entries.get(name));
		}
	}

	private static PDDocument pdf(Chapbook book) throws Exception {
		return Loader.loadPDF(Books.bytes(Format.PDF, book));
	}

	private static String page(PDDocument pdf, int number) throws Exception {
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setStartPage(number);
		stripper.setEndPage(number);
		return stripper.getText(pdf);
	}

	@Test
	void aChapbookHasTitleContentsPoemsAndColophon() throws Exception {
		try (PDDocument pdf = pdf(Books.several())) {
			assertEquals(5, pdf.getNumberOfPages());
			assertTrue(page(pdf, 1).contains("A Book of Rain") && page(pdf, 1).contains("O. Weir"), page(pdf, 1));
			assertTrue(Pattern.compile("Contents\\s+Rain 3\\s+Hand 4").matcher(page(pdf, 2)).find(), page(pdf, 2));
			assertTrue(page(pdf, 3).contains("the gutters count all night") && page(pdf, 3).strip().endsWith("3"), page(pdf, 3));
			assertTrue(page(pdf, 5).contains("licence: CC BY 4.0"), page(pdf, 5));
			assertEquals("A Book of Rain", pdf.getDocumentInformation().getTitle());
			for (PDPage page : pdf.getPages()) page.getResources().getFontNames().forEach(name -> assertTrue(isEmbedded(page, name)));
		}
	}

	private static boolean isEmbedded(PDPage page, COSName name) {
		try {
			return page.getResources().getFont(name).isEmbedded();
		} catch (IOException e) {
			return false;
		}
	}

	@Test
	void rawStandsAtTheLeftAndThePoemAtTheRight() throws Exception {
		try (PDDocument pdf = pdf(Books.facing())) {
			int raw = 0;
			for (int i = 1; i <= pdf.getNumberOfPages(); i++) if (page(pdf, i).contains("in silver")) raw = i;
			assertEquals(0, raw % 2);
			assertTrue(page(pdf, raw + 1).contains("in copper"), page(pdf, raw + 1));
		}
	}

	@Test
	void longLinesStayOnTheirPage() throws Exception {
		String line = "indivisible".repeat(30) + " " + "and so on ".repeat(60);
		Chapbook book = new Chapbook("L".repeat(200), "a", Books.DAY,
				List.of(new Leaf(line, Harvest.hand((line + "\n").repeat(20)), List.of()), new Leaf("b", Harvest.EMPTY, List.of())),
				Optional.empty());
		try (PDDocument pdf = pdf(book)) {
			List<TextPosition> outside = new ArrayList<>();
			new PDFTextStripper() {
				@Override
				protected void processTextPosition(TextPosition text) {
					if (text.getXDirAdj() + text.getWidthDirAdj() > 420 - 40 || text.getYDirAdj() > 595 - 30) outside.add(text);
				}
			}.getText(pdf);
			assertEquals(List.of(), outside);
			String all = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
			Matcher words = Pattern.compile("andsoon").matcher(all);
			assertTrue(words.results().count() > 1200);
		}
	}

	@Test
	void lettersThatNoFaceHasAreToldOf() throws Exception {
		Chapbook book = new Chapbook("漢 poem", "", Books.DAY,
				List.of(new Leaf("漢 poem", Harvest.hand("naïve æther Ωμέγα \uD800\uDC00 \uD83D\uDE00\tend\u0000"), List.of())),
				Optional.empty());
		List<String> remarks = Format.PDF.write(book, new ByteArrayOutputStream());
		assertEquals(
				List.of("the faces that come with Gleaner have no letter for \uD800\uDC00 (Linear B): a box stands in its place in the "
						+ "PDF; LaTeX with a font that has it, or the web page, shows it"),
				remarks);
	}

	@Property(tries = 40)
	void anyTextBecomesAPdf(@ForAll String title, @ForAll List<String> lines) throws Exception {
		pdf(new Chapbook(title, title, Books.DAY, List.of(new Leaf(title, Harvest.hand(String.join("\n", lines)), List.of())),
				Optional.empty())).close();
	}

	/** All that is in a file of a format, unpacked. */
	private static String everything(Format format, Chapbook book) throws Exception {
		byte[] bytes = Books.bytes(format, book);
		StringBuilder all = new StringBuilder();
		switch (format) {
		case EPUB -> entries(bytes).values().forEach(entry -> all.append(new String(entry, StandardCharsets.UTF_8)));
		case PDF -> {
			try (PDDocument pdf = Loader.loadPDF(bytes)) {
				all.append(new PDFTextStripper().getText(pdf)).append(pdf.getDocumentInformation().getTitle());
			}
		}
		default -> all.append(new String(bytes, StandardCharsets.UTF_8));
		}
		return all.toString();
	}

	@Test
	void untitledIsNoTitle(@TempDir Path folder) throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		studio.poems().write("Untitled", Harvest.hand("\n  the tide keeps keys\nunder the stair\n"));
		studio.poems().write("Untitled 12", Harvest.hand(""));
		studio.poems().write("Untitled Hours", Harvest.hand("this one is called so\n"));
		for (Format format : Format.values()) {
			Chapbook.Plan plan = new Chapbook.Plan("", "", false, true);
			String alone = everything(format, Chapbook.of(studio, List.of("Untitled"), plan, Books.DAY));
			assertFalse(alone.contains("Untitled"), format + ": " + alone);
			assertTrue(alone.contains("the tide keeps keys"), format + ": " + alone);
			List<String> titles = List.of("Untitled", "Untitled 12", "Untitled Hours");
			String several = everything(format, Chapbook.of(studio, titles, plan, Books.DAY));
			assertFalse(several.replace("Untitled Hours", "").contains("Untitled"), format + ": " + several);
			assertTrue(several.contains("Untitled Hours"), format + ": " + several);
		}
	}

	@Test
	void aPoemWithoutATitleIsCalledByItsFirstWords() {
		assertEquals("the tide", new Leaf("", Harvest.hand("\n the tide \nkeeps"), List.of()).name());
		assertEquals("Poem", new Leaf("", Harvest.EMPTY, List.of()).name());
		assertEquals("word ".repeat(12).strip() + " …", new Leaf("", Harvest.hand("word ".repeat(40)), List.of()).name());
		assertEquals("\uD83D\uDC1F".repeat(30) + " …", new Leaf("", Harvest.hand("\uD83D\uDC1F".repeat(50)), List.of()).name());
		assertEquals("Rain", new Leaf("Rain", Harvest.hand("the tide"), List.of()).name());
	}
}
