// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster;

import java.util.Locale;

/** What has become of a task. */
public enum TaskState {
	/** Nobody has begun it. */
	WAITING("waiting"),
	/** Somebody is at work on it. */
	RUNNING("running"),
	/** It was stopped, or its time ran out; it goes on where it was as far as it can. */
	STOPPED("stopped"),
	/** Of a sweep: it has come to a rung and waits for the others. */
	RESTING("compared"),
	/** Whoever was at work on it was killed. */
	BROKEN("broken off"),
	/** Its command failed. */
	FAILED("failed"),
	/** Of a sweep: others were better, so it goes no further. */
	HALTED("stopped early"),
	/** All is done. */
	DONE("done");

	private final String words;

	TaskState(String words) {
		this.words = words;
	}

	/** In words, for people. */
	public String words() {
		return words;
	}

	/** As it stands in files and in JSON. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether nothing more will come of it by itself. */
	public boolean isOver() {
		return this == DONE || this == HALTED || this == FAILED;
	}

	static TaskState of(String word) {
		for (TaskState state : values()) if (state.word().equals(word)) return state;
		return BROKEN;
	}
}
