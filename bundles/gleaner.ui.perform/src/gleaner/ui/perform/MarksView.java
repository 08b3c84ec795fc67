// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.Marks;
import gleaner.performance.record.Performances;
import gleaner.performance.stage.Moment;
import gleaner.performance.stage.Piece;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Background;
import gleaner.ui.ButtonRow;
import gleaner.ui.Commands;
import gleaner.ui.EmptyPage;
import gleaner.ui.Ink;
import gleaner.ui.Rows;
import gleaner.ui.Spoken;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/** The marks of the show that is on, or of the replay: when, which line, and what it was called. */
public final class MarksView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.perform.marks";
	private static final int ROW = 28;
	private static final int EDGE = 12;
	private static final int LETTERS = 16;

	private Desk desk;
	private Table table;
	private TableColumn column;
	private StageFonts fonts;
	private EmptyPage empty;
	private Button name;
	private Button take;
	private List<Marks.Row> rows = List.of();
	private Harvest taken = Harvest.EMPTY;
	private boolean isShown;

	@Override
	public void createPartControl(Composite parent) {
		desk = Desk.of(getSite().getWorkbenchWindow());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(page);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
		table = new Table(page, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		Spoken.name(table, "Marks");
		column = new TableColumn(table, SWT.LEFT);
		fonts = new StageFonts(table);
		GridDataFactory.fillDefaults().grab(true, true).hint(60, 60).applyTo(table);
		table.addListener(SWT.MeasureItem, event -> event.height = Math.max(ROW, event.gc.getFontMetrics().getHeight() + 8));
		table.addListener(SWT.EraseItem, this::erase);
		table.addListener(SWT.PaintItem, this::paint);
		table.addListener(SWT.Resize, event -> fit());
		table.addListener(SWT.Selection, event -> enable());
		table.addListener(SWT.DefaultSelection, event -> chosen().ifPresent(row -> desk.player().seek(row.mark().t())));
		table.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.F2) rename();
		});
		empty = new EmptyPage(page, getSite(), table);
		Composite row = ButtonRow.in(parent);
		name = button(row, "Name this mark", "Names the mark (F2)");
		name.addListener(SWT.Selection, event -> rename());
		take = button(row, "To a poem", "Puts the line into the poem in front, with its origin");
		take.addListener(SWT.Selection, event -> take());
		Ink.follow(table, Composite::redraw);
		desk.onChange(table, this::show);
		desk.onFrame(table, this::show);
		desk.player().onOpen(table, this::show);
		getSite().getService(IContextService.class).activateContext(StageView.CONTEXT);
		show();
	}

	private static Button button(Composite row, String words, String help) {
		Button button = new Button(row, SWT.PUSH);
		button.setText(words);
		button.setToolTipText(help);
		return button;
	}

	private void fit() {
		int width = table.getClientArea().width;
		if (width > 0 && column.getWidth() != width) column.setWidth(width);
	}

	private void show() {
		List<Marks.Row> now = desk.marks().rows();
		if (now.equals(rows) && isShown) {
			enable();
			return;
		}
		isShown = true;
		boolean more = now.size() > rows.size();
		Optional<Integer> before = chosen().map(row -> row.mark().mark());
		rows = now;
		table.setItemCount(rows.size());
		for (int i = 0; i < rows.size(); i++) table.getItem(i).setText(rows.get(i).spoken());
		int kept = before.map(mark -> rows.stream().map(row -> row.mark().mark()).toList().indexOf(mark)).orElse(-1);
		if (!rows.isEmpty()) table.setSelection(more || kept < 0 ? 0 : kept);
		GridLayout around = (GridLayout) table.getParent().getLayout();
		around.marginWidth = around.marginHeight = rows.isEmpty() ? EDGE : 0;
		if (rows.isEmpty()) empty.say("Press M while a show is on to mark the line that is on stage. Find your marks here afterwards,"
				+ " and name them.");
		else empty.clear();
		String title = rows.isEmpty() ? "Marks" : "Marks " + rows.size();
		if (!title.equals(getPartName())) setPartName(title);
		enable();
		fit();
		table.redraw();
	}

	private void enable() {
		boolean some = chosen().isPresent();
		name.setEnabled(some && desk.canNameMarks());
		take.setEnabled(some && chosen().get().mark().poem() > 0);
	}

	private Optional<Marks.Row> chosen() {
		int index = table.getSelectionIndex();
		return index >= 0 && index < rows.size() ? Optional.of(rows.get(index)) : Optional.empty();
	}

	private void rename() {
		if (!name.isEnabled()) return;
		Moment.Marked mark = chosen().orElseThrow().mark();
		InputDialog dialog = new InputDialog(table.getShell(), "Name This Mark", "The mark's name:", mark.name(), null);
		if (dialog.open() == Window.OK) desk.nameMark(mark.mark(), dialog.getValue().strip());
	}

	/** Takes the line out of the recording, which names the performance, and plants it as any harvest. */
	private void take() {
		Moment.Marked mark = chosen().orElseThrow().mark();
		Optional<String> performance = desk.performance();
		if (performance.isEmpty() || desk.studio().isEmpty()) {
			desk.say("this show is not recorded, so its lines cannot be harvested");
			return;
		}
		Performances performances = new Performances(desk.studio().get());
		Background.once(table, "Marks", turn -> {
			var recording = performances.open(performance.get());
			Optional<Piece> piece = recording.piece(mark.poem());
			return piece.map(each -> recording.harvest(each, mark.from(), Math.min(mark.to(), each.text().length()), mark.t()))
					.orElse(Harvest.EMPTY);
		}).trouble("the line could not be harvested").then(found -> {
			taken = found;
			getSite().getPage().activate(this);
			Commands.run(getSite(), Commands.HARVEST);
		});
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter == Harvest.class ? adapter.cast(taken) : super.getAdapter(adapter);
	}

	private void erase(Event event) {
		boolean chosen = table.getSelectionIndex() == table.indexOf((TableItem) event.item);
		event.detail &= ~(SWT.HOT | SWT.FOCUSED | SWT.FOREGROUND | SWT.SELECTED | SWT.BACKGROUND);
		event.gc.setBackground((chosen ? Ink.SELECTION : Ink.PANE).get());
		event.gc.fillRectangle(0, event.y, table.getClientArea().width, event.height);
	}

	private void paint(Event event) {
		int index = table.indexOf((TableItem) event.item);
		if (index < 0 || index >= rows.size()) return;
		Marks.Row row = rows.get(index);
		boolean chosen = table.getSelectionIndex() == index;
		Rectangle cell = ((TableItem) event.item).getBounds();
		GC gc = event.gc;
		Ink dim = chosen ? Ink.INK : Ink.DIM;
		gc.setFont(table.getFont());
		int time = gc.textExtent("00:00:00").x;
		gc.setForeground(dim.get());
		middle(gc, row.time(), cell.x + EDGE, cell);
		String called = row.mark().name();
		int right = table.getClientArea().width - EDGE;
		if (!called.isEmpty()) {
			String shown = Rows.shorten(gc, called, Math.max(20, right / 3));
			right -= gc.textExtent(shown).x;
			middle(gc, shown, right, cell);
		}
		Font serif = fonts.text("", LETTERS);
		gc.setFont(serif);
		gc.setForeground(Ink.INK.get());
		int x = cell.x + EDGE + time;
		middle(gc, Rows.shorten(gc, row.line(), Math.max(10, right - x - EDGE)), x, cell);
	}

	private static void middle(GC gc, String words, int x, Rectangle cell) {
		gc.drawText(words, x, cell.y + (cell.height - gc.textExtent(words).y) / 2, true);
	}

	@Override
	public void setFocus() {
		if (!empty.setFocus()) table.setFocus();
	}
}
