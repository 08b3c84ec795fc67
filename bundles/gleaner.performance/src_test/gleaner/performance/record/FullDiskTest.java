// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.performance.Texts;
import gleaner.performance.pace.Screen;
import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Pace;
import gleaner.performance.programme.Programme;
import gleaner.performance.programme.Round;
import gleaner.performance.programme.Says;
import gleaner.performance.stage.Frame;
import gleaner.performance.stage.Show;
import gleaner.performance.stage.ShowListener;
import gleaner.studio.Studio;
import gleaner.testing.SmallDisk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
	private static final Screen SCREEN = new Screen(40, 8);
	private static final String POEM = "windowly, windowly, said the moth to the one lit pane\n".repeat(30);

	private final List<String> troubles = Collections.synchronizedList(new ArrayList<>());
	private final AtomicInteger frames = new AtomicInteger();

	private Recording perform(SmallDisk disk, boolean makesRoom) throws Exception {
		Studio studio = Studio.create(disk.folder().resolve("Gleaner"));
		Programme programme = Programme.of("evening",
				Round.of(new Says.Poems(List.of("x")), Mode.WORDS).withPace(new Pace(3000, false, 0, 0)).withAsks(false));
		Recorder recorder = new Performances(studio).begin(programme, SCREEN, troubles::add);
		try (Show show = new Show(programme, Texts.of(POEM), SCREEN, List.of(recorder, new ShowListener() {
			@Override
			public void shown(Frame frame) {
				frames.incrementAndGet();
			}
		}))) {
			show.start();
			Thread.sleep(500);
			fill(disk);
			if (makesRoom) {
				while (troubles.isEmpty()) Thread.sleep(50);
				assertTrue(disk.resize(4000));
			}
			show.await();
		}
		recorder.close();
		return new Performances(studio).open("last");
	}

	private static void fill(SmallDisk disk) {
		try (var out = Files.newOutputStream(disk.folder().resolve("filler"))) {
			while (true) out.write(new byte[1024]);
		} catch (java.io.IOException full) {
			return;
		}
	}

	@Test
	void theShowGoesOnAndSaysSoOnce(@TempDir Path folder) throws Exception {
		try (SmallDisk disk = new SmallDisk(folder.resolve("disk"), 400)) {
			Assumptions.assumeTrue(disk.isMounted(), "mounting is not possible here");
			Recording recording = perform(disk, false);
			assertTrue(frames.get() > 300, () -> frames + " frames");
			assertEquals(1, troubles.size(), troubles::toString);
			assertTrue(troubles.getFirst().contains("disk is full"), troubles::toString);
			assertEquals(List.of(), recording.remarks(), "what is there is whole");
			assertTrue(recording.seconds() > 0.3);
		}
	}

	@Test
	void whenThereIsRoomAgainNothingIsMissing(@TempDir Path folder) throws Exception {
		try (SmallDisk disk = new SmallDisk(folder.resolve("disk"), 400)) {
			Assumptions.assumeTrue(disk.isMounted(), "mounting is not possible here");
			Recording recording = perform(disk, true);
			assertEquals(1, troubles.size(), troubles::toString);
			assertEquals(POEM.lines().toList(), recording.lines().stream().map(ShownLine::text).toList());
		}
	}
}
