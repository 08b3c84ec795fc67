package gleaner.ui.train;

import gleaner.desk.thread.Ages;
import gleaner.desk.thread.CardWords;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.runs.RunNotes;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** The models of the chosen thread. Enter, or a double click, gives one to the active pane. */
public final class ModelsView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.ui.models";

	private ThreadWatch watch;
	private TableViewer table;
	private List<RunModel> models = List.of();
	private Ages ages = Ages.NONE;
	private RunNotes notes = RunNotes.NONE;
	private boolean showing;

	@Override
	public void createPartControl(Composite parent) {
		watch = ThreadWatch.of(getSite().getWorkbenchWindow());
		table = new TableViewer(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		Spoken.name(table.getTable(), "Models of the thread");
		table.setContentProvider(ArrayContentProvider.getInstance());
		table.setUseHashlookup(true);
		table.getTable().setHeaderVisible(true);
		table.getTable().setFont(Fonts.ui(table.getTable(), -1, SWT.NORMAL));
		column("Step", 84, SWT.RIGHT, false, model -> CardWords.count(model.step()));
		column("Age", 90, SWT.LEFT, true, model -> ages.of(model));
		column("Rating", 84, SWT.LEFT, false, model -> notes.of(OptionalLong.of(model.step())).stars());
		column("Loss", 70, SWT.RIGHT, false, model -> loss(model.loss()));
		column("Validation", 84, SWT.RIGHT, false, model -> loss(model.validationLoss()));
		column("Size", 76, SWT.RIGHT, true, model -> CardWords.size(model.bytes()));
		column("", 220, SWT.LEFT, true, RunModel::kept);
		table.addSelectionChangedListener(e -> chosen().ifPresent(model -> {
			if (!showing) watch.choose(model);
		}));
		table.addOpenListener(e -> chosen().ifPresent(model -> OpenModel.inPane(getSite().getWorkbenchWindow(), model)));
		MenuManager menu = new MenuManager();
		menu.add(new OpenModel.Item(getSite().getWorkbenchWindow(), this::chosen));
		table.getTable().setMenu(menu.createContextMenu(table.getTable()));
		table.getTable().addDisposeListener(e -> menu.dispose());
		Ink.follow(table.getTable(), t -> table.refresh());
		watch.follow(table.getTable(), this::show);
		show();
	}

	private void column(String name, int width, int align, boolean dim, Function<RunModel, String> words) {
		TableViewerColumn column = new TableViewerColumn(table, align);
		column.getColumn().setText(name);
		column.getColumn().setWidth(width);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return words.apply((RunModel) element);
			}

			@Override
			public Color getForeground(Object element) {
				return (dim ? Ink.DIM : Ink.INK).get();
			}
		});
	}

	private static String loss(double loss) {
		return Double.isNaN(loss) ? "" : String.format(Locale.ENGLISH, "%.3f", loss);
	}

	private Optional<RunModel> chosen() {
		IStructuredSelection selection = table.getStructuredSelection();
		return selection.getFirstElement() instanceof RunModel model ? Optional.of(model) : Optional.empty();
	}

	private void show() {
		Optional<Run> run = watch.chosen();
		setPartName(run.map(r -> "Models of " + r.shortId()).orElse("Models"));
		List<RunModel> now = run.map(Run::models).orElse(List.of());
		RunNotes written = watch.seen().notesOf(run.map(Run::id).orElse(""));
		boolean others = !now.equals(models);
		boolean restyled = !written.equals(notes);
		models = now;
		notes = written;
		if (others) ages = run.map(Ages::of).orElse(Ages.NONE);
		Optional<RunModel> before = chosen();
		Optional<RunModel> chosen = watch.chosenModel();
		boolean moved = !chosen.map(RunModel::name).equals(before.map(RunModel::name));
		if (!others && !restyled && !moved) return;
		int top = table.getTable().getTopIndex();
		showing = true;
		try {
			if (others) table.setInput(now);
			else if (restyled) table.refresh();
			chosen.ifPresent(model -> table.setSelection(new StructuredSelection(model), moved));
			if (!moved) table.getTable().setTopIndex(top);
		} finally {
			showing = false;
		}
	}

	@Override
	public void setFocus() {
		table.getTable().setFocus();
	}
}
