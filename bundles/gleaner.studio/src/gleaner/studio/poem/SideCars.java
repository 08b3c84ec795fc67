// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What lies beside the poems and knows where their words are from; whatever it is, it keeps no text from being read. */
final class SideCars {
	/** What was written less long ago may be about to be written still. */
	private static final Duration SETTLED = Duration.ofSeconds(2);

	private final Path folder;

	SideCars(Path folder) {
		this.folder = folder;
	}

	/** That of a poem, whether it is there or not. */
	Path file(String title) {
		return folder.resolve(title + ".json");
	}

	/** Empty if there is none; without sense if it cannot be read. */
	Optional<byte[]> read(String title) {
		Path file = file(title);
		try {
			if (!Files.exists(file)) return Optional.empty();
			return Optional.of(Files.size(file) > 16 * Poems.LONGEST ? new byte[0] : Files.readAllBytes(file));
		} catch (IOException e) {
			return Optional.of(new byte[0]);
		}
	}

	/**
	 * Sets a text's marks as its side-car has them. If saving it was cut off, the poem is what was being saved.
	 *
	 * @param file from which it was read
	 */
	Poem mark(String title, PoemFile read, Path file) {
		String text = read.text();
		Optional<byte[]> sideCar = read(title);
		if (sideCar.isEmpty()) {
			if (text.isEmpty()) return poem(title, Harvest.EMPTY, Condition.SOUND);
			return unmarked(title, text, Condition.Kind.MISSING,
					"Gleaner does not know where the words of \"" + title + "\" come from; it will know about words that you add now.");
		}
		return switch (HarvestFormat.parse(sideCar.get())) {
		case HarvestFormat.Reading.Whole(Harvest marked, String replaces) -> {
			if (marked.text().equals(text)) yield poem(title, marked, Condition.SOUND);
			if (!replaces.equals(read.hash())) yield realigned(title, text, marked, "was edited outside Gleaner");
			if (isOlder(file, file(title))) yield poem(title, marked, Condition.SOUND);
			// another program has put the version back that was there before the last
			yield realigned(title, text, marked, "is an older version than Gleaner saved last");
		}
		case HarvestFormat.Reading.Newer(int format) ->
			unmarked(title, text, Condition.Kind.NEWER, "The marks of \"" + title + "\" were made by a newer Gleaner (format " + format
					+ ", this one reads up to " + HarvestFormat.VERSION + "); when you save, Gleaner keeps them in a file of their own.");
		case HarvestFormat.Reading.Broken(String why) -> unmarked(title, text, Condition.Kind.UNREADABLE,
				"The marks of \"" + title + "\" cannot be read (" + why + "); when you save, Gleaner keeps them in a file of their own.");
		};
	}

	/** What was being saved when a program was killed, and is not in the poem's file; empty if nothing was. */
	Optional<Harvest> cutOff(String title, Path file) throws StudioException {
		Path sideCar = file(title);
		if (!Files.exists(sideCar) || !isOlder(file, sideCar) || !isSettled(sideCar)) return Optional.empty();
		return read(title).map(HarvestFormat::parse).filter(HarvestFormat.Reading.Whole.class::isInstance)
				.map(HarvestFormat.Reading.Whole.class::cast).filter(whole -> !whole.replaces().isEmpty())
				.filter(whole -> whole.replaces().equals(hash(file))).map(HarvestFormat.Reading.Whole::harvest);
	}

	private static String hash(Path file) {
		try {
			return PoemFile.hash(file);
		} catch (StudioException e) {
			return "";
		}
	}

	private static boolean isSettled(Path file) throws StudioException {
		try {
			return Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(SETTLED));
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
	}

	/** Whether a file was last written before another, or at the same moment. */
	private static boolean isOlder(Path file, Path other) {
		try {
			return Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(other)) <= 0;
		} catch (IOException e) {
			return false;
		}
	}

	private static Poem poem(String title, Harvest harvest, Condition condition) {
		return new Poem(title, harvest.text(), harvest.provenance(), condition);
	}

	private static Poem unmarked(String title, String text, Condition.Kind kind, String sentence) {
		return poem(title, Harvest.unknown(text), new Condition(kind, sentence));
	}

	private static Poem realigned(String title, String text, Harvest marked, String what) {
		Harvest harvest = marked.follow(text);
		Shares lost = harvest.provenance().shares(text);
		String sentence = "\"" + title + "\" " + what + ": of its " + lost.total() + " letters " + lost.unknown()
				+ " have no known origin now.";
		return poem(title, harvest, new Condition(Condition.Kind.REALIGNED, sentence));
	}
}
