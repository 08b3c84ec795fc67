// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.performance.stage.Piece;
import gleaner.performance.stage.Plain;
import gleaner.performance.stage.State;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The poem that comes next, as far as it is made, with the ways not to show it. */
final class NextPoem {
	private static final int EDGE = 16;
	/** What of a long poem is shown here. */
	private static final int LONGEST = 2_000;
	private static final double MINUTE = 60;

	private final Composite area;
	private final Desk desk;
	private final StyledText text;
	private final Label about;
	private final Button skip;
	private final Button another;
	private Optional<Piece> shown = Optional.empty();

	NextPoem(Composite parent, Desk desk) {
		this.desk = desk;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().extendedMargins(EDGE, EDGE, 14, 12).spacing(0, 8).applyTo(area);
		area.addListener(SWT.Paint, event -> {
			event.gc.setForeground(Ink.LINE.get());
			event.gc.drawLine(0, 0, 0, area.getSize().y);
		});
		Label head = new Label(area, SWT.NONE);
		head.setText("Next");
		Css.id(head, Css.DIM);
		text = new StyledText(area, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		text.setAlwaysShowScrollBars(false);
		text.setCaret(null);
		Spoken.name(text, "The next poem");
		Fonts.follow(text, Fonts.DEBRIS, Fonts.DEBRIS_LEADING);
		GridDataFactory.fillDefaults().grab(true, true).hint(60, 40).applyTo(text);
		about = new Label(area, SWT.WRAP);
		about.setFont(Fonts.ui(about, -1, SWT.NORMAL));
		Css.id(about, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(about);
		Composite row = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(6, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		skip = button(row, "Skip it", "Skips this poem; the round has one less");
		skip.addListener(SWT.Selection, event -> desk.evening().ifPresent(on -> on.show().skip()));
		another = button(row, "Another", "Shows another poem in its place");
		another.addListener(SWT.Selection, event -> desk.evening().ifPresent(on -> on.show().another()));
		show();
	}

	private static Button button(Composite row, String words, String help) {
		Button button = new Button(row, SWT.PUSH);
		button.setText(words);
		button.setToolTipText(help);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
		return button;
	}

	Composite control() {
		return area;
	}

	void show() {
		Optional<Piece> next = desk.evening().filter(on -> desk.state() != State.ENDED).flatMap(on -> on.show().coming());
		skip.setEnabled(next.isPresent());
		another.setEnabled(next.isPresent());
		if (next.equals(shown)) return;
		shown = next;
		String words = next.map(piece -> cut(piece.text())).orElse("");
		text.setText(words.lines().map(Plain::of).collect(Collectors.joining("\n")));
		about.setText(next.map(this::about).orElse(""));
		area.layout(true, true);
	}

	private static String cut(String poem) {
		if (poem.length() <= LONGEST) return poem;
		int to = Character.isHighSurrogate(poem.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
		return poem.substring(0, to) + "…";
	}

	private String about(Piece piece) {
		String stripped = piece.text().strip();
		long words = stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
		long seconds = Math.max(1, Math.round(words * MINUTE / Math.max(1, desk.frame().standing().wordsAMinute())));
		String title = piece.title().isBlank() ? "" : piece.title() + "\n";
		return title.replace("&", "&&") + (words == 1 ? "1 word" : words + " words") + ", "
				+ (seconds == 1 ? "1 second" : seconds + " seconds");
	}
}
