// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.guide;

import gleaner.desk.guide.KeyRow;
import gleaner.ui.Css;
import java.util.List;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;

/** All keys, with a field to search them and the way to where they can be changed. */
final class KeysDialog extends Dialog {
	/** The page of settings on which keys are changed, and put back. */
	private static final String PAGE = "gleaner.keys";
	private static final Point SIZE = new Point(820, 620);
	private static final int CHANGE = IDialogConstants.CLIENT_ID;

	private final BoundKeys bound = new BoundKeys(PlatformUI.getWorkbench());
	private List<KeyRow> rows = bound.list();
	private Text field;
	private Table table;
	private Label description;

	KeysDialog(Shell parent) {
		super(parent);
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	public void create() {
		super.create();
		field.setFocus();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Keys");
	}

	@Override
	protected Point getInitialSize() {
		Rectangle screen = getShell().getMonitor().getClientArea();
		return new Point(Math.min(SIZE.x, screen.width * 9 / 10), Math.min(SIZE.y, screen.height * 9 / 10));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.fillDefaults().margins(12, 12).spacing(0, 8).applyTo(area);
		field = new Text(area, SWT.SINGLE | SWT.SEARCH | SWT.ICON_CANCEL);
		field.setMessage("Search by key, by command, or by place");
		named(field, "Search the keys");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		table = new Table(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		named(table, "Keys");
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 200).applyTo(table);
		for (String title : List.of("Key", "What it does", "Where")) new TableColumn(table, SWT.LEFT).setText(title);
		table.addListener(SWT.Resize, event -> widths());
		description = new Label(area, SWT.WRAP);
		Css.id(description, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(description);
		field.addListener(SWT.Modify, event -> fill());
		field.addListener(SWT.KeyDown, event -> {
			if (event.keyCode != SWT.ARROW_DOWN) return;
			table.setFocus();
			event.doit = false;
		});
		table.addListener(SWT.Selection, event -> describe());
		fill();
		return area;
	}

	private void widths() {
		int width = table.getClientArea().width;
		int[] shares = { 24, 52, 24 };
		for (int column = 0; column < shares.length; column++) table.getColumn(column).setWidth(width * shares[column] / 100);
	}

	private void fill() {
		table.removeAll();
		for (KeyRow row : rows)
			if (row.answers(field.getText())) {
				TableItem item = new TableItem(table, SWT.NONE);
				item.setText(new String[] { row.keys(), row.command(), row.where() });
				item.setData(row);
			}
		if (table.getItemCount() > 0) table.setSelection(0);
		describe();
	}

	private void describe() {
		int index = table.getSelectionIndex();
		description.setText(
				index < 0 ? "No key for “" + field.getText().strip() + "”." : ((KeyRow) table.getItem(index).getData()).description());
		description.requestLayout();
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, CHANGE, "C&hange Keys…", false);
		createButton(parent, IDialogConstants.CLOSE_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected void buttonPressed(int button) {
		if (button != CHANGE) {
			close();
			return;
		}
		PreferencesUtil.createPreferenceDialogOn(getShell(), PAGE, null, null).open();
		if (table.isDisposed()) return;
		rows = bound.list();
		fill();
	}

	private static void named(Control control, String name) {
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = name;
			}
		});
	}
}
