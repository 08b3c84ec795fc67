package gleaner.ui.threads;

import gleaner.studio.runs.Run;
import gleaner.studio.runs.RunModel;
import gleaner.studio.runs.RunNotes;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;

/** The models of the chosen thread, as many as they may be: only rows in sight are made. Enter, or a double click, gives one to the active pane. */
public final class ModelsView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.ui.models";

	private ThreadWatch watch;
	private Table table;
	private final List<Column> columns = new ArrayList<>();
	private List<RunModel> models = List.of();
	private Ages ages = Ages.NONE;
	private RunNotes notes = RunNotes.NONE;

	/** @param dim whether it keeps in the background */
	private record Column(boolean dim, Function<RunModel, String> words) {
	}

	@Override
	public void createPartControl(Composite parent) {
		watch = ThreadWatch.of(getSite().getWorkbenchWindow());
		table = new Table(parent, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		table.setFont(Fonts.ui(table, -1, SWT.NORMAL));
		column("Step", 84, SWT.RIGHT, false, model -> CardWords.count(model.step()));
		column("Age", 90, SWT.LEFT, true, model -> ages.of(model));
		column("Rating", 84, SWT.LEFT, false, model -> notes.of(OptionalLong.of(model.step())).stars());
		column("Loss", 70, SWT.RIGHT, false, model -> loss(model.loss()));
		column("Validation", 84, SWT.RIGHT, false, model -> loss(model.validationLoss()));
		column("Size", 76, SWT.RIGHT, true, model -> CardWords.size(model.bytes()));
		column("", 220, SWT.LEFT, true, RunModel::kept);
		table.addListener(SWT.SetData, e -> fill((TableItem) e.item, e.index));
		table.addListener(SWT.Selection, e -> chosen().ifPresent(watch::choose));
		table.addListener(SWT.DefaultSelection, e -> chosen().ifPresent(model -> OpenModel.inPane(getSite().getWorkbenchWindow(), model)));
		MenuManager menu = new MenuManager();
		menu.add(new OpenModel.Item(getSite().getWorkbenchWindow(), this::chosen));
		table.setMenu(menu.createContextMenu(table));
		table.addDisposeListener(e -> menu.dispose());
		Ink.follow(table, t -> t.clearAll());
		watch.follow(table, this::show);
		show();
	}

	private void column(String name, int width, int align, boolean dim, Function<RunModel, String> words) {
		TableColumn column = new TableColumn(table, align);
		column.setText(name);
		column.setWidth(width);
		columns.add(new Column(dim, words));
	}

	private static String loss(double loss) {
		return Double.isNaN(loss) ? "" : String.format(Locale.ENGLISH, "%.3f", loss);
	}

	/** A row comes into sight. */
	private void fill(TableItem item, int index) {
		if (index >= models.size()) return;
		for (int i = 0; i < columns.size(); i++) {
			item.setText(i, columns.get(i).words.apply(models.get(index)));
			item.setForeground(i, (columns.get(i).dim ? Ink.DIM : Ink.INK).get());
		}
	}

	private Optional<RunModel> chosen() {
		int index = table.getSelectionIndex();
		return index >= 0 && index < models.size() ? Optional.of(models.get(index)) : Optional.empty();
	}

	private void show() {
		Optional<Run> run = watch.chosen();
		setPartName(run.map(r -> "Models of " + r.shortId()).orElse("Models"));
		List<RunModel> now = run.map(Run::models).orElse(List.of());
		RunNotes written = watch.seen().notesOf(run.map(Run::id).orElse(""));
		Optional<RunModel> before = chosen();
		boolean others = !now.equals(models);
		boolean restyled = !written.equals(notes);
		models = now;
		notes = written;
		if (others) {
			ages = run.map(Ages::of).orElse(Ages.NONE);
			table.setItemCount(models.size());
		}
		if (others || restyled) table.clearAll();
		select(watch.chosenModel(), before);
	}

	/** Scrolls only if another model is chosen, not if its row has moved. */
	private void select(Optional<RunModel> chosen, Optional<RunModel> before) {
		int index = chosen.map(models::indexOf).orElse(-1);
		if (index < 0) table.deselectAll();
		else if (!chosen.map(RunModel::name).equals(before.map(RunModel::name))) table.setSelection(index);
		else if (table.getSelectionIndex() != index) {
			table.deselectAll();
			table.select(index);
		}
	}

	@Override
	public void setFocus() {
		table.setFocus();
	}
}
