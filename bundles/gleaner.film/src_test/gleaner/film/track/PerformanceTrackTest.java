// SPDX-License-Identifier: EPL-2.0
package gleaner.film.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.film.Show;
import gleaner.performance.programme.Mode;
import gleaner.performance.record.Recording;
import gleaner.studio.Studio;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PerformanceTrackTest {
	@ParameterizedTest
	@EnumSource(value = Mode.class, names = { "LINES", "TYPEWRITER" })
	void allThatWasShownComesWhenItWasShown(Mode mode, @TempDir Path folder) throws Exception {
		Recording recording = Show.recorded(Studio.create(folder.resolve("studio")), mode);
		try (PerformanceTrack track = new PerformanceTrack(recording)) {
			List<Line> lines = new ArrayList<>();
			for (Optional<Line> line = track.next(); line.isPresent(); line = track.next()) lines.add(line.get());
			List<String> expected = new ArrayList<>();
			for (String poem : Show.POEMS) expected.addAll(List.of(poem.split("\n", -1)));
			assertEquals(expected, lines.stream().map(Line::text).toList());
			assertEquals(3, lines.getFirst().begins(), 0.001);
			assertEquals(2, lines.get(4).poem());
			double last = 0;
			for (Line line : lines) {
				assertTrue(line.begins() >= last, line.toString());
				for (double time : line.times()) {
					assertTrue(time >= last);
					last = time;
				}
			}
			assertTrue(last <= recording.seconds());
		}
	}
}
