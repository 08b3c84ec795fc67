// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.desk.change.ChangeKind;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.ShortLabel;
import gleaner.ui.Spoken;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/**
 * The line below a pane that shows templates: how many words of each kind a poem has, each with a sample of its line; a click on one shows
 * only these, another all again. UI thread only.
 */
final class ChangeFoot {
	private static final int SIDE = 8;
	private static final int SAMPLE_WIDTH = 18;
	private static final int SAMPLE_HEIGHT = 14;
	private static final int APART_FROM_FOOT = 4;

	private final Composite line;
	private final ToolBar bar;
	private final ShortLabel summary;
	private final Map<ChangeKind, ToolItem> items = new EnumMap<>(ChangeKind.class);
	private final Runnable onChoice;
	private Map<ChangeKind, Integer> counts = Map.of();

	/** @param onChoice is told when other kinds are to be seen */
	ChangeFoot(Composite parent, Runnable onChoice) {
		this.onChoice = onChoice;
		line = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(SIDE, 2).spacing(12, 0).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(line);
		line.setVisible(false);
		bar = new ToolBar(line, SWT.FLAT | SWT.RIGHT | SWT.WRAP);
		bar.setFont(Fonts.ui(bar, -1, SWT.NORMAL));
		Spoken.name(bar, "Kinds of changed words");
		summary = new ShortLabel(line);
		summary.control().setFont(Fonts.ui(summary.control(), -1, SWT.NORMAL));
		summary.control().setAlignment(SWT.RIGHT);
		Css.id(summary.control(), Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(10, SWT.DEFAULT).applyTo(summary.control());
		line.addListener(SWT.Resize, e -> label());
		line.addListener(SWT.Paint, e -> {
			e.gc.setForeground(Ink.LINE.get());
			e.gc.drawLine(0, 0, line.getSize().x, 0);
		});
		Ink.follow(line, l -> items.forEach(this::draw));
		line.addDisposeListener(e -> items.values().forEach(item -> item.getImage().dispose()));
	}

	/** Shows the line or leaves it out. */
	void setVisible(boolean visible) {
		line.setVisible(visible);
		((GridData) line.getLayoutData()).exclude = !visible;
	}

	/**
	 * Says how many words of a poem were changed.
	 *
	 * @param words the poem, and how many of how many
	 */
	void tell(Map<ChangeKind, Integer> newCounts, String words) {
		boolean same = newCounts.equals(counts) && summary.text().equals(words);
		if (same) return;
		counts = Map.copyOf(newCounts);
		int before = items.size();
		for (ChangeKind kind : counts.keySet()) items.computeIfAbsent(kind, this::item);
		summary.setText(words);
		label();
		if (items.size() > before) line.requestLayout(); // the line was lower without them
	}

	/** Kinds have their names where there is room for all; else only their numbers stand behind the samples. */
	private void label() {
		items.forEach((kind, item) -> item.setText(kind.words() + " " + counts.getOrDefault(kind, 0)));
		if (bar.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + 2 * SIDE > line.getSize().x)
			items.forEach((kind, item) -> item.setText(String.valueOf(counts.getOrDefault(kind, 0))));
		line.layout(true, true);
	}

	/** The kinds that are to be seen: all as long as none was chosen. */
	Set<ChangeKind> seen() {
		Set<ChangeKind> chosen = EnumSet.noneOf(ChangeKind.class);
		items.forEach((kind, item) -> {
			if (item.getSelection()) chosen.add(kind);
		});
		return chosen.isEmpty() ? EnumSet.allOf(ChangeKind.class) : chosen;
	}

	/** In the order of the kinds, whichever came first. */
	private ToolItem item(ChangeKind kind) {
		int before = (int) items.keySet().stream().filter(other -> other.compareTo(kind) < 0).count();
		ToolItem item = new ToolItem(bar, SWT.CHECK, before);
		item.setToolTipText("Show only these: " + kind.words());
		item.addListener(SWT.Selection, e -> onChoice.run());
		draw(kind, item);
		return item;
	}

	private void draw(ChangeKind kind, ToolItem item) {
		Image before = item.getImage();
		item.setImage(new Image(bar.getDisplay(), (gc, width, height) -> {
			gc.setBackground(Ink.PANE.get());
			gc.fillRectangle(0, 0, width, height);
			ChangeInk.sample(gc, 1, height - APART_FROM_FOOT, width - 2, kind);
		}, SAMPLE_WIDTH, SAMPLE_HEIGHT));
		if (before != null) before.dispose();
	}
}
