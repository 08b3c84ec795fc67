// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.stage;

import java.util.Locale;

/** What a show is doing. Whether the stage is black is another matter: see {@link Frame#black}. */
public enum State {
	/** Not begun yet. */
	READY,
	/** The title of a round stands on the stage. */
	TITLE,
	/** The first poem of a round is counted down to. */
	COUNTDOWN,
	/** A poem comes. */
	PLAYING,
	/** The last of a poem stays for a moment before the next one. */
	BETWEEN,
	/** The pause before the next poem; the last of the one before stays. If it waits for a key, nothing is left to count. */
	PAUSE,
	/** Held where it was, by somebody; goes on from there. */
	HELD,
	/** Stopped altogether, by somebody; when it goes on, the line begins again. */
	STOPPED,
	/** The next poem is not there yet. */
	WAITING,
	/** A round is over: another, or the next? */
	ASKING,
	/** Over. The last of it stays. */
	ENDED;

	/** As files name it. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether the time that is left is counted. */
	public boolean isTimed() {
		return this == TITLE || this == COUNTDOWN || this == BETWEEN || this == PAUSE;
	}
}
