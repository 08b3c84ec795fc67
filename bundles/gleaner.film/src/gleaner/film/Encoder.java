// SPDX-License-Identifier: EPL-2.0
package gleaner.film;

import gleaner.film.reel.Ffmpeg;
import java.util.Optional;

/** Who makes a film of pictures. */
public enum Encoder {
	/** The program ffmpeg: many times faster than a film plays, with sound. */
	FFMPEG,
	/** JCodec, which comes with Gleaner: some pictures a second, without sound. */
	JAVA;

	/**
	 * ffmpeg if it is installed, otherwise the one that comes with Gleaner.
	 *
	 * @throws InterruptedException if the thread was interrupted
	 */
	public static Encoder best() throws InterruptedException {
		return Ffmpeg.find().isPresent() ? FFMPEG : JAVA;
	}

	/** Why the slower one was taken, and what to do about it; nothing if it was not. */
	public Optional<String> remark(boolean hasSound) {
		if (this == FFMPEG) return Optional.empty();
		return Optional.of("ffmpeg is not used, so the film takes many times longer to make than to play"
				+ (hasSound ? ", and has no sound" : "") + "; " + Ffmpeg.remedy());
	}
}
