// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The faces that books and films are set in, all shipped with Gleaner: EB Garamond, and for the letters it does not have those that follow,
 * in this order.
 */
public enum Face {
	REGULAR("EBGaramond-Regular.ttf", "EB Garamond"),
	ITALIC("EBGaramond-Italic.ttf", "EB Garamond"),
	HEBREW("NotoSerifHebrew-Regular.ttf", "Noto Serif Hebrew"),
	ARABIC("NotoNaskhArabic-Regular.ttf", "Noto Naskh Arabic"),
	DEVANAGARI("NotoSerifDevanagari-Regular.ttf", "Noto Serif Devanagari"),
	THAI("NotoSerifThai-Regular.ttf", "Noto Serif Thai"),
	SIGNS("DejaVuSans.ttf", "DejaVu Sans"),
	HAN("DroidSansFallback.ttf", "Droid Sans Fallback"),
	PICTURES("NotoEmoji-Regular.ttf", "Noto Emoji");

	/** What a book is set in if nothing else is needed. */
	static final List<Face> OF_BOOKS = List.of(REGULAR, ITALIC);

	/** Where a letter is looked for that these do not have. */
	public static final List<Face> OF_OTHERS = List.of(HEBREW, ARABIC, DEVANAGARI, THAI, SIGNS, HAN, PICTURES);

	private final String file;
	private final String label;

	Face(String file, String label) {
		this.file = file;
		this.label = label;
	}

	/** What printers call it. */
	String label() {
		return label;
	}

	/** Its file, a TrueType font; to be closed. */
	public InputStream file() throws IOException {
		InputStream in = Face.class.getResourceAsStream("fonts/" + file);
		if (in == null) throw new IOException("the font " + file + " is missing from Gleaner");
		return in;
	}

	/** To be closed. */
	TrueTypeFont open() throws IOException {
		try (InputStream in = file()) {
			return new TTFParser().parse(new RandomAccessReadBuffer(in));
		}
	}
}
