// SPDX-License-Identifier: EPL-2.0
package gleaner.film.reel;

import gleaner.film.picture.Canvas;
import gleaner.film.picture.FilmSize;
import gleaner.film.picture.Planes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Films through ffmpeg. Pictures go through a pipe on a thread of its own, so that the next one is painted while this one is encoded; one
 * that is like the one before is not made again.
 */
public final class FfmpegReel implements Reel {
	private static final int BUFFERS = 4;
	private static final byte[] END = new byte[0];
	/** A film of hours is put in order once more at its end. */
	private static final long MINUTES_TO_FINISH = 30;
	/** Ctrl+C reaches ffmpeg too: then it was not its fault that it ended. */
	private static final long MILLIS_TO_BE_INTERRUPTED = 300;

	private final Planes planes;
	private final Process process;
	private final Complaints complaints;
	private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(BUFFERS);
	private final BlockingQueue<byte[]> full = new ArrayBlockingQueue<>(BUFFERS);
	private final Thread pipe;
	private volatile Optional<IOException> fault = Optional.empty();
	private byte[] last = END;

	/**
	 * Starts ffmpeg.
	 *
	 * @param seconds how long the film will be
	 * @param sound mixed in
	 * @param out where the film is written to; what is there is overwritten
	 */
	public FfmpegReel(Ffmpeg ffmpeg, FilmSize size, int framesASecond, double seconds, Optional<Sound> sound, Path out)
			throws IOException {
		planes = new Planes(size);
		for (int i = 0; i < BUFFERS; i++) free.add(new byte[planes.length()]);
		process = new ProcessBuilder(ffmpeg.command(size, framesASecond, seconds, sound, out))
				.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		complaints = new Complaints(process.getErrorStream());
		pipe = Thread.ofPlatform().daemon().name("film to ffmpeg").start(this::pipe);
	}

	@Override
	public void add(Canvas canvas) throws IOException, InterruptedException {
		if (last == END || !canvas.changed().isEmpty()) {
			planes.update(canvas);
			last = take();
			planes.copyTo(last);
		}
		put(last);
	}

	private byte[] take() throws IOException, InterruptedException {
		byte[] buffer = null;
		while (buffer == null) {
			requireAlive();
			buffer = free.poll(100, TimeUnit.MILLISECONDS);
		}
		return buffer;
	}

	private void put(byte[] buffer) throws IOException, InterruptedException {
		do requireAlive();
		while (!full.offer(buffer, 100, TimeUnit.MILLISECONDS));
	}

	private void requireAlive() throws IOException, InterruptedException {
		if (fault.isEmpty()) return;
		Thread.sleep(MILLIS_TO_BE_INTERRUPTED);
		throw broken();
	}

	/** On the pipe's thread. A buffer is free again when another one has come: until then it may be sent once more. */
	private void pipe() {
		byte[] before = END;
		try (OutputStream out = process.getOutputStream()) {
			for (byte[] next = full.take(); next != END; next = full.take()) {
				if (before != END && before != next) free.add(before);
				before = next;
				out.write(next);
			}
		} catch (IOException e) {
			fault = Optional.of(e);
		} catch (InterruptedException e) {
			fault = Optional.of(new IOException("interrupted"));
		}
	}

	@Override
	public void finish() throws IOException, InterruptedException {
		put(END);
		pipe.join();
		requireAlive();
		if (!process.waitFor(MINUTES_TO_FINISH, TimeUnit.MINUTES)) throw new IOException("ffmpeg does not end");
		if (process.exitValue() == 0) return;
		Thread.sleep(MILLIS_TO_BE_INTERRUPTED);
		throw broken();
	}

	/** What ffmpeg said tells why, as that the disk is full. */
	private IOException broken() throws InterruptedException {
		process.waitFor(2, TimeUnit.SECONDS);
		String why = complaints.best().map(line -> "ffmpeg says: " + line).orElse("ffmpeg broke off without a word");
		return new IOException(why, fault.orElse(null));
	}

	@Override
	public void close() {
		pipe.interrupt();
		if (process.isAlive()) process.destroyForcibly();
		boolean interrupted = Thread.interrupted();
		try {
			process.waitFor(5, TimeUnit.SECONDS);
			pipe.join(5_000);
		} catch (InterruptedException e) {
			interrupted = true;
		}
		if (interrupted) Thread.currentThread().interrupt();
	}
}
