// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.ore;

import gleaner.corpus.quotation.Quotation;
import gleaner.desk.ore.SourceNames;
import gleaner.desk.stream.MarkReader;
import gleaner.mining.assay.Row;
import gleaner.mining.ear.Ear;
import gleaner.mining.ore.Label;
import gleaner.ui.ButtonRow;
import gleaner.ui.Commands;
import gleaner.ui.Css;
import gleaner.ui.EmptyPage;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.ShortLabel;
import gleaner.ui.Spoken;
import gleaner.ui.Underline;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.part.ViewPart;

/** The chosen raw poem, with its marks, and why it stands where it does. */
public final class PoemView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.ore.poem";
	private static final int EDGE = 16;
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm");

	private OreDesk desk;
	private ShortLabel head;
	private StyledText text;
	private WhyCanvas why;
	private EmptyPage empty;
	private Composite buttons;
	private List<MarkReader.Found> marks = List.of();
	private String shownHash = "";

	@Override
	public void createPartControl(Composite parent) {
		desk = OreDesk.of(getSite().getWorkbenchWindow());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		head = new ShortLabel(parent);
		head.control().setFont(Fonts.ui(head.control(), -1, SWT.NORMAL));
		Css.id(head.control(), Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).indent(EDGE, 8).applyTo(head.control());
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(page);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
		text = Spoken.name(new StyledText(page, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL), "Raw poem");
		text.setAlwaysShowScrollBars(false);
		text.setMargins(EDGE, 8, EDGE, 8);
		Fonts.follow(text, Fonts.POEM, Fonts.DEBRIS_LEADING);
		Fonts.hang(text, Fonts.POEM);
		GridDataFactory.fillDefaults().grab(true, true).hint(60, 60).applyTo(text);
		text.addListener(SWT.Paint, event -> paint(event.gc));
		text.addListener(SWT.MouseMove, this::pointed);
		text.addListener(SWT.MouseUp, event -> {
			if (event.button == 1 && text.getSelectionCount() == 0) quoted(placeOf(event.x, event.y)).ifPresent(this::open);
		});
		text.addListener(SWT.MenuDetect, event -> menu(event.detail == SWT.MENU_KEYBOARD ? text.getCaretOffset() : pointer()));
		Ink.follow(text, any -> {
			text.setSelectionBackground(Ink.SELECTION.get());
			text.setSelectionForeground(Ink.INK.get());
		});
		empty = new EmptyPage(page, getSite(), text);
		why = new WhyCanvas(parent, desk::choose);
		GridDataFactory.fillDefaults().grab(true, false).hint(60, 60).applyTo(why.control());
		buttons = ButtonRow.in(parent);
		Button keep = button("Keep", "gleaner.ore.keep");
		Css.id(keep, Css.MAIN);
		button("Pass", "gleaner.ore.pass");
		button("More like this", "gleaner.ore.like");
		button("To the poem", "gleaner.ore.take");
		SingleKeys.on(text, getSite());
		desk.onChosen(parent, this::show);
		desk.onShown(parent, this::tellWhy);
		show();
	}

	private Button button(String words, String command) {
		Button button = new Button(buttons, SWT.PUSH);
		button.setText(words);
		Commands.key(command).ifPresent(key -> button.setToolTipText(words + " (" + key + ")"));
		button.addListener(SWT.Selection, event -> Commands.run(getSite(), command));
		return button;
	}

	private void show() {
		Optional<Row> row = desk.chosen();
		Optional<Mine.Reading> read = desk.read();
		((GridLayout) text.getParent().getLayout()).marginWidth = row.isEmpty() ? EDGE : 0;
		if (row.isEmpty()) {
			head.setText("");
			text.setText("");
			marks = List.of();
			empty.say("Choose a raw poem in the table to read it, and to see why it is there.");
		} else empty.clear();
		row.ifPresent(chosen -> head.setText(about(chosen)));
		if (read.isPresent() && !shownHash.equals(read.get().row().hash())) {
			shownHash = read.get().row().hash();
			text.setText(read.get().text());
			text.setTopIndex(0);
		}
		marks = read.isPresent() && row.isPresent() ? read.get().marks() : List.of();
		text.redraw();
		for (var each : buttons.getChildren()) each.setEnabled(row.isPresent());
		tellWhy();
	}

	private String about(Row row) {
		Label label = row.label();
		StringBuilder words = new StringBuilder(desk.shown().names().name(label.source()));
		if (!label.model().isEmpty()) words.append(" · ").append(SourceNames.step(label.model()));
		if (!Double.isNaN(label.diversity())) words.append(" · diversity ").append(Label.plain(label.diversity()));
		if (!label.seed().isEmpty()) words.append(" · seed ").append(label.seed());
		if (label.made().getEpochSecond() > 0) words.append(" · ").append(DAY.format(label.made().atZone(ZoneId.systemDefault())));
		if (row.heard() != null) words.append(" · ").append(row.heard().syllables()).append(" syllables");
		return words.toString();
	}

	private void tellWhy() {
		Optional<Row> row = desk.chosen();
		GridData data = (GridData) why.control().getLayoutData();
		data.exclude = row.isEmpty();
		why.control().setVisible(row.isPresent());
		if (row.isPresent()) {
			Ear ear = desk.shown().ear();
			why.show(ear.reasons(row.get()), ear.opinion(row.get()), ear.likeKept(row.get()),
					desk.read().map(Mine.Reading::kin).orElse(List.of()));
			data.heightHint = why.height();
		}
		why.control().getParent().layout();
	}

	private void paint(GC gc) {
		gc.setAntialias(SWT.OFF);
		for (MarkReader.Found mark : marks) {
			if (mark.to() > text.getCharCount()) continue;
			boolean isInvention = mark.kind() == MarkReader.Kind.INVENTION;
			gc.setForeground((isInvention ? Ink.ACCENT : Ink.QUOTATION).get());
			gc.setLineDash(isInvention ? null : mark.kind() == MarkReader.Kind.QUOTED ? Underline.DASHES : Underline.DOTS);
			Underline.draw(gc, text, mark.from(), mark.to());
		}
		gc.setLineDash(null);
	}

	/** The pointer says of a mark what it is. */
	private void pointed(Event event) {
		int place = placeOf(event.x, event.y);
		text.setCursor(quoted(place).isPresent() ? text.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
		String words = marks.stream().filter(mark -> mark.from() <= place && place < mark.to()).map(MarkReader.Found::words).findFirst()
				.orElse(null);
		if (words == null ? text.getToolTipText() != null : !words.equals(text.getToolTipText())) text.setToolTipText(words);
	}

	private int placeOf(int x, int y) {
		return marks.isEmpty() ? -1 : text.getOffsetAtPoint(new Point(x, y));
	}

	private int pointer() {
		Point at = text.toControl(text.getDisplay().getCursorLocation());
		return placeOf(at.x, at.y);
	}

	private Optional<Quotation> quoted(int place) {
		return marks.stream().filter(mark -> mark.from() <= place && place < mark.to()).flatMap(mark -> mark.quotation().stream())
				.findFirst();
	}

	/** Opens the source of a quotation where it stands in its corpus. */
	private void open(Quotation quotation) {
		Quotation.Source source = quotation.source();
		Commands.run(getSite(), Commands.READ, "corpus", source.corpus(), "poem", source.poem(), "line", String.valueOf(source.line()));
	}

	/** The same for who goes by keys: the menu key at the caret. */
	private void menu(int place) {
		if (text.getMenu() != null) text.getMenu().dispose();
		Optional<Quotation> quotation = quoted(place);
		if (quotation.isEmpty()) return;
		Menu menu = new Menu(text);
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(("Open “" + quotation.get().source().title() + "” in " + quotation.get().source().corpus()).replace("&", "&&"));
		item.addListener(SWT.Selection, event -> open(quotation.get()));
		text.setMenu(menu);
	}

	@Override
	public void setFocus() {
		if (!empty.setFocus()) text.setFocus();
	}
}
