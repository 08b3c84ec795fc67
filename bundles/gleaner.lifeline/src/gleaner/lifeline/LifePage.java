// SPDX-License-Identifier: EPL-2.0
package gleaner.lifeline;

import gleaner.runs.Note;
import gleaner.runs.RunNotes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Writes life-lines as a page: one file with all that it needs. Without scripts it is read from the youngest age to the oldest, with the
 * curves above; with scripts one slider moves texts and curves of all lines together.
 */
public final class LifePage {
	private static final String TITLE = "<!--TITLE-->";
	private static final String BODY = "<!--BODY-->";
	/** More points than a screen has columns cannot be seen. */
	private static final int MOST_POINTS = 800;
	private static final int WIDTH = 1000;
	private static final int HEIGHT = 40;

	private final List<LifeTable> tables;
	private final Map<String, RunNotes> notes;
	private final long first;
	private final long last;
	private final StringBuilder out = new StringBuilder();

	private LifePage(List<LifeTable> tables, Map<String, RunNotes> notes) {
		this.tables = tables;
		this.notes = notes;
		first = 0;
		last = Math.max(1, tables.stream().flatMap(table -> table.rows().stream()).mapToLong(row -> row.model().step()).max().orElse(1));
	}

	/**
	 * The page.
	 *
	 * @param tables one for each thread and seed; all asked for the same but for the seed
	 * @param notes the tasting notes of the threads, by their ids
	 */
	public static String of(List<LifeTable> tables, Map<String, RunNotes> notes) {
		return of(tables, notes, "");
	}

	/**
	 * A page of several.
	 *
	 * @param tables one for each thread and seed; all asked for the same but for the seed
	 * @param notes the tasting notes of the threads, by their ids
	 * @param threads the address of the page that lists the threads; empty if there is none
	 */
	public static String of(List<LifeTable> tables, Map<String, RunNotes> notes, String threads) {
		LifePage page = new LifePage(tables, notes);
		String title = page.title();
		if (!threads.isEmpty()) page.out.append("<nav><a href=\"").append(escaped(threads)).append("\">All threads</a></nav>\n");
		page.header(title);
		for (int i = 0; i < tables.size(); i++) page.line(i, tables.get(i));
		return page().replace(TITLE, escaped(title)).replace(BODY, page.out.toString());
	}

	private static String page() {
		try (InputStream in = LifePage.class.getResourceAsStream("lifeline.html")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new IllegalStateException("the page is in the bundle", e);
		}
	}

	private String title() {
		List<String> threads = tables.stream().map(table -> table.line().run().called()).distinct().toList();
		return "Life-line of " + String.join(", ", threads);
	}

	private void header(String title) {
		out.append("<header><h1>").append(escaped(title)).append("</h1>");
		if (!tables.isEmpty()) {
			Asked asked = tables.getFirst().line().asked();
			out.append("<p class=dim>Each age ")
					.append(asked.prompt().isEmpty() ? "speaks without a prompt" : "continues “" + escaped(asked.prompt()) + "”")
					.append(", diversity ").append(Citation.plain(asked.diversity())).append(tables.size() == 1
							? ", seed " + asked.seed()
							: "")
					.append(". Shaded words have changed since the younger neighbour.</p>");
		}
		out.append("</header>\n<div id=control hidden><button id=play type=button>Play</button><label for=age>Age</label>"
				+ "<input id=age type=range min=0 value=0 step=1 aria-describedby=at><output id=at for=age></output></div>\n");
	}

	private void line(int number, LifeTable table) {
		LifeLine line = table.line();
		out.append("<section class=line aria-labelledby=line-").append(number).append("><h2 id=line-").append(number).append('>')
				.append(escaped(line.run().called())).append(tables.size() > 1 ? ", seed " + line.asked().seed() : "").append("</h2>\n");
		curves(table);
		RunNotes noted = notes.getOrDefault(line.run().id(), RunNotes.NONE);
		out.append("<div class=ages>\n");
		for (int age = 0; age < table.rows().size(); age++) article(number, age, table, noted);
		out.append("</div></section>\n");
	}

	private void curves(LifeTable table) {
		out.append("<div class=curves>");
		for (Curve curve : Curve.values()) {
			List<double[]> points = table.points(curve);
			if (points.isEmpty()) continue;
			out.append("<div class=\"curve ").append(curve.name().toLowerCase(Locale.ROOT)).append("\"><span class=label title=\"")
					.append(curve.help).append("\">").append(curve.label).append("</span><svg viewBox=\"0 0 ").append(WIDTH).append(' ')
					.append(HEIGHT).append("\" preserveAspectRatio=none role=img aria-label=\"").append(curve.label).append(", ")
					.append(words(curve, points)).append("\"><path d=\"").append(path(curve, points))
					.append("\"/><line class=here x1=0 x2=0 y1=0 y2=")
					.append(HEIGHT).append(" /></svg><span class=value data-curve=").append(curve.name().toLowerCase(Locale.ROOT))
					.append("></span></div>");
		}
		out.append("<p class=\"dim axis\"><span>").append(count(first)).append("</span><span>").append(count(last))
				.append(" steps</span></p></div>\n");
	}

	private static String words(Curve curve, List<double[]> points) {
		return "from " + curve.words(points.getFirst()[1]) + " to " + curve.words(points.getLast()[1]);
	}

	private String path(Curve curve, List<double[]> points) {
		CurveScale scale = CurveScale.of(curve, points);
		StringBuilder path = new StringBuilder();
		int stride = Math.max(1, points.size() / MOST_POINTS);
		for (int i = 0; i < points.size(); i++) {
			if (i % stride != 0 && i != points.size() - 1) continue;
			double[] point = points.get(i);
			path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : "L", x(point[0]),
					1 + (1 - scale.share(point[1])) * (HEIGHT - 2)));
		}
		return path.toString();
	}

	private double x(double step) {
		return WIDTH * Math.min(1, (step - first) / (last - first));
	}

	private void article(int number, int age, LifeTable table, RunNotes noted) {
		LifeTable.Row row = table.rows().get(age);
		Note note = noted.of(OptionalLong.of(row.model().step()));
		out.append("<article id=age-").append(number).append('-').append(age).append(" data-step=").append(row.model().step())
				.append(String.format(Locale.ROOT, " data-x=%.1f", x(row.model().step())));
		for (Curve curve : Curve.values())
			out.append(" data-").append(curve.name().toLowerCase(Locale.ROOT)).append("=\"").append(curve.words(row.of(curve))).append('"');
		out.append("><h3>").append(count(row.model().step()))
				.append(note.rating() > 0 ? " <span class=stars>" + note.stars() + "</span>" : "")
				.append("</h3>\n<p class=poem dir=auto>").append(row.spoken().isPoem() ? washed(row)
						: "<em>" + escaped(row.spoken().trouble()) + "</em>")
				.append("</p>\n");
		if (!note.text().isEmpty()) out.append("<p class=note>").append(escaped(note.text())).append("</p>\n");
		out.append("<p class=dim>").append(escaped(table.line().cited(age)));
		if (!row.names().isEmpty()) out.append("; names from the source: ").append(escaped(String.join(", ", row.names())));
		out.append("</p></article>\n");
	}

	private static String washed(LifeTable.Row row) {
		String text = row.spoken().text();
		StringBuilder washed = new StringBuilder();
		int at = 0;
		for (Span span : row.changed()) {
			washed.append(escaped(text.substring(at, span.from()))).append("<mark>").append(escaped(text.substring(span.from(), span.to())))
					.append("</mark>");
			at = span.to();
		}
		return washed.append(escaped(text.substring(at))).toString();
	}

	private static String count(long number) {
		return String.format(Locale.ENGLISH, "%,d", number);
	}

	/** A net may say anything: control characters are shown as what they are. */
	private static String escaped(String text) {
		StringBuilder escaped = new StringBuilder();
		text.codePoints().forEach(c -> {
			switch (c) {
			case '&' -> escaped.append("&amp;");
			case '<' -> escaped.append("&lt;");
			case '>' -> escaped.append("&gt;");
			case '"' -> escaped.append("&quot;");
			default -> escaped.appendCodePoint(c < ' ' && c != '\n' && c != '\t' ? 0x2400 + c : c);
			}
		});
		return escaped.toString();
	}
}
