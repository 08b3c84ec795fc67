// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a page of very many poems tells of itself.
 *
 * @param name what stands above it, such as the name of a style
 * @param corpora what the poems were made of, by their names
 * @param seed that fixes them
 * @param duration how long they took to make
 * @param made when
 * @param isWhole whether all came that were asked for
 */
public record PageFacts(String name, List<String> corpora, long seed, Duration duration, Instant made, boolean isWhole) {
	public PageFacts {
		corpora = List.copyOf(corpora);
	}

	/** How many poems a minute that was; 0 if it took no time that could be measured. */
	public long perMinute(long poems) {
		return duration.toMillis() == 0 ? 0 : Math.round(poems * 60_000.0 / duration.toMillis());
	}
}
