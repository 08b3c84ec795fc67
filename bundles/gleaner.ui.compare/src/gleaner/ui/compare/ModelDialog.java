// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.desk.thread.ModelChoice;
import gleaner.ui.Spoken;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Asks which of all kept models is to read a text; typing finds one among thousands. UI thread only. */
final class ModelDialog extends Dialog {
	private static final int WIDTH = 380;
	private static final int HEIGHT = 300;

	private final List<ModelChoice> all;
	private final String before;
	private List<ModelChoice> shown;
	private Text looked;
	private Table table;
	private Optional<ModelChoice> chosen = Optional.empty();

	/** @param before the model that was chosen last, as a mix names it; may be empty */
	private ModelDialog(Shell parent, List<ModelChoice> all, String before) {
		super(parent);
		this.all = all;
		this.before = before;
		shown = all;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** Asks; nothing if the poet does not want any. */
	static Optional<ModelChoice> ask(Shell over, List<ModelChoice> all, String before) {
		ModelDialog dialog = new ModelDialog(over, all, before);
		dialog.open();
		return dialog.chosen;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Read by Which Model?");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.fillDefaults().margins(12, 12).spacing(8, 8).applyTo(area);
		Label help = new Label(area, SWT.WRAP);
		help.setText("Any kept model of a thread can read the text. Type a name or a number of steps.");
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(help);
		looked = Spoken.name(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH), "Find a model");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(looked);
		looked.addListener(SWT.Modify, event -> look());
		looked.addListener(SWT.KeyDown, this::key);
		table = Spoken.name(new Table(area, SWT.VIRTUAL | SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL | SWT.FULL_SELECTION), "Models");
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(table);
		table.addListener(SWT.SetData, event -> ((TableItem) event.item).setText(shown.get(event.index).words()));
		table.addListener(SWT.DefaultSelection, event -> okPressed());
		table.addListener(SWT.Selection, event -> tick());
		fill();
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Read", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		tick();
		looked.setFocus();
	}

	/** From the field the arrows go into the list. */
	private void key(Event event) {
		if (event.keyCode != SWT.ARROW_DOWN && event.keyCode != SWT.ARROW_UP || shown.isEmpty()) return;
		event.doit = false;
		table.setSelection(Math.clamp(table.getSelectionIndex() + (event.keyCode == SWT.ARROW_DOWN ? 1 : -1), 0, shown.size() - 1));
		tick();
	}

	private void look() {
		shown = all.stream().filter(model -> model.isMeant(looked.getText())).toList();
		fill();
		tick();
	}

	private void fill() {
		table.setItemCount(shown.size());
		table.clearAll();
		int index = shown.indexOf(shown.stream().filter(model -> model.model().equals(before)).findFirst().orElse(null));
		if (!shown.isEmpty()) table.setSelection(Math.max(0, index));
	}

	private void tick() {
		if (getButton(IDialogConstants.OK_ID) != null) getButton(IDialogConstants.OK_ID).setEnabled(table.getSelectionIndex() >= 0);
	}

	@Override
	protected void okPressed() {
		if (table.getSelectionIndex() < 0) return;
		chosen = Optional.of(shown.get(table.getSelectionIndex()));
		super.okPressed();
	}
}
