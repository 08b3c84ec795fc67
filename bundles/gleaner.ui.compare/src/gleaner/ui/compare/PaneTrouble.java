// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.ui.Css;
import gleaner.ui.Fonts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** Why a pane broke off, below its text, and what can be done about it; takes no room while nothing is wrong. UI thread only. */
final class PaneTrouble {
	private final Composite line;
	private final Label notice;
	private final Link ways;
	private Map<String, Runnable> remedies = Map.of();

	PaneTrouble(Composite parent) {
		line = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(12, 4).spacing(0, 2).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(line);
		line.setVisible(false);
		notice = new Label(line, SWT.WRAP);
		notice.setFont(Fonts.ui(notice, -1, SWT.NORMAL));
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(notice);
		Css.id(notice, Css.DIM);
		ways = new Link(line, SWT.NONE);
		ways.setFont(Fonts.ui(ways, -1, SWT.NORMAL));
		ways.addListener(SWT.Selection, event -> remedies.getOrDefault(event.text, () -> {
			// a link that is gone by now
		}).run());
		GridDataFactory.fillDefaults().applyTo(ways);
	}

	/** Says nothing. */
	void clear() {
		say("", new LinkedHashMap<>());
	}

	/** @param offered what can be done, by the words of its link, in their order */
	void say(String sentence, Map<String, Runnable> offered) {
		remedies = offered;
		String escaped = sentence.replace("&", "&&");
		String links = offered.keySet().stream().map(words -> "<a>" + words + "</a>").collect(Collectors.joining("   "));
		if (notice.getText().equals(escaped) && ways.getText().equals(links)) return;
		notice.setText(escaped);
		ways.setText(links);
		line.setVisible(!sentence.isEmpty());
		((GridData) line.getLayoutData()).exclude = sentence.isEmpty();
		line.getParent().layout(true, true);
	}
}
