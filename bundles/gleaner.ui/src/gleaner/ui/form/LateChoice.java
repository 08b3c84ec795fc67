// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.form;

import gleaner.ui.Background;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;

/**
 * A row with a list whose first item is there at once. The others are looked up off the UI thread, and the row is seen only if there are
 * any: where there is nothing to choose, nothing is asked.
 */
public final class LateChoice {
	private final FormRow row;
	private final Combo combo;
	private final Runnable onChange;

	/**
	 * Makes the list in an empty row, and begins to look.
	 *
	 * @param first is chosen until the poet chooses another
	 * @param others finds the rest; where it fails, only the first is there
	 * @param onChange is told when the row comes to be seen, and when the poet has chosen
	 */
	public LateChoice(FormRow row, String first, Background.Work<List<String>> others, Runnable onChange) {
		this.row = row;
		this.onChange = onChange;
		combo = row.named(new Combo(row.controls(), SWT.READ_ONLY));
		combo.add(first);
		combo.select(0);
		combo.addListener(SWT.Selection, e -> onChange.run());
		GridDataFactory.fillDefaults().grab(true, false).hint(40, SWT.DEFAULT).applyTo(combo);
		row.setVisible(false);
		Background.once(combo, "What there is to choose", others).orElse(_ -> {}).then(this::add);
	}

	private void add(List<String> others) {
		others.forEach(combo::add);
		if (row.setVisible(combo.getItemCount() > 1)) onChange.run();
	}

	/** The item that is chosen. */
	public String chosen() {
		return combo.getText();
	}

	/** Whether it is the one that was there at once. */
	public boolean isFirst() {
		return combo.getSelectionIndex() == 0;
	}
}
