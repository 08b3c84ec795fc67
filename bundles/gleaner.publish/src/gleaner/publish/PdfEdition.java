// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import gleaner.studio.poem.FacingLine;
import gleaner.studio.poem.Harvest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A chapbook on A5 pages: a title page, the contents, each poem on a page of its own, the colophon. With raw debris, it stands on the left
 * page and the poem on the right. Long lines hang.
 */
final class PdfEdition implements Edition {
	private static final float TITLE = 26;
	private static final float HEADING = 15;
	private static final float TEXT = 11.5f;
	private static final float SMALL = 9;
	private static final float LEADING = 1.4f;
	private static final float HANG = 18;
	private static final float STEP = 4.5f;
	private static final int ENTRIES = 22;

	@Override
	public List<String> write(Chapbook book, OutputStream out) throws IOException {
		try (PdfSheets sheets = new PdfSheets(book.title(), book.author())) {
			titlePage(book, sheets);
			int contents = book.leaves().size() > 1 ? sheets.reserve(pagesOfContents(book)) : -1;
			List<Integer> pages = new ArrayList<>();
			for (Leaf leaf : book.leaves()) pages.add(leaf(leaf, sheets));
			book.colophon().ifPresent(colophon -> colophon(colophon, sheets));
			if (contents >= 0) contents(book, pages, contents, sheets);
			sheets.save(out);
			return sheets.remarks();
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	/** One poem and nothing else. */
	static List<String> alone(Leaf leaf, OutputStream out) throws IOException {
		try (PdfSheets sheets = new PdfSheets(leaf.name(), "")) {
			leaf(leaf, sheets);
			sheets.save(out);
			return sheets.remarks();
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private static void titlePage(Chapbook book, PdfSheets sheets) {
		if (book.isNameless() && book.author().isEmpty()) return;
		sheets.newPage(false);
		sheets.down(PdfSheets.HEIGHT * 0.26f);
		if (!book.isNameless()) paragraph(book.title(), Face.REGULAR, TITLE, 1.15f, sheets);
		if (book.author().isEmpty()) return;
		sheets.down(TITLE * 0.6f);
		paragraph(book.author(), Face.ITALIC, HEADING, LEADING, sheets);
	}

	private static int pagesOfContents(Chapbook book) {
		return (book.leaves().size() + ENTRIES - 1) / ENTRIES;
	}

	private static void contents(Chapbook book, List<Integer> pages, int first, PdfSheets sheets) {
		for (int i = 0; i < book.leaves().size(); i++) {
			if (i % ENTRIES == 0) {
				sheets.turnTo(first + i / ENTRIES);
				if (i == 0) sheets.line("Contents", Face.ITALIC, HEADING, 0);
				sheets.down(HEADING * 2.4f);
			}
			sheets.entry(book.leaves().get(i).name(), pages.get(i), TEXT);
			sheets.down(TEXT * LEADING);
		}
	}

	/** @return the number of the page that the poem begins on */
	private static int leaf(Leaf leaf, PdfSheets sheets) {
		List<String> raw = raw(leaf);
		if (!raw.isEmpty()) {
			if (sheets.isNextRight()) sheets.newPage(false);
			sheets.newPage(true);
			sheets.line("raw", Face.ITALIC, SMALL, 0);
			sheets.down(HEADING * 2);
			verse(raw, Face.ITALIC, SMALL + 0.5f, sheets);
			if (!sheets.isNextRight()) sheets.newPage(false);
		}
		sheets.newPage(true);
		int page = sheets.page();
		sheets.mark(leaf.name());
		if (!leaf.title().isEmpty()) {
			paragraph(leaf.title(), Face.REGULAR, HEADING, LEADING, sheets);
			sheets.down(HEADING * 1.6f);
		}
		verse(leaf.lines().stream().map(Harvest::text).toList(), Face.REGULAR, TEXT, sheets);
		return page;
	}

	private static List<String> raw(Leaf leaf) {
		List<String> raw = new ArrayList<>();
		for (FacingLine line : leaf.facing())
			for (FacingLine.Raw from : line.raw()) raw.addAll(from.text().lines().filter(l -> !l.isBlank()).toList());
		return raw;
	}

	private static void verse(List<String> lines, Face face, float size, PdfSheets sheets) {
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			if (line.isEmpty()) {
				if (!sheets.isAtTop()) sheets.down(size * LEADING * 0.8f);
				continue;
			}
			float indent = Math.min(PdfSheets.MEASURE / 2, Lines.indent(line) * STEP);
			List<String> rows = sheets.broken(Lines.expanded(line).strip(), face, size, PdfSheets.MEASURE - indent,
					PdfSheets.MEASURE - indent - HANG);
			boolean isAlone = i + 1 < lines.size() && !lines.get(i + 1).isEmpty() && (i == 0 || lines.get(i - 1).isEmpty());
			sheets.need(size * LEADING * (rows.size() + (isAlone ? 1 : 0)));
			for (int row = 0; row < rows.size(); row++) {
				sheets.line(rows.get(row), face, size, indent + (row == 0 ? 0 : HANG));
				sheets.down(size * LEADING);
			}
		}
	}

	private static void paragraph(String text, Face face, float size, float leading, PdfSheets sheets) {
		for (String row : sheets.broken(text, face, size, PdfSheets.MEASURE, PdfSheets.MEASURE)) {
			sheets.need(size * leading);
			sheets.line(row, face, size, 0);
			sheets.down(size * leading);
		}
	}

	private static void colophon(Colophon colophon, PdfSheets sheets) {
		sheets.newPage(true);
		sheets.mark("Colophon");
		sheets.line("Colophon", Face.ITALIC, HEADING, 0);
		sheets.down(HEADING * 2);
		List<String> paragraphs = new ArrayList<>(colophon.paragraphs());
		paragraphs.add("Set in EB Garamond" + others(sheets.otherFaces()) + ".");
		for (String text : paragraphs) {
			paragraph(text, Face.REGULAR, SMALL, LEADING, sheets);
			sheets.down(SMALL * 0.7f);
		}
	}

	private static String others(List<String> faces) {
		return faces.isEmpty() ? "" : ", and where it has no letter in " + String.join(", ", faces);
	}
}
