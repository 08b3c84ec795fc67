// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.suggest;

import gleaner.language.metre.LivePoem;
import gleaner.language.metre.Prosody;
import gleaner.language.metre.ScannedLine;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Scans lines as they would be, each in its poem, as the margin will once they are taken; what two previews have in common is read once.
 * Used by one thread at a time, never by that of the screen.
 */
public final class PreviewScanner {
	private final LivePoem live;

	public PreviewScanner(Prosody prosody) {
		live = prosody.follow();
	}

	/**
	 * Scans the line.
	 *
	 * @param isWanted asked now and then; once it says no, the scan ends
	 * @return empty if it was not wanted any more
	 */
	public Optional<ScannedLine> scan(Preview preview, BooleanSupplier isWanted) {
		Preview.Surroundings surroundings = preview.surroundings();
		return live.scan(surroundings.lines(), isWanted).map(poem -> poem.lines().get(surroundings.number()));
	}
}
