package gleaner.ui.glean.debris;

import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Rows;
import gleaner.ui.ShortLabel;
import gleaner.ui.Spoken;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The line above a pane: who speaks, from what, how fast; the active pane's has a rule above it. */
final class PaneHeader {
	private static final int RULE = 2;

	private final Composite line;
	private final Label engine;
	private final ShortLabel mix;
	private final Label speed;
	private boolean active;

	/** @param menu opens the pane's menu below the line */
	PaneHeader(Composite parent, Runnable menu) {
		line = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(14, 0).extendedMargins(0, 0, 6, 2).spacing(8, 0).applyTo(line);
		engine = label(SWT.NONE, SWT.BOLD);
		mix = new ShortLabel(line);
		mix.control().setFont(Fonts.ui(mix.control(), -1, SWT.NORMAL));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(10, SWT.DEFAULT).applyTo(mix.control());
		speed = label(SWT.RIGHT, SWT.NORMAL);
		more(menu);
		line.addListener(SWT.Paint, e -> paint(e.gc));
		for (Label dim : new Label[] { mix.control(), speed }) Css.id(dim, Css.DIM);
	}

	private void more(Runnable menu) {
		ToolBar bar = new ToolBar(line, SWT.FLAT);
		ToolItem more = new ToolItem(bar, SWT.PUSH);
		more.setText(" \u22EF ");
		more.setToolTipText("Older debris, and what can be done with this pane");
		Spoken.name(more, "Menu of the pane");
		more.addListener(SWT.Selection, e -> menu.run());
	}

	private Label label(int style, int face) {
		Label label = new Label(line, style);
		label.setFont(Fonts.ui(label, -1, face));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(label);
		return label;
	}

	Composite control() {
		return line;
	}

	/** Says who speaks and from what. */
	void tell(String engineName, String mixWords) {
		if (engine().equals(engineName) && mixWords.equals(mix.text())) return;
		engine.setText(engineName.replace("&", "&&"));
		mix.setText(mixWords);
		line.layout();
	}

	/** Says how fast, or what is going on instead. */
	void tellSpeed(String words) {
		if (speed.getText().equals(words)) return;
		speed.setText(words);
		line.layout();
	}

	String engine() {
		return engine.getText().replace("&&", "&");
	}

	void setActive(boolean isActive) {
		if (active == isActive) return;
		active = isActive;
		line.redraw();
	}

	private void paint(GC gc) {
		if (!active) return;
		Rectangle area = line.getClientArea();
		gc.setBackground(Ink.ACCENT.get());
		gc.fillRectangle(14, 1, Math.min(engine.getSize().x, area.width - 28), RULE);
	}
}
