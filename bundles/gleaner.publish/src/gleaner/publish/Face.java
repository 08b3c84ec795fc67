package gleaner.publish;

import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The faces that books are set in: EB Garamond, shipped with Gleaner under the SIL Open Font License. */
enum Face {
	REGULAR("EBGaramond-Regular.ttf"), ITALIC("EBGaramond-Italic.ttf");

	private final String file;

	Face(String file) {
		this.file = file;
	}

	/** To be closed. */
	TrueTypeFont open() throws IOException {
		try (InputStream in = Face.class.getResourceAsStream("fonts/" + file)) {
			if (in == null) throw new IOException("the font " + file + " is missing from Gleaner");
			return new TTFParser().parse(new RandomAccessReadBuffer(in));
		}
	}
}
