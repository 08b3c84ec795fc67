// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import gleaner.runs.Run;
import gleaner.runs.RunDiff;
import gleaner.runs.SettingChange;
import gleaner.ui.Background;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import java.util.List;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** In which settings a thread and another differ; all settings if wanted. */
final class CompareDialog extends Dialog {
	private static final String NONE = "–";

	private final Run run;
	private final List<Run> others;
	private Combo other;
	private Table table;
	private Button all;
	private Background reading;

	/** @param others at least one */
	CompareDialog(Shell shell, Run run, List<Run> others) {
		super(shell);
		this.run = run;
		this.others = List.copyOf(others);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Settings of " + run.called());
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Composite head = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(12, 0).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		new Label(head, SWT.NONE).setText("Beside");
		other = Spoken.name(new Combo(head, SWT.READ_ONLY), "The other thread");
		other.setItems(others.stream().map(each -> each.called().equals(each.shortId()) ? each.called()
				: each.called() + "  " + each.shortId()).toArray(String[]::new));
		other.select(0);
		other.addListener(SWT.Selection, e -> read());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(other);
		all = new Button(head, SWT.CHECK);
		all.setText("equal settings too");
		all.addListener(SWT.Selection, e -> read());
		table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION);
		Spoken.name(table, "Settings of both threads");
		table.setHeaderVisible(true);
		for (int width : new int[] { 150, 190, 190 }) new TableColumn(table, SWT.LEFT).setWidth(width);
		GridDataFactory.fillDefaults().grab(true, true).hint(540, 300).applyTo(table);
		reading = Background.newest(table);
		read();
		return area;
	}

	private void read() {
		Run beside = others.get(other.getSelectionIndex());
		reading.work("Comparing settings", turn -> RunDiff.of(run, beside)).then(diff -> show(beside, diff));
	}

	private void show(Run beside, RunDiff diff) {
		table.removeAll();
		table.getColumn(0).setText("Setting");
		table.getColumn(1).setText(run.called());
		table.getColumn(2).setText(beside.called());
		for (RunDiff.Setting setting : all.getSelection() ? diff.settings() : diff.differences()) {
			TableItem row = row(setting.name(), setting.first().orElse(NONE), setting.second().orElse(NONE));
			if (setting.isSame()) row.setForeground(Ink.DIM.get());
		}
		for (SettingChange change : diff.changesOfFirst()) row(name(change), value(change), "");
		for (SettingChange change : diff.changesOfSecond()) row(name(change), "", value(change));
		if (table.getItemCount() == 0) row("equal settings", "", "");
	}

	private static String name(SettingChange change) {
		return change.setting() + ", from step " + change.step();
	}

	private static String value(SettingChange change) {
		return change.to() + ", before " + change.from();
	}

	private TableItem row(String... words) {
		TableItem row = new TableItem(table, SWT.NONE);
		row.setText(words);
		return row;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CLOSE_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected void buttonPressed(int id) {
		close();
	}
}
