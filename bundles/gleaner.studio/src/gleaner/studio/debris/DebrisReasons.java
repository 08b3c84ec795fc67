// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads why pieces of debris are there. Lines that a crash or an editor has spoilt are passed over; one poem is held at a time. */
final class DebrisReasons {
	private DebrisReasons() {
	}

	/**
	 * What is known of one poem.
	 *
	 * @param debris the text file
	 * @param poem its number in its stream
	 * @throws StudioException if the file cannot be read, or a newer Gleaner has written it
	 */
	static PoemWhy of(Path debris, long poem) throws StudioException {
		Path file = ReasonLine.beside(debris);
		if (!Files.exists(file)) return PoemWhy.UNKNOWN;
		// Not the readers of Files: those throw on bytes that are no UTF-8, as a torn line may have at its end.
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
			for (String text = lines.readLine(); text != null; text = lines.readLine()) {
				if (ReasonLine.isBefore(text, poem)) continue;
				Optional<ReasonLine> line = ReasonLine.read(text, file);
				if (line.isEmpty() || line.get().poem() < poem) continue;
				return line.get().poem() == poem ? line.get().why() : PoemWhy.UNKNOWN;
			}
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
		return PoemWhy.UNKNOWN;
	}
}
