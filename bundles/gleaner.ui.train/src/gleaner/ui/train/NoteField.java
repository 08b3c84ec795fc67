package gleaner.ui.train;

import gleaner.runs.Note;
import gleaner.runs.Run;
import gleaner.runs.Runs;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.TextViewer;
import org.eclipse.jface.text.TextViewerUndoManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * A note: stars and a text with undo. What the poet changes is given away when the poet pauses, leaves the field, or turns to something
 * else.
 */
final class NoteField {
	/** Milliseconds without a key after which a note is saved. */
	private static final int PAUSE = 700;
	private static final int UNDOABLE = 200;
	private static final String UNRATED = "not rated";

	/**
	 * What is noted about.
	 *
	 * @param step of a model; empty for the thread
	 */
	record Subject(Runs runs, Run run, OptionalLong step) {
		boolean isSame(Subject other) {
			return run.folder().equals(other.run.folder()) && step.equals(other.step);
		}
	}

	/** Saves a note. */
	@FunctionalInterface
	interface Keeper {
		/** @param before the note as it was when the poet began to change it */
		void keep(Subject subject, Note before, Note note);
	}

	private final Keeper keeper;
	private final Label heading;
	private final Combo rating;
	private final TextViewer viewer;
	private final StyledText text;
	private final Runnable pause = this::save;
	private Optional<Subject> subject = Optional.empty();
	/** As it was last found on the disk. */
	private Note found = Note.NONE;
	/** As it was shown, or saved from here: what the poet goes on from. */
	private Note before = Note.NONE;
	private boolean changed;
	private boolean showing;

	/**
	 * @param name for screen readers
	 * @param onTouch is told when the poet turns to it
	 * @param keeper saves a note
	 */
	NoteField(Composite page, String name, Runnable onTouch, Keeper keeper) {
		this.keeper = keeper;
		Composite area = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 4).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		heading = new Label(area, SWT.NONE);
		heading.setFont(Fonts.ui(heading, 0, SWT.BOLD));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(20, SWT.DEFAULT).applyTo(heading);
		rating = Spoken.name(new Combo(area, SWT.READ_ONLY), "Rating: " + name);
		rating.setItems(ratings());
		rating.setToolTipText("How you rate it");
		rating.addListener(SWT.Selection, e -> {
			changed = true;
			save();
		});
		Composite ground = new Composite(area, SWT.NONE);
		Css.id(ground, Css.FIELD);
		GridLayoutFactory.fillDefaults().margins(8, 6).applyTo(ground);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(ground);
		viewer = new TextViewer(ground, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		viewer.setUndoManager(new TextViewerUndoManager(UNDOABLE));
		viewer.activatePlugins();
		text = viewer.getTextWidget();
		text.setAlwaysShowScrollBars(false);
		Fonts.follow(text, Fonts.DEBRIS, Fonts.DEBRIS_LEADING);
		GridDataFactory.fillDefaults().grab(true, true).hint(60, 40).applyTo(text);
		Spoken.name(text, "Tasting notes: " + name);
		text.addListener(SWT.FocusIn, e -> onTouch.run());
		rating.addListener(SWT.FocusIn, e -> onTouch.run());
		text.addListener(SWT.FocusOut, e -> save());
		viewer.addTextListener(e -> {
			if (showing || e.getDocumentEvent() == null) return;
			changed = true;
			text.getDisplay().timerExec(PAUSE, pause);
		});
		Ink.follow(text, any -> {
			text.setSelectionBackground(Ink.SELECTION.get());
			text.setSelectionForeground(Ink.INK.get());
		});
		set(Note.NONE);
	}

	private static String[] ratings() {
		List<String> items = new ArrayList<>(List.of(UNRATED));
		for (int stars = 1; stars <= Note.BEST; stars++) items.add(new Note("", stars).stars());
		return items.toArray(String[]::new);
	}

	/**
	 * Shows a note, unless the poet is at it.
	 *
	 * @param about what it is about; nothing if there is nothing yet
	 * @param note as it is on the disk
	 */
	void show(String title, Optional<Subject> about, Optional<Note> note) {
		boolean same = about.isPresent() == subject.isPresent() && (about.isEmpty() || about.get().isSame(subject.get()));
		if (!same) save();
		if (!heading.getText().equals(title)) heading.setText(title);
		subject = about;
		rating.setEnabled(about.isPresent());
		text.setEnabled(about.isPresent());
		Note now = note.orElse(Note.NONE);
		boolean news = !same || !changed && !now.equals(found);
		found = now;
		if (!news) return;
		if (!same || !now.equals(note())) set(now);
		before = now;
	}

	private void set(Note note) {
		showing = true;
		try {
			rating.select(note.rating());
			viewer.setDocument(new Document(note.text()));
			changed = false;
		} finally {
			showing = false;
		}
	}

	private Note note() {
		return new Note(viewer.getDocument().get(), rating.getSelectionIndex());
	}

	/** Saves what has been changed. */
	void save() {
		if (!changed || subject.isEmpty() || text.isDisposed()) return;
		changed = false;
		Note note = note();
		keeper.keep(subject.get(), before, note);
		before = note;
	}

	boolean hasFocus() {
		return text.isFocusControl();
	}

	void setFocus() {
		text.setFocus();
	}

	/** @param operation one of {@link org.eclipse.jface.text.ITextOperationTarget} */
	void perform(int operation) {
		if (viewer.canDoOperation(operation)) viewer.doOperation(operation);
	}
}
