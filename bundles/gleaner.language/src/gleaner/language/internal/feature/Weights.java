// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.feature;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much each feature counts for somebody who wants to keep the meaning, and for somebody who wants to fit the line. Immutable.
 *
 * <p>As text: a feature on each line, its name and both weights, parted by spaces; lines that start with # are remarks.
 */
public final class Weights {
	private final double[] meaning;
	private final double[] line;

	/** Both in the order of the features. */
	public Weights(double[] meaning, double[] line) {
		this.meaning = meaning.clone();
		this.line = line.clone();
	}

	/** The weights that are shipped. */
	public static Weights load(Features features) {
		return load("weights.txt", features.names());
	}

	/**
	 * Weights that are shipped.
	 *
	 * @param name of the file beside this class
	 * @param features their names
	 */
	public static Weights load(String name, List<String> features) {
		try (InputStream file = Weights.class.getResourceAsStream(name)) {
			if (file == null) throw new IOException("the file is missing");
			return read(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)).lines().toList(), features);
		} catch (IOException e) {
			throw new UncheckedIOException("The weights of suggestions cannot be read: install Gleaner again.", e);
		}
	}

	static Weights read(List<String> lines, List<String> names) throws IOException {
		Map<String, double[]> byName = new HashMap<>();
		for (String text : lines) {
			if (text.isBlank() || text.startsWith("#")) continue;
			String[] fields = text.strip().split("\\s+");
			if (fields.length != 3) throw new IOException("the line \"" + text + "\" must be a name and two weights");
			if (byName.put(fields[0], new double[] { number(fields[1]), number(fields[2]) }) != null)
				throw new IOException("the feature \"" + fields[0] + "\" is there twice");
		}
		double[] meaning = new double[names.size()];
		double[] line = new double[names.size()];
		for (int i = 0; i < meaning.length; i++) {
			double[] both = byName.remove(names.get(i));
			if (both == null) throw new IOException("the feature \"" + names.get(i) + "\" has no weights");
			meaning[i] = both[0];
			line[i] = both[1];
		}
		if (!byName.isEmpty()) throw new IOException("there is no feature \"" + byName.keySet().iterator().next() + "\"");
		return new Weights(meaning, line);
	}

	private static double number(String text) throws IOException {
		try {
			double number = Double.parseDouble(text);
			if (Double.isFinite(number)) return number;
		} catch (NumberFormatException e) {
			// said below
		}
		throw new IOException("the weight \"" + text + "\" is not a number");
	}

	/** What the values of word features come to, see {@link Features#ofWord}. */
	public double ofWord(double[] values, double dial) {
		return sum(values, 0, dial);
	}

	/** What the values of line features come to, see {@link Features#inLine}. */
	public double inLine(double[] values, double dial) {
		return sum(values, meaning.length - values.length, dial);
	}

	/** What the values of all features come to. */
	public double of(double[] values, double dial) {
		return sum(values, 0, dial);
	}

	private double sum(double[] values, int from, double dial) {
		double sum = 0;
		for (int i = 0; i < values.length; i++) sum += ((1 - dial) * meaning[from + i] + dial * line[from + i]) * values[i];
		return sum;
	}
}
