// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.ReplayWords;
import gleaner.performance.record.Performances;
import gleaner.performance.record.Performances.Entry;
import gleaner.ui.Background;
import gleaner.ui.ButtonRow;
import gleaner.ui.Commands;
import gleaner.ui.EmptyPage;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Rows;
import gleaner.ui.Spoken;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
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

/** The performances that were recorded, the newest first: to be shown again, given away, deleted. */
public final class ReplaysView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.perform.replays";
	private static final int EDGE = 12;
	private static final int PADDING = 6;

	private Desk desk;
	private Table table;
	private TableColumn column;
	private Font small;
	private EmptyPage empty;
	private Background reading;
	private Button replay;
	private Button export;
	private Button delete;
	private List<Entry> entries = List.of();

	@Override
	public void createPartControl(Composite parent) {
		desk = Desk.of(getSite().getWorkbenchWindow());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(page);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
		table = Spoken.name(new Table(page, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL), "Recorded performances");
		column = new TableColumn(table, SWT.LEFT);
		small = Fonts.ui(table, -1, SWT.NORMAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(60, 60).applyTo(table);
		table.addListener(SWT.MeasureItem, event -> event.height = height(event.gc));
		table.addListener(SWT.EraseItem, this::erase);
		table.addListener(SWT.PaintItem, this::paint);
		table.addListener(SWT.Resize, event -> fit());
		table.addListener(SWT.Selection, event -> enable());
		table.addListener(SWT.DefaultSelection, event -> run(Commands.REPLAY));
		table.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.DEL) run(ReplayHandler.DELETE);
		});
		empty = new EmptyPage(page, getSite(), table);
		Composite row = ButtonRow.in(parent);
		replay = button(row, "Replay", "Show it again, with voice and marks (Enter)");
		replay.addListener(SWT.Selection, event -> run(Commands.REPLAY));
		export = button(row, "Export…", "Exports a page that plays, subtitles, a text, or a terminal recording");
		export.addListener(SWT.Selection, event -> chosen().ifPresent(entry -> ExportMenu.open(export, desk, entry.name())));
		delete = button(row, "Delete", "Moves it to the trash (Delete)");
		delete.addListener(SWT.Selection, event -> run(ReplayHandler.DELETE));
		reading = Background.inTurn(table);
		Ink.follow(table, Composite::redraw);
		StudioAccess.whenOpen(table, studio -> look());
		StudioChanges.follow(table, parts -> {
			if (parts.contains(StudioChanges.Part.PERFORMANCES)) look();
		});
		desk.onChange(table, this::look);
		getSite().getService(IContextService.class).activateContext(StageView.CONTEXT);
		show(List.of());
	}

	private static Button button(Composite row, String words, String help) {
		Button button = new Button(row, SWT.PUSH);
		button.setText(words);
		button.setToolTipText(help);
		return button;
	}

	private void look() {
		StudioAccess.current().ifPresent(studio -> reading.work("Performances", turn -> new Performances(studio).list())
				.trouble("the performances cannot be read").then(this::show));
	}

	private void show(List<Entry> found) {
		Optional<String> before = chosen().map(Entry::name);
		entries = found;
		table.setItemCount(entries.size());
		for (int i = 0; i < entries.size(); i++)
			table.getItem(i).setText(ReplayWords.name(entries.get(i), LocalDate.now()) + ", " + ReplayWords.about(entries.get(i)));
		int kept = before.map(name -> entries.stream().map(Entry::name).toList().indexOf(name)).orElse(-1);
		if (!entries.isEmpty()) table.setSelection(Math.max(0, kept));
		GridLayout around = (GridLayout) table.getParent().getLayout();
		around.marginWidth = around.marginHeight = entries.isEmpty() ? EDGE : 0;
		if (entries.isEmpty()) empty.say("Gleaner records every show, word for word and to the second. Find it here afterwards.");
		else empty.clear();
		String title = entries.isEmpty() ? "Replays" : "Replays " + entries.size();
		if (!title.equals(getPartName())) setPartName(title);
		enable();
		fit();
		table.redraw();
	}

	private void enable() {
		Optional<Entry> chosen = chosen();
		boolean whole = chosen.filter(entry -> entry.card().isPresent() && !entry.goesOn()).isPresent();
		replay.setEnabled(whole);
		export.setEnabled(whole);
		delete.setEnabled(chosen.filter(entry -> !entry.goesOn()).isPresent());
	}

	private Optional<Entry> chosen() {
		int index = table.getSelectionIndex();
		return index >= 0 && index < entries.size() ? Optional.of(entries.get(index)) : Optional.empty();
	}

	private void run(String command) {
		chosen().filter(entry -> !entry.goesOn())
				.ifPresent(entry -> Commands.run(getSite(), command, "performance", entry.name()));
	}

	private void fit() {
		int width = table.getClientArea().width;
		if (width > 0 && column.getWidth() != width) column.setWidth(width);
	}

	private int height(GC gc) {
		gc.setFont(table.getFont());
		int first = gc.getFontMetrics().getHeight();
		gc.setFont(small);
		return first + 2 + gc.getFontMetrics().getHeight() + 2 * PADDING;
	}

	private void erase(Event event) {
		boolean chosen = table.getSelectionIndex() == table.indexOf((TableItem) event.item);
		event.detail &= ~(SWT.HOT | SWT.FOCUSED | SWT.FOREGROUND | SWT.SELECTED | SWT.BACKGROUND);
		event.gc.setBackground((chosen ? Ink.SELECTION : Ink.PANE).get());
		event.gc.fillRectangle(0, event.y, table.getClientArea().width, event.height);
	}

	private void paint(Event event) {
		int index = table.indexOf((TableItem) event.item);
		if (index < 0 || index >= entries.size()) return;
		Entry entry = entries.get(index);
		Rectangle cell = ((TableItem) event.item).getBounds();
		int room = table.getClientArea().width - 2 * EDGE;
		GC gc = event.gc;
		gc.setFont(table.getFont());
		gc.setForeground(Ink.INK.get());
		int y = cell.y + PADDING;
		gc.drawText(Rows.shorten(gc, ReplayWords.name(entry, LocalDate.now()), room), cell.x + EDGE, y, true);
		y += gc.getFontMetrics().getHeight() + 2;
		gc.setFont(small);
		gc.setForeground((table.getSelectionIndex() == index ? Ink.INK : Ink.DIM).get());
		gc.drawText(Rows.shorten(gc, ReplayWords.about(entry), room), cell.x + EDGE, y, true);
		gc.setForeground(Ink.LINE.get());
		gc.drawLine(0, cell.y + cell.height - 1, table.getClientArea().width, cell.y + cell.height - 1);
	}

	@Override
	public void setFocus() {
		if (!empty.setFocus()) table.setFocus();
	}
}
