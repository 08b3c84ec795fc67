// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.lifeline;

import gleaner.runs.Note;
import gleaner.ui.NoteText;
import gleaner.ui.Spoken;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks what the poet thinks of an age: words, stars, an excerpt, tags. */
final class NoteDialog extends Dialog {
	private final String title;
	private final Note before;
	private Combo rating;
	private NoteText words;
	private Text excerpt;
	private Text tags;
	private Note note;

	/** @param before what was noted so far */
	NoteDialog(Shell shell, String title, Note before) {
		super(shell);
		this.title = title;
		this.before = before;
		note = before;
	}

	/** What is noted now. */
	Note note() {
		return note;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Composite form = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 8).applyTo(form);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
		label(form, "Rating");
		rating = Spoken.name(new Combo(form, SWT.READ_ONLY), "Rating");
		List<String> stars = new ArrayList<>(List.of("not rated"));
		for (int many = 1; many <= Note.BEST; many++) stars.add(new Note("", many).stars());
		rating.setItems(stars.toArray(String[]::new));
		rating.select(before.rating());
		label(form, "Note");
		words = new NoteText(form, "Tasting note", () -> {});
		words.show(before.text());
		GridDataFactory.fillDefaults().grab(true, true).hint(420, 120).applyTo(words.ground());
		label(form, "Excerpt");
		excerpt = Spoken.name(new Text(form, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL), "Excerpt");
		excerpt.setText(before.excerpt());
		excerpt.setToolTipText("Something it said, to remember it by");
		GridDataFactory.fillDefaults().grab(true, false).hint(420, 60).applyTo(excerpt);
		label(form, "Tags");
		tags = Spoken.name(new Text(form, SWT.BORDER), "Tags");
		tags.setText(String.join(", ", before.tags()));
		tags.setMessage("words to find it by, with commas");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(tags);
		words.widget().setFocus();
		return area;
	}

	private static void label(Composite form, String words) {
		Label label = new Label(form, SWT.NONE);
		label.setText(words);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(label);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Keep", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		note = new Note(words.text(), rating.getSelectionIndex(), excerpt.getText(), Note.tagsOf(tags.getText()));
		super.okPressed();
	}
}
