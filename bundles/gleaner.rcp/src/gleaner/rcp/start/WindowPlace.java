// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.start;

import java.util.stream.Stream;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Monitor;

/**
 * Says where the window stands before it is made, so that it is never seen in another size: in the middle of the screen at the first start,
 * or all of a small one; later where it was, as far as the screen that is there now has room for it. The platform runs this over its
 * model of the window.
 */
public final class WindowPlace {
	private static final Point FIRST_SIZE = new Point(1440, 900);
	/** How much of a screen the first window takes at the most. */
	private static final double SHARE = 0.9;
	/** On a screen whose share is smaller than this the first window takes all. */
	private static final Point ROOMY = new Point(1280, 720);
	/** Smaller than this no window is, but the one in {@code window.e4xmi} that waits for its size. */
	private static final int UNSIZED = 50;

	@Execute
	void place(MApplication application) {
		Display display = Display.getCurrent();
		for (MWindow window : application.getChildren()) {
			Rectangle kept = new Rectangle(window.getX(), window.getY(), window.getWidth(), window.getHeight());
			boolean first = kept.width < UNSIZED || kept.height < UNSIZED;
			Rectangle screen = first ? display.getPrimaryMonitor().getClientArea() : screenOf(kept, display);
			Rectangle now = first ? first(screen) : fitted(kept, screen);
			if (first && isSmall(screen)) window.getTags().add(IPresentationEngine.WINDOW_MAXIMIZED_TAG);
			window.setX(now.x);
			window.setY(now.y);
			window.setWidth(now.width);
			window.setHeight(now.height);
		}
	}

	/** The first window on a screen. */
	public static Rectangle first(Rectangle screen) {
		int width = Math.min(FIRST_SIZE.x, (int) (screen.width * SHARE));
		int height = Math.min(FIRST_SIZE.y, (int) (screen.height * SHARE));
		return new Rectangle(screen.x + (screen.width - width) / 2, screen.y + (screen.height - height) / 2, width, height);
	}

	/** Whether a screen has no room to give away around the first window. */
	static boolean isSmall(Rectangle screen) {
		Rectangle first = first(screen);
		return first.width < ROOMY.x || first.height < ROOMY.y;
	}

	/** The same place, or the nearest and the largest that the screen has. */
	static Rectangle fitted(Rectangle kept, Rectangle screen) {
		int width = Math.min(kept.width, screen.width);
		int height = Math.min(kept.height, screen.height);
		return new Rectangle(Math.clamp(kept.x, screen.x, screen.x + screen.width - width),
				Math.clamp(kept.y, screen.y, screen.y + screen.height - height), width, height);
	}

	/** The screen that shows most of it; the first one if none does. */
	private static Rectangle screenOf(Rectangle kept, Display display) {
		return Stream.of(display.getMonitors()).map(Monitor::getClientArea).filter(kept::intersects)
				.max((a, b) -> Long.compare(area(kept.intersection(a)), area(kept.intersection(b))))
				.orElse(display.getPrimaryMonitor().getClientArea());
	}

	private static long area(Rectangle rectangle) {
		return (long) rectangle.width * rectangle.height;
	}
}
