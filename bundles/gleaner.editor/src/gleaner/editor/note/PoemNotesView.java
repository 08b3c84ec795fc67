// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.note;

import gleaner.studio.Studio;
import gleaner.studio.poem.Poems;
import gleaner.ui.Background;
import gleaner.ui.Css;
import gleaner.ui.EmptyPage;
import gleaner.ui.Fonts;
import gleaner.ui.NoteKeeper;
import gleaner.ui.NoteText;
import gleaner.ui.PoemInFront;
import gleaner.ui.PoemPage;
import gleaner.ui.StudioAccess;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;

/** What the poet notes beside the poem in front: what belongs to it and not into it. Saved by itself, into a plain file. */
public final class PoemNotesView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.editor.notes";

	private static final String NO_POEM = "Open a poem to write notes that belong to it, but not into it.";

	/** Whose notes these are. */
	private record Subject(Poems poems, String title) {
	}

	private NoteKeeper keeper;
	private Background reading;
	private Label heading;
	private NoteText text;
	private EmptyPage empty;
	private Optional<Subject> subject = Optional.empty();
	/** As they were last found on the disk. */
	private String found = "";
	private boolean isFilled;

	@Override
	public void createPartControl(Composite parent) {
		keeper = new NoteKeeper(() -> {});
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(12, 8).spacing(0, 6).applyTo(page);
		heading = new Label(page, SWT.WRAP);
		heading.setFont(Fonts.ui(heading, -1, SWT.NORMAL));
		Css.id(heading, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(heading);
		text = new NoteText(page, "Notes beside the poem", this::keep);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(text.ground());
		empty = new EmptyPage(page, getSite(), text.ground());
		reading = Background.newest(page);
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.UNDO.getId(), operation(ITextOperationTarget.UNDO));
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.REDO.getId(), operation(ITextOperationTarget.REDO));
		page.addDisposeListener(event -> {
			text.save();
			keeper.close();
		});
		PoemInFront.follow(getSite().getPage(), page, this::look);
		StudioAccess.whenOpen(page, studio -> look());
		tell();
		look();
	}

	private Action operation(int operation) {
		return new Action() {
			@Override
			public void run() {
				text.perform(operation);
			}
		};
	}

	/** Another poem may be in front; or another program may have written the notes. */
	private void look() {
		Optional<Studio> studio = StudioAccess.current();
		Optional<PoemPage> poem = PoemInFront.of(getSite().getPage());
		Optional<Subject> now = studio.flatMap(open -> poem.map(page -> new Subject(open.poems(), page.title())));
		if (!now.equals(subject)) {
			text.save();
			subject = now;
			found = "";
			isFilled = false;
			text.show("");
			tell();
		}
		now.ifPresent(this::read);
	}

	private void read(Subject of) {
		reading.work("Reading notes", turn -> of.poems().noted(of.title())).trouble("the notes of “" + of.title() + "” cannot be read")
				.then(noted -> filled(of, noted));
	}

	private void filled(Subject of, String noted) {
		if (!subject.equals(Optional.of(of))) return;
		boolean isNews = !isFilled || !text.isChanged() && !noted.equals(found);
		isFilled = true;
		found = noted;
		text.widget().setEditable(!of.poems().isReadOnly());
		text.widget().setEnabled(true);
		if (isNews && !noted.equals(text.text())) text.show(noted);
	}

	private void tell() {
		heading.setText(subject.map(of -> "Beside “" + of.title() + "”").orElse("").replace("&", "&&"));
		text.widget().setEnabled(false);
		if (subject.isPresent()) empty.clear();
		else empty.say(NO_POEM, EmptyPage.BEGIN_POEM, EmptyPage.FIND_POEM);
		heading.getParent().layout();
	}

	private void keep() {
		String notes = text.text();
		subject.ifPresent(of -> keeper.keep(() -> of.poems().note(of.title(), notes)));
	}

	@Override
	public void setFocus() {
		if (!empty.setFocus()) text.widget().setFocus();
	}
}
