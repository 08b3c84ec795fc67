// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.lifeline;

import gleaner.desk.lifeline.Besides;
import gleaner.desk.stream.MarkReader;
import gleaner.lifeline.Citation;
import gleaner.lifeline.Span;
import gleaner.lifeline.Spoken;
import gleaner.lifeline.WordDiff;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Underline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FormAttachment;
import org.eclipse.swt.layout.FormData;
import org.eclipse.swt.layout.FormLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * Five poems side by side: of ages the chosen one large in the middle, two younger ones at its left, two older ones at its right; or one
 * age of several seeds, diversities or threads, alike, in one row or several. What has changed since the younger neighbour is washed,
 * inventions are underlined, and below a poem stand the names that it has from what its thread learnt. A click on a neighbour goes there,
 * a double click or Enter to what is alike.
 */
final class AgeColumns {
	private static final int SIDE = 2;
	/** Where the columns end, in hundredths. */
	private static final int[] WIDE = { 0, 16, 35, 66, 84, 100 };
	/** On little room the outermost go. */
	private static final int[] NARROW = { 0, 0, 27, 73, 100, 100 };
	private static final int LEAST = 1100;
	/** Of what is alike. */
	private static final int[] EVEN = { 0, 20, 40, 60, 80, 100 };
	/** Pixels of a row of a grid in which some lines can be read; on less room the grid scrolls. */
	private static final int ROW = 128;
	private static final double WASH = 0.6;

	private final ScrolledComposite scroll;
	private final Composite area;
	private final IntConsumer onChoose;
	private final List<Column> columns = new ArrayList<>();
	private boolean isNarrow;
	private boolean isEven;
	private int rows = 1;

	/** One age. */
	private static final class Column {
		private Composite page;
		private Label step;
		private Label age;
		private StyledText text;
		private Label names;
		private List<MarkReader.Found> inventions = List.of();
		private boolean isMiddle;
		private boolean isShown;
		private List<Span> changed = List.of();
	}

	/** @param onChoose gets the place of the column that is chosen, from 0 */
	AgeColumns(Composite parent, IntConsumer onChoose) {
		this.onChoose = onChoose;
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.setShowFocusedControl(true);
		area = new Composite(scroll, SWT.NONE);
		scroll.setContent(area);
		area.setLayout(new FormLayout());
		for (int place = 0; place < Besides.COLUMNS; place++) columns.add(column(place));
		area.addListener(SWT.Resize, e -> divide(area.getClientArea().width < LEAST, isEven, rows));
		arrange();
		Ink.follow(area, any -> columns.forEach(this::style));
	}

	Composite control() {
		return scroll;
	}

	private Column column(int place) {
		Column column = new Column();
		column.page = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 10).spacing(8, 8).applyTo(column.page);
		column.step = new Label(column.page, SWT.NONE);
		column.step.setFont(Fonts.ui(column.step, 0, SWT.BOLD));
		column.age = new Label(column.page, SWT.NONE);
		column.age.setFont(Fonts.ui(column.age, -1, SWT.NORMAL));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.END).applyTo(column.age);
		column.text = new StyledText(column.page, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		column.text.setAlwaysShowScrollBars(false);
		column.text.setCaret(null);
		column.isMiddle = place == SIDE;
		for (String font : List.of(Fonts.POEM, Fonts.DEBRIS)) Fonts.follow(column.text, font, () -> letter(column));
		Fonts.hang(column.text, column.isMiddle ? Fonts.POEM : Fonts.DEBRIS);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(40, 80).applyTo(column.text);
		column.names = new Label(column.page, SWT.WRAP);
		column.names.setFont(Fonts.ui(column.names, -1, SWT.NORMAL));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(40, SWT.DEFAULT).exclude(true).applyTo(column.names);
		column.names.setVisible(false);
		column.text.addListener(SWT.Paint, e -> underline(e.gc, column));
		if (column.isMiddle) column.page.addListener(SWT.Paint, e -> {
			if (isEven) return; // it is one of many
			Rectangle page = column.page.getClientArea();
			e.gc.setForeground(Ink.LINE.get());
			e.gc.drawLine(0, 0, 0, page.height);
			e.gc.drawLine(page.width - 1, 0, page.width - 1, page.height);
		});
		else column.text.addListener(SWT.MouseDown, e -> choose(column, place, !isEven));
		column.text.addListener(SWT.MouseDoubleClick, e -> choose(column, place, isEven));
		column.text.addListener(SWT.KeyDown, e -> choose(column, place, e.character == SWT.CR));
		return column;
	}

	private void choose(Column column, int place, boolean isMeant) {
		if (isMeant && column.isShown) onChoose.accept(place);
	}

	/** The chosen age is large, unless all are alike. */
	private void letter(Column column) {
		column.text.setFont(JFaceResources.getFontRegistry().get(column.isMiddle && !isEven ? Fonts.POEM : Fonts.DEBRIS));
		Fonts.lead(column.text, Fonts.DEBRIS_LEADING);
	}

	private void divide(boolean narrow, boolean even, int many) {
		if (narrow == isNarrow && even == isEven && many == rows) return;
		isNarrow = narrow;
		isEven = even;
		rows = many;
		arrange();
	}

	/** What is alike stays whole on little room, for nothing else leads to the columns that would go. */
	private void arrange() {
		int[] ends = isEven ? EVEN : isNarrow ? NARROW : WIDE;
		scroll.setMinHeight(rows > 1 ? rows * ROW : 0);
		for (int i = 0; i < columns.size(); i++) {
			int row = i / Besides.COLUMNS;
			int place = i % Besides.COLUMNS;
			FormData data = new FormData();
			data.left = new FormAttachment(ends[place]);
			data.right = new FormAttachment(ends[place + 1]);
			data.top = new FormAttachment(row, Math.max(rows, row + 1), 0);
			data.bottom = new FormAttachment(row + 1, Math.max(rows, row + 1), 0);
			columns.get(i).page.setLayoutData(data);
			columns.get(i).page.setVisible(row < rows && ends[place] < ends[place + 1]);
		}
		area.layout();
	}

	/** Shows what stands side by side. Quick: of texts only what is another is set. */
	void show(List<Optional<Besides.Cell>> cells, boolean areAlike) {
		while (columns.size() < cells.size()) columns.add(column(columns.size()));
		boolean wasEven = isEven;
		divide(isNarrow, areAlike, cells.size() / Besides.COLUMNS);
		if (areAlike != wasEven) {
			columns.forEach(this::letter);
			columns.forEach(this::style);
		}
		for (int i = 0; i < columns.size(); i++) show(columns.get(i), at(cells, i));
	}

	private static Optional<Besides.Cell> at(List<Optional<Besides.Cell>> cells, int place) {
		return place < cells.size() ? cells.get(place) : Optional.empty();
	}

	/** Shows what was found in the texts, as far as it is known. */
	void mark(List<Optional<Besides.Cell>> cells, Function<Besides.Cell, Optional<AgeMarks.Marks>> marks) {
		for (int i = 0; i < columns.size(); i++) {
			Column column = columns.get(i);
			Optional<Besides.Cell> cell = at(cells, i).filter(each -> text(each).equals(column.text.getText()));
			Optional<AgeMarks.Marks> found = cell.flatMap(marks);
			List<MarkReader.Found> inventions = found.map(AgeMarks.Marks::inventions).orElse(List.of());
			if (!inventions.equals(column.inventions)) {
				column.inventions = inventions;
				column.text.redraw();
			}
			String names = found.map(AgeMarks.Marks::names).filter(each -> !each.isEmpty())
					.map(each -> String.join(", ", each) + ": "
							+ Citation.of(cell.get().line().step(cell.get().age()), cell.get().line().asked().diversity()))
					.orElse("");
			if (names.equals(column.names.getText())) continue;
			column.names.setText(names);
			((GridData) column.names.getLayoutData()).exclude = names.isEmpty();
			column.names.setVisible(!names.isEmpty());
			column.page.layout();
		}
	}

	private static void underline(GC gc, Column column) {
		gc.setForeground(Ink.ACCENT.get());
		for (MarkReader.Found each : column.inventions)
			if (each.to() <= column.text.getCharCount()) Underline.draw(gc, column.text, each.from(), each.to());
	}

	private void show(Column column, Optional<Besides.Cell> cell) {
		column.isShown = cell.isPresent();
		say(column.step, cell.map(Besides.Cell::head).orElse(""));
		say(column.age, cell.map(Besides.Cell::more).orElse(""));
		String text = cell.map(AgeColumns::text).orElse("");
		List<Span> changed = cell.filter(Besides.Cell::isWashed).flatMap(each -> each.line().fromYounger(each.age())).map(WordDiff::changed)
				.orElse(List.of());
		if (text.equals(column.text.getText()) && changed.equals(column.changed)) return;
		column.changed = changed;
		if (!text.equals(column.text.getText())) column.text.setText(text);
		style(column);
	}

	private static void say(Label label, String words) {
		if (words.equals(label.getText())) return;
		label.setText(words);
		label.requestLayout();
	}

	/** What stands in a column. */
	static String text(Besides.Cell cell) {
		Optional<Spoken> spoken = cell.line().spoken(cell.age());
		return spoken.map(said -> said.isPoem() ? said.text() : said.trouble()).orElse("speaking…");
	}

	private void style(Column column) {
		boolean isChosen = isEven || column.isMiddle;
		column.text.setForeground((isChosen ? Ink.INK : Ink.DIM).get());
		column.age.setForeground(Ink.DIM.get());
		column.names.setForeground(Ink.DIM.get());
		column.text.setSelectionBackground(Ink.SELECTION.get());
		column.text.setSelectionForeground(Ink.INK.get());
		Color wash = new Color(mixed(Ink.SELECTION.get().getRGB(), Ink.PANE.get().getRGB()));
		List<StyleRange> ranges = new ArrayList<>();
		for (Span span : column.changed) if (span.to() <= column.text.getCharCount())
			ranges.add(new StyleRange(span.from(), span.to() - span.from(), null, wash));
		column.text.setStyleRanges(ranges.toArray(StyleRange[]::new));
	}

	private static RGB mixed(RGB colour, RGB ground) {
		return new RGB(mixed(colour.red, ground.red), mixed(colour.green, ground.green), mixed(colour.blue, ground.blue));
	}

	private static int mixed(int colour, int ground) {
		return (int) Math.round(WASH * colour + (1 - WASH) * ground);
	}

	/** What is selected in the poem of the chosen age. */
	String selected() {
		return columns.get(SIDE).text.getSelectionText();
	}
}
