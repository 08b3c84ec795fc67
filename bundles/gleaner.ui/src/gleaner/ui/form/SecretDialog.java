// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.form;

import gleaner.engine.Parameter;
import gleaner.files.StudioException;
import gleaner.ui.Css;
import gleaner.ui.Spoken;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import gleaner.voice.SecretName;
import gleaner.voice.Secrets;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for a secret and keeps it. What was kept before is never shown. */
public final class SecretDialog extends Dialog {
	private static final int WIDTH = 360;

	private final SecretName name;
	private final Parameter.Secret parameter;
	private final Runnable onKept;
	private Text field;

	/** @param onKept is told, on the UI thread, when it has been kept */
	public SecretDialog(Shell parent, String engine, Parameter.Secret parameter, Runnable onKept) {
		super(parent);
		this.parameter = parameter;
		this.onKept = onKept;
		name = new SecretName(engine, parameter.name());
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(parameter.label());
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(16, 12).spacing(8, 8).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(area);
		Label help = new Label(area, SWT.WRAP);
		help.setText(parameter.help() + " Gleaner keeps it outside the studio, and it is in no debris. "
				+ "Leave it empty to forget the kept one.");
		Css.id(help, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(help);
		field = Spoken.name(new Text(area, SWT.SINGLE | SWT.PASSWORD | SWT.BORDER), parameter.label());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		return area;
	}

	@Override
	protected void okPressed() {
		String value = field.getText().strip();
		Shell shell = getShell();
		Runnable kept = () -> shell.getDisplay().asyncExec(onKept);
		super.okPressed();
		Thread.ofVirtual().name("keeping a secret").start(() -> keep(value, kept));
	}

	private void keep(String value, Runnable kept) {
		Secrets secrets = StudioAccess.secrets();
		try {
			if (value.isEmpty()) secrets.remove(name);
			else secrets.put(name, value);
			kept.run();
		} catch (StudioException e) {
			Status.say(e.getMessage());
		}
	}
}
