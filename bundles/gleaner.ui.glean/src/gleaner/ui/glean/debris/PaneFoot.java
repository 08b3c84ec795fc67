// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.ui.Css;
import gleaner.ui.Fonts;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** The line below a pane that is there when something is to be said, or when more has come than is in sight. UI thread only. */
final class PaneFoot {
	private final Composite line;
	private final Label notice;
	private final Link remedy;
	private final Link below;
	private final Runnable onFit;
	private List<Remedy> remedies = List.of();

	/** Something that can be done about what is said. */
	record Remedy(String words, Runnable run) {
	}

	/**
	 * @param onEnd takes the poet to the end
	 * @param onFit is told when the line has come or gone
	 */
	PaneFoot(Composite parent, Runnable onEnd, Runnable onFit) {
		this.onFit = onFit;
		line = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(14, 4).spacing(12, 0).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(line);
		line.setVisible(false);
		notice = new Label(line, SWT.WRAP);
		notice.setFont(Fonts.ui(notice, -1, SWT.NORMAL));
		Css.id(notice, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(notice);
		remedy = new Link(line, SWT.NONE);
		remedy.setFont(Fonts.ui(remedy, -1, SWT.NORMAL));
		remedy.addListener(SWT.Selection, e -> remedies.stream().filter(each -> each.words().equals(e.text)).findFirst()
				.ifPresent(each -> each.run().run()));
		GridDataFactory.fillDefaults().align(SWT.END, SWT.END).exclude(true).applyTo(remedy);
		remedy.setVisible(false);
		below = new Link(line, SWT.NONE);
		below.setText("<a>more below \u2193</a>");
		below.setToolTipText("Go to the end and follow (Ctrl+End)");
		below.setFont(Fonts.ui(below, -1, SWT.NORMAL));
		below.addListener(SWT.Selection, e -> onEnd.run());
		GridDataFactory.fillDefaults().align(SWT.END, SWT.END).applyTo(below);
		below.setVisible(false);
	}

	/** Says something, or nothing. */
	void say(String sentence) {
		say(sentence, List.of());
	}

	/** Says something, and offers what can be done about it. */
	void say(String sentence, List<Remedy> offered) {
		String escaped = sentence.replace("&", "&&");
		if (notice.getText().equals(escaped) && offered.equals(remedies)) return;
		notice.setText(escaped);
		remedies = List.copyOf(offered);
		remedy.setText(offered.stream().map(each -> "<a>" + each.words() + "</a>").collect(Collectors.joining("   ")));
		remedy.setVisible(!offered.isEmpty());
		((GridData) remedy.getLayoutData()).exclude = offered.isEmpty();
		fit();
	}

	/** Whether nothing is said. */
	boolean isSilent() {
		return notice.getText().isEmpty();
	}

	/** Says whether there is more below. */
	void tellBelow(boolean more) {
		if (below.getVisible() == more) return;
		below.setVisible(more);
		fit();
	}

	private void fit() {
		boolean visible = !isSilent() || below.getVisible();
		line.setVisible(visible);
		((GridData) line.getLayoutData()).exclude = !visible;
		onFit.run();
	}
}
