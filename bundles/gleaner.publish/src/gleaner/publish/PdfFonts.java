// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of a PDF: each letter in the face that was asked for, or in the first other one that has it. Faces are opened when a letter
 * needs them. What fails is an {@link UncheckedIOException}.
 */
final class PdfFonts implements AutoCloseable {
	private static final String MISSING = "\u25A1";
	private static final int MOST_TOLD = 20;

	private final PDDocument document;
	private final Map<Face, Loaded> loaded = new EnumMap<>(Face.class);
	private final Set<Face> others = new TreeSet<>();
	private final TreeSet<Integer> missing = new TreeSet<>();

	private record Loaded(TrueTypeFont face, CmapLookup letters, PDType0Font font, GlyphText glyphs) {
	}

	/**
	 * Letters that one face has.
	 *
	 * @param text as it is written from left to right
	 */
	record Piece(PDFont font, String text) {
	}

	PdfFonts(PDDocument document) {
		this.document = document;
	}

	private Loaded load(Face face) {
		return loaded.computeIfAbsent(face, f -> {
			try {
				TrueTypeFont open = f.open();
				CmapLookup letters = open.getUnicodeCmapLookup();
				return new Loaded(open, letters, PDType0Font.load(document, open, true), new GlyphText(letters, open.getGsubData()));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		});
	}

	/** Parts a text in letters of one face each; a letter and the marks on it stay together. */
	List<Piece> pieces(String text, Face wanted) {
		List<Piece> pieces = new ArrayList<>();
		StringBuilder piece = new StringBuilder();
		Face current = wanted;
		BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
		letters.setText(text);
		int start = letters.first();
		for (int end = letters.next(); end != BreakIterator.DONE; start = end, end = letters.next()) {
			String letter = text.substring(start, end);
			Face face = face(letter, wanted, current);
			if (face == null) {
				letter = boxes(letter, wanted);
				face = wanted;
			}
			if (face != current && !piece.isEmpty()) {
				pieces.add(new Piece(load(current).font, piece.toString()));
				piece.setLength(0);
			}
			current = face;
			Loaded in = load(face);
			letter.codePoints().forEach(in.glyphs::note);
			piece.append(letter);
		}
		if (!piece.isEmpty()) pieces.add(new Piece(load(current).font, piece.toString()));
		return pieces;
	}

	/** @return nothing if no face has all of the letter */
	private Face face(String letter, Face wanted, Face current) {
		if (has(wanted, letter)) return wanted;
		if (current != wanted && has(current, letter)) return current;
		for (Face face : Face.OF_OTHERS) {
			if (!has(face, letter)) continue;
			others.add(face);
			return face;
		}
		return null;
	}

	private boolean has(Face face, String letter) {
		CmapLookup letters = load(face).letters;
		return letter.codePoints().allMatch(point -> letters.getGlyphId(point) != 0);
	}

	/** What of a letter there is no face for is a box. */
	private String boxes(String letter, Face wanted) {
		StringBuilder boxes = new StringBuilder();
		letter.codePoints().forEach(point -> {
			String one = Character.toString(point);
			if (has(wanted, one)) {
				boxes.append(one);
				return;
			}
			missing.add(point);
			if (Character.getType(point) != Character.NON_SPACING_MARK) boxes.append(has(wanted, MISSING) ? MISSING : "?");
		});
		return boxes.toString();
	}

	/** In points. */
	float width(String text, Face face, float size) {
		try {
			float width = 0;
			for (Piece piece : pieces(text, face)) width += piece.font.getStringWidth(piece.text);
			return width / 1000 * size;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Tells readers which letters the glyphs stand for, joined ones too. To be called when the fonts have been cut down. */
	void finish() throws IOException {
		for (Loaded each : loaded.values()) each.glyphs.write(document, each.font);
	}

	/** The faces beside EB Garamond that were needed, as printers call them. */
	List<String> others() {
		return others.stream().map(Face::label).toList();
	}

	/** What could not be set. */
	List<String> remarks() {
		if (missing.isEmpty()) return List.of();
		Set<String> scripts = missing.stream().map(Character.UnicodeScript::of)
				.filter(s -> s != Character.UnicodeScript.COMMON && s != Character.UnicodeScript.INHERITED)
				.map(Scripts::name).collect(Collectors.toCollection(TreeSet::new));
		return List.of("the faces that come with Gleaner have no letter for "
				+ String.join(" ", missing.stream().limit(MOST_TOLD).map(Character::toString).toList())
				+ (scripts.isEmpty() ? "" : " (" + String.join(", ", scripts) + ")")
				+ ": a box stands in its place in the PDF; LaTeX with a font that has it, or the web page, shows it");
	}

	@Override
	public void close() throws IOException {
		for (Loaded each : loaded.values()) each.face.close();
	}
}
