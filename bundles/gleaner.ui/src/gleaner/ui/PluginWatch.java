// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import gleaner.plugins.install.PluginStarts;

/** Tells those who look for plug-ins that break the window that it has come. */
public final class PluginWatch {
	private PluginWatch() {
	}

	/** The window is there; what that tells of plug-ins that were left out is said at its foot. UI thread. */
	public static void windowStands() {
		Background.once("Plug-ins", turn -> PluginStarts.windowStands()).then(told -> told.ifPresent(Status::say));
	}
}
