// SPDX-License-Identifier: EPL-2.0
package gleaner.film;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gleaner.film.reel.Sound;
import gleaner.performance.programme.Look;
import gleaner.performance.programme.Mode;
import gleaner.performance.record.Recording;
import gleaner.studio.Studio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformanceFilmTest {
	@Test
	void aTypefaceThatIsNotHereIsNamed(@TempDir Path folder) throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		assertEquals(List.of(), PerformanceFilm.remarks(Show.recorded(studio, Mode.LINES)));
		assertEquals(List.of("the stage's typeface \"No Such Face\" is not on this computer; Gleaner uses its own"),
				PerformanceFilm.remarks(Show.recorded(studio, Mode.LINES, Look.USUAL.withFamily("No Such Face"))));
	}

	@Test
	void theVoiceIsHeardWhereItWasSpoken(@TempDir Path folder) throws Exception {
		Recording recording = Show.recorded(Studio.create(folder.resolve("studio")), Mode.LINES);
		Sound sound = PerformanceFilm.sound(recording).orElseThrow();
		assertEquals(recording.voice().orElseThrow(), sound.file());
		assertEquals(new Sound.Part(0, 0, 4), sound.parts().getFirst());
		assertEquals(2, sound.parts().size());
		assertEquals(4, sound.parts().get(1).at());
		assertEquals(PerformanceFilm.seconds(recording), sound.parts().get(1).at() + sound.parts().get(1).seconds(), 1e-6);
		Files.delete(sound.file());
		assertEquals(Optional.empty(), PerformanceFilm.sound(recording));
		assertEquals(List.of(), recording.remarks());
	}
}
