// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.chorus;

import gleaner.desk.chorus.Stretch;
import gleaner.desk.chorus.WishFields;
import gleaner.editor.page.PoemEditor;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Background;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import gleaner.voice.chorus.Takings;
import gleaner.voice.chorus.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * Other words between those that stay: the alternatives appear in the poem's own lines, the arrow keys walk through them, Enter takes
 * one, Escape leaves all as it was. The small window below the lines says whose words they are and takes the poet's wishes. UI thread
 * only.
 */
final class RefillPopup extends PopupDialog {
	private static final int WIDTH = 470;
	private static final int EDGE = 8;
	private static final int AIR = 4;
	private static final int PAUSE = 350;
	/** Seeds that a poet can read out. */
	private static final int SEEDS = 1_000_000;
	private static final List<String> NAMES = List.of("Syllables", "Rhythm", "Rhymes with", "Begins with", "Longest");
	private static final String KEYS = "↑ ↓ another   ·   F9 new ones   ·   Enter takes   ·   Esc leaves";

	private final PoemEditor editor;
	private final Stretch stretch;
	private final Studio studio;
	private final Refills refills;
	private final List<Alternative> alternatives = new ArrayList<>();
	private final List<String> remarks = new ArrayList<>();
	private final Runnable askAgain = this::ask;
	private InPlace inPlace;
	private Label told;
	private Text syllables;
	private Text rhythm;
	private Text rhyme;
	private Text initial;
	private Text longest;
	private Background asking;
	private long seed;
	private int shown;
	private boolean isOver;

	RefillPopup(PoemEditor editor, Stretch stretch, Studio studio, Refills refills) {
		super(editor.getSite().getShell(), PopupDialog.HOVER_SHELLSTYLE & ~SWT.NO_FOCUS, true, false, false, false, false, null, null);
		this.editor = editor;
		this.stretch = stretch;
		this.studio = studio;
		this.refills = refills;
		seed = ThreadLocalRandom.current().nextInt(SEEDS);
	}

	@Override
	protected Control createContents(Composite parent) {
		Css.id(parent, Css.POPUP);
		GridLayoutFactory.fillDefaults().margins(1, 1).applyTo(parent);
		Composite sheet = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).margins(EDGE, EDGE).spacing(EDGE, AIR).applyTo(sheet);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sheet);
		parent.setBackground(Ink.LINE.get());
		sheet.setBackground(Ink.PANE.get());
		told = label(sheet, "computing …", 5, Ink.INK);
		asking = Background.newest(told);
		for (String name : NAMES) Css.id(label(sheet, name, 1, Ink.DIM), Css.DIM);
		syllables = field(sheet, NAMES.get(0), "as now");
		rhythm = field(sheet, NAMES.get(1), "x / x");
		rhyme = field(sheet, NAMES.get(2), "");
		initial = field(sheet, NAMES.get(3), "");
		longest = field(sheet, NAMES.get(4), "letters");
		Css.id(label(sheet, KEYS, 5, Ink.DIM), Css.DIM);
		inPlace = new InPlace(editor.viewer().getTextWidget(), stretch.start());
		inPlace.show(List.of(InPlace.Run.kept(stretch.template().text(), stretch.start())));
		parent.addListener(SWT.Dispose, event -> leave());
		ask();
		return sheet;
	}

	private static Label label(Composite sheet, String text, int columns, Ink ink) {
		Label label = new Label(sheet, SWT.NONE);
		label.setText(text);
		label.setFont(Fonts.ui(label, -1, SWT.NORMAL));
		label.setBackground(Ink.PANE.get());
		label.setForeground(ink.get());
		GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).applyTo(label);
		return label;
	}

	private Text field(Composite sheet, String name, String message) {
		Composite ground = new Composite(sheet, SWT.NONE);
		Css.id(ground, Css.FIELD);
		GridLayoutFactory.fillDefaults().margins(6, AIR).applyTo(ground);
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(ground);
		ground.setBackground(Ink.FIELD.get());
		Text field = Spoken.name(new Text(ground, SWT.SINGLE), name);
		field.setMessage(message);
		field.setFont(Fonts.ui(field, -1, SWT.NORMAL));
		field.setBackground(Ink.FIELD.get());
		field.setForeground(Ink.INK.get());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		field.addListener(SWT.Modify, event -> field.getDisplay().timerExec(PAUSE, askAgain));
		field.addListener(SWT.KeyDown, this::key);
		return field;
	}

	private void key(Event event) {
		switch (event.keyCode) {
		case SWT.ARROW_DOWN -> walk(1);
		case SWT.ARROW_UP -> walk(-1);
		case SWT.F9 -> {
			seed = ThreadLocalRandom.current().nextInt(SEEDS);
			ask();
		}
		case SWT.CR, SWT.KEYPAD_CR -> take();
		default -> {
			return;
		}
		}
		event.doit = false;
	}

	private void ask() {
		if (told.isDisposed()) return;
		alternatives.clear();
		remarks.clear();
		shown = 0;
		isOver = false;
		tell();
		WishFields fields = new WishFields(syllables.getText(), rhythm.getText(), rhyme.getText(), initial.getText(), longest.getText());
		asking.work("Regenerating", turn -> {
			refills.fill(studio, stretch, fields, seed, listener(turn));
			return null;
		}).interruptible().then(nothing -> {
			isOver = true;
			tell();
		});
	}

	private Refills.Listener listener(Background.Turn turn) {
		return new Refills.Listener() {
			@Override
			public void found(List<Alternative> more) {
				hear(() -> {
					alternatives.addAll(more);
					show();
				});
			}

			@Override
			public void remark(String sentence) {
				hear(() -> remarks.add(sentence));
			}

			private void hear(Runnable news) {
				turn.deliver(() -> {
					news.run();
					tell();
				});
			}
		};
	}

	private void walk(int direction) {
		if (alternatives.isEmpty()) return;
		shown = Math.floorMod(shown + direction, alternatives.size());
		show();
		tell();
	}

	private void show() {
		Alternative alternative = alternatives.get(shown);
		List<InPlace.Run> runs = new ArrayList<>();
		int at = stretch.start();
		int gap = 0;
		for (Template.Part part : alternative.template().parts()) {
			switch (part) {
			case Template.Kept kept -> {
				runs.add(InPlace.Run.kept(kept.text(), at));
				at += kept.text().length();
			}
			case Template.Gap replaced -> {
				runs.add(InPlace.Run.fresh(alternative.fillings().get(gap++)));
				at += replaced.replaced().length();
			}
			}
		}
		inPlace.show(runs);
		makeRoom();
	}

	/** Lines may have become more than they were: they are not to be covered. */
	private void makeRoom() {
		Rectangle here = getShell().getBounds();
		Point wanted = getInitialLocation(new Point(here.width, here.height));
		if (wanted.y > here.y) getShell().setLocation(wanted);
	}

	private void tell() {
		String sentence;
		if (!alternatives.isEmpty())
			sentence = (shown + 1) + " of " + alternatives.size() + (isOver ? "" : " …") + "   " + alternatives.get(shown).who();
		else if (!remarks.isEmpty()) sentence = remarks.getLast();
		else sentence = isOver ? "Nothing fits; remove a condition." : "computing …";
		told.setText(sentence.replace("&", "&&"));
		told.setToolTipText(String.join("\n", remarks));
		String said = alternatives.isEmpty() ? sentence : String.join(" … ", alternatives.get(shown).fillings()) + ". " + sentence;
		for (Text field : List.of(syllables, rhythm, rhyme, initial, longest)) Spoken.describe(field, said);
	}

	private void take() {
		if (alternatives.isEmpty()) return;
		Alternative alternative = alternatives.get(shown);
		close();
		editor.applyPrepared(() -> {
			try (Takings takings = new Takings(studio.debris())) {
				List<Harvest> fillings = alternative.keep(takings);
				return stretch.fill(fillings);
			}
		}, stretch.poem());
	}

	@Override
	public int open() {
		int code = super.open();
		getShell().layout(true, true);
		return code;
	}

	private void leave() {
		inPlace.close();
	}

	@Override
	protected Control getFocusControl() {
		return syllables;
	}

	@Override
	protected Point getInitialSize() {
		return new Point(WIDTH, getShell().computeSize(WIDTH, SWT.DEFAULT).y);
	}

	/** Below the lines, or above them where there is no room; not beyond the window's right edge. */
	@Override
	protected Point getInitialLocation(Point size) {
		StyledText text = editor.viewer().getTextWidget();
		Rectangle screen = text.getMonitor().getClientArea();
		Point first = text.toDisplay(text.getLeftMargin(), text.getLocationAtOffset(Math.min(stretch.start(), text.getCharCount())).y);
		Rectangle window = text.getShell().getBounds();
		int right = Math.min(window.x + window.width, screen.x + screen.width) - EDGE;
		int x = Math.max(screen.x, Math.min(first.x, right - size.x));
		int below = inPlace.bottom() + AIR;
		boolean fits = below + size.y <= screen.y + screen.height;
		return new Point(x, fits ? below : Math.max(screen.y, first.y - size.y - AIR));
	}
}
