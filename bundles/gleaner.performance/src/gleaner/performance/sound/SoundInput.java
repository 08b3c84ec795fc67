// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.sound;

import java.io.IOException;

/** An open microphone. */
interface SoundInput {
	/** Samples a second. */
	int rate();

	/**
	 * Takes what has been heard, one channel, without waiting for more. May hang all the same, or give more than there was time for:
	 * whoever asks trusts neither.
	 *
	 * @return how many samples; 0 if there are none yet
	 * @throws IOException if it has gone
	 */
	int take(short[] into) throws IOException;

	/** May hang. */
	void close();
}
