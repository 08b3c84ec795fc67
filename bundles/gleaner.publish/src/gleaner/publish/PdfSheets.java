package gleaner.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
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
	private static final char MISSING = '\u25A1';

	static final float HEIGHT = PAPER.getHeight() - TOP - BOTTOM;
	static final float MEASURE = PAPER.getWidth() - LEFT - RIGHT;

	private final PDDocument document = new PDDocument();
	private final List<TrueTypeFont> faces = new ArrayList<>();
	private final Map<Face, PDType0Font> fonts = new EnumMap<>(Face.class);
	private final PDDocumentOutline outline = new PDDocumentOutline();
	private final List<Boolean> numbered = new ArrayList<>();
	private final TreeSet<String> missing = new TreeSet<>();
	private int page = -1;
	private float y;

	PdfSheets(String title, String author) throws IOException {
		for (Face face : Face.values()) {
			TrueTypeFont font = face.open();
			faces.add(font);
			fonts.put(face, PDType0Font.load(document, font, true));
		}
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

	void line(String text, Face face, float size, float indent) {
		show(clean(text, face), face, size, LEFT + indent, y);
	}

	/** A title and, at the right, the number of a page, which it leads to. */
	void entry(String title, int target, float size) {
		String number = String.valueOf(target + 1);
		float width = width(number, Face.REGULAR, size);
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
		for (String word : clean(text, face).split("(?<= )")) {
			float room = rows.isEmpty() ? first : others;
			if (!row.isEmpty() && width(row + word.stripTrailing(), face, size) > room) {
				rows.add(row.toString().stripTrailing());
				row.setLength(0);
				room = others;
			}
			for (int point : word.codePoints().toArray()) {
				if (point != ' ' && !row.isEmpty() && width(row + Character.toString(point), face, size) > room) {
					rows.add(row.toString());
					row.setLength(0);
					room = others;
				}
				row.appendCodePoint(point);
			}
		}
		rows.add(row.toString().stripTrailing());
		return rows;
	}

	private float width(String text, Face face, float size) {
		try {
			return fonts.get(face).getStringWidth(text) / 1000 * size;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void show(String text, Face face, float size, float x, float top) {
		try (PDPageContentStream stream = new PDPageContentStream(document, document.getPage(page), PDPageContentStream.AppendMode.APPEND,
				true)) {
			stream.beginText();
			stream.setFont(fonts.get(face), size);
			stream.newLineAtOffset(x, PAPER.getHeight() - TOP - top - size * 0.8f);
			stream.showText(text);
			stream.endText();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** On one line, composed, and with a box for each letter that the face does not have. */
	private String clean(String text, Face face) {
		StringBuilder clean = new StringBuilder();
		Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> {
			int type = Character.getType(point);
			if (Character.isWhitespace(point) || type == Character.SPACE_SEPARATOR) clean.append(' ');
			else if (type == Character.CONTROL || type == Character.FORMAT) return;
			else if (has(face, point)) clean.appendCodePoint(point);
			else {
				missing.add(Character.toString(point));
				clean.append(has(face, MISSING) ? MISSING : '?');
			}
		});
		return clean.toString();
	}

	private boolean has(Face face, int point) {
		try {
			fonts.get(face).encode(Character.toString(point));
			return true;
		} catch (IOException | IllegalArgumentException e) {
			return false;
		}
	}

	/** What could not be set. */
	List<String> remarks() {
		if (missing.isEmpty()) return List.of();
		return List.of("EB Garamond has no letter for " + String.join(" ", missing.stream().limit(20).toList())
				+ ": a box stands in its place in the PDF");
	}

	void save(OutputStream out) throws IOException {
		for (int i = 0; i < numbered.size(); i++) if (numbered.get(i)) folio(i);
		document.save(out);
	}

	private void folio(int number) {
		String text = String.valueOf(number + 1);
		page = number;
		show(text, Face.REGULAR, FOLIO, LEFT + (MEASURE - width(text, Face.REGULAR, FOLIO)) / 2, HEIGHT + 22);
	}

	@Override
	public void close() throws IOException {
		document.close();
		for (TrueTypeFont face : faces) face.close();
	}
}
