// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.document;

import gleaner.desk.poem.Clippings;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Provenance;
import gleaner.studio.poem.ProvenanceTracker;
import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;

/** The text of an open poem, which knows at any time where each of its characters is from. UI thread only. */
public final class PoemDocument extends Document implements IDocumentListener {
	private final Clippings clippings;
	private ProvenanceTracker.Listener listener = (before, edit) -> {};
	private ProvenanceTracker tracker;
	private Harvest filling;
	private boolean isAnnounced;

	PoemDocument(Clippings clippings) {
		this.clippings = clippings;
		setInitialLineDelimiter("\n");
		tracker = new ProvenanceTracker(Harvest.EMPTY, getModificationStamp());
		// first of all listeners: the others paint what the tracker knows
		addPrenotifiedDocumentListener(this);
	}

	/** The same document, if it is a poem. */
	public static Optional<PoemDocument> of(IDocument document) {
		return document instanceof PoemDocument poem ? Optional.of(poem) : Optional.empty();
	}

	public Provenance provenance() {
		return tracker.provenance();
	}

	/** Text and origins as they are now. */
	public Harvest harvest() {
		return tracker.harvest();
	}

	/** The characters from {@code from} to before {@code to}. */
	public Harvest harvest(int from, int to) {
		return tracker.harvest(from, to);
	}

	public Clippings clippings() {
		return clippings;
	}

	/** From now on this one hears of edits, and no other. */
	void listen(ProvenanceTracker.Listener newListener) {
		listener = newListener;
		tracker.listen(listener);
	}

	/** Takes the text as it was read from the disk, and forgets all edits. */
	void fill(Harvest poem) {
		filling = poem;
		set(poem.text());
		filling = null;
	}

	/** Another version takes the place of the whole text, as one edit. */
	public void become(Harvest poem) {
		announce(poem, () -> set(poem.text()));
	}

	/** Text with origins takes the place of text, as one edit. */
	public void replace(int offset, int length, Harvest coming) throws BadLocationException {
		BadLocationException[] wrong = new BadLocationException[1];
		announce(coming, () -> {
			try {
				replace(offset, length, coming.text());
			} catch (BadLocationException e) {
				wrong[0] = e;
			}
		});
		if (wrong[0] != null) throw wrong[0];
	}

	/** Makes edits in which this text may come in, and keeps its origins. */
	public void announce(Harvest coming, Runnable edits) {
		boolean before = isAnnounced;
		isAnnounced = coming.length() > 0;
		try {
			tracker.during(coming, edits);
		} finally {
			isAnnounced = before;
		}
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		// the event tells all that is needed afterwards
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		if (filling != null) {
			tracker = new ProvenanceTracker(filling, event.getModificationStamp());
			tracker.listen(listener);
			return;
		}
		String inserted = event.getText() == null ? "" : event.getText();
		Runnable edit = () -> tracker.edit(event.getOffset(), event.getLength(), inserted, event.getModificationStamp());
		Harvest origin = isAnnounced ? Harvest.EMPTY : clippings.origin(inserted);
		if (origin.length() > 0) tracker.during(origin, edit);
		else edit.run();
	}
}
