// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.compare.branch.BranchWords;
import gleaner.compare.xray.Disagreement;
import gleaner.compare.xray.Tint;
import gleaner.compare.xray.Xray;
import gleaner.compare.xray.XrayModel;
import gleaner.compare.xray.XrayUnit;
import gleaner.desk.thread.ModelChoice;
import gleaner.engine.GenerationRequest;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import gleaner.voice.GenerationOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
	/** A net takes about a second for a thousand letters. */
	private static final int LONGEST = 8_000;
	private static final int SHOWN = 40;
	private static final int OTHERS = 6;
	private static final int EDGE = 12;
	private static final String NONE = "no other";

	private final Room room;
	private final Studio studio;
	private final String text;
	private final boolean isCut;
	private List<ModelChoice> models = List.of();
	private Combo one;
	private Combo other;
	private Label said;
	private StyledText page;
	private Table table;
	private Background reading;
	private Optional<Xray> xray = Optional.empty();

	/** What was read: by one model, or by two. */
	private record Found(Xray first, Optional<Xray> second) {
	}

	XrayWindow(Room room, Studio studio, String whole) {
		super(room.shell());
		this.room = room;
		this.studio = studio;
		isCut = whole.length() > LONGEST;
		text = (isCut ? whole.substring(0, LONGEST) : whole).replace("\r\n", "\n").replace('\r', '\n');
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
		page.addListener(SWT.MouseMove, this::pointed);
		page.addCaretListener(event -> tell(event.caretOffset));
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
		combo.addListener(SWT.Selection, event -> read());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(combo);
		return combo;
	}

	private void look() {
		reading.work("Models", turn -> ModelChoice.of(studio)).orElse(said::setText).then(found -> {
			models = found;
			other.add(NONE);
			for (ModelChoice model : models) {
				one.add(model.words());
				other.add(model.words());
			}
			other.select(0);
			if (models.isEmpty()) say("There is no trained model to ask yet; add the starter vintages.");
			else {
				one.select(0);
				read();
			}
		});
	}

	private void say(String sentence) {
		said.setText(sentence.replace("&", "&&"));
		said.getParent().layout();
	}

	private void read() {
		if (one.getSelectionIndex() < 0) return;
		List<ModelChoice> asked = new ArrayList<>(List.of(models.get(one.getSelectionIndex())));
		if (other.getSelectionIndex() > 0) asked.add(models.get(other.getSelectionIndex() - 1));
		xray = Optional.empty();
		tint();
		disagree(Optional.empty());
		say("Reading…");
		reading.work("X-ray", turn -> {
			List<Xray> found = new ArrayList<>();
			for (ModelChoice model : asked) {
				GenerationOrder order = new GenerationOrder(model.engine(), Map.of(), List.of(), Optional.of(model.model()),
						GenerationRequest.poem(0).withDiversity(1));
				try (XrayModel open = XrayModel.open(studio, room.engines(), room.mixing().models(), order, turn)) {
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
		String cut = isCut ? String.format(Locale.ENGLISH, " Only the first %,d characters were read.", LONGEST) : "";
		say(summary(one.getText(), found.first) + found.second.map(second -> " " + summary(other.getText(), second)).orElse("") + cut);
		disagree(found.second.map(second -> Disagreement.of(found.first, second)));
	}

	private static String summary(String name, Xray xray) {
		if (Double.isNaN(xray.candidates())) return name + " would have said none of this.";
		String unheard = xray.unheard() == 0 ? "" : String.format(Locale.ENGLISH, "; %,d it would never have said", xray.unheard());
		return String.format(Locale.ENGLISH, "%s chose among %.1f candidates at each of %,d places%s.", name, xray.candidates(),
				xray.units().size(), unheard);
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
		int place = page.getOffsetAtPoint(new Point(event.x, event.y));
		String words = place < 0 ? null : words(place).orElse(null);
		if (words == null ? page.getToolTipText() != null : !words.equals(page.getToolTipText())) page.setToolTipText(words);
	}

	/** For who goes by keys: of the letter at the caret. */
	private void tell(int caret) {
		Spoken.describe(page, words(Math.min(caret, Math.max(0, text.length() - 1))).orElse(""));
	}

	private Optional<String> words(int place) {
		return xray.flatMap(known -> known.at(place)).map(unit -> shown(text.substring(unit.start(), unit.end())) + ": "
				+ Tint.odds(unit.probability()) + "; else " + unit.likeliest().stream().limit(OTHERS)
						.map(next -> shown(next.text()) + " " + BranchWords.share(next.probability())).collect(Collectors.joining(", ")));
	}

	private static String shown(String unit) {
		if (unit.isEmpty()) return "the end";
		return unit.isBlank() ? unit.indexOf('\n') >= 0 ? "line end" : "space" : "“" + unit.strip() + "”";
	}
}
