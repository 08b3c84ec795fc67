// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * The pages of a PDF and the place on them where the next line goes. Sizes are points, places are from the top of the page. What fails
 * while setting is an {@link UncheckedIOException}.
 */
final class PdfSheets implements AutoCloseable {
	private static final PDRectangle PAPER = PDRectangle.A5;
	private static final float LEFT = 60;
	private static final float RIGHT = 46;
	private static final float TOP = 64;
	private static final float BOTTOM = 62;
	private static final float FOLIO = 9;

	/** All but the last space of a gap, where a row can be broken. */
	private static final Pattern GAP = Pattern.compile(" +(?= )");

	/** As wide as a step of an indent, about; the space of EB Garamond is narrow. */
	private static final String WIDE_SPACE = Character.toString(GlyphText.WIDE_SPACE);

	static final float HEIGHT = PAPER.getHeight() - TOP - BOTTOM;
	static final float MEASURE = PAPER.getWidth() - LEFT - RIGHT;

	private final PDDocument document = new PDDocument();
	private final PdfFonts fonts = new PdfFonts(document);
	private final PDDocumentOutline outline = new PDDocumentOutline();
	private final List<Boolean> numbered = new ArrayList<>();
	private int page = -1;
	private float y;

	PdfSheets(String title, String author) {
		PDDocumentInformation information = document.getDocumentInformation();
		information.setTitle(title);
		if (!author.isEmpty()) information.setAuthor(author);
		information.setCreator("Gleaner");
		PDDocumentCatalog catalog = document.getDocumentCatalog();
		catalog.setLanguage("en");
		catalog.setDocumentOutline(outline);
	}

	/** @param isNumbered whether its number stands at its foot */
	void newPage(boolean isNumbered) {
		document.addPage(new PDPage(PAPER));
		numbered.add(isNumbered);
		turnTo(document.getNumberOfPages() - 1);
	}

	/** Empty pages to be filled later. */
	int reserve(int pages) {
		int first = document.getNumberOfPages();
		for (int i = 0; i < pages; i++) newPage(false);
		return first;
	}

	void turnTo(int number) {
		page = number;
		y = 0;
	}

	/** The page that is being filled, from 0. */
	int page() {
		return page;
	}

	/** Whether a new page would be one at the right of an open book. */
	boolean isNextRight() {
		return document.getNumberOfPages() % 2 == 0;
	}

	boolean isAtTop() {
		return y == 0;
	}

	void down(float points) {
		y += points;
	}

	/** Goes on on a new page if there is not so much room left. */
	void need(float points) {
		if (y + points > HEIGHT && y > 0) newPage(true);
	}

	/** Names the page for the list of contents that readers show. */
	void mark(String title) {
		PDOutlineItem item = new PDOutlineItem();
		item.setTitle(title);
		item.setDestination(document.getPage(page));
		outline.addLast(item);
	}

	/** Sets a line where the next one goes; one that is written from the right begins there. */
	void line(String text, Face face, float size, float indent) {
		String line = clean(text);
		boolean isFromRight = Scripts.isFromRight(line);
		show(line, face, size, isFromRight ? LEFT + MEASURE - indent - fonts.width(Scripts.drawn(line), face, size) : LEFT + indent, y);
	}

	/** A title and, at the right, the number of a page, which it leads to. */
	void entry(String title, int target, float size) {
		String number = String.valueOf(target + 1);
		float width = fonts.width(number, Face.REGULAR, size);
		List<String> rows = broken(title, Face.REGULAR, size, MEASURE - width - 2 * size, MEASURE);
		show(rows.getFirst() + (rows.size() > 1 ? " …" : ""), Face.REGULAR, size, LEFT, y);
		show(number, Face.REGULAR, size, LEFT + MEASURE - width, y);
		link(target, size);
	}

	private void link(int target, float size) {
		try {
			PDPageFitDestination destination = new PDPageFitDestination();
			destination.setPage(document.getPage(target));
			PDActionGoTo action = new PDActionGoTo();
			action.setDestination(destination);
			PDAnnotationLink link = new PDAnnotationLink();
			link.setAction(action);
			PDBorderStyleDictionary none = new PDBorderStyleDictionary();
			none.setWidth(0);
			link.setBorderStyle(none);
			link.setRectangle(new PDRectangle(LEFT, PAPER.getHeight() - TOP - y - size * 1.1f, MEASURE, size * 1.3f));
			document.getPage(page).getAnnotations().add(link);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Breaks a text into rows between its words; a word that is too long for any row is broken too. */
	List<String> broken(String text, Face face, float size, float first, float others) {
		List<String> rows = new ArrayList<>();
		StringBuilder row = new StringBuilder();
		for (String word : clean(text).split("(?<= )")) {
			if (!row.isEmpty() && fonts.width(row + word.stripTrailing(), face, size) > (rows.isEmpty() ? first : others)) {
				rows.add(row.toString().stripTrailing());
				row.setLength(0);
			}
			float room = rows.isEmpty() ? first : others;
			if (row.isEmpty() && fonts.width(word.stripTrailing(), face, size) > room) fill(word, face, size, room, others, rows, row);
			else row.append(word);
		}
		rows.add(row.toString().stripTrailing());
		return rows;
	}

	/** Fills rows with the letters of a word; what is left of it begins the next row. */
	private void fill(String word, Face face, float size, float first, float others, List<String> rows, StringBuilder row) {
		BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
		letters.setText(word);
		float room = first;
		float filled = 0;
		int start = letters.first();
		for (int end = letters.next(); end != BreakIterator.DONE; start = end, end = letters.next()) {
			String letter = word.substring(start, end);
			float width = letter.equals(" ") ? 0 : fonts.width(letter, face, size);
			if (!row.isEmpty() && filled + width > room) {
				rows.add(row.toString());
				row.setLength(0);
				filled = 0;
				room = others;
			}
			filled += width;
			row.append(letter);
		}
	}

	private void show(String text, Face face, float size, float x, float top) {
		try (PDPageContentStream stream = new PDPageContentStream(document, document.getPage(page), PDPageContentStream.AppendMode.APPEND,
				true)) {
			stream.beginText();
			stream.newLineAtOffset(x, PAPER.getHeight() - TOP - top - size * 0.8f);
			for (PdfFonts.Piece piece : fonts.pieces(Scripts.drawn(text), face)) {
				stream.setFont(piece.font(), size);
				stream.showText(piece.text());
			}
			stream.endText();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** On one line and composed. */
	private static String clean(String text) {
		StringBuilder clean = new StringBuilder();
		Normalizer.normalize(Lines.expanded(text), Normalizer.Form.NFC).codePoints().forEach(point -> {
			int type = Character.getType(point);
			if (Character.isWhitespace(point) || type == Character.SPACE_SEPARATOR) clean.append(' ');
			else if (type != Character.CONTROL && type != Character.FORMAT && !isVariation(point)) clean.appendCodePoint(point);
		});
		return GAP.matcher(clean).replaceAll(gap -> WIDE_SPACE.repeat(gap.group().length()));
	}

	/** Whether it only says how the sign before it is to look. */
	private static boolean isVariation(int point) {
		return point >= 0xFE00 && point <= 0xFE0F;
	}

	/** The faces beside EB Garamond that were needed, as printers call them. */
	List<String> otherFaces() {
		return fonts.others();
	}

	/** What could not be set. */
	List<String> remarks() {
		return fonts.remarks();
	}

	void save(OutputStream out) throws IOException {
		for (int i = 0; i < numbered.size(); i++) if (numbered.get(i)) folio(i);
		document.save(OutputStream.nullOutputStream()); // cuts the fonts down, and with them what they tell of their glyphs
		fonts.finish();
		document.save(out);
	}

	private void folio(int number) {
		String text = String.valueOf(number + 1);
		page = number;
		show(text, Face.REGULAR, FOLIO, LEFT + (MEASURE - fonts.width(text, Face.REGULAR, FOLIO)) / 2, HEIGHT + 22);
	}

	@Override
	public void close() throws IOException {
		document.close();
		fonts.close();
	}
}
