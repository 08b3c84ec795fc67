// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import gleaner.desk.perform.Screen;
import gleaner.desk.perform.Screens;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

/** The monitors that the toolkit knows. */
public final class SystemScreens {
	private SystemScreens() {
	}

	/** Those of the display, unless a service says which there are. */
	public static Screens of(Display display) {
		return StudioAccess.all(Screens.class).stream().findFirst().orElse(() -> list(display));
	}

	private static List<Screen> list(Display display) {
		return Stream.of(display.getMonitors()).map(monitor -> {
			Rectangle at = monitor.getBounds();
			return new Screen(at.x, at.y, at.width, at.height);
		}).toList();
	}
}
