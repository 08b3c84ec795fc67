// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One axis of a chart: from values to pixels. Immutable.
 *
 * @param least the value at the start
 * @param most the value at the end; above the least
 * @param logarithmic whether equal ratios are equally far apart; then the least is above 0
 * @param start the pixel of the least value
 * @param end the pixel of the highest value; may be smaller than the start
 */
public record Scale(double least, double most, boolean logarithmic, int start, int end) {
	private static final double[] STEPS = { 1, 2, 3, 5, 10 };

	/** Where a value is, perhaps beyond the ends. */
	public double pixel(double value) {
		double share = logarithmic ? Math.log(value / least) / Math.log(most / least) : (value - least) / (most - least);
		return start + share * (end - start);
	}

	/** The value at a pixel. */
	public double value(double pixel) {
		double share = (pixel - start) / (end - start);
		return logarithmic ? least * Math.pow(most / least, share) : least + share * (most - least);
	}

	/** Round values to write beside the axis, about so many. */
	public List<Double> ticks(int about) {
		List<Double> ticks = new ArrayList<>();
		if (logarithmic && most / least >= 10) {
			double decades = Math.log10(most / least);
			if (decades <= about / 3.0) return decades(1, 1, 2, 5);
			return decades((int) Math.ceil(decades / (about + 1)), 1);
		}
		double step = step((most - least) / Math.max(1, about));
		for (double n = Math.ceil(least / step - 1e-9) + 0.0; n * step <= most * (1 + 1e-12); n++) ticks.add(n * step);
		return ticks;
	}

	/** The factors in every so many decades, as far as they are on the axis. */
	private List<Double> decades(int stride, double... factors) {
		List<Double> ticks = new ArrayList<>();
		for (int decade = (int) Math.floor(Math.log10(least)); Math.pow(10, decade) <= most; decade++) {
			if (Math.floorMod(decade, stride) != 0) continue;
			for (double factor : factors) {
				double tick = factor * Math.pow(10, decade);
				if (tick >= least && tick <= most) ticks.add(tick);
			}
		}
		return ticks;
	}

	/** The smallest round step that is not below the wanted one. */
	static double step(double wanted) {
		double power = Math.pow(10, Math.floor(Math.log10(wanted)));
		for (double step : STEPS) if (step * power >= wanted * (1 - 1e-9)) return step * power;
		return 10 * power;
	}

	/** A value in few characters: {@code 0.45}, {@code 30k}, {@code 1.5M}. */
	public static String words(double value) {
		double size = Math.abs(value);
		if (size >= 1e9) return String.format(Locale.ENGLISH, "%.3g", value);
		if (size >= 1e6) return plain(value / 1e6) + "M";
		if (size >= 1e3) return plain(value / 1e3) + "k";
		return plain(value);
	}

	private static String plain(double value) {
		String text = String.format(Locale.ENGLISH, Math.abs(value) < 0.01 ? "%.4f" : "%.2f", value);
		return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
	}
}
