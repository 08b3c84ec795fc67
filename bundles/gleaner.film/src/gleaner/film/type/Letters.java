// SPDX-License-Identifier: EPL-2.0
package gleaner.film.type;

import gleaner.files.StudioException;
import gleaner.film.picture.Headless;
import gleaner.publish.Face;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The shipped faces as Java paints them: each letter in the face that was asked for, or in the first other one that has it. Nothing of the
 * system's fonts is used unless one is chosen for the book face, so a film looks the same wherever it is made. Used by one thread.
 */
public final class Letters {
	static {
		Headless.ensure();
	}

	/** How text is measured and painted everywhere in a film. */
	public static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

	private static final char BOX = '\u25A1';
	private static final char NOTHING = '\u2060';
	private static final Map<TextAttribute, Object> AS_PRINTED = Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON,
			TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON);

	private final Map<Face, Font> faces;
	/** What stands for the book face. */
	private final Font book;
	private final Map<Key, Font> sized = new HashMap<>();

	private record Key(Font font, float size, boolean isBold) {
	}

	/**
	 * In what a text is set.
	 *
	 * @param size in pixels, above 0
	 * @param isBold whether it is set in bold
	 */
	public record Style(Face face, float size, boolean isBold) {
		/** In the book face, as poems are. */
		public static Style book(float size) {
			return new Style(Face.REGULAR, size, false);
		}

		/** As headers and figures are. */
		public static Style plain(float size) {
			return new Style(Face.SIGNS, size, false);
		}

		public Style bold() {
			return new Style(face, size, true);
		}
	}

	/** @throws StudioException if this system's Java cannot paint text; the sentence says what it lacks */
	public Letters() throws StudioException {
		faces = new EnumMap<>(Face.class);
		try {
			for (Face face : Face.values()) if (face != Face.ITALIC) faces.put(face, open(face));
			book = faces.get(Face.REGULAR);
		} catch (IOException | FontFormatException e) {
			throw new StudioException("a font of Gleaner cannot be read: " + e.getMessage() + "; install Gleaner again", e);
		} catch (RuntimeException | LinkageError | InternalError e) {
			throw new StudioException("this system's Java cannot paint text (" + e.getMessage()
					+ "); install fontconfig and freetype, or a Java that is not headless-only", e);
		}
	}

	private Letters(Map<Face, Font> faces, Font book) {
		this.faces = faces;
		this.book = book;
	}

	/**
	 * The same with a face of the system in place of the book face; letters that it lacks are set as ever.
	 *
	 * @param family as the system calls it; empty for Gleaner's own
	 * @return Gleaner's own faces where the system has no such family, see {@link #has}
	 */
	public Letters inFamily(String family) {
		return has(family) ? new Letters(faces, new Font(family, Font.PLAIN, 1)) : this;
	}

	/** Whether the system has faces of a family other than Gleaner's own. */
	public static boolean has(String family) {
		return !family.isBlank() && Stream.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT))
				.anyMatch(family::equalsIgnoreCase);
	}

	private static Font open(Face face) throws IOException, FontFormatException {
		try (InputStream in = face.file()) {
			return Font.createFont(Font.TRUETYPE_FONT, in);
		}
	}

	private Font font(Font face, Style style) {
		return sized.computeIfAbsent(new Key(face, style.size, style.isBold), key -> {
			Font font = face.deriveFont(style.isBold ? Font.BOLD : Font.PLAIN, style.size);
			return font.deriveFont(AS_PRINTED);
		});
	}

	/** What is asked for first where a face is wanted. */
	private Font wanted(Style style) {
		return style.face == Face.REGULAR ? book : faces.get(style.face);
	}

	/**
	 * A text in its faces, from the left or, if it is so, from the right.
	 *
	 * @param text may be empty, then there is nothing to lay out
	 */
	public Optional<TextLayout> layout(String text, Style style, boolean isFromRight) {
		if (text.isEmpty()) return Optional.empty();
		return Optional.of(new TextLayout(attributed(text, style, isFromRight).getIterator(), CONTEXT));
	}

	/** How wide a text is, in pixels. */
	public float width(String text, Style style) {
		return layout(text, style, false).map(TextLayout::getAdvance).orElse(0f);
	}

	/** A text with the face of each letter noted. What no face has is a box. */
	AttributedString attributed(String text, Style style, boolean isFromRight) {
		String shown = text;
		BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
		letters.setText(text);
		StringBuilder boxed = null;
		int start = letters.first();
		Font[] ofChars = new Font[text.length()];
		Font wanted = wanted(style);
		Font current = wanted;
		for (int end = letters.next(); end != BreakIterator.DONE; start = end, end = letters.next()) {
			Font found = face(text, start, end, wanted, current);
			if (found == null) {
				if (boxed == null) boxed = new StringBuilder(text);
				found = boxed(boxed, start, end, wanted, current);
			}
			current = found;
			for (int i = start; i < end; i++) ofChars[i] = found;
		}
		if (boxed != null) shown = boxed.toString();
		AttributedString all = new AttributedString(shown);
		all.addAttribute(TextAttribute.RUN_DIRECTION, isFromRight ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
		for (int i = 0; i < ofChars.length;) {
			int to = i;
			while (to < ofChars.length && ofChars[to] == ofChars[i]) to++;
			all.addAttribute(TextAttribute.FONT, font(ofChars[i], style), i, to);
			i = to;
		}
		return all;
	}

	/**
	 * A letter that no face has all of, without the marks that its base's face lacks; a box if no face has even the base. Every place in
	 * the text stays where it is.
	 *
	 * @return the face of what is left
	 */
	private Font boxed(StringBuilder text, int start, int end, Font wanted, Font current) {
		int base = start + Character.charCount(text.codePointAt(start));
		Font face = face(text.toString(), start, base, wanted, current);
		if (face == null) text.setCharAt(start, BOX);
		int from = face == null ? start + 1 : base;
		for (int i = from, c; i < end; i += Character.charCount(c)) {
			c = text.codePointAt(i);
			if (face == null || !isUnseen(c) && !face.canDisplay(c))
				for (int k = i; k < i + Character.charCount(c); k++) text.setCharAt(k, NOTHING);
		}
		return face == null ? faces.get(Face.SIGNS) : face;
	}

	/** @return nothing if no face has all of the letter */
	private Font face(String text, int start, int end, Font wanted, Font current) {
		if (has(wanted, text, start, end)) return wanted;
		if (current != wanted && has(current, text, start, end)) return current;
		if (has(faces.get(Face.REGULAR), text, start, end)) return faces.get(Face.REGULAR);
		for (Face face : Face.OF_OTHERS) if (has(faces.get(face), text, start, end)) return faces.get(face);
		return null;
	}

	private static boolean has(Font font, String text, int start, int end) {
		for (int i = start, c; i < end; i += Character.charCount(c)) {
			c = text.codePointAt(i);
			if (!isUnseen(c) && !font.canDisplay(c)) return false;
		}
		return true;
	}

	/** What says how its neighbours are drawn, and is never drawn itself. */
	private static boolean isUnseen(int c) {
		return Character.getType(c) == Character.FORMAT || c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
	}
}
