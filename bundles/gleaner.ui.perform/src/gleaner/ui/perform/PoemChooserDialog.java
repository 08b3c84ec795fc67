// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.ui.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Asks which poems a round shows, and in which order: those that are ticked, from the top down. */
final class PoemChooserDialog extends Dialog {
	private static final int WIDTH = 420;
	private static final int HEIGHT = 380;

	private final List<String> titles;
	private final List<String> before;
	private Table table;
	private List<String> chosen = List.of();

	/**
	 * @param all the poems there are
	 * @param now those that are chosen already, in their order
	 */
	PoemChooserDialog(Shell parent, List<String> all, List<String> now) {
		super(parent);
		before = now.stream().filter(all::contains).distinct().toList();
		titles = new ArrayList<>(before);
		all.stream().filter(title -> !before.contains(title)).forEach(titles::add);
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** What was chosen; empty before that. */
	List<String> chosen() {
		return chosen;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Poems of the Round");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).spacing(8, 8).applyTo(area);
		Label help = new Label(area, SWT.WRAP);
		help.setText(titles.isEmpty() ? "The studio has no poem yet; write one, or choose something else for the round."
				: "Tick the poems. The stage shows them from top to bottom. Alt+↑ and Alt+↓ move one.");
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(help);
		table = new Table(area, SWT.CHECK | SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL | SWT.FULL_SELECTION);
		Spoken.name(table, "Poems");
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(table);
		for (String title : titles) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(title);
			item.setChecked(before.contains(title));
		}
		table.addListener(SWT.KeyDown, this::key);
		table.addListener(SWT.Selection, e -> tick());
		Composite side = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(side);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(side);
		button(side, "Up", -1);
		button(side, "Down", 1);
		return area;
	}

	private void button(Composite side, String words, int way) {
		Button button = new Button(side, SWT.PUSH);
		button.setText(words);
		GridDataFactory.fillDefaults().applyTo(button);
		button.addListener(SWT.Selection, e -> move(way));
	}

	private void key(Event event) {
		if ((event.stateMask & SWT.MODIFIER_MASK) != SWT.ALT) return;
		if (event.keyCode != SWT.ARROW_UP && event.keyCode != SWT.ARROW_DOWN) return;
		event.doit = false;
		move(event.keyCode == SWT.ARROW_UP ? -1 : 1);
	}

	private void move(int way) {
		int from = table.getSelectionIndex();
		int to = from + way;
		if (from < 0 || to < 0 || to >= table.getItemCount()) return;
		TableItem one = table.getItem(from);
		TableItem other = table.getItem(to);
		String text = one.getText();
		boolean checked = one.getChecked();
		one.setText(other.getText());
		one.setChecked(other.getChecked());
		other.setText(text);
		other.setChecked(checked);
		table.setSelection(to);
	}

	private void tick() {
		getButton(IDialogConstants.OK_ID).setEnabled(Stream.of(table.getItems()).anyMatch(TableItem::getChecked));
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		tick();
	}

	@Override
	protected void okPressed() {
		chosen = Stream.of(table.getItems()).filter(TableItem::getChecked).map(TableItem::getText).toList();
		super.okPressed();
	}
}
