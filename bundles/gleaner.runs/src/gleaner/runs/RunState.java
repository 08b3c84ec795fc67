// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import java.util.Locale;
import java.util.Optional;

/** What a thread is doing. */
public enum RunState {
	/** A program is at work on it. */
	RUNNING,
	/** It was stopped, and can be resumed. */
	STOPPED,
	/** It has gone as far as it was told to, and can be resumed. */
	FINISHED,
	/** It gave up; its card says why. */
	FAILED,
	/** Its program was killed in the middle. It can be resumed from its last state. */
	BROKEN;

	/** As it stands in files and in JSON. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<RunState> of(String word) {
		for (RunState state : values()) if (state.word().equals(word)) return Optional.of(state);
		return Optional.empty();
	}
}
