// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.desk.compare.OraclePace;
import gleaner.desk.perform.Screen;
import gleaner.desk.stream.Wrap;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Motion;
import gleaner.ui.Spoken;
import gleaner.ui.SystemScreens;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Shell;

/**
 * A pane, large and dim on the second screen, for hours: only its last lines, which move to another place each minute so that nothing
 * burns in; it goes at a speed of its own, which the arrow keys change. A key makes it bright for a while, Escape ends it. Where there is
 * one screen it covers that. Keeps one poem. UI thread only.
 */
final class Oracle {
	private static final String TITLE = "Oracle";
	private static final int BEAT_MILLIS = 200;
	private static final long AWAKE_NANOS = 20_000_000_000L;
	private static final long TOLD_NANOS = 3_000_000_000L;
	private static final long STAY_NANOS = 60_000_000_000L;
	private static final int LARGE = 24;
	private static final int MOST_LINES = 12;
	private static final int DIM = 96;
	private static final int BRIGHT = 214;
	private static final int STEP = 12;
	private static final String SPEED = "gleaner.compare.oracle";
	/** How far text moves from its place, in hundredths of the screen. */
	private static final int SHIFT = 6;

	private final VoicePane pane;
	private final Shell shell;
	private final Canvas canvas;
	private final Font font;
	private final IEclipsePreferences memory = InstanceScope.INSTANCE.getNode("gleaner.ui");
	private final OraclePace pace = new OraclePace(memory.getInt(SPEED, OraclePace.USUAL));
	private long passed = System.nanoTime();
	private long awakeUntil = System.nanoTime() + AWAKE_NANOS;
	private int light = BRIGHT;
	private String seen = "";
	/** Until when the speed is told. */
	private long toldUntil;

	private Oracle(Shell over, VoicePane pane) {
		this.pane = pane;
		shell = new Shell(over.getDisplay(), SWT.NO_TRIM);
		shell.setText(TITLE);
		Css.id(shell, Css.STAGE);
		canvas = new Canvas(shell, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		Rectangle at = over.getBounds();
		Screen screen = Screen.forStage(SystemScreens.of(over.getDisplay()).list(), at.x + at.width / 2, at.y + at.height / 2);
		font = FontDescriptor.createFrom(JFaceResources.getFontRegistry().getFontData(Fonts.POEM))
				.setHeight(Math.max(LARGE, screen.height() / 32)).createFont(over.getDisplay());
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		canvas.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ESC) shell.dispose();
			else {
				if (event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.ARROW_DOWN) faster(event.keyCode == SWT.ARROW_UP ? 1 : -1);
				wake();
			}
		});
		canvas.addListener(SWT.MouseDown, event -> wake());
		Spoken.picture(canvas, () -> String.join(" ", lines()));
		shell.addListener(SWT.Resize, event -> canvas.setBounds(shell.getClientArea()));
		shell.addDisposeListener(event -> font.dispose());
		over.addDisposeListener(event -> {
			if (!shell.isDisposed()) shell.dispose();
		});
		shell.setBounds(screen.x(), screen.y(), screen.width(), screen.height());
		shell.open();
		canvas.setBounds(shell.getClientArea());
		canvas.setFocus();
		beat();
	}

	/** Opens it, in place of one that is open. */
	static void open(Shell over, VoicePane pane) {
		for (Shell other : over.getDisplay().getShells()) if (TITLE.equals(other.getText())) other.dispose();
		new Oracle(over, pane);
	}

	private void wake() {
		awakeUntil = System.nanoTime() + AWAKE_NANOS;
	}

	private void faster(int by) {
		pace.change(by);
		memory.putInt(SPEED, pace.speed());
		toldUntil = System.nanoTime() + TOLD_NANOS;
	}

	private void beat() {
		if (shell.isDisposed()) return;
		long time = System.nanoTime();
		pace.pass((time - passed) / 1e9, said());
		passed = time;
		int wanted = System.nanoTime() < awakeUntil ? BRIGHT : DIM;
		boolean isChanging = light != wanted;
		if (isChanging)
			light = Motion.isReduced() ? wanted : light < wanted ? Math.min(wanted, light + STEP) : Math.max(wanted, light - STEP);
		String now = String.join("\n", lines()) + place() + (isTold() ? " " + pace.speed() : "");
		if (isChanging || !now.equals(seen)) {
			seen = now;
			canvas.redraw();
		}
		shell.getDisplay().timerExec(BEAT_MILLIS, this::beat);
	}

	private static long place() {
		return System.nanoTime() / STAY_NANOS;
	}

	/** Whether the speed was changed just now. */
	private boolean isTold() {
		return System.nanoTime() < toldUntil;
	}

	private List<OraclePace.Said> said() {
		if (pane.control().isDisposed()) return List.of();
		return pane.poems().all().stream().map(poem -> new OraclePace.Said(poem.offset(), poem.text())).toList();
	}

	/** The last lines of what is said. */
	private List<String> lines() {
		List<String> all = pace.shown().lines().toList();
		return all.subList(Math.max(0, all.size() - MOST_LINES), all.size());
	}

	private void paint(GC gc) {
		Rectangle area = canvas.getClientArea();
		gc.setBackground(new Color(0, 0, 0));
		gc.fillRectangle(area);
		gc.setFont(font);
		gc.setForeground(new Color(light, light * 95 / 100, light * 88 / 100));
		int side = area.width / 8;
		List<String> shown = new ArrayList<>();
		for (String line : lines()) {
			if (line.isBlank()) shown.add("");
			else shown.addAll(Wrap.lines(line, area.width - 2 * side, s -> gc.textExtent(s).x));
		}
		Point one = gc.textExtent("g");
		int leading = one.y * 5 / 4;
		int room = Math.max(1, (area.height * 3 / 4) / leading);
		if (shown.size() > room) shown = shown.subList(shown.size() - room, shown.size());
		long step = place();
		int x = side + (int) (step % 5 - 2) * area.width * SHIFT / 200;
		int y = (area.height - shown.size() * leading) / 2 + (int) (step / 5 % 3 - 1) * area.height * SHIFT / 200;
		if (isTold()) gc.drawText(pace.speed() + " a second", side, area.height - 2 * leading, true);
		for (String line : shown) {
			gc.drawText(line, x, y, true);
			y += leading;
		}
	}
}
