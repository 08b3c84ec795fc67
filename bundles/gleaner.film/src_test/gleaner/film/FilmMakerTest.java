// SPDX-License-Identifier: EPL-2.0
package gleaner.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.files.StudioException;
import gleaner.film.picture.Canvas;
import gleaner.film.picture.FilmSize;
import gleaner.film.reel.Probe;
import gleaner.film.reel.Sound;
import gleaner.film.scene.Pane;
import gleaner.film.scene.PaneScene;
import gleaner.film.scene.Scene;
import gleaner.film.scene.StageScene;
import gleaner.film.scene.Theme;
import gleaner.film.track.ReadingPace;
import gleaner.film.track.SpewTrack;
import gleaner.film.track.TextTrack;
import gleaner.performance.programme.Mode;
import gleaner.performance.record.Recording;
import gleaner.studio.Studio;
import gleaner.testing.KilledProgram;
import gleaner.testing.SmallDisk;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import gleaner.voice.OpenModels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmMakerTest {
	private static final FilmSize SIZE = new FilmSize(320, 180);

	@TempDir
	private Path folder;

	private static Scene scene(String... poems) throws StudioException {
		return new PaneScene(List.of(new Pane("Nightjar", "4,800 steps", new TextTrack(List.of(poems), ReadingPace.of(25)))), Theme.LIGHT,
				SIZE, "", true);
	}

	private static FilmResult make(Scene scene, double seconds, Path place, Encoder encoder) throws Exception {
		try (scene) {
			return new FilmMaker(FilmOrder.silent(SIZE, 10, seconds), Progress.NONE).make(scene, place, encoder);
		}
	}

	private List<String> there() {
		String[] names = folder.toFile().list();
		return names == null ? List.of() : List.of(names);
	}

	/** Says the same for the same seed, as quickly or slowly as it happens. */
	private static final class Moody implements GeneratorEngine {
		private static final String LETTERS = "salt tide wine \n שלום 漢字 e\u0301\n";

		private final Random mood;
		private final int dies;

		Moody(long mood, int dies) {
			this.mood = new Random(mood);
			this.dies = dies;
		}

		@Override
		public EngineInfo info() {
			return EngineInfo.of("moody", "Moody", "for tests");
		}

		@Override
		public Generator open(Source source, Settings settings, Progress progress) {
			return (request, sink) -> {
				for (long poem = request.first(); request.includes(poem); poem++) {
					Random words = new Random(request.seed(poem));
					StringBuilder text = new StringBuilder();
					for (int i = 0; i < 300; i++) text.append(LETTERS.charAt(words.nextInt(LETTERS.length())));
					for (int at = 0; at < text.length();) {
						int to = Math.min(text.length(), at + 1 + mood.nextInt(9));
						if (mood.nextInt(20) == 0) Thread.sleep(mood.nextInt(5));
						sink.accept(text.substring(at, to));
						at = to;
					}
					sink.poemEnd();
					if (poem == dies) throw new IllegalStateException("the string is broken");
				}
			};
		}
	}

	private static List<Long> pictures(Studio studio, long mood, long seed) throws Exception {
		EngineCatalog engines = EngineCatalog.of(new Moody(mood, -1));
		List<Long> sums = new ArrayList<>();
		try (OpenModels models = new OpenModels(0)) {
			List<Pane> panes = new ArrayList<>();
			for (int i = 0; i < 4; i++) {
				GenerationRequest request = GenerationRequest.poem(seed + i).withPoems(GenerationRequest.ENDLESS);
				panes.add(new Pane("Moody", "seed " + i, new SpewTrack(studio, engines, models,
						new GenerationOrder("moody", Map.of(), List.of(), request), ReadingPace.of(60), Progress.NONE)));
			}
			try (Scene scene = new PaneScene(panes, Theme.DARK, SIZE, "", true)) {
				Canvas canvas = new Canvas(SIZE);
				for (int frame = 0; frame < 200; frame++) {
					scene.show(frame / 10.0, canvas);
					canvas.settle();
					CRC32 sum = new CRC32();
					for (int pixel : canvas.pixels()) sum.update(pixel >> 16 & 255 ^ (pixel >> 8 & 255) * 7 ^ (pixel & 255) * 31);
					sums.add(sum.getValue());
				}
			}
		}
		return sums;
	}

	/** However fast the engine was, and however its threads took turns. */
	@Test
	void theSameSeedGivesTheSamePictures() throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		List<Long> first = pictures(studio, 1, 2016);
		assertEquals(first, pictures(studio, 2, 2016));
		assertNotEquals(first, pictures(studio, 1, 2017));
		assertTrue(first.stream().distinct().count() > 100, "it moves");
	}

	@Test
	void anEngineThatBreaksEndsTheFilmWithASentenceAndWithoutAFile() throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		try (OpenModels models = new OpenModels(0)) {
			GenerationOrder order = new GenerationOrder("moody", Map.of(), List.of(),
					GenerationRequest.poem(7).withPoems(GenerationRequest.ENDLESS));
			SpewTrack track = new SpewTrack(studio, EngineCatalog.of(new Moody(1, 3)), models, order, ReadingPace.of(60), Progress.NONE);
			Scene scene = new PaneScene(List.of(new Pane("Moody", "", track)), Theme.LIGHT, SIZE, "", true);
			String said = assertThrows(EngineException.class, () -> make(scene, 600, folder.resolve("film.mp4"), Encoder.JAVA))
					.getMessage();
			assertTrue(said.contains("Moody") && said.contains("the string is broken"), said);
		}
		assertEquals(List.of("studio"), there());
	}

	@Test
	void aFilmIsThereWholeOrNotAtAll() throws Exception {
		Path place = Files.writeString(folder.resolve("film.mp4"), "the film of yesterday");
		Scene scene = scene("the tide");
		Thread.currentThread().interrupt();
		assertThrows(InterruptedException.class, () -> make(scene, 60, place, Encoder.JAVA));
		assertEquals("the film of yesterday", Files.readString(place));
		assertEquals(List.of("film.mp4"), there());
		FilmResult result = make(scene("the tide"), 1, place, Encoder.JAVA);
		assertEquals(10, result.frames());
		assertEquals(Files.size(place), result.bytes());
		assertEquals(List.of("film.mp4"), there());
	}

	/** Interrupted while a picture is being written, which closes channels. */
	@Test
	void interruptedInItsMiddleItLeavesNothing() throws Exception {
		for (Encoder encoder : Encoder.values()) {
			if (encoder == Encoder.FFMPEG && Encoder.best() == Encoder.JAVA) continue;
			Thread filming = Thread.currentThread();
			Thread hand = Thread.ofPlatform().daemon().start(() -> {
				try {
					Thread.sleep(700);
				} catch (InterruptedException e) {
					return;
				}
				filming.interrupt();
			});
			assertThrows(InterruptedException.class, () -> make(scene("the tide keeps".repeat(9_000)), 20_000, folder.resolve("film.mp4"),
					encoder), encoder::name);
			hand.join();
			Thread.interrupted();
			assertEquals(List.of(), there(), encoder.name());
		}
	}

	@Test
	void whatAKilledProgramHasLeftIsSweptAway() throws Exception {
		Path left = Files.writeString(folder.resolve(".gleaner-999999999-1a2b.tmp"), "half a film");
		Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(60)));
		make(scene("the tide"), 0.2, folder.resolve("film.mp4"), Encoder.JAVA);
		assertEquals(List.of("film.mp4"), there());
	}

	/** Films until it is killed. */
	static final class Filming {
		public static void main(String[] args) throws Exception {
			Progress told = new Progress() {
				private boolean isTold;

				@Override
				public void report(String what, double done) {
					if (!isTold) System.out.println("filming");
					System.out.flush();
					isTold = true;
				}
			};
			try (Scene scene = scene("the tide keeps its own keys ".repeat(9_000))) {
				new FilmMaker(FilmOrder.silent(SIZE, 30, 3_000), told).make(scene, Path.of(args[0]), Encoder.best());
			}
		}
	}

	@Test
	void killedInItsMiddleItLeavesNothingThatLooksLikeAFilm() throws Exception {
		Path place = Files.writeString(folder.resolve("film.mp4"), "the film of yesterday");
		KilledProgram.runAndKill(Filming.class, "filming", place.toString());
		assertEquals("the film of yesterday", Files.readString(place));
		for (String name : there()) assertTrue(name.equals("film.mp4") || name.startsWith(".gleaner-"), name);
		Thread.sleep(2_500); // ffmpeg, if it was there, notices that nobody sends any more
		make(scene("the tide"), 0.2, place, Encoder.JAVA);
		assertEquals(List.of("film.mp4"), there());
	}

	@Test
	void aFullDiskIsASentence() throws Exception {
		for (Encoder encoder : Encoder.values()) {
			if (encoder == Encoder.FFMPEG && Encoder.best() == Encoder.JAVA) continue;
			try (SmallDisk disk = new SmallDisk(folder.resolve("disk"), 64)) {
				Assumptions.assumeTrue(disk.isMounted(), "mounting is not possible here");
				Path place = disk.folder().resolve("film.mp4");
				String said = assertThrows(StudioException.class,
						() -> make(scene("the tide keeps its own keys ".repeat(900)), 200, place, encoder)).getMessage();
				assertTrue(said.contains("film.mp4") && said.contains("disk is full"), said);
				assertEquals(0, disk.folder().toFile().list().length);
			}
		}
	}

	@Test
	void picturesComeIntoAFolderThatIsNotThereYet() throws Exception {
		Path place = folder.resolve("pictures");
		make(scene("the tide"), 1, place, Encoder.JAVA);
		assertEquals(10, place.toFile().list().length);
		String said = assertThrows(StudioException.class, () -> make(scene("the tide"), 1, place, Encoder.JAVA)).getMessage();
		assertTrue(said.contains("is there already"), said);
		assertEquals(10, place.toFile().list().length);
		assertEquals(List.of("pictures"), there());
	}

	@Test
	void thePlaceTellsTheShape() throws Exception {
		assertEquals(Medium.FILM, Medium.of(Path.of("a/b.MP4")));
		assertEquals(Medium.PAGE, Medium.of(Path.of("b.html")));
		assertEquals(Medium.PICTURES, Medium.of(Path.of("b/c")));
		String said = assertThrows(StudioException.class, () -> Medium.of(Path.of("film.mkv"))).getMessage();
		assertTrue(said.contains("film.mkv") && said.contains(".mp4") && said.contains(".html"), said);
		make(scene("the tide"), 0.5, folder.resolve("film.html"), Encoder.JAVA);
		assertTrue(Files.readString(folder.resolve("film.html")).contains("<title>film</title>"));
		assertThrows(StudioException.class, () -> make(scene("x"), 0.5, Files.createDirectory(folder.resolve("f.mp4")), Encoder.JAVA));
	}

	@Test
	void ordersSayWhatIsAllowed() {
		assertEquals(30 * 60 * 30, FilmOrder.silent(SIZE, 30, 1_800).frames());
		assertEquals(1, FilmOrder.silent(SIZE, 1, 0.001).frames());
		for (double seconds : new double[] { 0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e6 })
			assertThrows(IllegalArgumentException.class, () -> FilmOrder.silent(SIZE, 30, seconds));
		for (int frames : new int[] { 0, -1, 61 }) assertThrows(IllegalArgumentException.class, () -> FilmOrder.silent(SIZE, frames, 1));
	}

	@Test
	void aPerformanceBecomesAFilmWithItsVoice() throws Exception {
		Probe.require();
		Recording recording = Show.recorded(Studio.create(folder.resolve("studio")), Mode.LINES);
		double seconds = PerformanceFilm.seconds(recording);
		Path place = folder.resolve("film.mp4");
		FilmOrder order = new FilmOrder(SIZE, 10, seconds, PerformanceFilm.sound(recording));
		try (Scene scene = new StageScene(recording::frameAt, SIZE, Optional.empty())) {
			new FilmMaker(order, Progress.NONE).make(scene, place, Encoder.FFMPEG);
		}
		double length = order.frames() / 10.0;
		assertEquals(length, Probe.seconds(Probe.stream(place, "v").orElseThrow()), 0.001);
		Map<String, String> sound = Probe.stream(place, "a").orElseThrow();
		assertEquals("aac", sound.get("codec_name"));
		assertEquals(length, Probe.seconds(sound), 0.15);
		assertEquals("", Probe.faults(place));
		assertTrue(loudness(place, 1, 6) > -30, "the voice is heard");
		assertTrue(loudness(place, 9, 2) < -60, "behind it there is silence");
	}

	/** The sound of a stretch, in decibels. */
	private static double loudness(Path film, int from, int seconds) throws Exception {
		String said = Probe.run("ffmpeg", "-hide_banner", "-ss", String.valueOf(from), "-t", String.valueOf(seconds), "-i", film.toString(),
				"-vn", "-af", "volumedetect", "-f", "null", "-");
		int at = said.indexOf("mean_volume: ") + "mean_volume: ".length();
		return Double.parseDouble(said.substring(at, said.indexOf(" dB", at)));
	}

	@Test
	void partsOfASoundAreHeardWhereTheyBelong() throws Exception {
		Probe.require();
		Path voice = Files.write(folder.resolve("voice.wav"), Wave.tone(3));
		Path place = folder.resolve("film.mp4");
		Sound sound = new Sound(voice, List.of(new Sound.Part(2, 0, 1), new Sound.Part(6, 1, 2)));
		try (Scene scene = scene("the tide keeps its own keys")) {
			new FilmMaker(new FilmOrder(SIZE, 10, 9, Optional.of(sound)), Progress.NONE).make(scene, place, Encoder.FFMPEG);
		}
		assertTrue(loudness(place, 0, 2) < -40, "nothing yet");
		assertTrue(loudness(place, 2, 1) > -20, "the first part");
		assertTrue(loudness(place, 4, 1) < -60, "between them");
		assertTrue(loudness(place, 6, 2) > -20, "the second part");
		assertFalse(there().isEmpty());
	}
}
