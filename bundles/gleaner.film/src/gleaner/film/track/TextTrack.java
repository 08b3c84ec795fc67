// SPDX-License-Identifier: EPL-2.0
package gleaner.film.track;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Poems that are there already, at reading speed, one after the other. Used by one thread. */
public final class TextTrack implements Track {
	private final Deque<String> poems;
	private final LineCutter cutter;
	private final Deque<Line> lines = new ArrayDeque<>();

	public TextTrack(List<String> poems, ReadingPace pace) {
		this.poems = new ArrayDeque<>(poems);
		cutter = new LineCutter(pace);
	}

	@Override
	public Optional<Line> next() {
		while (lines.isEmpty() && !poems.isEmpty()) {
			lines.addAll(cutter.text(poems.removeFirst()));
			lines.addAll(cutter.poemEnd());
		}
		return Optional.ofNullable(lines.pollFirst());
	}

	@Override
	public void close() {
		poems.clear();
		lines.clear();
	}
}
