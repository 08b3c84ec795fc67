// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import gleaner.runs.Note;
import gleaner.runs.Run;
import gleaner.runs.Runs;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.NoteText;
import gleaner.ui.ShortLabel;
import gleaner.ui.Spoken;
import gleaner.ui.form.Wheel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/**
 * A note: stars, a text with undo, tags and an excerpt. What the poet changes is given away when the poet pauses, leaves the field, or
 * turns to something else.
 */
final class NoteField {
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
	private final ShortLabel heading;
	private final Combo rating;
	private final NoteText text;
	private final Text tags;
	private final Text excerpt;
	private Optional<Subject> subject = Optional.empty();
	/** As it was last found on the disk. */
	private Note found = Note.NONE;
	/** As it was shown, or saved from here: what the poet goes on from. */
	private Note before = Note.NONE;
	/** Whether stars, tags or excerpt are others than were saved. */
	private boolean isChanged;
	private boolean isShowing;

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
		heading = new ShortLabel(area);
		heading.control().setFont(Fonts.ui(heading.control(), 0, SWT.BOLD));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(20, SWT.DEFAULT).applyTo(heading.control());
		rating = Spoken.name(Wheel.movesTheForm(new Combo(area, SWT.READ_ONLY)), "Rating: " + name);
		rating.setItems(ratings());
		rating.setToolTipText("Your rating");
		rating.addListener(SWT.Selection, e -> {
			isChanged = true;
			save();
		});
		text = new NoteText(area, "Tasting notes: " + name, this::keep);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(text.ground());
		tags = line(area, "Tags: " + name, "tags to find it by, with commas", onTouch);
		excerpt = line(area, "Excerpt: " + name, "an excerpt to remember it by", onTouch);
		text.widget().addListener(SWT.FocusIn, e -> onTouch.run());
		rating.addListener(SWT.FocusIn, e -> onTouch.run());
		set(Note.NONE);
	}

	private Text line(Composite area, String name, String message, Runnable onTouch) {
		Text line = Spoken.name(new Text(area, SWT.SINGLE | SWT.BORDER), name);
		line.setMessage(message);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(60, SWT.DEFAULT).applyTo(line);
		line.addListener(SWT.FocusIn, e -> onTouch.run());
		line.addListener(SWT.FocusOut, e -> save());
		line.addListener(SWT.DefaultSelection, e -> save());
		line.addListener(SWT.Modify, e -> {
			if (!isShowing) isChanged = true;
		});
		return line;
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
		heading.setText(title);
		subject = about;
		rating.setEnabled(about.isPresent());
		text.widget().setEnabled(about.isPresent());
		tags.setEnabled(about.isPresent());
		excerpt.setEnabled(about.isPresent());
		Note now = note.orElse(Note.NONE);
		boolean news = !same || !text.isChanged() && !isChanged && !now.equals(found);
		found = now;
		if (!news) return;
		if (!same || !now.equals(note())) set(now);
		before = now;
	}

	private void set(Note note) {
		isShowing = true;
		try {
			rating.select(note.rating());
			text.show(note.text());
			tags.setText(String.join(", ", note.tags()));
			excerpt.setText(onOneLine(note.excerpt()));
		} finally {
			isShowing = false;
		}
	}

	/** The field has one line; breaks are written as poets write them in prose. */
	private static String onOneLine(String lines) {
		return lines.replace("\n", " / ");
	}

	private Note note() {
		String said = excerpt.getText().equals(onOneLine(before.excerpt())) ? before.excerpt() : excerpt.getText().replace(" / ", "\n");
		return new Note(text.text(), rating.getSelectionIndex(), said, Note.tagsOf(tags.getText()));
	}

	/** Saves what has been changed. */
	void save() {
		if (text.isChanged()) text.save();
		else if (isChanged) keep();
	}

	private void keep() {
		isChanged = false;
		if (subject.isEmpty()) return;
		Note note = note();
		keeper.keep(subject.get(), before, note);
		before = note;
	}

	boolean hasFocus() {
		return text.widget().isFocusControl();
	}

	void setFocus() {
		text.widget().setFocus();
	}

	/** @param operation one of {@link org.eclipse.jface.text.ITextOperationTarget} */
	void perform(int operation) {
		text.perform(operation);
	}
}
