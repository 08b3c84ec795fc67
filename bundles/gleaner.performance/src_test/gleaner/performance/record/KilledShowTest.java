// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.performance.Texts;
import gleaner.performance.pace.Screen;
import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Pace;
import gleaner.performance.programme.Programme;
import gleaner.performance.programme.Round;
import gleaner.performance.programme.Says;
import gleaner.performance.stage.Moment;
import gleaner.performance.stage.Show;
import gleaner.performance.stage.ShowListener;
import gleaner.studio.Studio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process performs and is killed without warning: at most a second is lost, and every file can be read. */
class KilledShowTest {
	private static final Screen SCREEN = new Screen(40, 8);

	/** Runs in the other process; prints the time of each word that it shows. */
	public static void main(String[] arguments) throws Exception {
		Studio studio = Studio.open(Path.of(arguments[0]));
		Programme programme = Programme.of("evening",
				Round.of(new Says.Poems(List.of("x")), Mode.WORDS).withPace(new Pace(1200, false, 0, 0)));
		String poem = "windowly, windowly, said the moth to the one lit pane\n".repeat(200);
		ShowListener teller = new ShowListener() {
			@Override
			public void moment(Moment moment) {
				if (moment instanceof Moment.Shown) System.out.println(moment.t());
				System.out.flush();
			}
		};
		Show show = new Show(programme, Texts.of(poem), SCREEN,
				List.of(new Performances(studio).begin(programme, SCREEN, _ -> {}), teller));
		show.start();
		show.mark("here");
		show.await();
	}

	/** The times of the words that were shown. */
	private static List<Double> shown(Path said) throws IOException {
		String all = Files.exists(said) ? Files.readString(said) : "";
		return all.substring(0, all.lastIndexOf('\n') + 1).lines().map(Double::parseDouble).toList();
	}

	private static double last(Path said) throws IOException {
		List<Double> all = shown(said);
		return all.isEmpty() ? 0 : all.getLast();
	}

	@Test
	void atMostASecondIsLost(@TempDir Path folder) throws Exception {
		Studio studio = Studio.create(folder.resolve("Gleaner"));
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		String tests = System.getProperty("surefire.test.class.path");
		Path said = folder.resolve("said");
		Process other = new ProcessBuilder(List.of(java, "-XX:TieredStopAtLevel=1", "-cp",
				tests == null ? System.getProperty("java.class.path") : tests, KilledShowTest.class.getName(), studio.folder().toString()))
				.redirectError(ProcessBuilder.Redirect.INHERIT).redirectOutput(said.toFile()).start();
		try {
			while (last(said) < 3) {
				assertTrue(other.isAlive(), "it ended by itself");
				Thread.sleep(20);
			}
		} finally {
			other.destroyForcibly();
			assertTrue(other.waitFor(30, TimeUnit.SECONDS));
		}
		double until = last(said);
		Performances performances = new Performances(studio);
		Recording recording = performances.open("last");
		assertTrue(recording.seconds() > until - 1, () -> recording.seconds() + " of " + until + " seconds");
		assertEquals(1, recording.pieces().size());
		assertEquals("here", recording.marks().getFirst().name());
		assertTrue(recording.card().ended().isEmpty());
		assertTrue(recording.lines().size() > 2);
		assertTrue(recording.frameAt(2).words().line().matches("\\w+,?"));
		try (LineFile cast = new LineFile(recording.folder().resolve("show.cast"))) {
			int lines = 0;
			for (String line = cast.next(); line != null; line = cast.next(), lines++) new ObjectMapper().readTree(line);
			long kept = shown(said).stream().filter(time -> time < until - 1).count(); // how many come in a second is the machine's affair
			assertTrue(lines > kept, lines + " lines, and " + kept + " words a second before the end");
		}
		studio.settle();
		performances.remove("last");
		assertTrue(Files.isDirectory(studio.folder().resolve("trash")), "nobody holds it any more");
	}
}
