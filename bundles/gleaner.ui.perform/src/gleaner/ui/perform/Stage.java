// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.FootLine;
import gleaner.desk.perform.Screen;
import gleaner.desk.perform.Screens;
import gleaner.performance.stage.Frame;
import gleaner.ui.Css;
import gleaner.ui.Spoken;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Monitor;
import org.eclipse.swt.widgets.Shell;

/**
 * What the audience sees: a window without a frame that fills a screen, the other one where there are two. It is looked after: when its
 * screen is unplugged it comes back on one that is left. It only paints what it is given. UI thread only.
 */
final class Stage {
	/** How often it is looked whether the screens are still the same. */
	private static final int PACE_MILLIS = 700;

	/** What stands on the stage: asked for whenever it is painted. */
	interface Play {
		Frame frame();

		FootLine foot(boolean alone);
	}

	private final Shell window;
	private final Screens screens;
	private final Play play;
	private final Runnable onMove;
	private final Shell shell;
	private final Canvas canvas;
	private final StagePainter painter;
	private Screen screen;
	private boolean isAlone;

	/**
	 * Opens the stage.
	 *
	 * @param window the desk's
	 * @param onMove runs when the stage has another size or has gone to another screen
	 * @param onClose runs when somebody wants to close it by a key of the desktop; it stays open
	 */
	Stage(Shell window, Screens screens, Play play, Runnable onMove, Runnable onClose) {
		this.window = window;
		this.screens = screens;
		this.play = play;
		this.onMove = onMove;
		screen = wanted();
		isAlone = isOwn(screen);
		shell = new Shell(window.getDisplay(), SWT.NO_TRIM | (isAlone ? SWT.NONE : SWT.NO_FOCUS));
		shell.setText("Stage");
		Css.id(shell, Css.STAGE);
		canvas = new Canvas(shell, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		painter = new StagePainter(new StageFonts(canvas));
		canvas.addListener(SWT.Paint, event -> painter.paint(event.gc, canvas.getClientArea(), play.frame(), play.foot(isAlone), isAlone));
		Spoken.picture(canvas, () -> play.frame().words().text());
		hidePointer();
		shell.addListener(SWT.Close, event -> {
			event.doit = false;
			onClose.run();
		});
		shell.addListener(SWT.Resize, event -> {
			canvas.setBounds(shell.getClientArea());
			onMove.run();
		});
		place();
		watch();
	}

	private void hidePointer() {
		ImageData nothing = new ImageData(1, 1, 1, new PaletteData(new RGB(0, 0, 0), new RGB(255, 255, 255)));
		nothing.transparentPixel = 0;
		Cursor none = new Cursor(shell.getDisplay(), nothing, 0, 0);
		canvas.setCursor(none);
		canvas.addDisposeListener(event -> none.dispose());
	}

	private Screen wanted() {
		Rectangle at = window.getBounds();
		return Screen.forStage(screens.list(), at.x + at.width / 2, at.y + at.height / 2);
	}

	private boolean isOwn(Screen where) {
		Rectangle at = window.getBounds();
		return Screen.own(screens.list(), at.x + at.width / 2, at.y + at.height / 2).equals(where);
	}

	private void place() {
		shell.setBounds(screen.x(), screen.y(), screen.width(), screen.height());
		if (!shell.isVisible()) {
			if (isAlone) shell.open();
			else shell.setVisible(true);
		}
		shell.setFullScreen(isMonitor(screen));
		canvas.setBounds(shell.getClientArea());
		onMove.run();
	}

	/** Whether the system would fill that screen; of others it knows nothing. */
	private boolean isMonitor(Screen where) {
		return Stream.of(shell.getDisplay().getMonitors()).map(Monitor::getBounds)
				.anyMatch(at -> at.equals(new Rectangle(where.x(), where.y(), where.width(), where.height())));
	}

	/** The screens are asked again and again: no toolkit of all says reliably when one comes or goes. */
	private void watch() {
		Display display = shell.getDisplay();
		display.timerExec(PACE_MILLIS, () -> {
			if (shell.isDisposed()) return;
			follow();
			watch();
		});
	}

	private void follow() {
		if (screens.list().contains(screen)) return;
		screen = wanted();
		isAlone = isOwn(screen);
		shell.setFullScreen(false);
		place();
		if (isAlone) shell.forceActive();
		canvas.redraw();
	}

	/** Whether the stage covers the screen that the desk is on. */
	boolean isAlone() {
		return isAlone;
	}

	Screen screen() {
		return screen;
	}

	Shell shell() {
		return shell;
	}

	/** There is something else to be seen. */
	void redraw() {
		if (!canvas.isDisposed()) canvas.redraw();
	}

	/** Size of the area that is painted. */
	Rectangle area() {
		return canvas.isDisposed() ? new Rectangle(0, 0, 1, 1) : canvas.getClientArea();
	}

	void close() {
		if (!shell.isDisposed()) shell.dispose();
	}
}
