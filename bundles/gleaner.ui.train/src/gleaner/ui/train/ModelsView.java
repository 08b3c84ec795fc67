// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import gleaner.desk.thread.Ages;
import gleaner.desk.thread.CardWords;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.runs.RunNotes;
import gleaner.ui.Commands;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.ManyRows;
import gleaner.ui.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/**
 * The models of the chosen thread. Enter, or a double click, gives one to the active pane. A row gets its words when it is first to be
 * seen, since a long training keeps thousands.
 */
public final class ModelsView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.ui.models";

	/** Pixels that a column has beside its words. */
	private static final int AROUND = 18;

	/** @param dim whether it is of less account */
	private record Column(boolean dim, Function<RunModel, String> words) {
	}

	private final List<Column> columns = new ArrayList<>();
	private ThreadWatch watch;
	private Table table;
	private ManyRows rows;
	private List<RunModel> models = List.of();
	private Ages ages = Ages.NONE;
	private RunNotes notes = RunNotes.NONE;

	@Override
	public void createPartControl(Composite parent) {
		watch = ThreadWatch.of(getSite().getWorkbenchWindow());
		table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL | SWT.VIRTUAL);
		rows = new ManyRows(table);
		Spoken.name(table, "Models of the thread");
		table.setHeaderVisible(true);
		table.setFont(Fonts.ui(table, -1, SWT.NORMAL));
		column("Step", "100,000", SWT.RIGHT, false, model -> CardWords.count(model.step()));
		column("Age", "★ mature", SWT.LEFT, true, model -> ages.of(model));
		column("Rating", "★★★★★", SWT.LEFT, false, model -> notes.of(OptionalLong.of(model.step())).stars());
		column("Loss", "0.000", SWT.RIGHT, false, model -> loss(model.loss()));
		column("Validation", "0.000", SWT.RIGHT, false, model -> loss(model.validationLoss()));
		column("Size", "100 MB", SWT.RIGHT, true, model -> CardWords.size(model.bytes()));
		column("", "before the collapse", SWT.LEFT, true, RunModel::kept);
		table.addListener(SWT.SetData, this::fill);
		table.addListener(SWT.Selection, e -> chosen().ifPresent(watch::choose));
		table.addListener(SWT.DefaultSelection,
				e -> chosen().ifPresent(model -> OpenModel.inPane(getSite().getWorkbenchWindow(), model)));
		MenuManager menu = new MenuManager();
		menu.add(new OpenModel.Item(getSite().getWorkbenchWindow(), this::chosen));
		menu.add(new Action("Life-line") {
			@Override
			public void run() {
				new ThreadActions(getSite().getWorkbenchWindow()).lifeline();
			}
		});
		menu.add(new Action("Delete") {
			@Override
			public void run() {
				chosen().ifPresent(model -> Commands.run(getSite(), Commands.DELETE_MODEL, "model", model.name()));
			}
		});
		table.addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.DEL) chosen().ifPresent(model -> Commands.run(getSite(), Commands.DELETE_MODEL, "model", model.name()));
		});
		table.setMenu(menu.createContextMenu(table));
		table.addDisposeListener(e -> menu.dispose());
		Ink.follow(table, Table::clearAll);
		getSite().getService(IContextService.class).activateContext(ThreadsView.CONTEXT);
		watch.follow(table, this::show);
		show();
	}

	/** @param widest the room it takes, as of these words or its name */
	private void column(String name, String widest, int align, boolean dim, Function<RunModel, String> words) {
		TableColumn column = new TableColumn(table, align);
		column.setText(name);
		GC gc = new GC(table);
		column.setWidth(Math.max(gc.textExtent(name).x, gc.textExtent(widest).x) + AROUND);
		gc.dispose();
		columns.add(new Column(dim, words));
	}

	private void fill(Event event) {
		TableItem item = (TableItem) event.item;
		int index = table.indexOf(item);
		if (index < 0 || index >= models.size()) return;
		RunModel model = models.get(index);
		for (int i = 0; i < columns.size(); i++) {
			item.setText(i, columns.get(i).words.apply(model));
			item.setForeground(i, (columns.get(i).dim ? Ink.DIM : Ink.INK).get());
		}
	}

	private static String loss(double loss) {
		return Double.isNaN(loss) ? "" : String.format(Locale.ENGLISH, "%.3f", loss);
	}

	private Optional<RunModel> chosen() {
		int index = table.getSelectionIndex();
		return index >= 0 && index < models.size() ? Optional.of(models.get(index)) : Optional.empty();
	}

	private void show() {
		Optional<Run> run = watch.chosen();
		String title = run.map(r -> "Models of " + r.called()).orElse("Models");
		if (!title.equals(getPartName())) setPartName(title);
		List<RunModel> now = run.map(Run::models).orElse(List.of());
		RunNotes written = watch.seen().notesOf(run.map(Run::id).orElse(""));
		boolean others = !now.equals(models);
		boolean restyled = !written.equals(notes);
		Optional<String> before = chosen().map(RunModel::name);
		Optional<RunModel> chosen = watch.chosenModel();
		boolean moved = !chosen.map(RunModel::name).equals(before);
		models = now;
		notes = written;
		if (others) {
			ages = run.map(Ages::of).orElse(Ages.NONE);
			rows.show(models.size(), () -> mark(true));
		}
		if (others || restyled) table.clearAll();
		if (others || moved) mark(moved);
	}

	/** @param isShown whether the chosen row comes into sight */
	private void mark(boolean isShown) {
		int index = watch.chosenModel().map(models::indexOf).orElse(-1);
		if (index < 0) table.deselectAll();
		else if (index >= table.getItemCount()) return; // its row comes in a moment
		else if (isShown) table.setSelection(index);
		else table.select(index);
	}

	@Override
	public void setFocus() {
		table.setFocus();
	}
}
