// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.rhythm;

import gleaner.desk.rhythm.HeardLines;
import gleaner.desk.rhythm.PoemRhythm;
import gleaner.desk.rhythm.RhythmReader;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.lexicon.OwnWords;
import gleaner.ui.Background;
import gleaner.ui.LanguageAccess;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.custom.StyledText;

/**
 * Hears how the poem of a page sounds, on a thread of its own, after each pause in typing; a newer edit calls an older reading off. Of a
 * very long poem it hears the lines around the page, and others when those come onto it.
 * Methods are for the UI thread.
 */
public final class RhythmFollower implements IDocumentListener, ITextInputListener {
	private static final String KEY = RhythmFollower.class.getName();
	/** A key held down is not yet a pause. */
	private static final long PAUSE_MILLIS = 12;

	private final ITextViewer viewer;
	private final StyledText text;
	private final Background reading;
	private final List<Runnable> listeners = new ArrayList<>();
	private RhythmReader reader;
	private Optional<PoemRhythm> rhythm = Optional.empty();
	private HeardLines heard = new HeardLines(0, 0);
	/** The lines that were painted last. While the poem changes, the page must not be asked. */
	private int top;
	private int bottom;

	private RhythmFollower(ITextViewer viewer) {
		this.viewer = viewer;
		text = viewer.getTextWidget();
		text.setData(KEY, this);
		reading = Background.newest(text);
		text.addPaintListener(event -> painted());
		viewer.addTextInputListener(this);
		inputDocumentChanged(null, viewer.getDocument());
		StudioChanges.follow(text, parts -> {
			if (parts.contains(StudioChanges.Part.LEXICON)) read();
		});
	}

	/** The follower of a page. */
	public static RhythmFollower of(ITextViewer viewer) {
		return viewer.getTextWidget().getData(KEY) instanceof RhythmFollower follower ? follower : new RhythmFollower(viewer);
	}

	/** How the poem sounded when it was last read; empty before that. */
	public Optional<PoemRhythm> rhythm() {
		return rhythm;
	}

	/** Runs something whenever the poem has been read, as long as the page lives. */
	public void whenRead(Runnable task) {
		listeners.add(task);
	}

	public void removeListener(Runnable task) {
		listeners.remove(task);
	}

	private void painted() {
		top = text.getLineIndex(0);
		bottom = text.getLineIndex(Math.max(0, text.getClientArea().height - 1));
		if (viewer.getDocument() != null && !heard.cover(viewer.getDocument().getNumberOfLines(), top, bottom)) read();
	}

	private void read() {
		IDocument document = viewer.getDocument();
		if (document == null) return;
		int lineCount = document.getNumberOfLines();
		try {
			heard = HeardLines.of(lineCount, top, bottom, line -> isBlank(document, line));
			int first = heard.first();
			String lines = lines(document, heard);
			reading.work("Hearing the rhythm", turn -> read(lines, first, lineCount, turn)).after(PAUSE_MILLIS)
					.trouble("the rhythm of the poem could not be analysed").then(this::isRead);
		} catch (BadLocationException e) {
			throw new IllegalStateException("lines are taken from the document that counts them", e);
		}
	}

	private static String lines(IDocument document, HeardLines which) throws BadLocationException {
		int start = document.getLineOffset(which.first());
		int end = which.end() == document.getNumberOfLines() ? document.getLength() : document.getLineOffset(which.end()) - 1;
		return document.get(start, end - start);
	}

	private static boolean isBlank(IDocument document, int line) {
		try {
			IRegion region = document.getLineInformation(line);
			return document.get(region.getOffset(), region.getLength()).isBlank();
		} catch (BadLocationException e) {
			throw new IllegalArgumentException("line " + line, e);
		}
	}

	private Optional<PoemRhythm> read(String lines, int first, int lineCount, Background.Turn turn) {
		if (reader == null) reader = new RhythmReader(LanguageAccess.language());
		return reader.read(List.of(lines.split("\n", -1)), ownWords(), turn::isWanted).map(part -> part.in(first, lineCount));
	}

	private static Set<String> ownWords() {
		Optional<OwnWords> own = StudioAccess.current().map(Studio::ownWords);
		try {
			return own.isPresent() ? own.get().all() : Set.of();
		} catch (StudioException e) {
			return Set.of(); // said when the poet keeps or asks for one
		}
	}

	private void isRead(Optional<PoemRhythm> read) {
		rhythm = read;
		List.copyOf(listeners).forEach(Runnable::run);
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		read();
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
	}

	@Override
	public void inputDocumentAboutToBeChanged(IDocument before, IDocument after) {
		if (before != null) before.removeDocumentListener(this);
	}

	@Override
	public void inputDocumentChanged(IDocument before, IDocument after) {
		if (after == null) return;
		after.addDocumentListener(this);
		read();
	}
}
