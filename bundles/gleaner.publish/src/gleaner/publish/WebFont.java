// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

/** A face within a page: only the letters that the page has. */
final class WebFont {
	private static final String ALWAYS = " \u00A0-.,;:!?0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ%()“”‘’…—";

	/** What a browser needs; what joins letters by number would be wrong in a part. */
	private static final List<String> TABLES = List.of("head", "hhea", "hmtx", "maxp", "loca", "glyf", "cmap", "name", "post", "OS/2",
			"cvt ", "fpgm", "prep", "gasp");

	private WebFont() {
	}

	/** A rule for a style sheet. */
	static String rule(Face face, String text) throws IOException {
		try (TrueTypeFont font = face.open()) {
			TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
			(ALWAYS + text).codePoints().forEach(subsetter::add);
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			subsetter.writeToStream(bytes);
			return "@font-face { font-family: 'EB Garamond'; font-style: " + (face == Face.ITALIC ? "italic" : "normal")
					+ "; src: url(data:font/ttf;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray())
					+ ") format('truetype'); }\n";
		}
	}
}
