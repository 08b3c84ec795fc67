// SPDX-License-Identifier: EPL-2.0
package gleaner.film.reel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.film.picture.Canvas;
import gleaner.film.picture.FilmSize;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReelTest {
	/** Neither side is a multiple of a macroblock. */
	private static final FilmSize SIZE = new FilmSize(190, 102);
	private static final int FRAMES = 45;

	@TempDir
	private Path folder;

	/** A bar that grows for a second and then stands still. */
	private static void shoot(Reel reel) throws Exception {
		Canvas canvas = new Canvas(SIZE);
		canvas.paint(new Rectangle(0, 0, SIZE.width(), SIZE.height()), g -> {
			g.setColor(new Color(0xFBF9F4));
			g.fillRect(0, 0, SIZE.width(), SIZE.height());
		});
		for (int frame = 0; frame < FRAMES; frame++) {
			int width = 5 * (frame + 1);
			if (frame < 30 && frame % 3 == 0) canvas.paint(new Rectangle(10, 40, width, 20), g -> {
				g.setColor(new Color(0x7A2E3A));
				g.fillRect(10, 40, width, 20);
			});
			reel.add(canvas);
			canvas.settle();
		}
		reel.finish();
	}

	private void assertFilm(Path film) throws Exception {
		Map<String, String> pictures = Probe.stream(film, "v").orElseThrow();
		assertEquals("h264", pictures.get("codec_name"));
		assertEquals(String.valueOf(SIZE.width()), pictures.get("width"));
		assertEquals(String.valueOf(SIZE.height()), pictures.get("height"));
		assertEquals("30/1", pictures.get("avg_frame_rate"));
		assertEquals(String.valueOf(FRAMES), pictures.get("nb_frames"));
		assertEquals(1.5, Probe.seconds(pictures), 0.001);
		assertEquals("", Probe.faults(film));
		assertBar(film, 0, 15);
		assertBar(film, 14, 70);
		assertBar(film, 29, 150);
		assertBar(film, FRAMES - 1, 150);
	}

	/** The bar of a picture ends between where it surely is and where it surely is not, and the colours are those that were painted. */
	private void assertBar(Path film, int frame, int end) throws Exception {
		byte[] rgb = Probe.picture(film, frame, folder.resolve("picture.rgb"));
		int bar = 10 + 5 * (Math.min(frame, 29) / 3 * 3 + 1);
		assertColour(0x7A2E3A, rgb, bar - 4, 50);
		assertColour(0xFBF9F4, rgb, bar + 4, 50);
		assertColour(0xFBF9F4, rgb, 100, 90);
	}

	private static void assertColour(int expected, byte[] rgb, int x, int y) {
		int at = 3 * (y * SIZE.width() + x);
		for (int part = 0; part < 3; part++) {
			int wanted = expected >> 16 - 8 * part & 255;
			int found = rgb[at + part] & 255;
			assertTrue(Math.abs(wanted - found) <= 14, () -> "at " + x + ", " + y + ": " + found + " instead of " + wanted);
		}
	}

	@Test
	void ffmpegMakesAFilm() throws Exception {
		Probe.require();
		Path film = folder.resolve("film.mp4");
		try (Reel reel = new FfmpegReel(Ffmpeg.find().orElseThrow(), SIZE, 30, 1.5, Optional.empty(), film)) {
			shoot(reel);
		}
		assertFilm(film);
		Map<String, String> pictures = Probe.stream(film, "v").orElseThrow();
		assertEquals("bt709 tv", pictures.get("color_space") + " " + pictures.get("color_range"));
		assertEquals(Optional.empty(), Probe.stream(film, "a"));
	}

	@Test
	void javaMakesAFilmThatOthersCanRead() throws Exception {
		Path film = folder.resolve("film.mp4");
		try (Reel reel = new JavaReel(SIZE, 30, film)) {
			shoot(reel);
		}
		assertTrue(Files.size(film) > 1_000);
		Probe.require();
		assertFilm(film);
	}

	/** More pictures than there are between two that stand alone, most of them like the last. */
	@Test
	void aStillFilmIsSmallInJavaToo() throws Exception {
		Path film = folder.resolve("film.mp4");
		FilmSize size = new FilmSize(640, 360);
		try (Reel reel = new JavaReel(size, 30, film)) {
			Canvas canvas = new Canvas(size);
			for (int frame = 0; frame < 700; frame++) {
				reel.add(canvas);
				canvas.settle();
			}
			reel.finish();
		}
		assertTrue(Files.size(film) < 100_000, Files.size(film) + " bytes");
		Probe.require();
		assertEquals("700", Probe.stream(film, "v").orElseThrow().get("nb_frames"));
		assertEquals("", Probe.faults(film));
	}

	@Test
	void whatFfmpegComplainsOfIsTold() throws Exception {
		Probe.require();
		Path nowhere = folder.resolve("gone").resolve("film.mp4");
		try (Reel reel = new FfmpegReel(Ffmpeg.find().orElseThrow(), SIZE, 30, 1.5, Optional.empty(), nowhere)) {
			String said = assertThrows(IOException.class, () -> shoot(reel)).getMessage();
			assertTrue(said.startsWith("ffmpeg says: ") && said.contains("No such file"), said);
		}
	}

	@Test
	void withoutFfmpegThereIsNone() throws Exception {
		assertEquals(Optional.empty(), Ffmpeg.find(folder.toString()));
		Path broken = Files.writeString(folder.resolve("ffmpeg"), "#!/bin/sh\necho V..... libvpx webm\n");
		assertTrue(broken.toFile().setExecutable(true));
		assertEquals(Optional.empty(), Ffmpeg.find(folder.toString()), "it has no encoder");
		Files.writeString(broken, "#!/bin/sh\necho ' V....D libx264 H.264'\n");
		assertTrue(Ffmpeg.find("/nowhere:" + folder).isPresent());
		assertTrue(Ffmpeg.remedy().startsWith("install ffmpeg"));
	}

	@Test
	void picturesAreNumbered() throws Exception {
		try (Reel reel = new PictureReel(folder)) {
			shoot(reel);
		}
		BufferedImage last = ImageIO.read(folder.resolve("000045.png").toFile());
		assertEquals(SIZE.width(), last.getWidth());
		assertEquals(0x7A2E3A, last.getRGB(149, 50) & 0xFFFFFF);
		assertEquals(0xFBF9F4, last.getRGB(160, 50) & 0xFFFFFF);
		assertEquals(FRAMES, folder.toFile().list().length);
	}

	@Test
	void aPageHoldsTheFirstPictureAndWhatChanges() throws Exception {
		Path page = folder.resolve("film.html");
		try (Reel reel = new PageReel(SIZE, 30, "A <b> & {rate}", page)) {
			shoot(reel);
		}
		String html = Files.readString(page);
		assertTrue(html.contains("<title>A &lt;b&gt; &amp; &#123;rate}</title>"), "its title");
		assertTrue(html.contains("const frames = 45;") && html.contains("const rate = 30;"), "its length");
		List<String> patches = html.lines().filter(line -> line.matches("\\[\\d+,\\d+,\\d+,[01],\"[A-Za-z0-9+/=]+\"],")).toList();
		assertEquals(10, patches.size(), "the first picture, and each of nine changes");
		assertTrue(patches.getFirst().startsWith("[0,0,0,1,"));
		assertTrue(patches.get(1).startsWith("[3,10,40,0,"));
		assertTrue(!html.contains("{patches}") && !html.contains("{size}"));
	}
}
