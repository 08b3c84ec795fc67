// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.corpus.quotation.QuotationIndex;
import gleaner.desk.stream.MarkReader;
import gleaner.desk.stream.Page;
import gleaner.desk.stream.PaneWindow;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.Ink;
import gleaner.ui.LanguageAccess;
import gleaner.ui.Marking;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import gleaner.ui.Underline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jface.util.Throttler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

/**
 * Marks inventions and quotations in a pane: a thin line below the one, dashes below the other; the pointer says which. Only what can be
 * seen is read, in the background and now and then, so that a stream of any speed costs the same. UI thread only.
 */
final class PaneMarks {
	private static final Duration PACE = Duration.ofMillis(300);
	/** A quotation may begin above what is seen. */
	private static final int MORE_LINES = 3;

	private final StyledText text;
	private final Supplier<Optional<Page>> page;
	private final Background reading;
	private final Throttler soon;
	private final MarkReader reader = new MarkReader(LanguageAccess.language());
	private List<Mark> marks = List.of();
	private Seen read = Seen.NOTHING;
	private boolean isReading;
	/** Set by the background too. */
	private volatile boolean isIndexOld = true;

	/** A mark, by its place in the debris. */
	private record Mark(long from, long to, MarkReader.Kind kind, String words) {
	}

	/** What is seen; of the same debris the same stretch is the same. */
	private record Seen(String debris, long from, long to) {
		private static final Seen NOTHING = new Seen("", 0, 0);
	}

	/** @param page what is shown, if anything is */
	PaneMarks(StyledText text, Supplier<Optional<Page>> page) {
		this.text = text;
		this.page = page;
		reading = Background.newest(text);
		soon = new Throttler(text.getDisplay(), PACE, this::look);
		for (Marking marking : Marking.values()) marking.follow(text, this::lookAnew);
		Marking.followQuotationWords(text, this::lookAnew);
		StudioChanges.follow(text, parts -> {
			isIndexOld |= parts.contains(StudioChanges.Part.CORPORA);
			if (parts.contains(StudioChanges.Part.CORPORA) || parts.contains(StudioChanges.Part.LEXICON)) lookAnew();
		});
		text.addListener(SWT.MouseMove, this::pointed);
	}

	private void lookAnew() {
		read = Seen.NOTHING;
		text.redraw();
	}

	/** Paints what is known of the lines in sight, and has the others read soon. */
	void paint(GC gc) {
		Optional<Page> shown = page.get();
		if (shown.isEmpty() || text.getCharCount() == 0) return;
		if (!seen(shown.get()).equals(read)) soon.throttledExec();
		PaneWindow window = shown.get().window();
		long from = window.offset(text.getOffsetAtLine(Math.max(0, text.getTopIndex() - 1)));
		long to = window.offset(lineEnd(lastLine()));
		gc.setAntialias(SWT.OFF);
		for (Mark mark : marks) {
			if (mark.to <= from || mark.from >= to || !window.holds(mark.from) || !window.holds(mark.to)) continue;
			boolean isInvention = mark.kind == MarkReader.Kind.INVENTION;
			gc.setForeground((isInvention ? Ink.ACCENT : Ink.QUOTATION).get());
			gc.setLineDash(isInvention ? null : mark.kind == MarkReader.Kind.QUOTED ? Underline.DASHES : Underline.DOTS);
			Underline.draw(gc, text, window.place(mark.from), Math.min(text.getCharCount(), window.place(mark.to)));
		}
		gc.setLineDash(null);
	}

	private int lastLine() {
		return text.getLineIndex(text.getClientArea().height);
	}

	private int lineEnd(int line) {
		return text.getOffsetAtLine(line) + text.getLine(line).length();
	}

	private Seen seen(Page shown) {
		PaneWindow window = shown.window();
		return new Seen(shown.debris(), window.offset(text.getOffsetAtLine(firstLine())), window.offset(lineEnd(lastLine())));
	}

	private int firstLine() {
		return Math.max(0, text.getTopIndex() - MORE_LINES);
	}

	/** One reading at a time: one that has begun is brought to its end, or a quick stream would never be read. */
	private void look() {
		Optional<Page> shown = text.isDisposed() ? Optional.empty() : page.get();
		if (shown.isEmpty() || isReading || text.getCharCount() == 0) return;
		Seen now = seen(shown.get());
		int start = text.getOffsetAtLine(firstLine());
		int end = lineEnd(lastLine());
		if (end <= start) return;
		String words = text.getTextRange(start, end - start);
		long[] offsets = new long[words.length() + 1];
		for (int i = 0; i < offsets.length; i++) offsets[i] = shown.get().window().offset(start + i);
		boolean isGrowing = end == text.getCharCount();
		boolean areInventions = Marking.INVENTIONS.isOn();
		boolean areQuotations = Marking.QUOTATIONS.isOn();
		int quotationWords = Marking.quotationWords();
		Optional<Studio> studio = StudioAccess.current();
		isReading = true;
		reading.work("Reading what is shown", turn -> {
			Set<String> own = studio.isPresent() ? studio.get().ownWords().all() : Set.of();
			QuotationIndex index = areQuotations && studio.isPresent() ? index(studio.get()) : QuotationIndex.EMPTY;
			return reader.read(words, isGrowing, new MarkReader.Wanted(areInventions, own, index, quotationWords), turn::isWanted);
		}).orElse(sentence -> isReading = false).then(found -> {
			isReading = false;
			show(now, found, offsets);
		});
	}

	private QuotationIndex index(Studio studio) throws StudioException, InterruptedException {
		boolean isNew = isIndexOld || studio.quotations().known() == QuotationIndex.EMPTY;
		isIndexOld = false;
		return isNew ? studio.quotations().upToDate(Progress.NONE) : studio.quotations().known();
	}

	private void show(Seen now, List<MarkReader.Found> found, long[] offsets) {
		if (text.isDisposed()) return;
		List<Mark> marked = new ArrayList<>();
		for (MarkReader.Found each : found) marked.add(new Mark(offsets[each.from()], offsets[each.to()], each.kind(), each.words()));
		read = now;
		if (page.get().filter(shown -> !seen(shown).equals(now)).isPresent()) soon.throttledExec(); // it has gone on in the meantime
		if (marked.equals(marks)) return;
		marks = marked;
		text.redraw();
	}

	/** The pointer says of a mark what it is. */
	private void pointed(Event event) {
		String words = at(new Point(event.x, event.y)).map(Mark::words).orElse(null);
		if (words == null ? text.getToolTipText() != null : !words.equals(text.getToolTipText())) text.setToolTipText(words);
	}

	private Optional<Mark> at(Point point) {
		int place = page.get().isEmpty() || marks.isEmpty() ? -1 : text.getOffsetAtPoint(point);
		if (place < 0) return Optional.empty();
		long offset = page.get().get().window().offset(place);
		return marks.stream().filter(mark -> read.debris.equals(page.get().get().debris()) && mark.from <= offset && offset < mark.to)
				.findFirst();
	}
}
