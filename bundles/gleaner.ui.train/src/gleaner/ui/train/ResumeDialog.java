// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import gleaner.desk.mix.Usual;
import gleaner.desk.thread.CardWords;
import gleaner.engine.Parameter;
import gleaner.engine.ParameterGroup;
import gleaner.runs.Run;
import gleaner.ui.Css;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Asks what is to be another setting from here on, when a thread goes on. */
final class ResumeDialog extends Dialog {
	private static final int WIDTH = 480;
	private static final int HEIGHT = 560;
	/** So many settings are seen at once without folding any away. */
	private static final int ROOM = 6;

	private final Run run;
	private final List<ParameterGroup> groups;
	private final Usual present;
	private final Map<String, String> typed = new LinkedHashMap<>();
	private Label summary;
	private SettingsForm form;

	/** @param groups what can be changed */
	ResumeDialog(Shell parent, Run run, List<ParameterGroup> groups) {
		super(parent);
		this.run = run;
		this.groups = groups;
		present = new Usual("was", run.parameters());
	}

	/** The settings that are to be other ones, by name; empty if the thread goes on as it was. */
	Map<String, String> changes() {
		Map<String, String> changes = new LinkedHashMap<>();
		for (ParameterGroup group : groups) for (Parameter<?> parameter : group.parameters()) {
			String value = typed.get(parameter.name());
			if (value != null && present.differs(parameter, value)) changes.put(parameter.name(), value);
		}
		return changes;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Resume " + run.called() + " with Changes");
	}

	@Override
	protected Point getInitialSize() {
		return new Point(WIDTH, HEIGHT);
	}

	@Override
	public void create() {
		super.create();
		form.setFocus(); // or GTK gives it to a button, and to the next one when that is disabled
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		form = new SettingsForm(parent, this::check);
		summary = new Label(form.rows(), SWT.WRAP);
		Css.id(summary, Css.DIM);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(100, SWT.DEFAULT).applyTo(summary);
		form.show(groups, ROOM, present, typed);
		return form.control();
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Resume", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		check();
		form.layOut();
	}

	private void check() {
		boolean right = form.check(_ -> List.of());
		String words = CardWords.count(run.steps()) + " steps so far. "
				+ (right ? whatComes(changes().size()) : "Errors are shown below each field.");
		if (!summary.getText().equals(words)) {
			summary.setText(words);
			form.layOut();
		}
		getButton(IDialogConstants.OK_ID).setEnabled(right);
		getShell().setDefaultButton(getButton(IDialogConstants.OK_ID)); // GTK gives the rank away while it is disabled
	}

	private static String whatComes(int changes) {
		return switch (changes) {
		case 0 -> "Nothing has changed: the thread continues as it was. Its net, its texts and their order stay for life.";
		case 1 -> "One setting changes from here on; the card and the log will say so.";
		default -> changes + " settings change from here on; the card and the log will say so.";
		};
	}
}
