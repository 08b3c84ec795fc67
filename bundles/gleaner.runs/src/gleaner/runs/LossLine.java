// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** The lines of {@code loss.csv}: a heading, then one for each time that losses were logged. */
final class LossLine {
	static final String HEADING = "step,loss,validationLoss,gradientNorm,secondsPerStep,time";
	/** The time behind them is for people. */
	private static final int NUMBERS = 5;

	private LossLine() {
	}

	/** A line without its end. */
	static String write(LossPoint point, Instant time) {
		String validation = Double.isNaN(point.validationLoss()) ? "" : number(point.validationLoss());
		return String.join(",", Long.toString(point.step()), number(point.loss()), validation, number(point.gradientNorm()),
				String.format(Locale.ROOT, "%.4f", point.secondsPerStep()),
				time.truncatedTo(ChronoUnit.SECONDS).toString());
	}

	/** Numbers that are not finite tell of an explosion. */
	private static String number(double value) {
		return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6g", value) : String.valueOf(value);
	}

	/** Empty if the line is torn, the heading, or something else. */
	static Optional<LossPoint> read(String line) {
		String[] fields = line.strip().split(",", -1);
		if (fields.length < NUMBERS) return Optional.empty();
		try {
			return Optional
					.of(new LossPoint(Long.parseLong(fields[0]), parse(fields[1]), parse(fields[2]), parse(fields[3]), parse(fields[4])));
		} catch (NumberFormatException e) {
			return Optional.empty();
		}
	}

	private static double parse(String text) {
		return text.isBlank() ? Double.NaN : Double.parseDouble(text);
	}
}
