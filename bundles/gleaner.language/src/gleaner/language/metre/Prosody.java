package gleaner.language.metre;

import java.util.List;

import gleaner.language.internal.metre.LineMemory;
import gleaner.language.internal.metre.Scanner;

/**
 * Scans verse: which syllables carry a beat and why, and which metre the lines follow. A line is read in its poem, because
 * doubtful lines follow their neighbours. Thread-safe.
 */
public final class Prosody {
	private final Scanner scanner;

	/** Made by {@link gleaner.language.Language}. */
	public Prosody(Scanner scanner) {
		this.scanner = scanner;
	}

	/** Scans a poem; an empty line ends a stanza. */
	public ScannedPoem scan(String poem) {
		return scanner.scan(poem.lines().toList());
	}

	/** Follows a poem while it is being written. */
	public LivePoem follow() {
		return new LivePoem(new LineMemory(scanner));
	}

	/** Scans a line that stands alone. */
	public ScannedLine scanLine(String line) {
		return scanner.scan(List.of(line)).lines().getFirst();
	}
}
