// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.ore;

import gleaner.mining.assay.Row;
import gleaner.mining.sift.Sifter;
import gleaner.mining.word.ForgeWish;
import gleaner.mining.word.Neologism;
import gleaner.mining.word.Neologisms;
import gleaner.mining.word.WordLikeness;
import gleaner.ui.Background;
import gleaner.ui.ButtonRow;
import gleaner.ui.EmptyPage;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.LanguageAccess;
import gleaner.ui.Rows;
import gleaner.ui.Spoken;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;

/** The inventions of the raw poems that the table shows, or the names of their sources; and what there is to tell of one. */
public final class WordsView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.ore.words";
	private static final int HEIGHT = 28;
	private static final int EDGE = 8;
	private static final int PAUSE = 400;

	/** A column of the table. */
	private record Shown(String title, int width, boolean isRight, Function<Neologism, String> cell, Comparator<Neologism> order) {
	}

	private static final List<Shown> COLUMNS = List.of(
			new Shown("Word", 0, false, Neologism::word, Comparator.comparing(Neologism::word)),
			new Shown("Count", 70, true, word -> String.format("%,d", word.count()), Comparator.comparingInt(word -> -word.count())),
			new Shown("Poems", 70, true, word -> String.format("%,d", word.poems()), Comparator.comparingInt(word -> -word.poems())),
			new Shown("Likeness", 80, true, word -> Math.round(word.likeness() * 100) + " %",
					Comparator.comparingDouble(word -> -word.likeness())),
			new Shown("First in", 190, false,
					word -> word.first().row().label().source() + ": " + word.first().row().label().citation(),
					Comparator.comparing(word -> word.first().row().label().citation())),
			new Shown("Family", 110, false, Neologism::family, Comparator.comparing(Neologism::family)));

	private OreDesk desk;
	private Table table;
	private StyledText lore;
	private EmptyPage empty;
	private Text rhymes;
	private Text between;
	private Combo syllables;
	private Button names;
	private Button keep;
	private Background counting;
	private Background telling;
	private List<Neologism> words = List.of();
	private List<Sifter.Sifted> counted;
	private boolean countedNames;

	@Override
	public void createPartControl(Composite parent) {
		desk = OreDesk.of(getSite().getWorkbenchWindow());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(page);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
		table = Spoken.name(new Table(page, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL), "Neologisms");
		table.setHeaderVisible(true);
		for (Shown shown : COLUMNS) {
			TableColumn column = new TableColumn(table, shown.isRight ? SWT.RIGHT : SWT.LEFT);
			column.setText(shown.title);
			column.setWidth(shown.width);
			column.addListener(SWT.Selection, event -> sort(shown));
		}
		GridDataFactory.fillDefaults().grab(true, true).hint(60, 60).applyTo(table);
		table.addListener(SWT.SetData, event -> {
			if (event.index < words.size()) ((TableItem) event.item).setText(spoken(words.get(event.index)));
		});
		table.addListener(SWT.MeasureItem, event -> event.height = Math.max(HEIGHT, event.gc.getFontMetrics().getHeight() + 8));
		table.addListener(SWT.EraseItem, this::erase);
		table.addListener(SWT.PaintItem, this::paint);
		table.addListener(SWT.Resize, event -> fit());
		table.addListener(SWT.Selection, event -> tell());
		Ink.follow(table, Composite::redraw);
		empty = new EmptyPage(page, getSite(), table);
		lore = Spoken.name(new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL), "About the word");
		lore.setAlwaysShowScrollBars(false);
		lore.setMargins(12, 8, 12, 8);
		Fonts.follow(lore, Fonts.DEBRIS, Fonts.DEBRIS_LEADING);
		GridDataFactory.fillDefaults().grab(true, false).hint(60, 190).applyTo(lore);
		forge(parent);
		Composite row = ButtonRow.in(parent);
		keep = new Button(row, SWT.PUSH);
		keep.setText("Keep as a word");
		keep.setToolTipText("Keeps it as a word of this studio, with its place of birth");
		keep.addListener(SWT.Selection, event -> keep());
		names = new Button(row, SWT.CHECK);
		names.setText("Names of the sources");
		names.setToolTipText("Names from the corpora that surface in raw poems, cited as step, diversity");
		names.addListener(SWT.Selection, event -> count());
		counting = Background.newest(table);
		telling = Background.newest(table);
		desk.onShown(parent, this::look);
		show();
	}

	/** What new words near the chosen one must be. */
	private void forge(Composite parent) {
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(6).margins(12, 4).spacing(6, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		rhymes = wish(row, "Forge: rhymes with", "a word for new words to rhyme with");
		between = wish(row, "between it and", "a second word, for words between the two");
		new Label(row, SWT.NONE).setText("syllables");
		syllables = Spoken.name(new Combo(row, SWT.READ_ONLY), "Syllables of forged words");
		syllables.setItems("any", "1", "2", "3", "4", "5");
		syllables.select(0);
		syllables.addListener(SWT.Selection, event -> tell());
	}

	private Text wish(Composite row, String name, String help) {
		new Label(row, SWT.NONE).setText(name);
		Text field = Spoken.name(new Text(row, SWT.SINGLE | SWT.BORDER), name);
		field.setToolTipText(help);
		field.addListener(SWT.Modify, event -> tell());
		GridDataFactory.fillDefaults().grab(true, false).hint(50, SWT.DEFAULT).applyTo(field);
		return field;
	}

	private ForgeWish wish() {
		return new ForgeWish(between.getText().strip(), rhymes.getText().strip(), syllables.getSelectionIndex());
	}

	/** Counts when somebody looks. */
	private void look() {
		if (counted != desk.shown().rows() && getSite().getPage().isPartVisible(this)) count();
	}

	private void count() {
		List<Sifter.Sifted> rows = desk.shown().rows();
		boolean ofNames = names.getSelection();
		counted = rows;
		countedNames = ofNames;
		Optional<Mine> mine = desk.mine();
		if (mine.isEmpty()) return;
		counting.work("Counting words", turn -> {
			List<Row> of = rows.stream().map(Sifter.Sifted::row).toList();
			return ofNames ? Neologisms.names(of)
					: Neologisms.inventions(of, mine.get().studio().ownWords().all(), new WordLikeness(LanguageAccess.language()));
		}).after(PAUSE).trouble("the words could not be counted").then(found -> {
			words = found;
			show();
		});
	}

	private void sort(Shown by) {
		words = words.stream().sorted(by.order).toList();
		table.setSortColumn(table.getColumn(COLUMNS.indexOf(by)));
		show();
	}

	private void show() {
		Optional<String> before = chosen().map(Neologism::word);
		table.setItemCount(words.size());
		table.clearAll();
		int place = -1;
		for (int i = 0; before.isPresent() && i < words.size(); i++) if (words.get(i).word().equals(before.get())) place = i;
		if (place < 0 && !words.isEmpty()) place = 0;
		if (place >= 0) table.setSelection(place);
		if (words.isEmpty()) empty.say(desk.shown().rows().isEmpty() ? "Mine raw poems to see their inventions here."
				: names.getSelection() ? "No name from the corpora surfaces in these raw poems." : "These raw poems have no inventions.");
		else empty.clear();
		((GridLayout) table.getParent().getLayout()).marginWidth = words.isEmpty() ? EDGE : 0;
		table.getParent().layout();
		String title = words.isEmpty() ? "Neologisms" : String.format("%s %,d", countedNames ? "Names" : "Neologisms", words.size());
		if (!title.equals(getPartName())) setPartName(title);
		keep.setEnabled(!words.isEmpty() && !countedNames);
		fit();
		tell();
	}

	private Optional<Neologism> chosen() {
		int index = table.getSelectionIndex();
		return index >= 0 && index < words.size() ? Optional.of(words.get(index)) : Optional.empty();
	}

	private void tell() {
		Optional<Neologism> word = chosen();
		Optional<Mine> mine = desk.mine();
		if (word.isEmpty() || mine.isEmpty()) {
			lore.setText("");
			return;
		}
		ForgeWish wish = wish();
		telling.work("About a word", turn -> WordLore.of(word.get(), mine.get(), LanguageAccess.language(), wish))
				.after(wish.equals(ForgeWish.ANY) ? 0 : PAUSE).interruptible()
				.orElse(lore::setText).then(lore::setText);
	}

	private void keep() {
		chosen().ifPresent(word -> {
			String born = word.first().row().label().source() + ", " + word.first().row().label().citation();
			desk.keepWord(word.word(), born);
			words = words.stream().filter(other -> other != word).toList();
			show();
		});
	}

	private static String spoken(Neologism word) {
		return word.word() + ", " + word.count() + " times, first in " + word.first().row().label().source() + " "
				+ word.first().row().label().citation();
	}

	private void fit() {
		int rest = table.getClientArea().width;
		for (int i = 1; i < COLUMNS.size(); i++) rest -= table.getColumn(i).getWidth();
		if (table.getColumn(0).getWidth() != Math.max(90, rest)) table.getColumn(0).setWidth(Math.max(90, rest));
	}

	private void erase(Event event) {
		boolean isSelected = (event.detail & SWT.SELECTED) != 0;
		event.detail &= ~(SWT.HOT | SWT.FOCUSED | SWT.FOREGROUND | SWT.SELECTED | SWT.BACKGROUND);
		event.gc.setBackground((isSelected ? Ink.SELECTION : Ink.PANE).get());
		event.gc.fillRectangle(event.x, event.y, event.width, event.height);
	}

	private void paint(Event event) {
		int index = table.indexOf((TableItem) event.item);
		if (index < 0 || index >= words.size()) return;
		Shown shown = COLUMNS.get(event.index);
		Rectangle cell = ((TableItem) event.item).getBounds(event.index);
		GC gc = event.gc;
		gc.setFont(event.index == 0 ? JFaceResources.getFont(Fonts.DEBRIS) : table.getFont());
		gc.setForeground((event.index == COLUMNS.size() - 1 && !table.isSelected(index) ? Ink.DIM : Ink.INK).get());
		String words = Rows.shorten(gc, shown.cell.apply(this.words.get(index)), cell.width - EDGE);
		Point size = gc.textExtent(words);
		gc.drawText(words, shown.isRight ? cell.x + cell.width - size.x - EDGE : cell.x + EDGE, cell.y + (cell.height - size.y) / 2, true);
	}

	@Override
	public void setFocus() {
		look();
		if (!empty.setFocus()) table.setFocus();
	}
}
