package gleaner.desk.stream;

import gleaner.studio.debris.DebrisFile;
import gleaner.studio.debris.PoemSpan;
import java.util.ArrayList;
import java.util.List;

/** A debris file that was opened to be read: gives pages for any place in it. Immutable. */
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

	DebrisFile file() {
		return file;
	}

	/** The offset behind the last character of the last poem. */
	public long length() {
		return file.poems().isEmpty() ? 0 : file.poems().getLast().end();
	}

	/** The part of the file around an offset. */
	public Page around(long offset) {
		int place = (int) Math.clamp(offset, 0, length());
		int start = before(place);
		int end = behind(place);
		int first = firstPoem(start);
		List<PoemSpan> poems = file.poems();
		boolean betweenPoems = first < poems.size() && poems.get(first).offset() > start;
		if (betweenPoems) start = (int) poems.get(first).offset();
		Page page = new Page(file.id(), file.header(), start, first + 1);
		page.window().allow(NOT_CUT);
		page.take(segments(first, start, end));
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

	private List<Segment> segments(int first, int start, int end) {
		List<Segment> segments = new ArrayList<>();
		for (int i = first; i < file.poems().size() && file.poems().get(i).offset() < end; i++) {
			PoemSpan poem = file.poems().get(i);
			int from = (int) Math.max(start, poem.offset());
			int to = (int) Math.min(end, poem.end());
			if (from < to) segments.add(new Segment.Text(from, file.text().substring(from, to)));
			if (to == poem.end()) segments.add(new Segment.PoemEnd(poem));
		}
		return segments;
	}

	/** Where a page begins that has this place in its middle: at the start of a line if there is one near. */
	private int before(int place) {
		int furthest = Math.max(0, place - AROUND);
		int lineStart = furthest;
		int lines = 0;
		for (int i = place - 1; i >= furthest && lines <= LINES_AROUND; i--) if (file.text().charAt(i) == '\n') {
			lineStart = i + 1;
			lines++;
		}
		return furthest == 0 && lines <= LINES_AROUND ? 0 : lineStart;
	}

	private int behind(int place) {
		int furthest = (int) Math.min(length(), place + (long) AROUND);
		int lines = 0;
		for (int i = place; i < furthest; i++) if (file.text().charAt(i) == '\n' && ++lines > LINES_AROUND) return i + 1;
		return furthest;
	}
}
