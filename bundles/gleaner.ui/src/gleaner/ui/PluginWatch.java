// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import gleaner.plugins.install.HeldBack;
import gleaner.plugins.install.PluginStarts;
import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;

/** What a window does about plug-ins that may break it: asks before it is opened, and tells those who look for them that it has come. */
public final class PluginWatch {
	private static final int AS_USUAL = 1;

	private PluginWatch() {
	}

	/**
	 * Before the window is opened: if the last one never came, the poet decides whether plug-ins come in. UI thread.
	 *
	 * @param isDark whether the window will be dark
	 * @param onQuestion called before the poet is asked
	 */
	public static void beforeWindow(boolean isDark, Runnable onQuestion) {
		Optional<HeldBack> held = HeldBack.find();
		if (held.isEmpty()) return;
		onQuestion.run();
		if (question(held.get().names(), isDark).open() == AS_USUAL) held.get().bringIn();
		else held.get().leaveOut();
	}

	/**
	 * The question, not yet open. Whoever only closes it wants a window, and has the better chance of one without.
	 *
	 * @param names of the plug-ins that may be why
	 */
	public static MessageDialog question(String names, boolean isDark) {
		String message = "Gleaner did not start the last time: its window did not open. The reason may be " + names
				+ ", which others have made.\n\nStart without engines and plug-ins of others? They stay installed, and come back the next"
				+ " time. If you start as usual and the window fails again, Gleaner finds the one at fault.";
		return new MessageDialog(null, "Start Without Plug-ins?", null, message, MessageDialog.QUESTION, 0, "Start Without Them",
				"Start as Usual") {
			@Override
			public void create() {
				super.create();
				new EarlyLook(isDark).dress(getShell());
			}
		};
	}

	/** The window is there; what that tells of plug-ins that were left out is said at its foot. UI thread. */
	public static void windowStands() {
		Background.once("Plug-ins", turn -> PluginStarts.windowStands()).then(told -> told.ifPresent(Status::say));
	}
}
