// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.compare;

import gleaner.desk.stream.Segment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The newest poems of a pane as text, for whoever reads them: to count in them, to x-ray them. Bounded. For one thread. */
public final class PanePoems {
	/** So many poems are kept, the one that grows not counted. */
	private static final int KEPT = 12;
	/** In what is counted there are at most so many characters. */
	private static final int COUNTED = 12_000;

	/**
	 * A poem.
	 *
	 * @param number in its stream
	 * @param offset of its first character in the debris
	 * @param promptLength how much of its beginning is the prompt
	 * @param isWhole whether it is complete
	 */
	public record Poem(long number, long offset, String text, int promptLength, boolean isWhole) {
		/** Whether a place in the debris is in it. */
		public boolean holds(long place) {
			return place >= offset && place < offset + text.length();
		}
	}

	private final int promptLength;
	private final Deque<Poem> complete = new ArrayDeque<>();
	private final StringBuilder growing = new StringBuilder();
	private long offset = -1;
	private long number;

	/** @param promptLength of each poem, as long as nobody knows better */
	public PanePoems(int promptLength) {
		this.promptLength = promptLength;
	}

	/** Takes what comes next. */
	public void take(List<Segment> segments) {
		for (Segment segment : segments) switch (segment) {
		case Segment.Text(long at, String text) -> {
			begin(at);
			growing.append(text);
		}
		case Segment.PoemEnd(var span) -> {
			begin(span.offset());
			complete.add(new Poem(number, offset, growing.toString(), Math.min(span.promptLength(), growing.length()), true));
			if (complete.size() > KEPT) complete.remove();
			growing.setLength(0);
			offset = -1;
		}
		}
	}

	private void begin(long at) {
		if (offset >= 0) return;
		offset = at;
		number++;
	}

	/** How many poems have begun: the number of the one that is on the screen. */
	public long begun() {
		return number;
	}

	/** All that are kept, the oldest first; the last may still grow. */
	public List<Poem> all() {
		List<Poem> all = new ArrayList<>(complete);
		if (offset >= 0) all.add(new Poem(number, offset, growing.toString(), Math.min(promptLength, growing.length()), false));
		return all;
	}

	/** The poem that a place in the debris is in. */
	public Optional<Poem> at(long place) {
		return all().stream().filter(poem -> poem.holds(place)).findFirst();
	}

	/** What is counted: the newest poems, without prompts and without a last word that may still grow. */
	public String counted() {
		List<Poem> all = all();
		List<String> texts = new ArrayList<>();
		int length = 0;
		for (Poem poem : all.reversed()) {
			String text = poem.text().substring(poem.promptLength());
			String said = poem.isWhole() ? text : text.substring(0, lastWord(text));
			length += said.length();
			if (length > COUNTED && !texts.isEmpty()) break;
			texts.addFirst(said.strip());
		}
		return texts.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
	}

	private static int lastWord(String text) {
		int end = text.length();
		while (end > 0 && !Character.isWhitespace(text.charAt(end - 1))) end--;
		return end;
	}
}
