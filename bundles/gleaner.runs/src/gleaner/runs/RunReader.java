// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Reads the folder of a thread. What models there are, the folder of models says; the card only tells about them. */
final class RunReader {
	private RunReader() {
	}

	/**
	 * What a folder told.
	 *
	 * @param run with its state as the card says it
	 * @param newest when the last of its models was written to; the beginning of time if it has none
	 */
	record Told(Run run, FileTime newest) {
	}

	/** @throws StudioException if its card cannot be read, or is newer than this Gleaner */
	static Told read(RunFolder folder) throws StudioException {
		RunCard card = RunCard.read(folder);
		Models models = models(folder, card);
		Run run = new Run(folder.id(), card.name(), card.engine(), card.state(), card.born(), card.died(), card.steps(), card.loss(),
				card.validationLoss(), card.corpus(), card.parameters(), card.weights(),
				models.all, card.findings(), card.error(), folder.path(), folder.canGoOn());
		return new Told(run, models.newest);
	}

	/** @param said on the card */
	static RunState state(RunState said, RunFolder folder) {
		if (folder.isAtWork()) return RunState.RUNNING;
		return said == RunState.RUNNING ? RunState.BROKEN : said;
	}

	private record Models(List<RunModel> all, FileTime newest) {
	}

	private static Models models(RunFolder folder, RunCard card) throws StudioException {
		Map<Long, KeptModel> told = new HashMap<>();
		for (KeptModel model : card.models()) told.put(model.step(), model);
		List<RunModel> models = new ArrayList<>();
		FileTime newest = FileTime.fromMillis(0);
		if (!Files.isDirectory(folder.models())) return new Models(models, newest);
		try (Stream<Path> files = Files.list(folder.models())) {
			for (Path file : (Iterable<Path>) files::iterator) {
				OptionalLong step = RunFolder.step(file);
				if (step.isEmpty()) continue;
				Optional<BasicFileAttributes> attributes = attributes(file);
				if (attributes.isEmpty()) continue;
				FileTime changed = attributes.get().lastModifiedTime();
				if (changed.compareTo(newest) > 0) newest = changed;
				KeptModel about = told.getOrDefault(step.getAsLong(), new KeptModel(step.getAsLong(), Double.NaN, Double.NaN, ""));
				models.add(new RunModel(folder.id(), about.step(), about.loss(), about.validationLoss(), about.why(), file,
						attributes.get().size()));
			}
		} catch (IOException e) {
			throw Faults.reading(folder.models(), e);
		}
		models.sort(Comparator.comparingLong(RunModel::step));
		return new Models(models, newest);
	}

	/** Nothing if the file has gone since the folder was listed: who trains clears away models that are not to be kept. */
	private static Optional<BasicFileAttributes> attributes(Path file) throws IOException {
		try {
			return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
		} catch (NoSuchFileException e) {
			return Optional.empty();
		}
	}
}
