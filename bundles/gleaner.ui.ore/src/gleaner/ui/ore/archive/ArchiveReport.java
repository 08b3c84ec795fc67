// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.ore.archive;

import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** What came of an archive that was made or checked: a sentence, what there is to say of it, and what can be done now. */
final class ArchiveReport extends Dialog {
	private static final int WIDTH = 560;
	private static final int HEIGHT = 220;

	private final String title;
	private final String head;
	private final List<String> lines;
	private final List<Deed> deeds = new ArrayList<>();

	private record Deed(String name, Runnable run) {
	}

	ArchiveReport(Shell shell, String title, String head, List<String> lines) {
		super(shell);
		this.title = title;
		this.head = head;
		this.lines = List.copyOf(lines);
		setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.RESIZE | SWT.APPLICATION_MODAL);
		setBlockOnOpen(false);
	}

	/** A button for what can be done now; the window stays. */
	ArchiveReport offering(String name, Runnable run) {
		deeds.add(new Deed(name, run));
		return this;
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
		Label said = new Label(area, SWT.WRAP);
		said.setText(head.replace("&", "&&"));
		said.setFont(Fonts.ui(said, 0, SWT.BOLD));
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(said);
		StyledText text = Spoken.name(new StyledText(area, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER), title);
		text.setAlwaysShowScrollBars(false);
		text.setMargins(8, 8, 8, 8);
		text.setText(String.join("\n", lines));
		Ink.follow(text, any -> {
			text.setBackground(Ink.PANE.get());
			text.setForeground(Ink.INK.get());
		});
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(text);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		for (int i = 0; i < deeds.size(); i++) createButton(parent, IDialogConstants.CLIENT_ID + i, deeds.get(i).name, false);
		createButton(parent, IDialogConstants.CLOSE_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected void buttonPressed(int id) {
		int deed = id - IDialogConstants.CLIENT_ID;
		if (deed >= 0 && deed < deeds.size()) deeds.get(deed).run.run();
		else close();
	}
}
