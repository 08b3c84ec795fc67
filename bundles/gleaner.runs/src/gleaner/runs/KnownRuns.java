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
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Threads as they were read last: of a thousand that are looked at every second only those are read again that have changed. What a thread
 * is doing is asked each time. Safe for use by several threads.
 */
final class KnownRuns {
	/** What was written to so lately may be written to once more without a newer time: it is read again. */
	private static final Duration UNSETTLED = Duration.ofSeconds(3);

	private final Map<RunFolder, Known> known = new ConcurrentHashMap<>();

	/** @param said the state that stands on the card */
	private record Known(Stamp stamp, RunState said, Run run) {
	}

	/** By which it is seen that a card, or the list of models, is another one. */
	private record Stamp(Mark card, Optional<Mark> models) {
		/** @throws IOException if there is no card any more */
		static Stamp of(RunFolder folder) throws IOException {
			return new Stamp(Mark.of(folder.card()), models(folder));
		}

		private static Optional<Mark> models(RunFolder folder) throws IOException {
			try {
				return Optional.of(Mark.of(folder.models()));
			} catch (NoSuchFileException e) {
				return Optional.empty();
			}
		}

		FileTime newest() {
			return models.map(Mark::changed).filter(changed -> changed.compareTo(card.changed) > 0).orElse(card.changed);
		}
	}

	/** @param key the same only for the same file; empty where the system has none */
	private record Mark(FileTime changed, long size, Optional<Object> key) {
		static Mark of(Path file) throws IOException {
			BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
			return new Mark(attributes.lastModifiedTime(), attributes.size(), Optional.ofNullable(attributes.fileKey()));
		}
	}

	/** @throws StudioException if its card cannot be read, or is newer than this Gleaner */
	Run read(RunFolder folder) throws StudioException {
		Instant now = Instant.now();
		Stamp stamp = stamp(folder);
		Known before = known.get(folder);
		if (before != null && before.stamp.equals(stamp)) return remember(folder, before);
		known.remove(folder);
		RunReader.Told told = RunReader.read(folder);
		Known read = new Known(stamp, told.run().state(), told.run());
		boolean settled = stamp.newest().toInstant().plus(UNSETTLED).isBefore(now)
				&& told.newest().toInstant().plus(UNSETTLED).isBefore(now);
		return settled ? remember(folder, read) : upToDate(read, folder);
	}

	private static Stamp stamp(RunFolder folder) throws StudioException {
		try {
			return Stamp.of(folder);
		} catch (IOException e) {
			throw Faults.reading(folder.card(), e);
		}
	}

	/** The same object as long as nothing is different, so that who compares is quick. */
	private Run remember(RunFolder folder, Known read) {
		Run run = upToDate(read, folder);
		known.put(folder, new Known(read.stamp, read.said, run));
		return run;
	}

	private static Run upToDate(Known read, RunFolder folder) {
		return read.run.with(RunReader.state(read.said, folder), folder.canGoOn());
	}

	/** Forgets all but these. */
	void retain(Collection<RunFolder> folders) {
		known.keySet().retainAll(Set.copyOf(folders));
	}
}
