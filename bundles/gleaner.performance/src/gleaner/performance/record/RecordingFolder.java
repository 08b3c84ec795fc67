// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.record;

import java.nio.file.Path;

/** The names of the files of a performance. */
final class RecordingFolder {
	static final String CARD = "performance.json";
	static final String POEMS = "poems.jsonl";
	static final String SHOWN = "shown.jsonl";
	static final String MARKS = "marks.jsonl";
	static final String CAST = "show.cast";
	static final String VOICE = "voice.wav";
	/** Held by whoever records. */
	static final String LOCK = ".recording.lock";

	private RecordingFolder() {
	}

	static Path voice(Path folder) {
		return folder.resolve(VOICE);
	}
}
