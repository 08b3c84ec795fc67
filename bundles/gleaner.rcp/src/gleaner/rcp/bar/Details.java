// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.bar;

import gleaner.ui.Spoken;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** What stands behind a message of the status line, for who asks: text to read and to copy into a letter. */
final class Details extends Dialog {
	private final String text;

	private Details(Shell parent, String text) {
		super(parent);
		this.text = text;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** @param detail a Throwable or anything that says something by its text */
	static void open(Shell parent, Object detail) {
		if (detail != null)
			new Details(parent, describe(detail)).open();
	}

	private static String describe(Object detail) {
		if (!(detail instanceof Throwable problem))
			return detail.toString();
		StringWriter out = new StringWriter();
		problem.printStackTrace(new PrintWriter(out, true));
		return out.toString();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Details");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Text shown = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
		Spoken.name(shown, "Details");
		shown.setFont(JFaceResources.getTextFont());
		shown.setText(text);
		GridDataFactory.fillDefaults().grab(true, true).hint(720, 360).applyTo(shown);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CLOSE_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected void buttonPressed(int button) {
		close();
	}
}
