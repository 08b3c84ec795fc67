// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.site;

import gleaner.archive.content.Contents;
import gleaner.archive.content.SharedThread;
import gleaner.files.StudioException;
import gleaner.publish.Markup;
import gleaner.runs.LossCurve;
import gleaner.runs.LossPoint;
import gleaner.runs.Note;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** The page of the threads: the card, the curve and the models of each. */
final class ThreadPages {
	private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
	private static final int WIDTH = 800;
	private static final int HEIGHT = 160;

	private final Contents contents;
	private final Page page;
	private final Set<String> lifelines;

	/** @param lifelines the threads that have a page with their life-line, by their ids */
	ThreadPages(Contents contents, Page page, Set<String> lifelines) {
		this.contents = contents;
		this.page = page;
		this.lifelines = lifelines;
	}

	/** Where the life-line of a thread is. */
	static String lifeline(String thread) {
		return "lifelines/" + thread + ".html";
	}

	void write() throws StudioException {
		StringBuilder body = new StringBuilder();
		if (contents.threads().isEmpty()) body.append("<p>No thread is in this archive.</p>\n");
		for (SharedThread thread : contents.threads()) thread(thread, body);
		page.write("threads.html", "Threads", body.toString());
	}

	private void thread(SharedThread thread, StringBuilder body) throws StudioException {
		Run run = thread.run();
		body.append("<section aria-labelledby=\"t-").append(run.id()).append("\"><h2 id=\"t-").append(run.id()).append("\">")
				.append(Markup.escape(run.called())).append("</h2>\n<dl>");
		fact("Thread", run.id(), body);
		fact("Engine", run.engine(), body);
		fact("Born", when(run.born()), body);
		fact("Died", when(run.died()), body);
		fact("Steps", String.format(Locale.ENGLISH, "%,d", run.steps()), body);
		fact("Weights", run.weights() == 0 ? "" : String.format(Locale.ENGLISH, "%,d", run.weights()), body);
		fact("Learnt from", run.corpus(), body);
		for (Run.Finding finding : run.findings()) fact("At step " + finding.step(), finding.what(), body);
		body.append("</dl>\n");
		settings(run, body);
		note(thread.notes().of(OptionalLong.empty()), body);
		curve(run, body);
		if (lifelines.contains(run.id()))
			body.append("<p><a href=\"").append(Page.link(lifeline(run.id()))).append("\">Its life-line: one poem at every age</a></p>\n");
		models(thread, body);
		body.append("</section>\n");
	}

	/** Folded: a net has some twenty, which few readers need. */
	private static void settings(Run run, StringBuilder body) {
		if (run.parameters().isEmpty()) return;
		body.append("<details><summary>Settings</summary>\n<dl>");
		new TreeMap<>(run.parameters()).forEach((name, value) -> fact(name, value, body));
		body.append("</dl></details>\n");
	}

	private static void fact(String name, String value, StringBuilder body) {
		if (value.isBlank()) return;
		body.append("<div><dt>").append(Markup.escape(name)).append("</dt><dd>").append(Markup.escape(value)).append("</dd></div>");
	}

	private static String when(Optional<Instant> moment) {
		return moment.map(each -> WHEN.format(each.atZone(ZoneId.systemDefault()))).orElse("");
	}

	private static void note(Note note, StringBuilder body) {
		if (note.isEmpty()) return;
		body.append("<blockquote><p>").append(note.rating() > 0 ? Markup.escape(note.stars()) + " " : "")
				.append(Markup.escape(note.text())).append("</p></blockquote>\n");
	}

	private void models(SharedThread thread, StringBuilder body) {
		Run run = thread.run();
		if (run.models().isEmpty()) return;
		body.append("<details><summary>").append(Page.count(run.models().size(), "model", "models")).append(", ")
				.append(thread.models().size())
				.append(" in this archive</summary>\n<div class=\"wide\" role=\"region\" "
						+ "aria-label=\"Models\" tabindex=\"0\"><table class=\"plain\"><thead><tr><th scope=\"col\">Step</th>"
						+ "<th scope=\"col\">Loss</th><th scope=\"col\">Held out</th><th scope=\"col\">Notes</th></tr></thead><tbody>\n");
		for (RunModel model : run.models()) {
			Note note = thread.notes().of(OptionalLong.of(model.step()));
			String step = String.format(Locale.ENGLISH, "%,d", model.step());
			String place = Contents.STUDIO + "/runs/" + run.id() + "/models/" + model.file().getFileName();
			body.append("<tr><th scope=\"row\">")
					.append(thread.models().contains(model) ? "<a href=\"" + Page.link(place) + "\">" + step + "</a>" : step)
					.append("</th><td>").append(loss(model.loss())).append("</td><td>").append(loss(model.validationLoss()))
					.append("</td><td>").append(Markup.escape(note.stars() + " " + note.text())).append("</td></tr>\n");
		}
		body.append("</tbody></table></div></details>\n");
	}

	private static String loss(double loss) {
		return Double.isNaN(loss) ? "" : String.format(Locale.ROOT, "%.4f", loss);
	}

	private static void curve(Run run, StringBuilder body) {
		LossCurve curve = new LossCurve(run.folder());
		try {
			curve.update();
		} catch (StudioException e) {
			return; // the losses of the models remain
		}
		List<LossPoint> points = curve.points();
		List<LossPoint> known = points.stream().filter(point -> Double.isFinite(point.loss())).toList();
		if (known.size() < 2) return;
		double most = Math.max(1e-9, known.stream().mapToDouble(LossPoint::loss).sorted().skip(known.size() / 100).max().orElse(1));
		body.append(String.format(Locale.ROOT,
				"<figure><svg viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\" "
						+ "role=\"img\" aria-label=\"Loss from %.3f at step %d to %.3f at step %d\">",
				WIDTH,
				HEIGHT, known.getFirst().loss(), known.getFirst().step(), known.getLast().loss(), known.getLast().step()));
		path("loss", known, LossPoint::loss, most, body);
		path("held", points.stream().filter(point -> Double.isFinite(point.validationLoss())).toList(), LossPoint::validationLoss, most,
				body);
		body.append("</svg><figcaption>Loss, in nats a character. The dashed line is of poems held out.</figcaption></figure>\n");
	}

	private static void path(String kind, List<LossPoint> points, ToDoubleFunction<LossPoint> value, double most, StringBuilder body) {
		if (points.size() < 2) return;
		double last = Math.max(1, points.getLast().step());
		int stride = Math.max(1, points.size() / WIDTH);
		body.append("<path class=\"").append(kind).append("\" d=\"");
		for (int i = 0; i < points.size(); i++) {
			if (i % stride != 0 && i != points.size() - 1) continue;
			LossPoint point = points.get(i);
			double y = HEIGHT - 2 - (HEIGHT - 4) * Math.clamp(value.applyAsDouble(point) / most, 0, 1);
			body.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", WIDTH * point.step() / last, y));
		}
		body.append("\"/>");
	}
}
