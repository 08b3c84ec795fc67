package gleaner.language.metre;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import gleaner.language.internal.metre.LineMemory;

/**
 * A poem that is being written: it is scanned again and again, and each time only lines that are new have to be read, so that a
 * change of one line costs little however long the poem is. The result is what {@link Prosody#scan} gives. Used by one thread at a time.
 */
public final class LivePoem {
	private final LineMemory memory;

	/** Made by {@link Prosody#follow}. */
	LivePoem(LineMemory memory) {
		this.memory = memory;
	}

	/**
	 * Scans the poem as it is now.
	 *
	 * @param lines as they are, without line ends; an empty line ends a stanza
	 * @param isWanted asked now and then; once it says no, the scan ends
	 * @return empty if it was not wanted any more
	 */
	public Optional<ScannedPoem> scan(List<String> lines, BooleanSupplier isWanted) {
		return memory.scan(lines, isWanted);
	}
}
