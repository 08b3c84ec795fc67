// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.quotation;

import gleaner.corpus.quotation.Quotation;
import gleaner.corpus.quotation.QuotationIndex;
import gleaner.desk.poem.Quoting;
import gleaner.editor.page.PoemEditor;
import gleaner.editor.page.Switch;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.Ink;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import gleaner.ui.Underline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.TextEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.widgets.Display;

/**
 * Underlines quietly what of a poem stands in the corpora as well: dashes for what is there word for word, dots where a word is changed.
 * The search runs in the background whenever the poet pauses; a later one calls off an earlier one.
 */
public final class QuotationMarks {
	private static final String KEY = "gleaner.quotations";
	private static final int PAUSE = 250;

	private final PoemEditor editor;
	private final StyledText text;
	private final Background looking;
	private final Display display;
	private final Runnable look = this::look;
	private List<Quotation> found = List.of();
	private Optional<Studio> studio = Optional.empty();
	private boolean isIndexOld = true;

	public QuotationMarks(PoemEditor editor) {
		this.editor = editor;
		text = editor.viewer().getTextWidget();
		display = text.getDisplay();
		text.setData(KEY, this);
		text.addPaintListener(this::paint);
		editor.viewer().addTextListener(this::changed);
		looking = Background.newest(text);
		Switch.QUOTATIONS.follow(text, () -> {
			found = List.of();
			text.redraw();
			look();
		});
		QuotationLength.follow(text, this::look);
		StudioAccess.whenOpen(text, open -> {
			studio = Optional.of(open);
			look();
		});
		StudioChanges.follow(text, parts -> {
			if (!parts.contains(StudioChanges.Part.CORPORA)) return;
			isIndexOld = true;
			look();
		});
	}

	/** Those of a page, if it is one. */
	public static Optional<QuotationMarks> of(ITextViewer viewer) {
		return viewer.getTextWidget().getData(KEY) instanceof QuotationMarks marks ? Optional.of(marks) : Optional.empty();
	}

	/** The quotation at an offset; of two the longer one. */
	public Optional<Quotation> at(int offset) {
		return found.stream().filter(q -> q.start() <= offset && offset <= q.end()).max((a, b) -> Integer.compare(a.words(), b.words()));
	}

	/** What is known of the quotation at an offset, about the line of the poem that the offset is in; UI thread only. */
	public Optional<String> tell(int offset) {
		return at(offset).filter(q -> offset <= text.getCharCount()).map(q -> {
			int start = text.getOffsetAtLine(text.getLineAtOffset(offset));
			return Quoting.line(q, start, start + text.getLine(text.getLineAtOffset(offset)).length());
		});
	}

	List<Quotation> found() {
		return found;
	}

	/** Until it is looked again, marks behind an edit move with it and those in it vanish. */
	private void changed(TextEvent event) {
		display.timerExec(PAUSE, look);
		DocumentEvent edit = event.getDocumentEvent();
		if (edit == null || found.isEmpty()) return;
		int end = edit.getOffset() + edit.getLength();
		int shift = (edit.getText() == null ? 0 : edit.getText().length()) - edit.getLength();
		List<Quotation> moved = new ArrayList<>();
		for (Quotation q : found) {
			if (q.end() < edit.getOffset()) moved.add(q);
			else if (q.start() > end) moved.add(q.moved(shift));
		}
		found = moved;
	}

	private void look() {
		if (studio.isEmpty() || text.isDisposed() || editor.poem() == null || !Switch.QUOTATIONS.isOn()) return;
		Studio in = studio.get();
		String poem = editor.poem().get();
		boolean isIndexToBeMade = isIndexOld;
		isIndexOld = false;
		looking.work("Looking for quotations", turn -> find(in, poem, isIndexToBeMade, turn))
				.trouble("the corpora cannot be searched for quotations").then(quotations -> show(poem, quotations));
	}

	private static List<Quotation> find(Studio in, String poem, boolean isIndexToBeMade, Background.Turn turn)
			throws StudioException, InterruptedException {
		boolean isNew = isIndexToBeMade || in.quotations().known() == QuotationIndex.EMPTY;
		QuotationIndex index = isNew ? in.quotations().upToDate(Progress.NONE) : in.quotations().known();
		return index.find(poem, QuotationLength.words(), () -> !turn.isWanted());
	}

	private void show(String looked, List<Quotation> quotations) {
		if (editor.poem() == null || !looked.equals(editor.poem().get()) || quotations.equals(found)) return;
		found = quotations;
		text.redraw();
	}

	private void paint(PaintEvent event) {
		if (found.isEmpty() || text.getCharCount() != editor.viewer().getDocument().getLength()) return;
		int from = text.getOffsetAtLine(text.getLineIndex(Math.max(0, event.y)));
		int lastLine = text.getLineIndex(event.y + event.height);
		int to = text.getOffsetAtLine(lastLine) + text.getLine(lastLine).length();
		event.gc.setForeground(Ink.QUOTATION.get());
		event.gc.setAntialias(SWT.OFF);
		for (Quotation quotation : found) {
			if (quotation.end() > text.getCharCount() || quotation.end() < from || quotation.start() > to) continue;
			for (int line = text.getLineAtOffset(quotation.start()); line <= text.getLineAtOffset(quotation.end() - 1); line++) {
				int start = text.getOffsetAtLine(line);
				int end = start + text.getLine(line).length();
				event.gc.setLineDash(quotation.kind(start, end) == Quotation.Kind.VERBATIM ? Underline.DASHES : Underline.DOTS);
				Underline.draw(event.gc, text, Math.max(start, quotation.start()), Math.min(end, quotation.end()));
			}
		}
		event.gc.setLineDash(null);
	}
}
