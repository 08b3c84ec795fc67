// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever trains writes of its losses and of what happened is what whoever watches reads. */
class LossLogTest {
	private static final Instant TIME = Instant.parse("2016-10-26T16:39:18.7Z");

	@TempDir
	private Path path;

	@Property(tries = 300)
	void aLineIsReadAsItWasWritten(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long step,
			@ForAll @DoubleRange(min = 0, max = 1e9) double loss, @ForAll @DoubleRange(min = 0, max = 10) double thousand) {
		double norm = thousand / 1000;
		LossPoint read = LossLine.read(LossLine.write(new LossPoint(step, loss, Double.NaN, norm, 0.25), TIME)).orElseThrow();
		assertEquals(step, read.step());
		assertEquals(loss, read.loss(), loss * 1e-5);
		assertEquals(norm, read.gradientNorm(), norm * 1e-5);
		assertEquals(0.25, read.secondsPerStep());
		assertTrue(Double.isNaN(read.validationLoss()));
	}

	@Test
	void theLinesStay() {
		assertEquals("7,1.50000,,Infinity,0.2500,2016-10-26T16:39:18Z",
				LossLine.write(new LossPoint(7, 1.5, Double.NaN, Double.POSITIVE_INFINITY, 0.25), TIME));
		assertEquals(Optional.of(new LossPoint(7, Double.NaN, 2, Double.POSITIVE_INFINITY, 0.25)),
				LossLine.read("7,NaN,2.00000,Infinity,0.2500,2016-10-26T16:39:18Z"));
		assertEquals(Optional.empty(), LossLine.read(LossLine.HEADING));
	}

	@Test
	void whatComesBehindTheStateIsCutOffAndTheRestStaysAsItIs() throws Exception {
		RunFolder folder = new RunFolder(path);
		Files.write(folder.losses(), (LossLine.HEADING
				+ "\n4,4.50000,,1.00000,0.1000,then\n8,4,5,1,0.1,2016-10-26T16:39:18Z\n\u0000\u0000\u00ff\n12,9,,1,0.1,now\n8,1,,1,0.")
				.getBytes(StandardCharsets.ISO_8859_1));
		try (LossLog log = LossLog.open(folder, 8)) {
			log.add(new LossPoint(12, 3.5, 4, 1, 0.2));
			List<String> lines = Files.readAllLines(folder.losses());
			assertEquals(List.of(LossLine.HEADING, "4,4.50000,,1.00000,0.1000,then", "8,4,5,1,0.1,2016-10-26T16:39:18Z"),
					lines.subList(0, 3));
			assertTrue(lines.getLast().startsWith("12,3.50000,4.00000,1.00000,0.2000,"), lines::toString);
			assertEquals(4, lines.size());
		}
		LossCurve curve = new LossCurve(path);
		assertTrue(curve.update());
		assertEquals(List.of(4L, 8L, 12L), curve.points().stream().map(LossPoint::step).toList());
		Files.writeString(folder.losses(), Files.readString(folder.losses()).stripTrailing());
		LossLog.open(folder, 100).close();
		assertEquals(3, Files.readAllLines(folder.losses()).size(), "a last line without its end may be torn in the middle of a number");
	}

	@Test
	void itBeginsWithAHeading() throws Exception {
		LossLog.open(new RunFolder(path), 0).close();
		assertEquals(LossLine.HEADING + "\n", Files.readString(path.resolve("loss.csv")));
	}
}
