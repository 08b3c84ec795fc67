// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.find;

import gleaner.desk.find.Choices;
import gleaner.desk.find.Finder;
import gleaner.desk.find.StudioThings;
import gleaner.desk.find.Thing;
import gleaner.desk.find.Thing.Kind;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.Commands;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Rows;
import gleaner.ui.StudioAccess;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * The small window that finds anything by its name: a field, and below it what answers, the best first. Arrow keys walk, Enter opens,
 * Escape leaves. What the window has is there at once; studio and guide are read in the background and join in. UI thread.
 */
final class FindWindow extends PopupDialog {
	static final String COMMAND = "gleaner.find";

	private static final String SEARCH = "gleaner.search";
	/** In letters, so that rows have the same room in larger ones. */
	private static final int WIDTH = 88;
	private static final int DETAIL_WIDTH = 34;
	private static final int ROWS = 14;
	private static final int EDGE = 8;
	private static final int AIR = 6;
	private static final int MOST = 60;
	private static final String KEPT = "foundBefore";

	private final IWorkbenchWindow window;
	private final List<Thing> things = new ArrayList<>();
	private Finder finder;
	private List<Thing> found = List.of();
	private Text field;
	private Table table;
	private Font smallFont;
	private boolean isReading = true;

	FindWindow(IWorkbenchWindow window) {
		super(window.getShell(), PopupDialog.INFOPOPUPRESIZE_SHELLSTYLE & ~SWT.RESIZE, true, false, false, false, false, null, null);
		this.window = window;
		things.addAll(WindowThings.list(window)); // while the window's own state still says what can be done
		finder = new Finder(things, Choices.read(kept()));
	}

	private static IEclipsePreferences preferences() {
		return InstanceScope.INSTANCE.getNode("gleaner.rcp");
	}

	private static String kept() {
		return preferences().get(KEPT, "");
	}

	@Override
	protected Control createContents(Composite parent) {
		Css.id(parent, Css.POPUP);
		GridLayoutFactory.fillDefaults().margins(1, 1).applyTo(parent);
		Composite sheet = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(EDGE, EDGE).spacing(0, AIR).applyTo(sheet);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sheet);
		createField(sheet);
		createTable(sheet);
		Ink.follow(parent, shell -> shell.setBackground(Ink.LINE.get()));
		for (Control control : List.of(sheet, table))
			Ink.follow(control, each -> {
				each.setBackground(Ink.PANE.get());
				each.setForeground(Ink.INK.get());
			});
		refresh();
		read();
		return sheet;
	}

	private void createField(Composite sheet) {
		Composite ground = new Composite(sheet, SWT.NONE);
		Css.id(ground, Css.FIELD);
		GridLayoutFactory.fillDefaults().margins(EDGE, AIR).numColumns(2).applyTo(ground);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(ground);
		field = new Text(ground, SWT.SINGLE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		Label hint = new Label(ground, SWT.NONE); // a field that has the focus does not show a message of its own
		Css.id(hint, Css.DIM);
		hint.setText("a command, a poem, a corpus, a model, debris, a setting");
		for (Control each : List.of(ground, field, hint)) Ink.follow(each, any -> any.setBackground(Ink.FIELD.get()));
		Ink.follow(field, any -> any.setForeground(Ink.INK.get()));
		Ink.follow(hint, any -> any.setForeground(Ink.DIM.get()));
		named(field, "Find anything");
		field.addListener(SWT.Modify, event -> {
			hint.setVisible(field.getText().isEmpty());
			refresh();
		});
		field.addListener(SWT.KeyDown, this::walk);
		field.addListener(SWT.DefaultSelection, event -> take());
	}

	private void createTable(Composite sheet) {
		table = new Table(sheet, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
		double letter = letter(table);
		int details = (int) (DETAIL_WIDTH * letter);
		new TableColumn(table, SWT.LEFT).setWidth(width(letter) - details - 2 * EDGE - 4);
		new TableColumn(table, SWT.RIGHT).setWidth(details);
		Rows.quiet(table, Rows.HEIGHT);
		smallFont = Fonts.ui(table, -1, SWT.NORMAL);
		named(table, "What was found");
		GridDataFactory.fillDefaults().grab(true, true).hint(width(letter), ROWS * Rows.HEIGHT).applyTo(table);
		table.addListener(SWT.MouseUp, event -> take());
		table.addListener(SWT.DefaultSelection, event -> take());
		table.addListener(SWT.KeyDown, this::backToField);
	}

	/** Studio and guide, each as soon as it has been read. */
	private void read() {
		Background.once(table, "find anything", turn -> GuideThings.read()).orElse(sentence -> {}).then(this::add);
		Optional<Studio> studio = StudioAccess.current();
		isReading = studio.isPresent();
		studio.ifPresent(open -> Background.once(table, "find anything", turn -> StudioThings.read(open, LocalDate.now()))
				.trouble("part of the studio could not be read for finding").then(read -> {
					isReading = false;
					add(read);
				}));
	}

	private void add(List<Thing> more) {
		things.addAll(more);
		finder = new Finder(things, Choices.read(kept()));
		refresh();
	}

	private void refresh() {
		Thing selected = selected().orElse(null);
		String typed = field.getText().strip();
		List<Thing> answers = new ArrayList<>(finder.find(typed, MOST));
		if (!typed.isEmpty() && Commands.isThere(window, SEARCH))
			answers.add(new Thing(Kind.TEXTS, "Search the studio for “" + typed + "”", "", SEARCH, Map.of("question", typed)));
		found = answers;
		table.setRedraw(false);
		try {
			table.removeAll();
			for (Thing thing : found) show(thing);
			if (found.isEmpty() && isReading) hint("reading…");
			int kept = table.isFocusControl() ? found.indexOf(selected) : -1;
			if (!found.isEmpty()) table.setSelection(Math.max(0, kept));
		} finally {
			table.setRedraw(true);
		}
	}

	private void show(Thing thing) {
		TableItem item = new TableItem(table, SWT.NONE);
		String kind = finder.isRecent(thing) && field.getText().isBlank() ? thing.kind().label + " · before" : thing.kind().label;
		item.setText(new String[] { thing.name(), thing.detail().isEmpty() ? kind : thing.detail() + " · " + kind });
		item.setFont(1, smallFont);
	}

	private void hint(String text) {
		TableItem item = new TableItem(table, SWT.NONE);
		item.setText(text);
		Rows.faint(item, true);
	}

	private Optional<Thing> selected() {
		int index = table.getSelectionIndex();
		return index >= 0 && index < found.size() ? Optional.of(found.get(index)) : Optional.empty();
	}

	/** The arrow keys go into the list, which then has the focus, so that its rows are heard as well as seen. */
	private void walk(Event event) {
		switch (event.keyCode) {
		case SWT.ARROW_DOWN -> enter(1);
		case SWT.PAGE_DOWN -> enter(ROWS - 1);
		case SWT.ARROW_UP -> enter(found.size());
		default -> {
			return;
		}
		}
		event.doit = false;
	}

	private void enter(int steps) {
		if (found.isEmpty()) return;
		int from = Math.max(0, table.getSelectionIndex());
		table.setFocus();
		table.setSelection(Math.min(found.size() - 1, from + steps));
		table.showSelection();
	}

	/** What is typed in the list belongs to the field. */
	private void backToField(Event event) {
		boolean isTop = event.keyCode == SWT.ARROW_UP && table.getSelectionIndex() <= 0;
		boolean isText = event.character >= ' ' && event.character != SWT.DEL && (event.stateMask & (SWT.MOD1 | SWT.ALT)) == 0;
		if (!isTop && !isText && event.character != SWT.BS) return;
		event.doit = false;
		field.setFocus();
		String text = field.getText();
		if (isText) field.setText(text + event.character);
		else if (event.character == SWT.BS && !text.isEmpty()) field.setText(text.substring(0, text.length() - 1));
		field.setSelection(field.getCharCount());
	}

	private void take() {
		selected().ifPresent(thing -> {
			close();
			if (thing.kind() != Kind.TEXTS) preferences().put(KEPT, Choices.with(kept(), thing));
			String[] parameters = thing.parameters().entrySet().stream()
					.flatMap(entry -> List.of(entry.getKey(), entry.getValue()).stream())
					.toArray(String[]::new);
			// once the window has the focus again, without which many commands are not possible
			window.getShell().getDisplay().asyncExec(() -> Commands.run(window, thing.command(), parameters));
		});
	}

	private static void named(Control control, String name) {
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = name;
			}
		});
	}

	@Override
	protected Control getFocusControl() {
		return field;
	}

	/** Of the window, in pixels: what its rows would like, as far as there is room. */
	private int width(double letter) {
		return Math.min((int) (WIDTH * letter), getParentShell().getClientArea().width - 20);
	}

	private static double letter(Control control) {
		GC gc = new GC(control);
		gc.setFont(control.getFont());
		double letter = gc.getFontMetrics().getAverageCharacterWidth();
		gc.dispose();
		return letter;
	}

	@Override
	protected Point getInitialSize() {
		int width = width(letter(table));
		return new Point(width, getShell().computeSize(width, SWT.DEFAULT).y);
	}

	/** In the upper half of the window, in the middle. */
	@Override
	protected Point getInitialLocation(Point size) {
		Rectangle parent = getParentShell().getBounds();
		return new Point(parent.x + (parent.width - size.x) / 2, parent.y + Math.max(0, Math.min(90, parent.height - size.y)));
	}
}
