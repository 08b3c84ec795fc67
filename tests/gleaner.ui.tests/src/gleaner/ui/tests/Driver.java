package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * Drives the window in tests, which run on the UI thread. Keys and clicks are sent to a widget as events, because keys
 * posted to the display get lost now and then.
 */
public final class Driver {
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private Driver() {
	}

	public static Display display() {
		return PlatformUI.getWorkbench().getDisplay();
	}

	public static IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	public static IWorkbenchPage page() {
		return window().getActivePage();
	}

	/** Lets the window live for a while. */
	public static void pump(Duration time) {
		long end = System.nanoTime() + time.toNanos();
		while (System.nanoTime() < end)
			if (!display().readAndDispatch())
				nap();
	}

	/** Lets the window live until something is so; fails, with a picture, if it does not become so in half a minute. */
	public static void waitFor(String what, BooleanSupplier so) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!so.getAsBoolean()) {
			if (System.nanoTime() > end) {
				screenshot("missed");
				fail("waited in vain for: " + what);
			}
			if (!display().readAndDispatch())
				nap();
		}
	}

	private static void nap() {
		try {
			Thread.sleep(5);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			fail("interrupted");
		}
	}

	/** Shows a view by its identifier. */
	public static IViewPart view(String id) {
		try {
			IViewPart view = page().showView(id);
			pump(Duration.ofMillis(50));
			return view;
		} catch (PartInitException e) {
			throw new AssertionError("no view " + id, e);
		}
	}

	/** Runs a command, with its parameters as name, value, name, value, … */
	public static void command(String id, String... parameters) {
		Command command = window().getService(ICommandService.class).getCommand(id);
		Map<String, String> values = new HashMap<>();
		for (int i = 0; i < parameters.length; i += 2)
			values.put(parameters[i], parameters[i + 1]);
		try {
			window().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, values), null);
		} catch (CommandException e) {
			throw new AssertionError("command " + id + " failed", e);
		}
	}

	/** Runs a command that opens a dialog: it is started later, so that the test can go on while the dialog is open. */
	public static void commandLater(String id, String... parameters) {
		display().asyncExec(() -> command(id, parameters));
	}

	/** The dialog of this title, once it is open. */
	public static Shell dialog(String title) {
		waitFor("the dialog " + title, () -> shell(title).isPresent());
		return shell(title).get();
	}

	private static Optional<Shell> shell(String title) {
		return Stream.of(display().getShells()).filter(shell -> shell.isVisible() && shell.getText().equals(title)).findFirst();
	}

	/** All widgets of a kind below a composite, in their order. */
	public static <W extends Control> List<W> all(Composite parent, Class<W> kind) {
		List<W> found = new ArrayList<>();
		for (Control child : parent.getChildren()) {
			if (kind.isInstance(child))
				found.add(kind.cast(child));
			if (child instanceof Composite composite)
				found.addAll(all(composite, kind));
		}
		return found;
	}

	/** The first widget of a kind below a composite for which something is true. */
	public static <W extends Control> W find(Composite parent, Class<W> kind, Predicate<W> wanted) {
		return all(parent, kind).stream().filter(wanted).findFirst()
				.orElseThrow(() -> new AssertionError("no such " + kind.getSimpleName()));
	}

	/** Presses the button of this text. */
	public static void press(Composite parent, String text) {
		Button button = find(parent, Button.class, each -> each.getText().replace("&", "").equals(text));
		waitFor("the button " + text + " to be enabled", button::isEnabled);
		send(button, SWT.Selection, 0, '\0');
	}

	/** Presses a key on a control: {@code SWT.CR}, {@code 'a'}, {@code SWT.MOD1 | 'c'} as keyCode with its state mask. */
	public static void key(Control control, int stateMask, int keyCode) {
		Event event = new Event();
		event.stateMask = stateMask;
		event.keyCode = keyCode;
		event.character = keyCode < 0x10000 ? (char) keyCode : 0;
		event.doit = true;
		control.notifyListeners(SWT.KeyDown, event);
		control.notifyListeners(SWT.KeyUp, event);
		pump(Duration.ofMillis(10));
	}

	/** Types into a StyledText, character by character. */
	public static void type(Control control, String text) {
		text.chars().forEach(character -> key(control, 0, character));
	}

	/** Sends an event to a widget as if the system had. */
	public static void send(Widget widget, int type, int detail, char character) {
		Event event = new Event();
		event.widget = widget;
		event.detail = detail;
		event.character = character;
		event.doit = true;
		widget.notifyListeners(type, event);
		pump(Duration.ofMillis(10));
	}

	/** An event for the listeners of a drop target; its kind is SWT's own, so it is made by reflection. */
	public static DropTargetEvent dropEvent(DropTarget target) {
		try {
			Class<?> kind = Class.forName("org.eclipse.swt.dnd.DNDEvent", true, DropTargetEvent.class.getClassLoader());
			Constructor<?> make = kind.getDeclaredConstructor();
			make.setAccessible(true);
			Event inner = (Event) make.newInstance();
			inner.widget = target;
			return (DropTargetEvent) DropTargetEvent.class.getDeclaredConstructors()[0].newInstance(inner);
		} catch (ReflectiveOperationException e) {
			throw new AssertionError("SWT has changed", e);
		}
	}

	/** The row of this text among some rows, made if it is not there yet. */
	public static Optional<TreeItem> row(TreeItem[] rows, String text) {
		return Stream.of(rows).filter(row -> row.getText().equals(text)).findFirst();
	}

	/** Takes a picture of the whole screen into target/screenshots. */
	public static void screenshot(String name) {
		pump(Duration.ofMillis(300));
		Rectangle screen = display().getBounds();
		Image image = new Image(display(), screen.width, screen.height);
		GC gc = new GC(display());
		gc.copyArea(image, 0, 0);
		gc.dispose();
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { image.getImageData() };
		File folder = new File("target/screenshots");
		if (!folder.isDirectory() && !folder.mkdirs())
			fail("cannot make " + folder);
		loader.save(new File(folder, name + ".png").getPath(), SWT.IMAGE_PNG);
		image.dispose();
	}
}
