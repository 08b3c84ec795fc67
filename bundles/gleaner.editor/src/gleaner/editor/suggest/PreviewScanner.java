package gleaner.editor.suggest;

import gleaner.editor.rhythm.RhythmReader;
import gleaner.language.metre.LivePoem;
import gleaner.language.metre.Prosody;
import gleaner.language.metre.ScannedLine;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Scans lines as they would be, each in its poem, as the margin will once they are taken; what two previews have in common is read once.
 * In a poem that is too long for the margin a line stands alone. Used by one thread at a time, never by that of the screen.
 */
final class PreviewScanner {
	private final Prosody prosody;
	private final LivePoem live;

	PreviewScanner(Prosody prosody) {
		this.prosody = prosody;
		live = prosody.follow();
	}

	/**
	 * Scans the line.
	 *
	 * @param isWanted asked now and then; once it says no, the scan ends
	 * @return empty if it was not wanted any more
	 */
	Optional<ScannedLine> scan(Preview preview, BooleanSupplier isWanted) {
		if (preview.poem().size() > RhythmReader.MOST_LINES) return Optional.of(prosody.scanLine(preview.line()));
		return live.scan(preview.poem(), isWanted).map(poem -> poem.lines().get(preview.number()));
	}
}
