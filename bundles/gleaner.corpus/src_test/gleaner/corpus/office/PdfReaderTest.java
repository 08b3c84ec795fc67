// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.document.UnreadableDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReaderTest {
	private static final float PITCH = 14;

	@TempDir
	Path folder;
	private final PDDocument document = new PDDocument();
	private PDPageContentStream page;
	private float y;

	private PdfReaderTest page() throws IOException {
		if (page != null) page.close();
		PDPage next = new PDPage(PDRectangle.A5);
		document.addPage(next);
		page = new PDPageContentStream(document, next);
		y = 520;
		return this;
	}

	private PdfReaderTest say(float x, float size, FontName font, String text) throws IOException {
		page.beginText();
		page.setFont(new PDType1Font(font), size);
		page.newLineAtOffset(x, y);
		page.showText(text);
		page.endText();
		return this;
	}

	private PdfReaderTest lines(float x, String... lines) throws IOException {
		for (String line : lines) {
			if (!line.isEmpty()) say(x, 11, FontName.TIMES_ROMAN, line);
			y -= PITCH;
		}
		return this;
	}

	private PdfReaderTest at(float height) {
		y = height;
		return this;
	}

	private Path saved() throws IOException {
		page.close();
		Path file = folder.resolve("poems.pdf");
		document.save(file.toFile());
		document.close();
		return file;
	}

	private List<String> read() throws Exception {
		return Written.blocks(Written.read(saved()));
	}

	@Test
	void distancesPartStanzasAndMarginsIndent() throws Exception {
		page().lines(50, "The kettle sings", "to nobody in June", "", "and then it stops").lines(66.5f, "of itself").lines(50, "at last");
		assertEquals(List.of("The kettle sings\nto nobody in June\n\nand then it stops\n      of itself\nat last"), read());
	}

	@Test
	void gapsInsideALineStay() throws Exception {
		page().lines(50, "a wide", "line", "of", "gaps");
		y = 520;
		say(100, 11, FontName.TIMES_ROMAN, "gap");
		String first = read().getFirst().lines().findFirst().orElseThrow();
		assertTrue(first.matches("a wide {5,10}gap"), first);
	}

	@Test
	void largerAndBoldLinesAreHeadings() throws Exception {
		page().say(50, 18, FontName.TIMES_ROMAN, "First Poem").at(490).lines(50, "one line", "another line", "", "its end", "");
		at(y - PITCH).say(50, 11, FontName.TIMES_BOLD, "Second Poem").at(y - PITCH).lines(50, "a line", "and more");
		assertEquals(List.of("# First Poem", "one line\nanother line\n\nits end", "# Second Poem", "a line\nand more"), read());
	}

	@Test
	void pageNumbersAndRunningHeadsAreLeftOut() throws Exception {
		for (int i = 1; i <= 4; i++) {
			page().at(570).say(50, 9, FontName.TIMES_ROMAN, "Ada Quill " + i).at(25).say(200, 9, FontName.TIMES_ROMAN,
					"– " + (i + 10) + " –");
			String[] lines = new String[34];
			Arrays.fill(lines, "line of page " + "abcd".charAt(i - 1));
			at(520).lines(50, lines);
		}
		String text = String.join("\n", read());
		assertEquals(4 * 34, text.lines().count(), text);
		assertTrue(!text.contains("Quill") && !text.contains("11"), text);
	}

	@Test
	void aNumberThatIsALineStays() throws Exception {
		page().lines(50, "the year was", "1918", "and then", "1919");
		assertEquals(List.of("the year was\n1918\nand then\n1919"), read());
	}

	@Test
	void columnsFollowOneAnother() throws Exception {
		List<String> left = new ArrayList<>();
		List<String> right = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			left.add(i == 5 ? "" : "left line " + i);
			right.add(i == 8 ? "" : "right line " + i + (i % 3 == 0 ? " longer" : ""));
		}
		page().lines(50, left.toArray(String[]::new)).at(520).lines(230, right.toArray(String[]::new));
		assertEquals(String.join("\n", left) + "\n" + String.join("\n", right), read().getFirst());
	}

	@Test
	void raisedMarksAndTheirNotesAreLeftOut() throws Exception {
		page().lines(50, "a line that has a note", "and one that has none", "");
		at(524).say(152, 6, FontName.TIMES_ROMAN, "1").at(100).say(50, 8, FontName.TIMES_ROMAN, "1 What it means.");
		assertEquals(List.of("a line that has a note\nand one that has none"), read());
	}

	@Test
	void aPageThatEndsEarlyEndsAPoem() throws Exception {
		page().lines(50, "short", "poem").page();
		String[] lines = new String[34];
		Arrays.fill(lines, "long");
		lines(50, lines);
		assertEquals(List.of("short\npoem", "---"), read().subList(0, 2));
	}

	@Test
	void scansSayThatTheyHaveNoText() throws Exception {
		page().page.addRect(10, 10, 100, 100);
		String why = assertThrows(UnreadableDocument.class, this::read).getMessage();
		assertTrue(why.contains("without text") && why.contains("OCR"), why);
	}

	@Test
	void lockedAndDamagedOnesSaySo() throws Exception {
		page().lines(50, "secret");
		document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
		Path locked = saved();
		String why = assertThrows(UnreadableDocument.class, () -> Written.read(locked)).getMessage();
		assertTrue(why.contains("locked with a password"), why);
		byte[] bytes = Files.readAllBytes(locked);
		Path cut = Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(bytes, 40));
		String damaged = assertThrows(UnreadableDocument.class, () -> Written.read(cut)).getMessage();
		assertTrue(damaged.contains("damaged PDF"), damaged);
	}

	@Test
	void aPageOfEndlessLettersSaysSo() throws Exception {
		page();
		for (int i = 0; i < 250; i++) lines(50, "low ".repeat(300));
		String said = assertThrows(UnreadableDocument.class, this::read).getMessage();
		assertTrue(said.startsWith("its page 1 has more than 200000 letters"), said);
	}

	@Test
	void formsThatDrawOneAnotherWithoutEndAreRefused() throws Exception {
		page().lines(50, "The kettle sings");
		PDFormXObject inner = form("0 0 m ".repeat(10), null);
		for (int depth = 0; depth < 7; depth++) inner = form("/Inner Do ".repeat(10), inner);
		page.drawForm(inner);
		Path file = saved();
		String said = assertThrows(UnreadableDocument.class, () -> Written.read(file)).getMessage();
		assertTrue(said.startsWith("its page 1 needs too much memory"), said);
	}

	@Test
	void textInsideAFormIsRead() throws Exception {
		page().lines(50, "The kettle sings");
		PDFormXObject form = form("", null);
		form.getResources().put(COSName.getPDFName("F"), new PDType1Font(FontName.TIMES_ROMAN));
		try (OutputStream out = form.getContentStream().createOutputStream()) {
			out.write("BT /F 11 Tf 50 506 Td (to nobody in June) Tj ET".getBytes(StandardCharsets.US_ASCII));
		}
		page.drawForm(form);
		assertEquals(List.of("The kettle sings\nto nobody in June"), read());
	}

	/** @param inner what it may draw by the name {@code Inner}; null for nothing */
	private PDFormXObject form(String content, PDFormXObject inner) throws IOException {
		PDFormXObject form = new PDFormXObject(document);
		form.setBBox(PDRectangle.A5);
		form.setResources(new PDResources());
		if (inner != null) form.getResources().put(COSName.getPDFName("Inner"), inner);
		try (OutputStream out = form.getContentStream().createOutputStream()) {
			out.write(content.getBytes(StandardCharsets.US_ASCII));
		}
		return form;
	}
}
