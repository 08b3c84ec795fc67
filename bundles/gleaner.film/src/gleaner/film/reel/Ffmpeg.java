// SPDX-License-Identifier: EPL-2.0
package gleaner.film.reel;

import gleaner.film.picture.FilmSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The program ffmpeg, if it is installed and can write H.264. Neither linked nor shipped: it is run beside Gleaner. */
public final class Ffmpeg {
	private static final String NAME = "ffmpeg";
	private static final long SECONDS_TO_ANSWER = 20;
	/**
	 * How encoders of H.264 are told to be quick and good, the best first. To look ahead, and back from pictures to come, takes x264 a
	 * third of its time and saves little where only letters come.
	 */
	private static final List<List<String>> ENCODERS = List.of(
			List.of("libx264", "-preset", "superfast", "-crf", "18", "-x264-params",
					"bframes=0:rc-lookahead=0:mbtree=0:weightp=0:scenecut=0"),
			List.of("libopenh264", "-b:v", "6M"), List.of("h264_videotoolbox", "-b:v", "8M"), List.of("h264_mf", "-b:v", "8M"));

	private final Path program;
	private final List<String> encoder;

	private Ffmpeg(Path program, List<String> encoder) {
		this.program = program;
		this.encoder = encoder;
	}

	/**
	 * Looks for it, as a shell would.
	 *
	 * @return nothing if it is not installed, does not answer, or has no encoder for H.264
	 * @throws InterruptedException if the thread was interrupted
	 */
	public static Optional<Ffmpeg> find() throws InterruptedException {
		return find(Optional.ofNullable(System.getenv("PATH")).orElse(""));
	}

	/** @param path folders in which programs are */
	static Optional<Ffmpeg> find(String path) throws InterruptedException {
		Optional<Path> program = Programs.find(NAME, path);
		if (program.isEmpty()) return Optional.empty();
		String said = encoders(program.get());
		return ENCODERS.stream().filter(each -> said.contains(" " + each.getFirst() + " ")).findFirst()
				.map(each -> new Ffmpeg(program.get(), each));
	}

	/** Through a file, for a pipe that nobody reads would hold up a program that says much. */
	private static String encoders(Path program) throws InterruptedException {
		Path answer = null;
		try {
			answer = Files.createTempFile("gleaner-ffmpeg", ".txt");
			Process process = new ProcessBuilder(program.toString(), "-hide_banner", "-encoders").redirectErrorStream(true)
					.redirectInput(ProcessBuilder.Redirect.from(answer.toFile())).redirectOutput(answer.toFile()).start();
			try {
				if (!process.waitFor(SECONDS_TO_ANSWER, TimeUnit.SECONDS)) return "";
			} finally {
				process.destroyForcibly();
			}
			return Files.readString(answer, StandardCharsets.ISO_8859_1);
		} catch (IOException e) {
			return "";
		} finally {
			delete(answer);
		}
	}

	private static void delete(Path file) {
		try {
			if (file != null) Files.deleteIfExists(file);
		} catch (IOException e) {
			return; // the system's own folder for such files is swept by the system
		}
	}

	/** How to get it, for whoever does not have it. */
	public static String remedy() {
		String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
		if (system.contains("mac")) return "install ffmpeg, as with: brew install ffmpeg";
		if (system.contains("windows")) return "install ffmpeg, as with: winget install ffmpeg";
		return "install ffmpeg, as with: sudo apt install ffmpeg";
	}

	/**
	 * What is run to make a film of pictures that come through its standard input, as {@link gleaner.film.picture.Planes} has them.
	 *
	 * @param sound mixed in; as long as the pictures, cut or followed by silence
	 */
	List<String> command(FilmSize size, int framesASecond, double seconds, Optional<Sound> sound, Path out) {
		List<String> all = new ArrayList<>(List.of(program.toString(), "-hide_banner", "-nostats", "-loglevel", "error", "-y", "-f",
				"rawvideo", "-pix_fmt", "yuv420p", "-video_size", size.toString(), "-framerate", String.valueOf(framesASecond), "-i",
				"pipe:0"));
		Optional<Sound> heard = sound.filter(each -> !each.parts().isEmpty());
		heard.ifPresent(each -> all.addAll(List.of("-i", each.file().toString(), "-filter_complex", mixed(each.parts(), number(seconds)))));
		all.addAll(List.of("-map", "0:v:0", "-c:v"));
		all.addAll(encoder);
		all.addAll(List.of("-pix_fmt", "yuv420p", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
				"-color_range", "tv"));
		if (heard.isPresent()) all.addAll(List.of("-map", "[sound]", "-c:a", "aac", "-b:a", "160k"));
		all.addAll(List.of("-map_metadata", "-1", "-movflags", "+faststart", "-f", "mp4", out.toString()));
		return all;
	}

	/** Cuts the parts out, puts each where it belongs, in silence to the end of the film, and lays them over each other. */
	private static String mixed(List<Sound.Part> parts, String end) {
		int count = parts.size();
		StringBuilder filter = new StringBuilder("[1:a:0]asplit=").append(count);
		for (int i = 0; i < count; i++) filter.append("[from").append(i).append(']');
		for (int i = 0; i < count; i++) {
			Sound.Part part = parts.get(i);
			filter.append(";[from").append(i).append("]atrim=start=").append(number(part.from())).append(":duration=")
					.append(number(part.seconds())).append(",asetpts=PTS-STARTPTS,adelay=delays=").append(Math.round(part.at() * 1_000))
					.append(":all=1,apad=whole_dur=").append(end).append(",atrim=end=").append(end).append("[part").append(i).append(']');
		}
		filter.append(';');
		for (int i = 0; i < count; i++) filter.append("[part").append(i).append(']');
		return filter.append("amix=inputs=").append(count).append(":duration=longest:normalize=0[sound]").toString();
	}

	private static String number(double seconds) {
		return String.format(Locale.ROOT, "%.6f", seconds);
	}
}
