// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.start;

import java.awt.SplashScreen;
import org.eclipse.core.runtime.ILog;

/**
 * The picture that Java itself shows, from the first moment on, where the start script asks for one. Java takes it away only when a window
 * of its own kind comes, which never happens here.
 */
public final class Splash {
	private Splash() {
	}

	/** Takes it away. On a thread of its own, for the classes that are needed take their time. */
	public static void close() {
		Thread.ofPlatform().daemon().name("splash").start(() -> {
			try {
				SplashScreen shown = SplashScreen.getSplashScreen();
				if (shown != null && shown.isVisible()) shown.close();
			} catch (IllegalStateException | UnsupportedOperationException e) {
				// there was none
			} catch (LinkageError e) {
				ILog.get().info("This Java shows no splash picture", e);
			}
		});
	}
}
