// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.compare.xray.Disagreement;
import gleaner.compare.xray.Tint;
import gleaner.compare.xray.Xray;
import gleaner.compare.xray.XrayModel;
import gleaner.compare.xray.XrayUnit;
import gleaner.desk.thread.ModelChoice;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Background;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/**
 * Any text before a model: what it did not expect is tinted, the pointer tells what else might have come; before two models, where they
 * disagree most. A window of its own, so that it stands beside Reader, poem and panes. UI thread only.
 */
final class XrayWindow extends Window {
	private static final int SHOWN = 40;
	private static final int EDGE = 12;
	private static final String NONE = "no other";
	private static final String MORE = "another model…";

	private final Room room;
	private final Studio studio;
	private final Harvest whole;
	private final String text;
	private final boolean isCut;
	private final Map<Combo, Integer> asked = new HashMap<>();
	private List<ModelChoice> models = List.of();
	private Combo one;
	private Combo other;
	private Label said;
	private StyledText page;
	private Table table;
	private Background reading;
	private PlaceCard card;
	private Optional<Xray> xray = Optional.empty();

	/** What was read: by one model, or by two. */
	private record Found(Xray first, Optional<Xray> second) {
	}

	/** @param given with its origins; of a long one only the beginning is read */
	XrayWindow(Room room, Studio studio, Harvest given) {
		super(room.shell());
		this.room = room;
		this.studio = studio;
		isCut = given.length() > InPlace.LONGEST;
		whole = isCut ? given.slice(0, InPlace.LONGEST) : given;
		text = whole.text();
		setShellStyle(SWT.SHELL_TRIM);
		setBlockOnOpen(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("X-ray");
		shell.setMinimumSize(480, 360);
	}

	@Override
	protected Point getInitialSize() {
		return new Point(760, 620);
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.fillDefaults().margins(EDGE, EDGE).spacing(8, 8).applyTo(area);
		Composite head = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		one = choice(head, "Read by");
		other = choice(head, "and by");
		said = new Label(area, SWT.WRAP);
		Css.id(said, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(said);
		page = Spoken.name(new StyledText(area, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL), "X-rayed text");
		page.setAlwaysShowScrollBars(false);
		page.setMargins(EDGE, EDGE, EDGE, EDGE);
		Fonts.follow(page, Fonts.DEBRIS, Fonts.DEBRIS_LEADING);
		page.setText(text);
		page.addListener(SWT.MouseHover, this::pointed);
		page.addCaretListener(event -> describe(event.caretOffset));
		page.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.F2) tell(page.getSelection().x);
		});
		card = new PlaceCard(page, room, room::showBranches);
		Ink.follow(page, any -> {
			page.setBackground(Ink.PANE.get());
			page.setForeground(Ink.INK.get());
			page.setSelectionBackground(Ink.SELECTION.get());
			page.setSelectionForeground(Ink.INK.get());
			tint();
		});
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 260).applyTo(page);
		table = Spoken.name(new Table(area, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL), "Where the models disagree most");
		table.setHeaderVisible(true);
		for (int width : new int[] { 220, 220, 220 }) new TableColumn(table, SWT.LEFT).setWidth(width);
		table.addListener(SWT.Selection, event -> {
			Disagreement chosen = (Disagreement) event.item.getData();
			page.setSelection(chosen.start(), chosen.end());
			page.showSelection();
		});
		GridDataFactory.fillDefaults().grab(true, false).hint(300, 170).exclude(true).applyTo(table);
		table.setVisible(false);
		reading = Background.newest(area);
		look();
		return area;
	}

	private Combo choice(Composite head, String name) {
		new Label(head, SWT.NONE).setText(name);
		Combo combo = Spoken.name(new Combo(head, SWT.READ_ONLY), name);
		combo.addListener(SWT.Selection, event -> {
			if (combo.getText().equals(MORE)) another(combo);
			else read();
		});
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(combo);
		return combo;
	}

	private void look() {
		reading.work("Models", turn -> ModelChoice.of(studio)).orElse(said::setText).then(found -> {
			models = new ArrayList<>(found);
			other.add(NONE);
			for (ModelChoice model : models) {
				one.add(model.words());
				other.add(model.words());
			}
			if (!models.isEmpty()) {
				one.add(MORE);
				other.add(MORE);
			}
			other.select(0);
			if (models.isEmpty()) say("There is no trained model to ask yet; add the starter vintages.");
			else {
				one.select(0);
				read();
			}
		});
	}

	/** The lists have the best and the last of each thread; any other that is kept can be chosen too. */
	private void another(Combo combo) {
		int before = asked.getOrDefault(combo, 0);
		combo.select(before);
		reading.work("Models", turn -> ModelChoice.all(studio)).orElse(this::say).then(all -> room.xrays().ask(all, chosen -> {
			int index = models.stream().map(ModelChoice::model).toList().indexOf(chosen.model());
			if (index < 0) {
				index = models.size();
				models.add(chosen);
				one.add(chosen.words(), index);
				other.add(chosen.words(), index + 1);
			}
			combo.select(combo == one ? index : index + 1);
			read();
		}));
	}

	private void say(String sentence) {
		said.setText(sentence.replace("&", "&&"));
		said.getParent().layout();
	}

	private void read() {
		if (one.getSelectionIndex() < 0) return;
		for (Combo combo : List.of(one, other)) asked.put(combo, combo.getSelectionIndex());
		List<ModelChoice> readers = new ArrayList<>(List.of(models.get(one.getSelectionIndex())));
		if (other.getSelectionIndex() > 0) readers.add(models.get(other.getSelectionIndex() - 1));
		xray = Optional.empty();
		tint();
		disagree(Optional.empty());
		say("Reading…");
		reading.work("X-ray", turn -> {
			List<Xray> found = new ArrayList<>();
			for (ModelChoice model : readers) {
				try (XrayModel open = XrayModel.open(studio, room.engines(), room.mixing().models(), Xrays.order(model), turn)) {
					found.add(open.reader().read(text, 0, false, turn));
				}
			}
			return new Found(found.getFirst(), found.stream().skip(1).findFirst());
		}).interruptible().telling((what, done) -> {
			if (!Double.isNaN(done)) say("Reading… " + Math.round(100 * done) + " %");
		}).orElse(this::say).then(this::show);
	}

	private void show(Found found) {
		xray = Optional.of(found.first);
		tint();
		String cut = isCut ? String.format(Locale.ENGLISH, " Only the first %,d characters were read.", InPlace.LONGEST) : "";
		say(XrayWords.summary(one.getText(), found.first)
				+ found.second.map(second -> " " + XrayWords.summary(other.getText(), second)).orElse("") + cut);
		disagree(found.second.map(second -> Disagreement.of(found.first, second)));
	}

	private void tint() {
		List<StyleRange> ranges = new ArrayList<>();
		for (XrayUnit unit : xray.map(Xray::units).orElse(List.of())) {
			int tint = Tint.of(unit);
			if (tint > 0 && unit.end() > unit.start() && !text.substring(unit.start(), unit.end()).isBlank())
				ranges.add(new StyleRange(unit.start(), unit.end() - unit.start(), null, Tints.of(tint)));
		}
		page.setStyleRanges(ranges.toArray(StyleRange[]::new));
	}

	private void disagree(Optional<List<Disagreement>> words) {
		table.removeAll();
		table.getColumn(0).setText("They disagree about");
		table.getColumn(1).setText(one.getText() + ", bits");
		table.getColumn(2).setText(other.getText() + ", bits");
		for (Disagreement each : words.orElse(List.of()).stream().limit(SHOWN).toList()) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(new String[] { each.word(), String.format("%.1f", each.bits()), String.format("%.1f", each.otherBits()) });
			item.setData(each);
		}
		((GridData) table.getLayoutData()).exclude = words.isEmpty();
		table.setVisible(words.isPresent());
		table.getParent().layout();
	}

	private void pointed(Event event) {
		if (card.isOpen()) return;
		int place = page.getOffsetAtPoint(new Point(event.x, event.y));
		if (place >= 0) tell(place);
	}

	/** On a card, from which the first of the models goes on. */
	private void tell(int place) {
		Optional<XrayUnit> unit = xray.flatMap(known -> known.at(place));
		if (unit.isEmpty()) return;
		ModelChoice model = models.get(one.getSelectionIndex());
		card.tell(new PlaceCard.Subject(xray.orElseThrow(), () -> whole, model.words(),
				model.model() + "@" + text.hashCode(), Optional.of(Xrays.order(model)), false), unit.get(),
				page.getLocationAtOffset(unit.get().start()));
	}

	/** For who goes by keys: of the letter at the caret. */
	private void describe(int caret) {
		Spoken.describe(page,
				xray.flatMap(known -> known.at(Math.min(caret, Math.max(0, text.length() - 1))).map(unit -> XrayWords.of(known, unit)))
						.orElse(""));
	}
}
