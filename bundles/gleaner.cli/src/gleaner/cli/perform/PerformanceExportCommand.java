// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.perform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import gleaner.performance.export.Casts;
import gleaner.performance.export.PlainText;
import gleaner.performance.export.PlayerPage;
import gleaner.performance.export.Subtitles;
import gleaner.performance.record.Performances;
import gleaner.performance.record.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner performance export NAME --html FILE …} */
@Command(name = "export", description = "Write a performance to files for others, in one or more formats.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class PerformanceExportCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "PERFORMANCE", defaultValue = "last",
			description = "The performance's name, the end of its name, or last. Default: last.")
	private String name;

	@Option(names = "--html", paramLabel = "FILE",
			description = "Write a page that plays it, with the voice inside, or beside it if it is large.")
	private Path html;

	@Option(names = "--cast", paramLabel = "FILE", description = "Write a terminal recording (asciicast 2) for asciinema.")
	private Path cast;

	@Option(names = "--vtt", paramLabel = "FILE", description = "Write subtitles as WebVTT.")
	private Path vtt;

	@Option(names = "--srt", paramLabel = "FILE", description = "Write subtitles as SubRip.")
	private Path srt;

	@Option(names = "--text", paramLabel = "FILE", description = "Write the transcript as plain text.")
	private Path text;

	@Mixin
	private StudioOption studioOption;

	@Mixin
	private Answer answer = new Answer();

	PerformanceExportCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		if (html == null && cast == null && vtt == null && srt == null && text == null)
			throw new ParameterException(spec.commandLine(), "no format was given; give --html, --cast, --vtt, --srt or --text, each with "
					+ "a file");
		Recording recording = new Performances(studioOption.open()).open(name);
		recording.remarks().forEach(surroundings::warn);
		List<Path> written = new ArrayList<>();
		if (html != null) page(recording, written);
		if (cast != null) write(cast, Casts.of(recording), written);
		if (vtt != null) write(vtt, Subtitles.vtt(recording), written);
		if (srt != null) write(srt, Subtitles.srt(recording), written);
		if (text != null) write(text, PlainText.of(recording), written);
		ObjectNode object = Json.object().put("name", recording.name());
		ArrayNode files = object.putArray("files");
		written.forEach(file -> files.add(file.toString()));
		answer.give(surroundings, object, "written: " + String.join(", ", written.stream().map(Path::toString).toList()));
		return 0;
	}

	private void page(Recording recording, List<Path> written) throws StudioException {
		Optional<Path> voice = recording.voice();
		String beside = "";
		try {
			if (voice.isPresent() && Files.size(voice.get()) > PlayerPage.LARGEST_INSIDE) {
				Path file = html.toAbsolutePath().resolveSibling(html.getFileName().toString().replaceFirst("\\.html?$", "") + ".wav");
				AtomicFile.write(file, out -> Files.copy(voice.get(), out));
				beside = file.getFileName().toString();
				written.add(file);
			}
		} catch (StudioException e) {
			throw e;
		} catch (IOException e) {
			throw Faults.reading(voice.get(), e);
		}
		write(html, PlayerPage.of(recording, beside), written);
	}

	private static void write(Path file, String content, List<Path> written) throws StudioException {
		AtomicFile.write(file, content);
		written.add(file);
	}
}
