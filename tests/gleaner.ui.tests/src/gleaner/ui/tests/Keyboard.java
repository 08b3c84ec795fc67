// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/**
 * Presses keys in a window as if somebody sat before it: they go to whatever has the focus, by way of the system's own handling of
 * tab stops, mnemonics, arrows and buttons. All methods may be called from any thread.
 */
final class Keyboard {
	/** So long a dialog of the system may take until it closes. */
	private static final Duration SYSTEM = Duration.ofSeconds(2);
	private static final int TRIES = 10;

	private final Shell window;

	Keyboard(Shell window) {
		this.window = window;
	}

	/** What has the focus; UI thread. */
	Control focus() {
		return Driver.display().getFocusControl();
	}

	/** Presses a key. Keys of a window without the focus are lost, so it is waited for first. */
	void press(int stateMask, int key) {
		Driver.waitForFocus(window, true);
		Driver.waitFor("the key to be taken", () -> post(SWT.KeyDown, stateMask, key));
		Driver.ui(() -> {
			if (!window.isDisposed())
				post(SWT.KeyUp, stateMask, key);
		});
	}

	/** Presses a key in a dialog that is the system's own, until it closes: it has the focus, and no window of ours. */
	static void pressInSystemDialog(int key) {
		for (int i = 0; i < TRIES && Driver.ui(() -> Driver.display().getActiveShell() == null); i++) {
			Driver.ui(() -> {
				post(SWT.KeyDown, 0, key);
				post(SWT.KeyUp, 0, key);
			});
			Driver.pause(SYSTEM);
		}
		Driver.waitFor("the system's dialog to close", () -> Driver.display().getActiveShell() != null);
	}

	private static boolean post(int type, int stateMask, int key) {
		Event event = new Event();
		event.type = type;
		event.stateMask = stateMask;
		event.keyCode = key;
		event.character = key < 0x10000 ? (char) key : 0;
		return Driver.display().post(event);
	}

	/** Goes to the next stop, or to the one before, and says which that is. */
	Control tab(boolean back) {
		Control before = Driver.ui(this::focus);
		press(back ? SWT.SHIFT : 0, SWT.TAB);
		Driver.waitFor("the focus to move on from " + before, () -> focus() != null && focus() != before);
		return Driver.ui(this::focus);
	}

	/** All stops, from this one on until it comes round again. */
	List<Control> stops() {
		List<Control> stops = new ArrayList<>();
		for (Control stop = tab(false); !stops.contains(stop); stop = tab(false)) stops.add(stop);
		return stops;
	}

	/** Goes on until this has the focus. */
	void tabTo(Control wanted) {
		for (int i = 0; i < 100 && Driver.ui(this::focus) != wanted; i++) tab(false);
		Driver.waitFor("the focus on " + wanted, () -> focus() == wanted);
	}

	/** Presses Alt and the letter that is underlined in the label. */
	void mnemonic(char letter) {
		press(SWT.ALT, letter);
	}
}
