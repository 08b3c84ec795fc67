package gleaner.ui.debris;

import gleaner.studio.debris.DebrisFile;
import gleaner.studio.debris.PoemSpan;
import java.util.ArrayList;
import java.util.List;

/** A debris file that was opened to be read: gives pages for any place in it. Immutable. */
final class OlderDebris {
	/** How much a page has before and behind the place that it is for. */
	private static final int AROUND = PaneWindow.MOST_CHARACTERS / 2 - PaneWindow.LONGEST_LINE;
	/** How far the start of a page is moved to be at the start of a line. */
	private static final int TO_LINE = 2_000;

	private final DebrisFile file;

	OlderDebris(DebrisFile file) {
		this.file = file;
	}

	DebrisFile file() {
		return file;
	}

	/** The offset behind the last character of the last poem. */
	long length() {
		return file.poems().isEmpty() ? 0 : file.poems().getLast().end();
	}

	/** The part of the file around an offset. */
	Page around(long offset) {
		int place = (int) Math.clamp(offset, 0, length());
		int start = lineStart(Math.max(0, place - AROUND));
		int end = (int) Math.min(length(), place + (long) AROUND);
		int first = firstPoem(start);
		List<PoemSpan> poems = file.poems();
		boolean betweenPoems = first < poems.size() && poems.get(first).offset() > start;
		if (betweenPoems) start = (int) poems.get(first).offset();
		Page page = new Page(file.id(), file.header(), start, first + 1);
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

	private int lineStart(int place) {
		if (place == 0) return 0;
		for (int i = place; i < Math.min(place + TO_LINE, length()); i++) if (file.text().charAt(i) == '\n') return i + 1;
		return place;
	}
}
