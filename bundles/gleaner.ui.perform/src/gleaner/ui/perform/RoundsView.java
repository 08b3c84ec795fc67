// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.RoundRow;
import gleaner.desk.perform.RoundWords;
import gleaner.desk.perform.SetModel;
import gleaner.ui.ButtonRow;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/** The rounds of the set, and below them the chosen one, to be changed. */
public final class RoundsView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.perform.rounds";
	/** The list gets at most this share of the height, the form the rest. */
	private static final double MOST = 0.5;
	private static final int EDGE = 12;

	private Desk desk;
	private SetModel model;
	private Composite page;
	private RoundTable table;
	private Label empty;
	private Label whole;
	private ScrolledComposite scroll;
	private RoundForm form;
	private Button remove;
	private Action undo;

	@Override
	public void createPartControl(Composite parent) {
		desk = Desk.of(getSite().getWorkbenchWindow());
		model = desk.set();
		page = parent;
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		table = new RoundTable(parent, model::choose);
		GridDataFactory.fillDefaults().grab(true, false).hint(60, 60).applyTo(table.control());
		empty = new Label(parent, SWT.WRAP);
		empty.setText("No round yet; add one. A set is a series of rounds: some poems of yours, a hundred by an engine, a file.");
		empty.setFont(Fonts.ui(empty, -1, SWT.NORMAL));
		Css.id(empty, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, true).align(SWT.FILL, SWT.BEGINNING).indent(EDGE, EDGE).hint(60, SWT.DEFAULT)
				.applyTo(empty);
		whole = new Label(parent, SWT.WRAP);
		whole.setFont(Fonts.ui(whole, -1, SWT.NORMAL));
		Css.id(whole, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).indent(EDGE, 8).hint(60, SWT.DEFAULT).applyTo(whole);
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.setShowFocusedControl(true);
		GridDataFactory.fillDefaults().grab(true, true).indent(0, 8).hint(60, 60).applyTo(scroll);
		form = new RoundForm(scroll, desk, this::fit);
		scroll.setContent(form.control());
		scroll.addListener(SWT.Resize, event -> fit());
		scroll.addListener(SWT.Paint, event -> {
			event.gc.setForeground(Ink.LINE.get());
			event.gc.drawLine(EDGE, 0, scroll.getSize().x - EDGE, 0);
		});
		buttons(parent);
		RoundDrag.offer(table.control(), model);
		table.control().addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.DEL) model.remove();
		});
		undo = new Action("Undo") {
			@Override
			public void run() {
				model.undo();
			}
		};
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
		parent.addListener(SWT.Resize, event -> share());
		desk.onChange(parent, this::show);
		desk.onFrame(parent, this::tellTime);
		getSite().getService(IContextService.class).activateContext(StageView.CONTEXT);
		show();
	}

	private void buttons(Composite parent) {
		Composite row = ButtonRow.in(parent);
		button(row, "Add a round", "Adds a round after the chosen one").addListener(SWT.Selection, event -> add());
		remove = button(row, "Remove", "Take the chosen round out of the set (Delete); Ctrl+Z brings it back");
		remove.addListener(SWT.Selection, event -> model.remove());
		Button load = button(row, "Load…", "Opens another set, or copies or renames this one");
		load.addListener(SWT.Selection, event -> SetMenu.open(load, desk));
	}

	/** Another round, whose title can be written at once. */
	void add() {
		RoundMaking.add(desk, () -> page.getDisplay().asyncExec(() -> {
			if (!page.isDisposed()) form.setFocus(); // when the form has been laid out
		}));
	}

	private static Button button(Composite row, String words, String help) {
		Button button = new Button(row, SWT.PUSH);
		button.setText(words);
		button.setToolTipText(help);
		return button;
	}

	private void show() {
		int count = model.programme().rounds().size();
		table.show(RoundRow.of(model.programme(), desk.facts(), desk.palette(), desk.onStage()), model.chosen());
		boolean changed = include(empty, count == 0) | include(table.control(), count > 0) | include(whole, count > 0)
				| include(scroll, count > 0);
		form.show();
		remove.setEnabled(count > 0);
		undo.setEnabled(model.canUndo());
		tellTime();
		if (changed) page.layout();
		share();
		fit();
	}

	private int shownRound = -1;

	private void tellTime() {
		String words = model.programme().name() + ": "
				+ RoundWords.whole(model.programme(), desk.facts(), desk.evening().map(Evening::soFar));
		words = words.replace("&", "&&");
		if (!whole.getText().equals(words)) whole.setText(words);
		if (shownRound == desk.onStage()) return;
		shownRound = desk.onStage();
		table.show(RoundRow.of(model.programme(), desk.facts(), desk.palette(), shownRound), model.chosen());
	}

	private static boolean include(Control control, boolean included) {
		GridData data = (GridData) control.getLayoutData();
		if (data.exclude != included) return false;
		data.exclude = !included;
		control.setVisible(included);
		return true;
	}

	/** The list is as high as its rows, up to a share of the view. */
	private void share() {
		int most = Math.max(90, (int) (page.getClientArea().height * MOST));
		GridData data = (GridData) table.control().getLayoutData();
		int wanted = Math.min(most, table.wantedHeight());
		if (data.heightHint == wanted) return;
		data.heightHint = wanted;
		page.layout();
	}

	private void fit() {
		int width = scroll.getClientArea().width;
		if (width > 0) scroll.setMinHeight(form.control().computeSize(width, SWT.DEFAULT).y);
	}

	@Override
	public void setFocus() {
		Optional.of(table.control()).filter(Control::isVisible).ifPresent(Control::setFocus);
	}
}
