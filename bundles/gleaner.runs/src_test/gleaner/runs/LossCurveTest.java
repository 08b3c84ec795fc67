// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LossCurveTest {
	private static final String HEADER = "step,loss,validationLoss,gradientNorm,secondsPerStep,time\n";

	@TempDir
	private Path folder;

	private void write(String text) throws Exception {
		Files.writeString(folder.resolve("loss.csv"), text);
	}

	private void append(String text) throws Exception {
		Files.writeString(folder.resolve("loss.csv"), text, StandardOpenOption.APPEND);
	}

	private static String line(long step, double loss) {
		return step + "," + loss + ",,1.5,0.2,2016-10-26T18:39:18Z\n";
	}

	@Test
	void readsWhatHasCome() throws Exception {
		LossCurve curve = new LossCurve(folder);
		assertFalse(curve.update());
		write(HEADER + line(1, 4.5) + "2,4.25,4.75,");
		assertTrue(curve.update());
		assertEquals(List.of(new LossPoint(1, 4.5, Double.NaN, 1.5, 0.2)), curve.points());
		assertFalse(curve.update());
		append("1.25,0.3,x\n3,NaN,,Infinity,0.2,x\nnonsense\n4,,,\n");
		assertTrue(curve.update());
		assertEquals(List.of(1L, 2L, 3L), curve.points().stream().map(LossPoint::step).toList());
		assertEquals(4.75, curve.points().get(1).validationLoss());
		assertTrue(Double.isNaN(curve.points().get(2).loss()));
	}

	@Test
	void readsAnewWhenTheEndWasCutOffAndWrittenAgain() throws Exception {
		LossCurve curve = new LossCurve(folder);
		write(HEADER + line(1, 4) + line(2, 3) + line(3, 2));
		curve.update();
		write(HEADER + line(1, 4) + line(2, 3));
		assertTrue(curve.update());
		assertEquals(2, curve.points().size());
		write(HEADER + line(1, 4) + line(2, 3.5) + line(3, 2) + line(4, 1));
		assertTrue(curve.update());
		assertEquals(List.of(4.0, 3.5, 2.0, 1.0), curve.points().stream().map(LossPoint::loss).toList());
	}

	@Test
	void keepsItsSizeWithinBounds() throws Exception {
		int lines = 3 * LossCurve.MOST;
		StringBuilder text = new StringBuilder(HEADER);
		for (int step = 1; step <= lines; step++) text.append(line(step, step));
		write(text.toString());
		LossCurve curve = new LossCurve(folder);
		curve.update();
		List<LossPoint> points = curve.points();
		assertTrue(points.size() <= LossCurve.MOST && points.size() >= LossCurve.MOST / 4, "has " + points.size());
		long before = 0;
		for (LossPoint point : points) {
			assertEquals((before + 1 + point.step()) / 2.0, point.loss(), 1e-6, "the mean of what was merged");
			before = point.step();
		}
	}
}
