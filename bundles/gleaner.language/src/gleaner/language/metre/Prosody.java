// SPDX-License-Identifier: EPL-2.0
package gleaner.language.metre;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Scans verse: which syllables carry a beat and why, and which metre the lines follow. A line is read in its poem, because
 * doubtful lines follow their neighbours. Lines that are not English are left out: {@link ScannedLine#isForeign}. Thread-safe.
 */
@ProviderType
public interface Prosody {
	/** Scans a poem; an empty line ends a stanza. */
	ScannedPoem scan(String poem);

	/** Follows a poem while it is being written. */
	LivePoem follow();

	/** Scans a line that stands alone; the text has no line end in it. */
	ScannedLine scanLine(String line);
}
