// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** A small bundle that goes into a product under test, waits for its window, writes down the words it sees, and leaves. */
public final class Witness implements BundleActivator {
	private static final String SEEN = "gleaner.witness.seen";
	private static final int LOOKS = 200;
	private static final int BETWEEN_MILLIS = 250;

	/** Packs the witness and puts it among the bundles that the program starts. */
	static void board(Path program, Path seen) throws IOException {
		Stowaway.board(program, "witness", Witness.class);
		Files.writeString(program.resolve("eclipse.ini"), "-D" + SEEN + "=" + seen + "\n", StandardOpenOption.APPEND);
	}

	@Override
	public void start(BundleContext context) {
		Dictionary<String, Object> properties = new Hashtable<>();
		properties.put(EventConstants.EVENT_TOPIC, "org/eclipse/e4/ui/LifeCycle/appStartupComplete");
		EventHandler onWindow = event -> {
			Display window = Display.getDefault(); // the event is posted: this is no thread of the window, but the window is there
			window.asyncExec(() -> look(window, LOOKS));
		};
		context.registerService(EventHandler.class, onWindow, properties);
	}

	@Override
	public void stop(BundleContext context) {
	}

	/** Looks again and again, for the list of engines fills a moment after the window has come. */
	private static void look(Display display, int left) {
		StringBuilder words = new StringBuilder();
		for (Shell shell : display.getShells()) read(shell, words);
		if (words.indexOf("Markov") < 0 && left > 0) {
			display.timerExec(BETWEEN_MILLIS, () -> look(display, left - 1));
			return;
		}
		try {
			Path seen = Path.of(System.getProperty(SEEN));
			Path draft = seen.resolveSibling("draft.txt");
			Files.writeString(draft, words);
			Files.move(draft, seen, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void read(Control control, StringBuilder words) {
		switch (control) {
		case Combo combo -> words.append(Arrays.toString(combo.getItems())).append('\n');
		case CCombo combo -> words.append(Arrays.toString(combo.getItems())).append('\n');
		case Label label -> words.append(label.getText()).append('\n');
		case Composite composite -> {
			for (Control child : composite.getChildren()) read(child, words);
		}
		default -> {
		}
		}
	}
}
