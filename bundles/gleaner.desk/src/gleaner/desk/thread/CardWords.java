// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.thread;

import gleaner.runs.Run;
import gleaner.runs.RunModel;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stands on the card of a thread. */
public final class CardWords {
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
	private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
	private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
	private static final double KILO = 1000;

	/** A line of a card. */
	public record Line(String label, String value) {
	}

	private CardWords() {
	}

	/** The lines, always as many. */
	public static List<Line> lines(Run run, LocalDateTime now) {
		List<Line> lines = new ArrayList<>();
		lines.add(new Line("Born", run.born().map(born -> when(born, now, DAY)).orElse("not known")));
		lines.add(new Line("Models", run.models().isEmpty() ? "none yet" : count(run.models().size()) + ", " + size(run.bytes())));
		lines.add(new Line("Steps", count(run.steps())));
		lines.add(shape(run));
		lines.add(run.isAlive() && Double.isFinite(run.loss()) ? new Line("Now", number(run.loss()) + validation(run.validationLoss()))
				: new Line("Best", run.best().map(CardWords::model).orElse("no model yet")));
		return lines;
	}

	/** What the thread is doing. */
	public static String state(Run run, LocalDateTime now) {
		return switch (run.state()) {
		case RUNNING -> "alive";
		case STOPPED -> "paused";
		case FINISHED -> run.died().map(died -> "died " + when(died, now, SHORT_DAY)).orElse("died");
		case FAILED -> "gave up";
		case BROKEN -> "broken off";
		};
	}

	private static Line shape(Run run) {
		String cells = run.parameters().get("cells");
		if (cells != null) return new Line("Cells", run.parameters().getOrDefault("layers", "1") + " × " + cells);
		List<String> channels = new ArrayList<>();
		for (String name : List.of("dilation", "residual", "skip"))
			if (run.parameters().containsKey(name)) channels.add(name + " " + run.parameters().get(name));
		return new Line("Channels", channels.isEmpty() ? "not known" : String.join(" · ", channels));
	}

	private static String model(RunModel best) {
		if (!Double.isNaN(best.validationLoss())) return count(best.step()) + validation(best.validationLoss());
		return count(best.step()) + (Double.isNaN(best.loss()) ? "" : ", loss " + number(best.loss()));
	}

	private static String validation(double loss) {
		return Double.isNaN(loss) ? "" : ", validation " + number(loss);
	}

	public static String number(double loss) {
		return String.format(Locale.ENGLISH, "%.2f", loss);
	}

	public static String count(long number) {
		return String.format(Locale.ENGLISH, "%,d", number);
	}

	public static String size(long bytes) {
		double size = bytes;
		for (String unit : List.of("B", "kB", "MB", "GB")) {
			if (size < KILO) return size < 10 && !unit.equals("B") ? String.format(Locale.ENGLISH, "%.1f %s", size, unit)
					: Math.round(size) + " " + unit;
			size /= KILO;
		}
		return String.format(Locale.ENGLISH, "%.1f TB", size);
	}

	private static String when(Instant moment, LocalDateTime now, DateTimeFormatter otherDay) {
		LocalDateTime time = LocalDateTime.ofInstant(moment, ZoneId.systemDefault());
		return time.toLocalDate().equals(now.toLocalDate()) ? "today, " + HOUR.format(time) : otherDay.format(time);
	}
}
