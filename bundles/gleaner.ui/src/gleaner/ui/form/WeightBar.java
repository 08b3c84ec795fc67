// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.form;

import gleaner.desk.mix.Mix;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import java.util.function.IntConsumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleValueAdapter;
import org.eclipse.swt.accessibility.AccessibleValueEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * A weight from 0 to {@link Mix#HEAVIEST} as a thin bar. Drag it, turn the wheel over it while it has the focus, or use the keys:
 * arrows 1, with Shift 10, Page Up and Down 10, Home and End. A screen reader hears a slider.
 */
public final class WeightBar {
	private static final int WIDTH = 72;
	private static final int LEAST = 28;
	private static final int HEIGHT = 24;
	private static final int THICKNESS = 4;
	private static final int FOCUSED_THICKNESS = 6;
	/** Room at both ends, for the ring of the focus. */
	private static final int EDGE = 3;
	private static final int STEP = 1;
	private static final int LEAP = 10;

	private final Canvas bar;
	private final String name;
	private final IntConsumer onChange;
	private String help = "";
	private int weight;

	/**
	 * A bar at weight 0.
	 *
	 * @param name what the weight is of
	 * @param spoken what a screen reader calls it
	 * @param onChange hears of each change that the poet makes
	 */
	public WeightBar(Composite parent, String name, String spoken, IntConsumer onChange) {
		bar = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(WIDTH, HEIGHT).minSize(LEAST, HEIGHT)
				.applyTo(bar);
		this.name = name;
		this.onChange = onChange;
		bar.addListener(SWT.Paint, e -> paint(e.gc));
		bar.addListener(SWT.KeyDown, this::key);
		bar.addListener(SWT.MouseDown, this::press);
		bar.addListener(SWT.MouseMove, e -> {
			if ((e.stateMask & SWT.BUTTON1) != 0) change(weightAt(e.x));
		});
		bar.addListener(SWT.MouseWheel, e -> {
			if (!bar.isFocusControl()) return;
			change(weight + Integer.signum(e.count) * LEAP / 2);
			e.doit = false;
		});
		bar.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS
				|| e.detail == SWT.TRAVERSE_ESCAPE);
		bar.addListener(SWT.FocusIn, e -> bar.redraw());
		bar.addListener(SWT.FocusOut, e -> bar.redraw());
		describe(spoken);
		Ink.follow(bar, Canvas::redraw);
		setWeight(0);
	}

	/** What is seen of it. */
	public Canvas control() {
		return bar;
	}

	/** Says in the tool tip what the weight is for. */
	WeightBar explained(String words) {
		help = words;
		setWeight(weight);
		return this;
	}

	/** Shows a weight; says nothing to the listener. */
	public void setWeight(int newWeight) {
		weight = Math.clamp(newWeight, 0, Mix.HEAVIEST);
		bar.setToolTipText(help.isEmpty() ? name + " " + weight : name + " " + weight + "\n" + help);
		bar.redraw();
	}

	/** The weight that is shown. */
	public int weight() {
		return weight;
	}

	private void change(int newWeight) {
		int held = Math.clamp(newWeight, 0, Mix.HEAVIEST);
		if (held == weight) return;
		setWeight(held);
		bar.getAccessible().sendEvent(ACC.EVENT_VALUE_CHANGED, null);
		onChange.accept(held);
	}

	private void press(Event e) {
		if (e.button != 1) return;
		bar.forceFocus();
		change(weightAt(e.x));
	}

	private int weightAt(int x) {
		int width = Math.max(1, bar.getSize().x - 2 * EDGE);
		return Math.round((x - EDGE) * (float) Mix.HEAVIEST / width);
	}

	private void key(Event e) {
		int step = (e.stateMask & SWT.SHIFT) != 0 ? LEAP : STEP;
		switch (e.keyCode) {
		case SWT.ARROW_LEFT, SWT.ARROW_DOWN -> change(weight - step);
		case SWT.ARROW_RIGHT, SWT.ARROW_UP -> change(weight + step);
		case SWT.PAGE_DOWN -> change(weight - LEAP);
		case SWT.PAGE_UP -> change(weight + LEAP);
		case SWT.HOME -> change(0);
		case SWT.END -> change(Mix.HEAVIEST);
		default -> {
			return;
		}
		}
		e.doit = false;
	}

	private void paint(GC gc) {
		Rectangle all = bar.getClientArea();
		int thickness = bar.isFocusControl() ? FOCUSED_THICKNESS : THICKNESS;
		int y = (all.height - thickness) / 2;
		int width = all.width - 2 * EDGE;
		gc.setAntialias(SWT.ON);
		gc.setBackground(Ink.LINE.get());
		gc.fillRoundRectangle(EDGE, y, width, thickness, thickness, thickness);
		if (weight > 0) {
			gc.setBackground(Ink.ACCENT.get());
			gc.fillRoundRectangle(EDGE, y, Math.max(thickness, width * weight / Mix.HEAVIEST), thickness, thickness, thickness);
		}
		if (bar.isFocusControl()) {
			gc.setForeground(Ink.DIM.get());
			gc.drawRoundRectangle(0, y - 4, all.width - 1, thickness + 7, 8, 8);
		}
	}

	private void describe(String spoken) {
		Spoken.name(bar, spoken);
		bar.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent e) {
				e.detail = ACC.ROLE_SLIDER;
			}

			@Override
			public void getValue(AccessibleControlEvent e) {
				e.result = Integer.toString(weight);
			}
		});
		bar.getAccessible().addAccessibleValueListener(new AccessibleValueAdapter() {
			@Override
			public void getCurrentValue(AccessibleValueEvent e) {
				e.value = weight;
			}

			@Override
			public void getMaximumValue(AccessibleValueEvent e) {
				e.value = Mix.HEAVIEST;
			}

			@Override
			public void getMinimumValue(AccessibleValueEvent e) {
				e.value = 0;
			}

			@Override
			public void setCurrentValue(AccessibleValueEvent e) {
				if (e.value != null) change(e.value.intValue());
			}
		});
	}
}
