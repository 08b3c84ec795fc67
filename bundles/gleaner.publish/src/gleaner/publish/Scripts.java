// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import java.util.Locale;

/** Scripts beside the Latin one, some of which are written from right to left. */
final class Scripts {
	private Scripts() {
	}

	/** What a script is called, as "Han" or "Devanagari". */
	static String name(Character.UnicodeScript script) {
		StringBuilder name = new StringBuilder();
		for (String part : script.name().split("_"))
			name.append(name.isEmpty() ? "" : " ").append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
		return name.toString();
	}

	/** Whether a line begins at the right, as its first letter tells. */
	static boolean isFromRight(String line) {
		return Bidi.getBaseDirection(line) == Bidi.RTL;
	}

	/** A row as its letters stand from left to right on the page; letters of Arabic take the form that their neighbours ask for. */
	static String drawn(String row) {
		if (!Bidi.requiresBidi(row.toCharArray(), 0, row.length())) return row;
		try {
			String shaped = new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK).shape(row);
			return new Bidi(shaped, Bidi.LEVEL_DEFAULT_LTR).writeReordered(Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
		} catch (ArabicShapingException e) {
			throw new IllegalStateException("a row that may grow can always be shaped", e);
		}
	}
}
