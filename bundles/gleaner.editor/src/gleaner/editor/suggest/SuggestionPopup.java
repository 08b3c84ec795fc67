// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.suggest;

import gleaner.desk.suggest.Choice;
import gleaner.desk.suggest.Filter;
import gleaner.desk.suggest.Gesture;
import gleaner.desk.suggest.Place;
import gleaner.desk.suggest.SuggestionModel;
import gleaner.desk.suggest.SuggestionSource;
import gleaner.editor.page.PoemEditor;
import gleaner.studio.poem.PoemEdit;
import gleaner.ui.Css;
import gleaner.ui.Dial;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Rows;
import gleaner.ui.Spoken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.util.Throttler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/**
 * The small window under a word: what could stand in its place, in sections, each row with its sound at the right. Typing filters, the
 * arrow keys walk, Enter takes, Escape leaves; the line at the foot shows how it would sound. UI thread only.
 */
final class SuggestionPopup extends PopupDialog {
	/** In letters. */
	private static final int WIDTH = 74;
	private static final int DETAIL_WIDTH = 44;
	private static final int ROWS = 12;
	private static final int EDGE = 6;
	private static final int AIR = 4;
	private static final int INDENT = 60;
	private static final Duration PACE = Duration.ofMillis(30);
	private static final int PAUSE = 300;
	private static final String HINT = "2 syllables · /x stress · or a meaning";

	private final PoemEditor editor;
	private final Place place;
	private final Gesture gesture;
	private final List<SuggestionSource> sources;
	private final Predicate<String> isInvention;
	private final Runnable aboutMeaning = this::askAgain;
	private final Display display = Display.getCurrent();
	/** Until something has been offered: that is shown at once. */
	private final AtomicBoolean isWaiting = new AtomicBoolean(true);
	private Suggesting suggesting;
	private volatile Throttler soon;
	private Text field;
	private Table table;
	private LinePreview preview;
	private DialRow dial;
	private double letter;
	private Font headFont;
	private Font smallFont;
	private Filter filter = Filter.NONE;
	private Optional<String> asked = Optional.empty();
	private double dialled;
	private List<SuggestionModel.Row> rows = List.of();
	private boolean isMoved;

	SuggestionPopup(PoemEditor editor, Place place, Gesture gesture, List<SuggestionSource> sources, Predicate<String> isInvention) {
		super(editor.getSite().getShell(), PopupDialog.HOVER_SHELLSTYLE & ~SWT.NO_FOCUS, true, false, false, false, false, null, null);
		this.editor = editor;
		this.place = place;
		this.gesture = gesture;
		this.sources = sources;
		this.isInvention = isInvention;
		ask(); // while the window is being made
	}

	@Override
	protected Control createContents(Composite parent) {
		Css.id(parent, Css.POPUP);
		GridLayoutFactory.fillDefaults().margins(1, 1).applyTo(parent);
		Composite sheet = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(EDGE, EDGE).spacing(0, AIR).applyTo(sheet);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sheet);
		GC gc = new GC(parent);
		letter = gc.getFontMetrics().getAverageCharacterWidth();
		gc.dispose();
		createField(sheet);
		if (gesture == Gesture.INSTEAD) dial = new DialRow(sheet, () -> display.timerExec(PAUSE, aboutMeaning));
		createTable(sheet);
		preview = new LinePreview(sheet);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(preview.control());
		Ink.follow(parent, shell -> shell.setBackground(Ink.LINE.get()));
		for (Control control : List.of(sheet, table, preview.control())) Ink.follow(control, SuggestionPopup::ink);
		soon = new Throttler(table.getDisplay(), PACE, this::refresh);
		refresh();
		parent.addListener(SWT.Dispose, event -> suggesting.stop());
		return sheet;
	}

	private static void ink(Control control) {
		control.setBackground(Ink.PANE.get());
		control.setForeground(Ink.INK.get());
	}

	private void createField(Composite sheet) {
		Composite ground = new Composite(sheet, SWT.NONE);
		Css.id(ground, Css.FIELD);
		GridLayoutFactory.fillDefaults().margins(EDGE, AIR).numColumns(2).applyTo(ground);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(ground);
		ground.setBackground(Ink.FIELD.get());
		field = Spoken.name(new Text(ground, SWT.SINGLE), spokenName());
		field.setFont(Fonts.ui(field, -1, SWT.NORMAL));
		field.setBackground(Ink.FIELD.get());
		field.setForeground(Ink.INK.get());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		Label hint = new Label(ground, SWT.NONE); // a field that has the focus does not show a message of its own
		Css.id(hint, Css.DIM);
		hint.setFont(field.getFont());
		hint.setText(HINT);
		hint.setBackground(Ink.FIELD.get());
		hint.setForeground(Ink.DIM.get());
		field.addListener(SWT.Modify, event -> {
			hint.setVisible(field.getText().isEmpty());
			filter();
		});
		field.addListener(SWT.KeyDown, this::walk);
	}

	private void createTable(Composite sheet) {
		table = new Table(sheet, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.NO_FOCUS | SWT.VIRTUAL);
		Spoken.name(table, "Suggestions");
		table.addListener(SWT.SetData, event -> show((TableItem) event.item, row(event.index)));
		new TableColumn(table, SWT.LEFT).setWidth(width() - (int) (letter * DETAIL_WIDTH) - 2 * EDGE - 16);
		new TableColumn(table, SWT.RIGHT).setWidth((int) (letter * DETAIL_WIDTH));
		Rows.quiet(table, Rows.HEIGHT);
		headFont = Fonts.ui(table, -2, SWT.BOLD);
		smallFont = Fonts.ui(table, -1, SWT.NORMAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, ROWS * Rows.HEIGHT).applyTo(table);
		table.addListener(SWT.Selection, event -> {
			isMoved = true;
			choosing();
		});
		table.addListener(SWT.DefaultSelection, event -> take());
		table.addListener(SWT.KeyDown, this::walk);
		table.addListener(SWT.MouseUp, event -> take());
	}

	private void ask() {
		isWaiting.set(true);
		dialled = Dial.get();
		suggesting = new Suggesting(sources, place.about(asked).dialled(dialled), gesture, isInvention, this::offered);
	}

	/** From any thread. Before the table is there, nothing need be said: it looks for itself. */
	private void offered() {
		Throttler often = soon;
		if (often == null || display.isDisposed()) return;
		if (isWaiting.compareAndSet(true, false)) display.asyncExec(this::refresh);
		else often.throttledExec();
	}

	private void filter() {
		filter = Filter.of(field.getText());
		isMoved = false;
		refresh();
		field.getDisplay().timerExec(PAUSE, aboutMeaning);
	}

	/** A meaning and the dial are for the sources to know. */
	private void askAgain() {
		if (field.isDisposed() || filter.meaning().equals(asked) && dialled == Dial.get()) return;
		asked = filter.meaning();
		suggesting.stop();
		ask();
		refresh();
	}

	private void refresh() {
		if (table.isDisposed()) return;
		SuggestionModel.Row selected = selected().orElse(null);
		rows = suggesting.model().rows(filter);
		table.setRedraw(false);
		try {
			table.setItemCount(Math.max(1, rows.size()));
			table.clearAll();
			int kept = isMoved && selected != null ? rows.indexOf(selected) : -1;
			select(kept >= 0 ? kept : next(-1, 1));
		} finally {
			table.setRedraw(true);
		}
		if (!isMoved) table.setTopIndex(0);
	}

	private SuggestionModel.Row row(int index) {
		if (index < rows.size()) return rows.get(index);
		return new SuggestionModel.Row.Remark("Nothing for “" + place.words() + "”" + (filter.isOpen() ? "." : " with this filter."));
	}

	private void show(TableItem item, SuggestionModel.Row row) {
		item.setFont(0, row instanceof SuggestionModel.Row.Heading ? headFont : null);
		item.setFont(1, smallFont);
		boolean isHeading = row instanceof SuggestionModel.Row.Heading;
		Rows.section(item, isHeading);
		Rows.faint(item, !(row instanceof SuggestionModel.Row.Pick) && !isHeading);
		switch (row) {
		case SuggestionModel.Row.Heading(String text) -> item.setText(new String[] { text, "" });
		case SuggestionModel.Row.Pick(Choice choice) -> item.setText(new String[] { choice.label(), choice.detail() });
		case SuggestionModel.Row.Remark(String sentence) -> item.setText(new String[] { sentence, "" });
		case SuggestionModel.Row.More(String heading, int left) -> item.setText(new String[] { left + " more …", "" });
		case SuggestionModel.Row.Computing() -> item.setText(new String[] { "computing …", "" });
		}
	}

	private Optional<SuggestionModel.Row> selected() {
		int index = table.getSelectionIndex();
		return index >= 0 && index < rows.size() ? Optional.of(rows.get(index)) : Optional.empty();
	}

	private int width() {
		return (int) (letter * WIDTH);
	}

	private void walk(Event event) {
		if (dial != null) dial.key(event);
		switch (event.keyCode) {
		case SWT.ARROW_DOWN -> move(1, 1);
		case SWT.ARROW_UP -> move(-1, 1);
		case SWT.PAGE_DOWN -> move(1, ROWS - 2);
		case SWT.PAGE_UP -> move(-1, ROWS - 2);
		case SWT.CR, SWT.KEYPAD_CR -> take();
		default -> {
			return;
		}
		}
		event.doit = false;
	}

	private void move(int direction, int steps) {
		isMoved = true;
		int index = table.getSelectionIndex();
		for (int i = 0; i < steps; i++) {
			int next = next(index, direction);
			if (next < 0) break;
			index = next;
		}
		select(index);
	}

	/** The next row that can be chosen, or -1. */
	private int next(int from, int direction) {
		for (int i = from + direction; i >= 0 && i < rows.size(); i += direction)
			if (rows.get(i) instanceof SuggestionModel.Row.Pick || rows.get(i) instanceof SuggestionModel.Row.More) return i;
		return -1;
	}

	private void select(int index) {
		if (index < 0) table.deselectAll();
		else {
			table.setSelection(index);
			if (index > 0 && rows.get(index - 1) instanceof SuggestionModel.Row.Heading) table.showItem(table.getItem(index - 1));
			table.showItem(table.getItem(index));
		}
		choosing();
	}

	/** The focus stays in the field while the poet walks: so it is the field that says which row is chosen. */
	private String spokenName() {
		String name = "Suggestions for “" + place.words() + "”";
		return switch (table == null ? null : selected().orElse(null)) {
		case SuggestionModel.Row.Pick(Choice choice) ->
			name + ": " + choice.label() + (choice.detail().isEmpty() ? "" : ", " + choice.detail());
		case SuggestionModel.Row.More(String heading, int left) -> name + ": " + left + " more, " + heading;
		case null, default -> name;
		};
	}

	/** Shows how the line would be. */
	private void choosing() {
		Spoken.name(field, spokenName());
		Optional<PoemEdit> edit = selected().orElse(null) instanceof SuggestionModel.Row.Pick(Choice choice) ? edit(choice)
				: Optional.empty();
		edit.ifPresentOrElse(shown -> preview.show(place, shown), () -> preview.show(place));
	}

	private static Optional<PoemEdit> edit(Choice choice) {
		return switch (choice.act()) {
		case Choice.Act.Replace(var edit) -> Optional.of(edit);
		case Choice.Act.Prepare(var shown, var preparation) -> Optional.of(shown);
		case Choice.Act.Run run -> Optional.empty();
		};
	}

	private void take() {
		switch (selected().orElse(null)) {
		case SuggestionModel.Row.More(String heading, int left) -> {
			suggesting.model().open(heading);
			int index = table.getSelectionIndex();
			isMoved = false;
			refresh();
			isMoved = true;
			select(index);
		}
		case SuggestionModel.Row.Pick(Choice choice) -> {
			close();
			switch (choice.act()) {
			case Choice.Act.Replace(var edit) -> editor.apply(edit, place.poem());
			case Choice.Act.Prepare(var shown, var preparation) -> editor.applyPrepared(preparation::edit, place.poem());
			case Choice.Act.Run(Runnable task) -> task.run();
			}
		}
		case null, default -> {
			// headings and remarks are not to be taken
		}
		}
	}

	@Override
	protected Control getFocusControl() {
		return field;
	}

	@Override
	protected Point getInitialSize() {
		return new Point(width(), getShell().computeSize(width(), SWT.DEFAULT).y);
	}

	/** Below the word, or above it where there is no room below. */
	@Override
	protected Point getInitialLocation(Point size) {
		StyledText text = editor.viewer().getTextWidget();
		int start = Math.min(place.start(), text.getCharCount());
		int end = Math.min(place.end(), text.getCharCount());
		Point top = text.toDisplay(text.getLocationAtOffset(start));
		int bottom = text.toDisplay(text.getLocationAtOffset(end)).y + text.getLineHeight(end) + AIR;
		Rectangle screen = text.getMonitor().getClientArea();
		int x = Math.clamp(top.x - INDENT, screen.x, Math.max(screen.x, screen.x + screen.width - size.x));
		boolean fitsBelow = bottom + size.y <= screen.y + screen.height;
		return new Point(x, fitsBelow ? bottom : Math.max(screen.y, top.y - size.y - AIR));
	}
}
