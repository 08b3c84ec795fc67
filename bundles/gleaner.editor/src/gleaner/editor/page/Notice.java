// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.page;

import gleaner.ui.Css;
import gleaner.ui.Fonts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;

/** A quiet line above the page: what the poet should know of this poem, and what can be done about it. It waits, and asks for nothing. */
final class Notice {
	private final Composite bar;
	private final Link line;
	private Map<String, Runnable> choices = Map.of();

	/** @param parent has a grid layout of one column */
	Notice(Composite parent) {
		bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(22, 8).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
		bar.setVisible(false);
		line = new Link(bar, SWT.WRAP);
		Css.id(line, Css.DIM);
		line.setFont(Fonts.ui(line, -1, SWT.NORMAL));
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(line);
		line.addListener(SWT.Selection, event -> choose(event.text));
	}

	/** Says a sentence with nothing to choose but to have read it. */
	void say(String sentence) {
		say(sentence, Map.of("All right", () -> {}));
	}

	/** Says a sentence. Each choice takes the line away again. */
	void say(String sentence, Map<String, Runnable> actions) {
		choices = new LinkedHashMap<>(actions);
		StringBuilder text = new StringBuilder(sentence.replace("&", "&&").replace("<", "‹"));
		choices.keySet().forEach(choice -> text.append("   <a>").append(choice).append("</a>"));
		line.setText(text.toString());
		show(true);
	}

	void hide() {
		show(false);
	}

	private void choose(String choice) {
		hide();
		Runnable action = choices.get(choice);
		if (action != null) action.run();
	}

	private void show(boolean isShown) {
		((GridData) bar.getLayoutData()).exclude = !isShown;
		bar.setVisible(isShown);
		bar.getParent().layout(true, true);
	}
}
