// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.page;

import gleaner.compare.figure.FigureWords;
import gleaner.compare.xray.Tint;
import gleaner.compare.xray.Xray;
import gleaner.compare.xray.XrayUnit;
import java.util.List;

/**
 * Panes side by side as a web page: one file without scripts, which calls nobody, light or dark as the reader's machine is, one below the
 * other where it is narrow.
 */
public final class ComparisonPage {
	private static final String STYLE = """
			:root { color-scheme: light dark; --ground: #EFEAE2; --pane: #FBF9F4; --ink: #262220; --dim: #6B645C; --line: #D9D2C6;
				--t1: #E5D3D2; --t2: #D3B1B2; --t3: #BD8589 }
			@media (prefers-color-scheme: dark) { :root { --ground: #1B1917; --pane: #24211E; --ink: #E9E4DA; --dim: #A79F92;
				--line: #3A3530; --t1: #3F2C2D; --t2: #5B3538; --t3: #7D4248 } }
			* { box-sizing: border-box }
			body { margin: 0; padding: 24px; background: var(--ground); color: var(--ink); font: 14px/1.4 system-ui, sans-serif }
			h1 { font-size: 18px; margin: 0 0 4px }
			p.about { color: var(--dim); margin: 0 0 16px }
			main { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr)); gap: 8px }
			section { background: var(--pane); border: 1px solid var(--line); border-radius: 4px; padding: 12px 16px; min-width: 0 }
			h2 { font-size: 14px; margin: 0 0 12px }
			h2 small, footer, h3 { color: var(--dim); font-weight: normal; font-size: 12px }
			h2 small { margin-left: 6px }
			h3 { margin: 20px 0 8px }
			pre { font: 17px/1.5 "EB Garamond", Garamond, Georgia, serif; white-space: pre-wrap; overflow-wrap: anywhere; margin: 0 }
			footer { margin-top: 16px }
			i { font-style: normal } .a { background: var(--t1) } .b { background: var(--t2) } .c { background: var(--t3) }
			""";

	private ComparisonPage() {
	}

	/**
	 * The page.
	 *
	 * @param title what is compared
	 * @param about prompt, seed, and when, in a line
	 */
	public static String of(String title, String about, List<PaneText> panes) {
		StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
				.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").append(safe(title))
				.append("</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<h1>").append(safe(title))
				.append("</h1>\n<p class=\"about\">").append(safe(about)).append("</p>\n<main>\n");
		for (PaneText pane : panes) add(pane, out);
		return out.append("</main>\n</body>\n</html>\n").toString();
	}

	private static void add(PaneText pane, StringBuilder out) {
		out.append("<section>\n<h2>").append(safe(pane.header().name()));
		if (!pane.header().detail().isEmpty()) out.append("<small>").append(safe(pane.header().detail())).append("</small>");
		out.append("</h2>\n");
		for (int i = 0; i < pane.poems().size(); i++) {
			if (i > 0) out.append("<h3>").append(i + 1).append("</h3>\n");
			out.append("<pre>\n");
			if (i < pane.xrays().size()) tinted(pane.xrays().get(i), out);
			else out.append(safe(pane.poems().get(i)));
			out.append("</pre>\n");
		}
		String figures = String.join(" \u00B7 ", FigureWords.of(pane.figures()));
		out.append("<footer>").append(safe(figures)).append("</footer>\n</section>\n");
	}

	/** Neighbours of one tint are one mark. */
	private static void tinted(Xray xray, StringBuilder out) {
		String text = xray.text();
		int at = 0;
		List<XrayUnit> units = xray.units();
		for (int i = 0; i < units.size(); i++) {
			XrayUnit unit = units.get(i);
			int tint = Tint.of(unit);
			if (tint == 0 || text.substring(unit.start(), unit.end()).isBlank()) continue;
			int end = unit.end();
			while (i + 1 < units.size() && units.get(i + 1).start() == end && units.get(i + 1).end() > end
					&& Tint.of(units.get(i + 1)) == tint)
				end = units.get(++i).end();
			out.append(safe(text.substring(at, unit.start()))).append("<i class=\"").append("abc".charAt(tint - 1)).append("\">")
					.append(safe(text.substring(unit.start(), end))).append("</i>");
			at = end;
		}
		out.append(safe(text.substring(at)));
	}

	/** What no page may hold becomes a sign that says so. */
	private static String safe(String text) {
		StringBuilder out = new StringBuilder(text.length());
		text.codePoints().forEach(c -> {
			switch (c) {
			case '&' -> out.append("&amp;");
			case '<' -> out.append("&lt;");
			case '>' -> out.append("&gt;");
			case '"' -> out.append("&quot;");
			default -> {
				boolean isForbidden = c < 0x20 && c != '\n' && c != '\t' || c == 0x7F || c >= 0xD800 && c < 0xE000;
				out.appendCodePoint(isForbidden ? 0xFFFD : c);
			}
			}
		});
		return out.toString();
	}
}
