// SPDX-License-Identifier: EPL-2.0
package gleaner.fence;

import java.time.Duration;

/**
 * How long a process may take.
 *
 * @param start until it is ready to be asked
 * @param answer for a question that should be answered at once
 * @param thought for what comes next, since a large net on a slow machine may hear a long text for a while
 * @param grace to stop when it is told to; then it is ended
 */
public record FenceLimits(Duration start, Duration answer, Duration thought, Duration grace) {
	/** As long as a patient poet waits. */
	public static final FenceLimits USUAL = new FenceLimits(Duration.ofSeconds(15), Duration.ofSeconds(3), Duration.ofSeconds(25),
			Duration.ofSeconds(1));
}
