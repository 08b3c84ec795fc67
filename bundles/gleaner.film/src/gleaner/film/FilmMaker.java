// SPDX-License-Identifier: EPL-2.0
package gleaner.film;

import gleaner.engine.EngineException;
import gleaner.engine.Progress;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import gleaner.files.UnfinishedFile;
import gleaner.files.Workplace;
import gleaner.film.picture.Canvas;
import gleaner.film.reel.Ffmpeg;
import gleaner.film.reel.FfmpegReel;
import gleaner.film.reel.JavaReel;
import gleaner.film.reel.PageReel;
import gleaner.film.reel.PictureReel;
import gleaner.film.reel.Reel;
import gleaner.film.scene.Scene;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes films: shows a scene picture by picture and keeps the pictures. A film is there whole or not at all: it grows beside its place, and
 * what is broken off is taken away. Used by one thread; to stop it, interrupt the thread.
 */
public final class FilmMaker {
	private static final String FILMING = "filming";

	private final FilmOrder order;
	private final Progress progress;

	/** @param progress hears how much of the film is there, and how fast it is made */
	public FilmMaker(FilmOrder order, Progress progress) {
		this.order = order;
		this.progress = progress;
	}

	/**
	 * Makes a film.
	 *
	 * @param scene what it shows; not closed
	 * @param place where it will be; tells its shape, see {@link Medium}. A file that is there is replaced, a folder must not be there
	 * @param encoder who makes it, if it is a film in H.264
	 * @throws EngineException if an engine that speaks in it cannot
	 * @throws StudioException if it cannot be kept; the sentence names the place
	 * @throws InterruptedException if the thread was interrupted
	 */
	public FilmResult make(Scene scene, Path place, Encoder encoder) throws EngineException, StudioException, InterruptedException {
		long begun = System.nanoTime();
		if (Medium.of(place) == Medium.PICTURES) shootPictures(scene, place);
		else shootFile(scene, place, encoder);
		return new FilmResult(order.frames(), size(place), Duration.ofNanos(System.nanoTime() - begun));
	}

	private void shootFile(Scene scene, Path place, Encoder encoder) throws EngineException, StudioException, InterruptedException {
		try (UnfinishedFile file = UnfinishedFile.of(place)) {
			try (Reel reel = reel(Medium.of(place), place, file.file(), encoder)) {
				shoot(scene, reel);
				reel.finish();
			} catch (ClosedByInterruptException e) {
				Thread.interrupted();
				throw new InterruptedException();
			} catch (IOException e) {
				throw Faults.writing(place, e);
			}
			if (Thread.interrupted()) throw new InterruptedException();
			file.complete();
		}
	}

	private Reel reel(Medium medium, Path place, Path file, Encoder encoder) throws IOException, InterruptedException {
		if (medium == Medium.PAGE) return new PageReel(order.size(), order.framesASecond(), title(place), file);
		if (encoder == Encoder.JAVA) return new JavaReel(order.size(), order.framesASecond(), file);
		Optional<Ffmpeg> ffmpeg = Ffmpeg.find();
		if (ffmpeg.isEmpty()) throw new StudioException("ffmpeg is not installed, or has no encoder for H.264; " + Ffmpeg.remedy()
				+ ", or make the film with the encoder java");
		return new FfmpegReel(ffmpeg.get(), order.size(), order.framesASecond(), order.frames() / (double) order.framesASecond(),
				order.sound(), file);
	}

	private static String title(Path place) {
		String name = place.getFileName().toString();
		return name.substring(0, name.lastIndexOf('.'));
	}

	private void shootPictures(Scene scene, Path place) throws EngineException, StudioException, InterruptedException {
		if (Files.exists(place)) throw new StudioException(place + " is there already; name a new folder");
		try (Workplace work = Workplace.open(place.toAbsolutePath().getParent()); Reel reel = new PictureReel(work.folder())) {
			shoot(scene, reel);
			reel.finish();
			work.force();
			work.moveTo(place);
		} catch (IOException e) {
			throw Faults.writing(place, e);
		}
	}

	private void shoot(Scene scene, Reel reel) throws EngineException, StudioException, IOException, InterruptedException {
		Canvas canvas = new Canvas(order.size());
		long begun = System.nanoTime();
		for (long frame = 0; frame < order.frames(); frame++) {
			if (Thread.interrupted()) throw new InterruptedException();
			double seconds = frame / (double) order.framesASecond();
			scene.show(seconds, canvas);
			reel.add(canvas);
			canvas.settle();
			progress.report(told(seconds, (System.nanoTime() - begun) / 1e9), (frame + 1) / (double) order.frames());
		}
	}

	private static String told(double filmed, double spent) {
		if (spent < 2) return FILMING;
		return String.format(Locale.ROOT, "%s, %.1f times as fast as it plays,", FILMING, filmed / spent);
	}

	private static long size(Path place) throws StudioException {
		try (Stream<Path> all = Files.walk(place)) {
			long sum = 0;
			for (Path each : all.filter(Files::isRegularFile).toList()) sum += Files.size(each);
			return sum;
		} catch (IOException e) {
			throw Faults.reading(place, e);
		}
	}
}
