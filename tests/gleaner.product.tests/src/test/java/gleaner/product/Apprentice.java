// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/**
 * A small bundle that goes into a product under test, waits for its window, and begins a thread as a poet does: by the menu and the form.
 */
public final class Apprentice implements BundleActivator {
	private static final int LOOKS = 400;
	private static final int BETWEEN_MILLIS = 250;
	private static final String CELLS = "256";

	@Override
	public void start(BundleContext context) {
		Dictionary<String, Object> properties = new Hashtable<>();
		properties.put(EventConstants.EVENT_TOPIC, "org/eclipse/e4/ui/LifeCycle/appStartupComplete");
		EventHandler onWindow = event -> {
			Display window = Display.getDefault();
			window.asyncExec(() -> work(window, LOOKS));
		};
		context.registerService(EventHandler.class, onWindow, properties);
	}

	@Override
	public void stop(BundleContext context) {
	}

	/** Again and again, for the studio is open only a moment after the window has come. */
	private static void work(Display display, int left) {
		Shell form = Stream.of(display.getShells()).filter(shell -> shell.isVisible() && shell.getText().equals("New Thread")).findFirst()
				.orElse(null);
		if (form != null && fillIn(form) || left == 0) return;
		display.timerExec(BETWEEN_MILLIS, () -> work(display, left - 1));
		if (form != null) return;
		for (Shell shell : display.getShells())
			if (shell.getMenuBar() != null) choose(shell.getMenuBar(), "Engines", "Train", "New Thread");
	}

	/** Opens one menu after the other, and chooses what the last one has. */
	private static void choose(Menu menu, String... path) {
		for (MenuItem item : menu.getItems()) {
			if (!item.getText().replace("&", "").startsWith(path[0])) continue;
			if (path.length == 1) {
				if (!item.isEnabled()) continue;
				Event event = new Event();
				event.widget = item;
				item.notifyListeners(SWT.Selection, event);
			} else if (item.getMenu() != null) {
				item.getMenu().notifyListeners(SWT.Show, new Event());
				choose(item.getMenu(), Arrays.copyOfRange(path, 1, path.length));
			}
		}
	}

	/** A tiny net, for a minute at most; whether the form is there in full. */
	private static boolean fillIn(Shell form) {
		List<Control> controls = new ArrayList<>();
		collect(form, controls);
		Text cells = null;
		Text minutes = null;
		Button train = null;
		for (Control control : controls) {
			// the first: the net stands above all else
			if (cells == null && control instanceof Text text && text.getText().equals(CELLS)) cells = text;
			if (control instanceof Text text && text.getMessage().equals("until it is stopped")) minutes = text;
			if (control instanceof Button button && button.getText().equals("Train")) train = button;
		}
		if (cells == null || minutes == null || train == null) return false;
		cells.setText("8");
		minutes.setText("1");
		if (!train.isEnabled()) return false;
		train.notifyListeners(SWT.Selection, new Event());
		return true;
	}

	private static void collect(Composite composite, List<Control> controls) {
		for (Control child : composite.getChildren()) {
			controls.add(child);
			if (child instanceof Composite inner) collect(inner, controls);
		}
	}
}
