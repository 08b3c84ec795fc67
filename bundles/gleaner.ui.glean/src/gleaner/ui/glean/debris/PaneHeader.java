// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Rows;
import gleaner.ui.ShortLabel;
import gleaner.ui.Spoken;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The line above a pane: who speaks, from what, how fast; the active pane's has a rule above it. */
final class PaneHeader {
	private static final int RULE = 2;
	private static final int ROOM_FOR_BESIDE = 380;
	private static final int LEFT = 14;
	private static final int GAP = 8;
	private static final int LEAST_MIX = 10;

	private final Composite line;
	private final Label engine;
	private final ShortLabel mix;
	private final Label speed;
	private final ToolBar bar;
	private final Consumer<Boolean> onBeside;
	private ToolItem beside;
	private boolean isBesideOffered;
	private boolean isBeside;
	private boolean active;

	/**
	 * @param menu opens the pane's menu below the line
	 * @param onBeside hears whether templates are to be seen
	 */
	PaneHeader(Composite parent, Runnable menu, Consumer<Boolean> onBeside) {
		this.onBeside = onBeside;
		line = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(LEFT, 0).extendedMargins(0, 0, 6, 2).spacing(GAP, 0).applyTo(line);
		engine = label(SWT.NONE, SWT.BOLD);
		mix = new ShortLabel(line);
		mix.control().setFont(Fonts.ui(mix.control(), -1, SWT.NORMAL));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(LEAST_MIX, SWT.DEFAULT)
				.applyTo(mix.control());
		speed = label(SWT.RIGHT, SWT.NORMAL);
		bar = new ToolBar(line, SWT.FLAT);
		more(menu);
		line.addListener(SWT.Paint, e -> paint(e.gc));
		line.addListener(SWT.Resize, e -> {
			fitBeside();
			fit();
		});
		for (Label dim : new Label[] { mix.control(), speed }) Css.id(dim, Css.DIM);
	}

	/** Offers to show templates beside the poems, or does not any more; where there is no room for it the pane's menu offers it too. */
	void offerBeside(boolean offered, boolean isOn) {
		isBesideOffered = offered;
		isBeside = isOn;
		fitBeside();
	}

	private void fitBeside() {
		boolean wanted = isBesideOffered && line.getSize().x >= ROOM_FOR_BESIDE;
		if (wanted && beside == null) {
			beside = new ToolItem(bar, SWT.CHECK, 0);
			beside.setText(" beside ");
			beside.setToolTipText("Show each template beside its poem");
			Spoken.name(beside, "Templates beside the poems");
			beside.addListener(SWT.Selection, e -> onBeside.accept(beside.getSelection()));
			line.layout(true, true);
		} else if (!wanted && beside != null) {
			beside.dispose();
			beside = null;
			line.layout(true, true);
		}
		if (beside != null) beside.setSelection(isBeside);
	}

	private void more(Runnable menu) {
		ToolItem more = new ToolItem(bar, SWT.PUSH);
		more.setText(" \u22EF ");
		more.setToolTipText("Older debris, and commands for this pane");
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
		fit();
	}

	/** Says how fast, or what is going on instead. */
	void tellSpeed(String words) {
		if (speed.getText().equals(words)) return;
		speed.setText(words);
		fit();
	}

	/** Where there is no room for all, the speed is left out: the menu is never pushed out of sight. */
	private void fit() {
		int others = 2 * LEFT + 3 * GAP + LEAST_MIX + width(engine) + width(bar);
		boolean hasRoom = others + width(speed) <= line.getSize().x;
		speed.setVisible(hasRoom);
		((GridData) speed.getLayoutData()).exclude = !hasRoom;
		line.layout();
	}

	private static int width(Control control) {
		return control.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
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
