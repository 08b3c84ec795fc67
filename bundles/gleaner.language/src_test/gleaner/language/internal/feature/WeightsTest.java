// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class WeightsTest {
	private static final Features FEATURES = new Features(FeaturesTest.TABLES);

	private static List<String> lines() {
		return new ArrayList<>(FEATURES.names().stream().map(name -> name + " 2 4").toList());
	}

	@Test
	void turnsFromTheMeaningToTheLine() throws IOException {
		List<String> lines = lines();
		lines.addFirst("# a remark");
		lines.add("");
		Weights weights = Weights.read(lines, FEATURES.names());
		double[] values = new double[FEATURES.countOfWords()];
		values[0] = 1;
		assertEquals(2, weights.ofWord(values, 0));
		assertEquals(3, weights.ofWord(values, 0.5));
		assertEquals(4, weights.ofWord(values, 1));
		double[] inLine = new double[FEATURES.names().size() - values.length];
		inLine[0] = 10;
		assertEquals(20, weights.inLine(inLine, 0));
	}

	@Test
	void namesWhatIsWrong() {
		refuses("no weights", lines -> lines.removeLast());
		refuses("there twice", lines -> lines.add(lines.getFirst()));
		refuses("\"magic\"", lines -> lines.add("magic 1 1"));
		refuses("\"much\"", lines -> lines.set(0, FEATURES.names().getFirst() + " much 1"));
		refuses("\"NaN\"", lines -> lines.set(0, FEATURES.names().getFirst() + " NaN 1"));
		refuses("a name and two weights", lines -> lines.set(0, "alone"));
	}

	private interface Damage {
		void to(List<String> lines);
	}

	private static void refuses(String says, Damage damage) {
		List<String> lines = lines();
		damage.to(lines);
		String message = assertThrows(IOException.class, () -> Weights.read(lines, FEATURES.names())).getMessage();
		assertTrue(message.contains(says), message);
	}

	@Test
	void areShippedForAllFeatures() {
		Weights weights = Weights.load(FEATURES);
		double[] values = new double[FEATURES.countOfWords()];
		values[FEATURES.names().indexOf("vector-nearness")] = 1;
		assertTrue(weights.ofWord(values, 0) > weights.ofWord(values, 1), "whoever keeps the meaning asks for more nearness");
	}
}
