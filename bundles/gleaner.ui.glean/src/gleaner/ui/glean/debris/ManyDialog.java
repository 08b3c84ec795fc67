// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.cluster.Job;
import gleaner.desk.job.JobPlaces;
import gleaner.desk.job.ManyPoems;
import gleaner.ui.form.FormRow;
import gleaner.ui.form.LateChoice;
import gleaner.ui.form.TextField;
import java.util.Locale;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Asks how many poems a job makes, and where. */
final class ManyDialog extends Dialog {
	private static final int WIDTH = 380;

	private final String what;
	private final JobPlaces places;
	private String typed = String.format(Locale.ENGLISH, "%,d", ManyPoems.USUAL);
	private FormRow count;
	private LateChoice place;
	private Composite area;
	private String where = Job.HERE;

	/** @param what is made, in a sentence or two */
	ManyDialog(Shell parent, String what, JobPlaces places) {
		super(parent);
		this.what = what;
		this.places = places;
	}

	/** How many poems, once it is closed with Make. */
	long poems() {
		return ManyPoems.number(typed);
	}

	/** This machine, or the name of a cluster, once it is closed. */
	String place() {
		return where;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Make Many");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 12).spacing(8, 8).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		Label words = new Label(area, SWT.WRAP);
		words.setText(what.replace("&", "&&"));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(words);
		count = new FormRow(area, "Poems", "The number of poems to make.", 1);
		TextField field = new TextField(count, "", text -> {
			typed = text;
			check();
		});
		field.show(typed);
		place = new LateChoice(new FormRow(area, "Where", "On this machine, or on a cluster that you have described.", 1), Job.HERE,
				_ -> places.clusters(), this::fit);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Make", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		check();
	}

	/** Says what is wrong with the number. */
	private void check() {
		if (getButton(IDialogConstants.OK_ID) == null) return;
		String wrong = ManyPoems.wrong(typed);
		if (count.tell(wrong == null ? "" : wrong)) fit();
		getButton(IDialogConstants.OK_ID).setEnabled(wrong == null);
		getShell().setDefaultButton(getButton(IDialogConstants.OK_ID)); // GTK gives the rank away while it is disabled
	}

	/** The dialog is as large as what it holds. */
	private void fit() {
		area.layout(true, true);
		getShell().pack();
	}

	@Override
	protected void okPressed() {
		where = place.chosen();
		super.okPressed();
	}
}
