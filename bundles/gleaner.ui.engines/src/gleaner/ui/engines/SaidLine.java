// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.engines;

import gleaner.ui.Css;
import gleaner.ui.Fonts;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;

/** What goes on, with a way to call it off, or how it has ended. Takes no room while there is nothing to say. */
final class SaidLine {
	private final EnginesDesk desk;
	private final Changes changes;
	private final Composite line;
	private final Label sentence;
	/** In its place when something has gone wrong: the style sheets give it another colour. */
	private final Label trouble;
	private final Link deed;

	/** @param parent has a grid of one column */
	SaidLine(Composite parent, EnginesDesk desk) {
		this.desk = desk;
		changes = desk.changes();
		line = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 6).spacing(12, 0).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(line);
		line.setVisible(false);
		sentence = label();
		trouble = label();
		Css.id(trouble, Css.PROBLEM);
		deed = new Link(line, SWT.NONE);
		deed.setFont(Fonts.ui(deed, -1, SWT.NORMAL));
		GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(deed);
		deed.addListener(SWT.Selection, event -> act());
		desk.onChange(line, this::show);
		show();
	}

	private Label label() {
		Label label = new Label(line, SWT.WRAP);
		label.setFont(Fonts.ui(label, -1, SWT.NORMAL));
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).align(SWT.FILL, SWT.BEGINNING).applyTo(label);
		return label;
	}

	private boolean isTrouble() {
		return !changes.isBusy() && (changes.said().isTrouble() || changes.said().sentence().isEmpty());
	}

	private void act() {
		if (changes.isBusy()) changes.cancel();
		else if (changes.said().wantsRestart()) PlatformUI.getWorkbench().restart();
		else changes.hush();
	}

	private void show() {
		String words = changes.isBusy() ? changes.doing()
				: changes.said().sentence().isEmpty() ? desk.now().problem() : changes.said().sentence();
		String offer = changes.isBusy() ? "Cancel" : changes.said().wantsRestart() ? "Start Gleaner again" : "Close";
		boolean isThere = !words.isEmpty();
		String escaped = words.replace("&", "&&");
		Label label = isTrouble() ? trouble : sentence;
		if (isThere == line.getVisible() && escaped.equals(label.getText()) && deed.getText().contains(offer)) return;
		say(sentence, isTrouble() ? "" : escaped);
		say(trouble, isTrouble() ? escaped : "");
		deed.setText("<a>" + offer + "</a>");
		deed.setVisible(isThere && (changes.isBusy() || !changes.said().sentence().isEmpty()));
		line.setVisible(isThere);
		((GridData) line.getLayoutData()).exclude = !isThere;
		line.getParent().layout(true, true);
	}

	private static void say(Label label, String words) {
		label.setText(words);
		label.setVisible(!words.isEmpty());
		((GridData) label.getLayoutData()).exclude = words.isEmpty();
	}
}
