// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import gleaner.desk.thread.ThinWords;
import gleaner.runs.Run;
import gleaner.runs.Thinning;
import gleaner.studio.Studio;
import gleaner.studio.poem.CitedModels;
import gleaner.ui.Background;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Which models of a thread would go to the trash by a rule, and why each of the others stays; nothing goes before the poet says so. */
final class ThinDialog extends Dialog {
	private static final int PAUSE_MILLIS = 250;

	private final Studio studio;
	private final Run run;
	private Spinner keep;
	private Button each;
	private Spinner every;
	private Label sum;
	private Table table;
	private Background planning;
	private Optional<Thinning> plan = Optional.empty();

	ThinDialog(Shell shell, Studio studio, Run run) {
		super(shell);
		this.studio = studio;
		this.run = run;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Thin Out " + run.called());
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Composite rule = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 6).applyTo(rule);
		new Label(rule, SWT.NONE).setText("Models to keep, spread evenly over its life");
		keep = spinner(rule, "Models to keep", Math.max(1, run.models().size()), Math.max(1, run.models().size() / 2));
		each = new Button(rule, SWT.CHECK);
		each.setText("and the best one in every N steps");
		each.addListener(SWT.Selection, event -> plan());
		int last = (int) Math.min(Integer.MAX_VALUE, run.models().getLast().step());
		every = spinner(rule, "Steps", Math.max(1, last), Math.max(1, last / 10));
		table = Spoken.name(new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.VIRTUAL), "The fate of each model");
		table.setHeaderVisible(true);
		String[] heads = { "Step", "Size", "Fate" };
		int[] widths = { 110, 100, 280 };
		for (int i = 0; i < heads.length; i++) {
			TableColumn column = new TableColumn(table, i < 2 ? SWT.RIGHT : SWT.LEFT);
			column.setText(heads[i]);
			column.setWidth(widths[i]);
		}
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
		GridDataFactory.fillDefaults().grab(true, true).hint(520, 280).applyTo(table);
		sum = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(520, SWT.DEFAULT).applyTo(sum);
		planning = Background.newest(table);
		plan();
		return area;
	}

	private Spinner spinner(Composite rule, String name, int most, int now) {
		Spinner spinner = Spoken.name(new Spinner(rule, SWT.BORDER), name);
		spinner.setValues(now, 1, most, 0, 1, Math.max(1, most / 10));
		spinner.addListener(SWT.Selection, event -> plan());
		spinner.addListener(SWT.Modify, event -> plan());
		return spinner;
	}

	private void plan() {
		if (planning == null) return; // not all is there yet
		every.setEnabled(each.getSelection());
		Thinning.Rule rule = new Thinning.Rule(OptionalInt.of(keep.getSelection()),
				each.getSelection() ? OptionalLong.of(every.getSelection()) : OptionalLong.empty());
		plan = Optional.empty();
		allow();
		planning.work("Thinning out", turn -> {
			CitedModels cited = CitedModels.of(studio.poems());
			return Thinning.of(run, rule, cited::by);
		}).after(PAUSE_MILLIS).orElse(sum::setText).then(made -> {
			plan = Optional.of(made);
			table.setItemCount(made.models().size());
			table.clearAll();
			sum.setText(ThinWords.of(made));
			sum.getParent().layout();
			allow();
		});
	}

	private void fill(TableItem item, int index) {
		if (plan.isEmpty() || index >= plan.get().models().size()) return;
		Thinning.Fate fate = plan.get().models().get(index);
		item.setText(new String[] { String.format(Locale.ENGLISH, "%,d", fate.model().step()), ThinWords.size(fate.model().bytes()),
			fate.stays() ? "stays: " + fate.why() : "goes to the trash" });
		item.setForeground(fate.stays() ? Ink.DIM.get() : Ink.INK.get());
	}

	private void allow() {
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok != null) ok.setEnabled(plan.filter(made -> !made.going().isEmpty()).isPresent());
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "To the Trash", false);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, true);
		allow();
	}

	/** What was decided; only after the poet has said so. */
	Optional<Thinning> decided() {
		return plan;
	}
}
