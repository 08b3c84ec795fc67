// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.lifeline;

import gleaner.desk.lifeline.LifePlan;
import gleaner.desk.lifeline.Walk;
import gleaner.desk.thread.CardWords;
import gleaner.desk.thread.Scale;
import gleaner.lifeline.Curve;
import gleaner.lifeline.CurveScale;
import gleaner.lifeline.LifeTable;
import gleaner.lifeline.Phase;
import gleaner.runs.Run;
import gleaner.runs.RunNotes;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Rows;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * A life from left to right: pins of tasting notes, the slider with a tick for each model, and below it the curves, all aligned by steps.
 * One slider moves all. A drag or a click goes to the nearest age; keys go one age, with Shift ten, to the ends.
 */
final class LifeCanvas {
	private static final int LEFT = 104;
	private static final int RIGHT = 76;
	private static final int PINS = 66;
	private static final int SLIDER = 46;
	private static final int CURVE = 34;
	private static final int AXIS = 20;
	private static final int FOOT = 22;
	private static final int KNOB = 14;
	private static final int BAR = 4;
	private static final int DOT = 7;
	private static final int CROWD = 26;
	private static final int NOTE = 170;
	/** In a room that is less high the poems need it more than the curves. */
	private static final int LOW = 620;
	/** The most room for a finding. */
	private static final int FINDING = 220;
	/** Less room for words than this is none. */
	private static final int LEAST = 40;
	private static final Map<Curve, Ink> INKS = new EnumMap<>(Map.of(Curve.LOSS, Ink.ACCENT, Curve.VALIDATION, Ink.MACHINE,
			Curve.MISSPELLING, Ink.INK, Curve.REPETITION, Ink.SWAP, Curve.QUOTATION, Ink.QUOTATION, Curve.DISTANCE, Ink.DIM));

	/** What the poet does with it. */
	interface Deeds {
		void go(Walk walk);

		void play();

		/** @param step of a model that has a note */
		void editNote(long step);
	}

	private final Canvas canvas;
	private final Deeds deeds;
	private final Font small;
	private Optional<Walk> walk = Optional.empty();
	private Optional<LifeTable> table = Optional.empty();
	private RunNotes notes = RunNotes.NONE;
	private OptionalLong hovered = OptionalLong.empty();
	private List<Curve> shown = List.of(Curve.values());

	LifeCanvas(Composite parent, Deeds deeds) {
		this.deeds = deeds;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		small = Fonts.ui(canvas, -1, SWT.NORMAL);
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		canvas.addListener(SWT.MouseDown, this::press);
		canvas.addListener(SWT.MouseMove, this::move);
		canvas.addListener(SWT.MouseExit, event -> hover(OptionalLong.empty()));
		canvas.addListener(SWT.MouseDoubleClick, event -> pinAt(event).ifPresent(pin -> deeds.editNote(pin.step())));
		canvas.addListener(SWT.KeyDown, this::key);
		canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_ARROW_NEXT
				&& event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
		canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
		canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
		new SpokenSlider(canvas, () -> walk, deeds::go);
		Ink.follow(canvas, Canvas::redraw);
	}

	Canvas control() {
		return canvas;
	}

	/**
	 * How high it is. In a low room it has the two curves only that tell most, below a grid none.
	 *
	 * @param room how high the room is
	 * @param isBelowGrid whether a grid of poems stands above it
	 */
	int fit(int room, boolean isBelowGrid) {
		shown = isBelowGrid ? List.of() : room < LOW ? List.of(Curve.LOSS, Curve.MISSPELLING) : List.of(Curve.values());
		return height();
	}

	private int height() {
		return PINS + SLIDER + shown.size() * CURVE + AXIS + FOOT;
	}

	void show(Walk where) {
		boolean moved = walk.map(Walk::step).filter(step -> step == where.step()).isEmpty();
		walk = Optional.of(where);
		if (moved) canvas.getAccessible().sendEvent(ACC.EVENT_VALUE_CHANGED, null);
		canvas.redraw();
	}

	void show(LifeTable curves) {
		table = Optional.of(curves);
		canvas.redraw();
	}

	void show(RunNotes pinned) {
		notes = pinned;
		canvas.redraw();
	}

	private LifePlan plan() {
		long last = walk.map(w -> w.line().ages() == 0 ? 1 : w.line().step(w.line().ages() - 1)).orElse(1L);
		return new LifePlan(LEFT, canvas.getClientArea().width - RIGHT, last);
	}

	private void press(Event event) {
		canvas.setFocus();
		Optional<LifePlan.Pin> pin = pinAt(event);
		long step = pin.map(LifePlan.Pin::step).orElseGet(() -> plan().step(event.x));
		walk.ifPresent(w -> deeds.go(w.to(w.line().nearest(step))));
	}

	private void move(Event event) {
		if (walk.isEmpty()) return;
		if ((event.stateMask & SWT.BUTTON1) != 0) {
			Walk w = walk.get();
			deeds.go(w.to(w.line().nearest(plan().step(event.x))));
			return;
		}
		hover(event.y > PINS + SLIDER ? OptionalLong.of(plan().step(event.x)) : OptionalLong.empty());
		String tip = pinAt(event).map(this::tip).orElse(null);
		if (!Objects.equals(tip, canvas.getToolTipText())) canvas.setToolTipText(tip);
	}

	private String tip(LifePlan.Pin pin) {
		return String.join("\n\n",
				pin.notes().stream().map(note -> (note.stars() + "\n" + note.text() + "\n" + note.excerpt()).strip()).toList());
	}

	private void hover(OptionalLong step) {
		if (step.equals(hovered)) return;
		hovered = step;
		canvas.redraw();
	}

	private Optional<LifePlan.Pin> pinAt(Event event) {
		if (event.y > PINS) return Optional.empty();
		return plan().pins(notes, CROWD).stream().filter(pin -> event.x >= pin.x() - DOT && event.x <= pin.x() + Math.min(pin.room(), NOTE))
				.reduce((_, later) -> later);
	}

	private void key(Event event) {
		if (walk.isEmpty()) return;
		Walk w = walk.get();
		int stride = (event.stateMask & SWT.SHIFT) != 0 ? Walk.FAR : 1;
		switch (event.keyCode) {
		case SWT.ARROW_LEFT, SWT.ARROW_DOWN -> deeds.go(w.by(-stride));
		case SWT.ARROW_RIGHT, SWT.ARROW_UP -> deeds.go(w.by(stride));
		case SWT.PAGE_DOWN -> deeds.go(w.by(-Walk.FAR));
		case SWT.PAGE_UP -> deeds.go(w.by(Walk.FAR));
		case SWT.HOME -> deeds.go(w.toFirst());
		case SWT.END -> deeds.go(w.toLast());
		case ' ' -> deeds.play();
		case SWT.CR, SWT.KEYPAD_CR -> deeds.editNote(w.step());
		default -> {
			return;
		}
		}
		event.doit = false;
	}

	private void paint(GC gc) {
		Rectangle area = canvas.getClientArea();
		gc.setBackground(Ink.PANE.get());
		gc.fillRectangle(area);
		if (walk.isEmpty() || walk.get().age() < 0) return;
		gc.setAntialias(SWT.ON);
		gc.setFont(small);
		LifePlan plan = plan();
		pins(gc, plan);
		slider(gc, plan, walk.get());
		curves(gc, plan, walk.get());
		foot(gc, plan, walk.get());
	}

	private void pins(GC gc, LifePlan plan) {
		gc.setForeground(Ink.LINE.get());
		gc.drawLine(0, 0, canvas.getClientArea().width, 0);
		List<LifePlan.Pin> pins = plan.pins(notes, CROWD);
		for (int i = 0; i < pins.size(); i++) {
			LifePlan.Pin pin = pins.get(i);
			gc.setForeground(Ink.DIM.get());
			gc.drawLine(pin.x(), 12, pin.x(), PINS + 4);
			gc.setBackground(Ink.ACCENT.get());
			gc.fillOval(pin.x() - DOT / 2, 8, DOT, DOT);
			int right = Math.min(pin.room(), NOTE) - 16;
			int before = i == 0 ? 0 : pins.get(i - 1).x() + Math.min(pins.get(i - 1).room(), NOTE);
			int left = Math.min(pin.x() - before, NOTE) - 16;
			if (right >= LEAST || left < LEAST) words(gc, pin, pin.x() + 8, right, false);
			else words(gc, pin, pin.x() - 8, left, true);
		}
	}

	/** Two lines of the note, and its step. */
	private void words(GC gc, LifePlan.Pin pin, int x, int room, boolean endsThere) {
		if (room < LEAST) return;
		gc.setFont(JFaceResources.getFontRegistry().getItalic(Fonts.DEBRIS));
		gc.setForeground(Ink.INK.get());
		String words = pin.words().replaceAll("\\s+", " ");
		int cut = words.length();
		while (cut > 0 && gc.textExtent(words.substring(0, cut)).x > room) cut = words.lastIndexOf(' ', cut - 1);
		String first = cut <= 0 ? Rows.shorten(gc, words, room) : words.substring(0, cut);
		String second = cut <= 0 ? "" : Rows.shorten(gc, words.substring(cut).strip(), room);
		int line = gc.getFontMetrics().getHeight();
		int y = 4;
		for (String part : List.of(first, second)) {
			if (part.isEmpty()) continue;
			gc.drawText(part, endsThere ? x - gc.textExtent(part).x : x, y, true);
			y += line;
		}
		gc.setFont(small);
		gc.setForeground(Ink.DIM.get());
		String step = CardWords.count(pin.step());
		gc.drawText(step, endsThere ? x - gc.textExtent(step).x : x, y, true);
	}

	private void slider(GC gc, LifePlan plan, Walk at) {
		int middle = PINS + 10;
		int knob = plan.x(at.step());
		label(gc, "Age", middle);
		gc.setBackground(Ink.LINE.get());
		gc.fillRoundRectangle(plan.left(), middle - BAR / 2, plan.right() - plan.left(), BAR, BAR, BAR);
		gc.setBackground(Ink.ACCENT.get());
		gc.fillRoundRectangle(plan.left(), middle - BAR / 2, knob - plan.left(), BAR, BAR, BAR);
		gc.setForeground(Ink.DIM.get());
		int before = -3;
		for (int age = 0; age < at.line().ages(); age++) {
			int x = plan.x(at.line().step(age));
			if (x - before < 3) continue; // closer ones are one
			gc.drawLine(x, middle + 8, x, middle + 13);
			before = x;
		}
		phases(gc, plan, middle + 15);
		gc.setBackground(Ink.ACCENT.get());
		gc.fillOval(knob - KNOB / 2, middle - KNOB / 2, KNOB, KNOB);
		if (canvas.isFocusControl()) {
			gc.setForeground(Ink.INK.get());
			gc.drawOval(knob - KNOB / 2 - 3, middle - KNOB / 2 - 3, KNOB + 5, KNOB + 5);
		}
		gc.setForeground(Ink.INK.get());
		gc.drawText(CardWords.count(at.step()), plan.right() + 16, middle - gc.getFontMetrics().getHeight() / 2, true);
	}

	/** The parts of the life, each with a bracket; a name that does not fit is left out. */
	private void phases(GC gc, LifePlan plan, int y) {
		gc.setForeground(Ink.DIM.get());
		for (Phase.Stretch stretch : table.map(Phase::of).orElse(List.of())) {
			int from = plan.x(stretch.from()) + 1;
			int to = plan.x(stretch.to()) - 1;
			if (to - from < 6) continue;
			gc.drawPolyline(new int[] { from, y, from, y + 4, to, y + 4, to, y });
			String words = stretch.phase().words;
			int width = gc.textExtent(words).x;
			if (width <= to - from) gc.drawText(words, (from + to - width) / 2, y + 5, true);
		}
	}

	private void label(GC gc, String words, int middle) {
		gc.setForeground(Ink.INK.get());
		gc.drawText(words, LEFT - 16 - gc.textExtent(words).x, middle - gc.getFontMetrics().getHeight() / 2, true);
	}

	private void curves(GC gc, LifePlan plan, Walk at) {
		int top = PINS + SLIDER;
		long told = hovered.orElse(at.step());
		for (Curve curve : shown) {
			int middle = top + CURVE / 2;
			label(gc, curve.label, middle);
			gc.setForeground(Ink.LINE.get());
			gc.drawLine(plan.left(), top + CURVE - 2, plan.right(), top + CURVE - 2);
			List<double[]> points = table.map(known -> known.points(curve)).orElse(List.of());
			if (!points.isEmpty()) curve(gc, plan, INKS.get(curve), CurveScale.of(curve, points), points, top);
			gc.setForeground(Ink.INK.get());
			gc.drawText(value(curve, told, at), plan.right() + 16, middle - gc.getFontMetrics().getHeight() / 2, true);
			top += CURVE;
		}
		findings(gc, plan, at, top);
		gc.setForeground(Ink.ACCENT.get());
		gc.drawLine(plan.x(at.step()), PINS + SLIDER, plan.x(at.step()), top);
		gc.setForeground(Ink.DIM.get());
		hovered.ifPresent(step -> gc.drawLine(plan.x(step), PINS + SLIDER, plan.x(step), PINS + SLIDER + shown.size() * CURVE));
		for (double tick : new Scale(0, plan.last(), false, plan.left(), plan.right()).ticks(5)) {
			String words = Scale.words(tick);
			gc.drawText(words, plan.x(tick) - gc.textExtent(words).x / 2, top + 2, true);
		}
	}

	/** What was found about the health of the thread. */
	private static void findings(GC gc, LifePlan plan, Walk at, int bottom) {
		gc.setForeground(Ink.QUOTATIONTEXT.get());
		gc.setLineStyle(SWT.LINE_DASH);
		int named = -FINDING;
		for (Run.Finding finding : at.line().run().findings()) {
			int x = plan.x(finding.step());
			gc.drawLine(x, PINS + SLIDER, x, bottom);
			if (x - named < FINDING) continue; // where they crowd, the first says it
			named = x;
			String words = Rows.shorten(gc, finding.what(), FINDING);
			int width = gc.textExtent(words).x;
			gc.drawText(words, x + width + 8 < plan.right() ? x + 6 : x - width - 6, PINS + SLIDER - 4, true);
		}
		gc.setLineStyle(SWT.LINE_SOLID);
	}

	private void foot(GC gc, LifePlan plan, Walk at) {
		gc.setForeground(Ink.DIM.get());
		int y = height() - FOOT + 2;
		Run run = at.line().run();
		String kept = CardWords.count(run.models().size()) + (run.models().size() == 1 ? " model" : " models") + " kept, "
				+ CardWords.size(run.bytes());
		gc.drawText(kept, 16, y, true);
		String keys = "washed: changed since the younger neighbour · ← → one model · Shift ← → ten · Space plays";
		int width = gc.textExtent(keys).x;
		if (width + gc.textExtent(kept).x + 48 < canvas.getClientArea().width)
			gc.drawText(keys, plan.right() + RIGHT - 16 - width, y, true);
	}

	/** A point for each pixel at most: the highest and the lowest of those that fall on it. */
	private static void curve(GC gc, LifePlan plan, Ink ink, CurveScale scale, List<double[]> points, int top) {
		gc.setForeground(ink.get());
		int lastX = Integer.MIN_VALUE;
		int lastY = 0;
		for (double[] point : points) {
			int x = plan.x(point[0]);
			int y = top + 2 + (int) Math.round((1 - scale.share(point[1])) * (CURVE - 6));
			if (lastX != Integer.MIN_VALUE && (x != lastX || y != lastY)) gc.drawLine(lastX, lastY, x, y);
			lastX = x;
			lastY = y;
		}
		if (points.size() == 1) gc.drawPoint(lastX, lastY);
	}

	/** The value of the age that is nearest to a step. */
	private String value(Curve curve, long step, Walk at) {
		int age = at.line().nearest(step);
		Optional<LifeTable> known = table.filter(t -> t.rows().size() == at.line().ages());
		return curve.words(known.map(t -> t.rows().get(age).of(curve)).orElse(Double.NaN));
	}
}
