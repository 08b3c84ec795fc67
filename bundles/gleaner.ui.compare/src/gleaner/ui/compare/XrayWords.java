// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.compare.branch.BranchWords;
import gleaner.compare.xray.Tint;
import gleaner.compare.xray.Xray;
import gleaner.compare.xray.XrayUnit;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an x-ray found, in sentences. */
final class XrayWords {
	private static final int OTHERS = 6;

	private XrayWords() {
	}

	/** Of the whole text. */
	static String summary(String name, Xray xray) {
		if (Double.isNaN(xray.candidates())) return name + " would have said none of this.";
		String unheard = xray.unheard() == 0 ? "" : String.format(Locale.ENGLISH, "; %,d it would never have said", xray.unheard());
		return String.format(Locale.ENGLISH, "%s chose among %.1f candidates at each of %,d places%s.", name, xray.candidates(),
				xray.units().size(), unheard);
	}

	/** Of a place. */
	static String of(Xray xray, XrayUnit unit) {
		return shown(xray.text().substring(unit.start(), unit.end())) + ": " + Tint.odds(unit.probability()) + "; else "
				+ unit.likeliest().stream().limit(OTHERS).map(next -> shown(next.text()) + " " + BranchWords.share(next.probability()))
						.collect(Collectors.joining(", "));
	}

	private static String shown(String unit) {
		if (unit.isEmpty()) return "the end";
		return unit.isBlank() ? unit.indexOf('\n') >= 0 ? "line end" : "space" : "“" + unit.strip() + "”";
	}
}
