package gleaner.ui.glean.debris;

import gleaner.desk.stream.Beside;
import gleaner.desk.stream.Change;
import gleaner.desk.stream.Page;
import gleaner.desk.stream.PaneWindow;
import gleaner.studio.debris.ReasonWords;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;

/**
 * A small card about a word that came for another: which, why, what else might have come. It is there while the mouse rests on the word, or
 * by F2 at the caret; then it has the focus until Esc. UI thread only.
 */
final class ChangeCard {
	private static final int WIDTH = 300;
	private static final int GAP = 6;
	private static final int HAIRLINE = 1;

	/** What becomes of words; asked for when a card is shown. */
	interface Never {
		/** What can be done: nothing where the engine cannot be told. */
		Optional<Boolean> isOn(String word);

		/** Says that a word shall never come again, or that it may. */
		void set(String word, boolean never);
	}

	private final StyledText text;
	private final PaneText pane;
	private final PaneBeside beside;
	private final Never never;
	private Shell shell;
	private Change shown;

	ChangeCard(PaneText pane, PaneBeside beside, Never never) {
		this.pane = pane;
		this.beside = beside;
		this.never = never;
		text = pane.control();
		text.addListener(SWT.MouseHover, this::hovered);
		text.addListener(SWT.MouseMove, e -> {
			if (shown != null && !isAt(e)) closeSoon();
		});
		text.addListener(SWT.KeyDown, e -> close());
		text.getVerticalBar().addListener(SWT.Selection, e -> close());
		text.addDisposeListener(e -> close());
	}

	private void hovered(Event e) {
		at(new Point(e.x, e.y)).filter(change -> !change.equals(shown)).ifPresent(change -> show(change, false));
	}

	private boolean isAt(Event e) {
		return at(new Point(e.x, e.y)).filter(change -> change.equals(shown)).isPresent();
	}

	private Optional<Change> at(Point point) {
		int place = pane.page().isEmpty() ? -1 : text.getOffsetAtPoint(point);
		return place < 0 ? Optional.empty() : beside.at(pane.page().get().window().offset(place));
	}

	/** Tells of the word at the caret, with the focus; false if it came for none. */
	boolean tell() {
		if (pane.page().isEmpty()) return false;
		PaneWindow window = pane.page().get().window();
		int caret = text.getCaretOffset();
		Optional<Change> change = beside.at(window.offset(caret)).or(() -> beside.at(window.offset(Math.max(0, caret - 1))));
		change.ifPresent(each -> show(each, true));
		return change.isPresent();
	}

	/** The pointer may be on its way to the card. */
	private void closeSoon() {
		Shell card = shell;
		text.getDisplay().timerExec(300, () -> {
			if (card == null || card.isDisposed() || card != shell) return;
			Point pointer = text.getDisplay().getCursorLocation();
			if (!card.getBounds().contains(pointer) && !at(text.toControl(pointer)).filter(change -> change.equals(shown)).isPresent())
				close();
		});
	}

	private void close() {
		if (shell != null && !shell.isDisposed()) shell.dispose();
		shell = null;
		shown = null;
	}

	private void show(Change change, boolean focused) {
		close();
		Page page = pane.page().get();
		String word = Beside.word(page, change);
		shown = change;
		shell = new Shell(text.getShell(), SWT.TOOL | (focused ? SWT.NONE : SWT.NO_FOCUS));
		Css.id(shell, Css.POPUP);
		GridLayoutFactory.fillDefaults().margins(HAIRLINE, HAIRLINE).applyTo(shell);
		Composite sheet = new Composite(shell, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 6).applyTo(sheet);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(sheet);
		Label head = label(sheet, change.reason().from() + " \u2192 " + word);
		head.setFont(JFaceResources.getFont(Fonts.POEM));
		label(sheet, change.kind().words() + (why(change).isEmpty() ? "" : ": " + why(change)));
		Label from = label(sheet, template(page, change));
		Css.id(from, Css.DIM);
		Link deed = deed(sheet, word);
		shell.addListener(SWT.Deactivate, e -> shell.getDisplay().asyncExec(this::close));
		shell.addListener(SWT.Traverse, e -> {
			if (e.detail == SWT.TRAVERSE_ESCAPE) close();
		});
		shell.pack();
		shell.setLocation(place(change));
		if (!focused) {
			shell.setVisible(true);
			return;
		}
		shell.open();
		if (deed != null) deed.setFocus();
	}

	/** Without the word that went: that stands above. */
	private static String why(Change change) {
		String words = ReasonWords.of(change.reason());
		String went = "for \u201C" + change.reason().from().strip() + "\u201D";
		return words.startsWith(went) ? words.substring(went.length()).replaceFirst("^[,;] ", "") : words;
	}

	private String template(Page page, Change change) {
		return Beside.poemAt(page, change.from()).map(poem -> beside.words(page, poem)).orElse("");
	}

	private Link deed(Composite sheet, String word) {
		Optional<Boolean> isOn = never.isOn(word);
		if (isOn.isEmpty()) return null;
		Link deed = new Link(sheet, SWT.NONE);
		deed.setText(isOn.get() ? "<a>Let this word come again</a>" : "<a>Never again this word</a>");
		deed.addListener(SWT.Selection, e -> {
			never.set(word, !isOn.get());
			shell.getDisplay().asyncExec(this::close);
		});
		GridDataFactory.fillDefaults().indent(0, 4).applyTo(deed);
		return deed;
	}

	private static Label label(Composite sheet, String words) {
		Label label = new Label(sheet, SWT.WRAP);
		label.setText(words.replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).exclude(words.isEmpty()).applyTo(label);
		return label;
	}

	/** Below the word, or above it where there is no room below. */
	private Point place(Change change) {
		Point word = text.toDisplay(text.getLocationAtOffset(pane.page().get().window().place(change.from())));
		Point size = shell.getSize();
		Rectangle screen = text.getMonitor().getClientArea();
		int below = word.y + text.getLineHeight() + GAP;
		int y = below + size.y <= screen.y + screen.height ? below : word.y - size.y - GAP;
		return new Point(Math.max(screen.x, Math.min(word.x, screen.x + screen.width - size.x)), y);
	}
}
