// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;

/**
 * A small card at a word that came for another: which, why, how it sounds, and what can be done. It is there while the mouse rests on the
 * word; or it has the focus, until Esc. UI thread only.
 */
public final class ChangeCard {
	private static final int LETTERS = 42;
	private static final int GAP = 6;
	private static final int HAIRLINE = 1;
	/** The pointer may be on its way to the card, in milliseconds. */
	private static final int ON_ITS_WAY = 300;

	private final StyledText text;
	private Shell shell;
	private Label sound;
	private Object about;

	/** Something that can be done. */
	public record Deed(String name, String help, Runnable act) {
	}

	/**
	 * What a card says.
	 *
	 * @param head which word came for which
	 * @param why in a few words
	 * @param origin dim, below; may be empty
	 * @param deeds the first is the main one
	 * @param link of lesser weight
	 */
	public record Content(String head, String why, String origin, List<Deed> deeds, Optional<Deed> link) {
		public Content {
			deeds = List.copyOf(deeds);
		}
	}

	/** @param text holds the words; the card goes when it scrolls, when a key is pressed, and with it */
	public ChangeCard(StyledText text) {
		this.text = text;
		text.addListener(SWT.KeyDown, e -> close());
		text.getVerticalBar().addListener(SWT.Selection, e -> close());
		text.addDisposeListener(e -> close());
	}

	/** What the card is about that is shown; nothing if none is. */
	public Optional<Object> shown() {
		return Optional.ofNullable(about);
	}

	/**
	 * Shows a card in place of the one before.
	 *
	 * @param subject what it is about
	 * @param place of the word in the text
	 * @param focused whether it takes the focus
	 */
	public void show(Object subject, Content content, int place, boolean focused) {
		close();
		about = subject;
		shell = new Shell(text.getShell(), SWT.TOOL | (focused ? SWT.NONE : SWT.NO_FOCUS));
		shell.setText(content.head()); // for screen readers: there is no title bar
		Css.id(shell, Css.POPUP);
		GridLayoutFactory.fillDefaults().margins(HAIRLINE, HAIRLINE).applyTo(shell);
		Composite sheet = new Composite(shell, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 6).applyTo(sheet);
		GridDataFactory.fillDefaults().grab(true, true).hint(width(), SWT.DEFAULT).applyTo(sheet);
		label(sheet, content.head()).setFont(JFaceResources.getFont(Fonts.POEM));
		label(sheet, content.why());
		sound = label(sheet, "");
		Css.id(sound, Css.DIM);
		Css.id(label(sheet, content.origin()), Css.DIM);
		Optional<Control> first = deeds(sheet, content);
		shell.addListener(SWT.Deactivate, e -> shell.getDisplay().asyncExec(this::close));
		shell.addListener(SWT.Traverse, e -> {
			if (e.detail == SWT.TRAVERSE_ESCAPE) close();
		});
		shell.pack();
		shell.setLocation(location(place));
		if (!focused) {
			shell.setVisible(true);
			return;
		}
		shell.open();
		first.ifPresent(Control::setFocus);
	}

	/** Says how the word sounds, once that is known. */
	public void tellSound(String words) {
		if (shell == null || words.isEmpty()) return;
		sound.setText(words);
		((GridData) sound.getLayoutData()).exclude = false;
		sound.setVisible(true);
		shell.pack();
	}

	private int width() {
		GC gc = new GC(text.getShell());
		try {
			gc.setFont(text.getShell().getFont());
			return (int) (LETTERS * gc.getFontMetrics().getAverageCharacterWidth());
		} finally {
			gc.dispose();
		}
	}

	/** The control that takes the focus. */
	private Optional<Control> deeds(Composite sheet, Content content) {
		Control first = null;
		if (!content.deeds().isEmpty()) {
			Composite row = new Composite(sheet, SWT.NONE);
			RowLayout layout = new RowLayout(SWT.HORIZONTAL);
			layout.marginLeft = layout.marginRight = layout.marginBottom = 0;
			layout.marginTop = 4;
			layout.spacing = 8;
			row.setLayout(layout);
			GridDataFactory.fillDefaults().grab(true, false).hint(width(), SWT.DEFAULT).applyTo(row);
			for (Deed deed : content.deeds()) {
				Button button = new Button(row, SWT.PUSH);
				button.setText(deed.name());
				button.setToolTipText(deed.help());
				button.addListener(SWT.Selection, e -> act(deed));
				if (first == null) {
					Css.id(button, Css.MAIN);
					first = button;
				}
			}
		}
		if (content.link().isPresent()) {
			Deed deed = content.link().get();
			Link link = new Link(sheet, SWT.NONE);
			link.setText("<a>" + deed.name() + "</a>");
			link.setToolTipText(deed.help());
			link.addListener(SWT.Selection, e -> act(deed));
			GridDataFactory.fillDefaults().indent(0, 4).applyTo(link);
			if (first == null) first = link;
		}
		return Optional.ofNullable(first);
	}

	private void act(Deed deed) {
		text.getDisplay().asyncExec(() -> {
			close();
			if (!text.isDisposed()) deed.act().run();
		});
	}

	/** Closes the card if the pointer goes away from it and from its word. */
	public void pointerLeft(Predicate<Point> isAtWord) {
		Shell card = shell;
		if (card == null) return;
		text.getDisplay().timerExec(ON_ITS_WAY, () -> {
			if (card.isDisposed() || card != shell) return;
			Point pointer = text.getDisplay().getCursorLocation();
			if (!card.getBounds().contains(pointer) && !isAtWord.test(text.toControl(pointer))) close();
		});
	}

	/** Closes it, if there is one. */
	public void close() {
		if (shell != null && !shell.isDisposed()) shell.dispose();
		shell = null;
		about = null;
	}

	private Label label(Composite sheet, String words) {
		Label label = new Label(sheet, SWT.WRAP);
		label.setText(words.replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).hint(width(), SWT.DEFAULT).exclude(words.isEmpty()).applyTo(label);
		label.setVisible(!words.isEmpty());
		return label;
	}

	/** Below the word, or above it where there is no room below. */
	private Point location(int place) {
		Point word = text.toDisplay(text.getLocationAtOffset(Math.min(place, text.getCharCount())));
		Point size = shell.getSize();
		Rectangle screen = text.getMonitor().getClientArea();
		int below = word.y + text.getLineHeight() + GAP;
		int y = below + size.y <= screen.y + screen.height ? below : word.y - size.y - GAP;
		return new Point(Math.max(screen.x, Math.min(word.x, screen.x + screen.width - size.x)), Math.max(screen.y, y));
	}
}
