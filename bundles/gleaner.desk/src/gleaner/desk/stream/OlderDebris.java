// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import gleaner.files.StudioException;
import gleaner.studio.debris.DebrisFile;
import gleaner.studio.debris.PoemSpan;
import java.util.ArrayList;
import java.util.List;

/** A debris file that was opened to be read: gives pages for any place in it, each read from the disk. Immutable. */
public final class OlderDebris {
	/** How much a page has before and behind the place that it is for. */
	private static final int AROUND = PaneWindow.MOST_CHARACTERS / 2 - PaneWindow.LONGEST_LINE;
	private static final int LINES_AROUND = PaneWindow.MOST_LINES / 2 - PaneWindow.MOST_CHARACTERS / PaneWindow.LONG_LINE / 2;
	/** Pages hold by these bounds themselves, and are not cut. */
	private static final int NOT_CUT = 4;

	private final DebrisFile file;

	public OlderDebris(DebrisFile file) {
		this.file = file;
	}

	/** A debris file with a page of it. */
	public record Opened(OlderDebris debris, Page page) {
	}

	/** With the page around an offset, see {@link #around}. */
	public Opened showing(long offset) throws StudioException {
		return new Opened(this, around(offset));
	}

	public DebrisFile file() {
		return file;
	}

	/** The offset behind the last character of the last poem. */
	public long length() {
		return file.poems().isEmpty() ? 0 : file.poems().getLast().end();
	}

	/**
	 * The part of the file around an offset. Reads the file: not for the thread of the screen.
	 *
	 * @throws StudioException if it cannot be read any more
	 */
	public Page around(long offset) throws StudioException {
		long place = Math.clamp(offset, 0, length());
		long furthest = Math.max(0, place - AROUND);
		String read = file.slice(furthest, Math.min(length(), place + AROUND));
		int middle = (int) (place - furthest);
		long start = furthest + before(read, middle, furthest == 0);
		long end = furthest + behind(read, middle);
		int first = firstPoem(start);
		List<PoemSpan> poems = file.poems();
		boolean betweenPoems = first < poems.size() && poems.get(first).offset() > start;
		if (betweenPoems) start = poems.get(first).offset();
		Page page = new Page(file.id(), file.making(), start,
				first < poems.size() ? poems.get(first).number() : file.making().request().first());
		page.window().allow(NOT_CUT);
		page.take(segments(first, start, end, read, furthest));
		page.know(poems.subList(first, Math.min(poems.size(), firstPoem(end) + 1)));
		return page;
	}

	/** The first poem that has characters at or behind this offset. */
	private int firstPoem(long offset) {
		int low = 0;
		int high = file.poems().size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (file.poems().get(middle).end() < offset) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	/** @param read the text from {@code furthest} on */
	private List<Segment> segments(int first, long start, long end, String read, long furthest) {
		List<Segment> segments = new ArrayList<>();
		for (int i = first; i < file.poems().size() && file.poems().get(i).offset() < end; i++) {
			PoemSpan poem = file.poems().get(i);
			long from = Math.max(start, poem.offset());
			long to = Math.min(end, poem.end());
			if (from < to) segments.add(new Segment.Text(from, read.substring((int) (from - furthest), (int) (to - furthest))));
			if (to == poem.end()) segments.add(new Segment.PoemEnd(poem));
		}
		return segments;
	}

	/** Where a page begins that has this place in its middle: at the start of a line if there is one near. */
	private static int before(String read, int place, boolean isBeginning) {
		int lineStart = 0;
		int lines = 0;
		for (int i = place - 1; i >= 0 && lines <= LINES_AROUND; i--) if (read.charAt(i) == '\n') {
			lineStart = i + 1;
			lines++;
		}
		return isBeginning && lines <= LINES_AROUND ? 0 : lineStart;
	}

	private static int behind(String read, int place) {
		int lines = 0;
		for (int i = place; i < read.length(); i++) if (read.charAt(i) == '\n' && ++lines > LINES_AROUND) return i + 1;
		return read.length();
	}
}
