// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import gleaner.ui.StudioAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.DropTargetListener;
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
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * Drives the window in tests. Tests run on a thread of their own, so that the window lives on as it does for a poet, dialogs
 * included; they reach widgets through {@link #ui}. Keys and clicks are sent to a widget as events, because keys posted to the
 * display get lost now and then.
 */
public final class Driver {
	private static final Duration PATIENCE = Duration.ofSeconds(60);
	private static final Duration POLL = Duration.ofMillis(20);
	private static final Duration SETTLE = Duration.ofMillis(150);
	private static final Duration STILL = Duration.ofMillis(300);

	/** Writes pictures while the test goes on. */
	private static final ExecutorService PICTURES = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());

	private Driver() {
	}

	public static Display display() {
		return PlatformUI.getWorkbench().getDisplay();
	}

	/** Does something on the UI thread and gives back what it found. */
	public static <T> T ui(Supplier<T> work) {
		AtomicReference<T> result = new AtomicReference<>();
		ui(() -> result.set(work.get()));
		return result.get();
	}

	/** Does something on the UI thread, which must not open a dialog that waits: for that there is {@link #later}. */
	public static void ui(Runnable work) {
		AtomicReference<Throwable> problem = new AtomicReference<>();
		display().syncExec(() -> {
			try {
				work.run();
			} catch (RuntimeException | Error e) {
				problem.set(e);
			}
		});
		switch (problem.get()) {
		case RuntimeException e -> throw e;
		case Error e -> throw e;
		case null, default -> {
			// all is well
		}
		}
	}

	/** Does something on the UI thread without waiting for its end, as when it opens a dialog. */
	public static void later(Runnable work) {
		display().asyncExec(work);
	}

	/** The window; UI thread. */
	public static IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	/** The window's page; UI thread. */
	public static IWorkbenchPage page() {
		return window().getActivePage();
	}

	/** Lets the window live for a while. */
	public static void pause(Duration time) {
		try {
			Thread.sleep(time);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			fail("interrupted");
		}
	}

	/** Waits until something is so (asked on the UI thread); fails, with a picture, if it does not become so in a minute. */
	public static void waitFor(String what, BooleanSupplier so) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!ui(so::getAsBoolean)) {
			if (System.nanoTime() > end) {
				screenshot("missed");
				fail("waited in vain for: " + what + "\n" + ui(Driver::now));
			}
			pause(POLL);
		}
	}

	/** What is in front, for whoever reads of a failure and cannot see the picture. */
	private static String now() {
		IWorkbenchPart part = page() == null ? null : page().getActivePart();
		String shells = Stream.of(display().getShells()).filter(Shell::isVisible)
				.map(shell -> "'" + shell.getText() + "' " + shell.getBounds()).collect(Collectors.joining(", "));
		Shell active = display().getActiveShell();
		return "active: " + (active == null ? "no window of ours" : "'" + active.getText() + "'") + ", part: "
				+ (part == null ? "none" : part.getTitle()) + ", focus: " + display().getFocusControl() + ", windows: " + shells;
	}

	/** Waits until the window has found its layout: nothing in it has moved for a while; of what never rests, a minute. */
	public static void settle() {
		long end = System.nanoTime() + PATIENCE.toNanos();
		String before = "";
		for (String now = places(); !now.equals(before) && System.nanoTime() < end; now = places()) {
			before = now;
			pause(STILL);
		}
	}

	private static String places() {
		return ui(() -> all(window().getShell(), Control.class).stream().filter(Control::isVisible).map(c -> c.getBounds().toString())
				.collect(Collectors.joining(" ")));
	}

	/** Waits until the studio is open, and goes to the room Glean with the Word view in front, wherever the test before has ended. */
	public static void waitForStudio() {
		waitFor("the studio", () -> StudioAccess.current().isPresent());
		ui(Driver::hideHarness);
		waitForFocus(ui(() -> window().getShell()), false);
		room("gleaner.glean");
		ui(() -> {
			try {
				page().showView("gleaner.editor.provenance", null, IWorkbenchPage.VIEW_VISIBLE);
			} catch (PartInitException e) {
				throw new AssertionError("no view of the word", e);
			}
		});
	}

	/**
	 * Waits until the focus is in a window: of one without it parts do not become active, and keys are lost.
	 *
	 * @param isOnControl whether something in it must have the focus by then
	 */
	static void waitForFocus(Shell shell, boolean isOnControl) {
		waitFor("the window to have the focus", () -> {
			if (display().getActiveShell() == shell && (!isOnControl || display().getFocusControl() != null)) return true;
			shell.forceActive();
			return false;
		});
	}

	/** The test harness needs a bundle of the platform's own application, which puts a search field into the window. */
	private static void hideHarness() {
		MWindow model = window().getService(MWindow.class);
		MUIElement field = window().getService(EModelService.class).find("SearchField", model);
		if (field != null)
			field.setToBeRendered(false);
	}

	/** Goes to a room by its identifier. */
	public static void room(String id) {
		ui(() -> {
			try {
				PlatformUI.getWorkbench().showPerspective(id, window());
			} catch (WorkbenchException e) {
				throw new AssertionError("no room " + id, e);
			}
		});
	}

	/** Shows a view by its identifier. */
	public static IViewPart view(String id) {
		return ui(() -> {
			try {
				return page().showView(id);
			} catch (PartInitException e) {
				throw new AssertionError("no view " + id, e);
			}
		});
	}

	/** Runs a command, with its parameters as name, value, name, value, … */
	public static void command(String id, String... parameters) {
		ui(() -> execute(id, parameters));
	}

	/** Runs a command that opens a dialog. */
	public static void commandLater(String id, String... parameters) {
		later(() -> execute(id, parameters));
	}

	private static void execute(String id, String... parameters) {
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

	/** The dialog of this title, once it is open. */
	public static Shell dialog(String title) {
		waitFor("the dialog " + title, () -> shell(title).isPresent());
		return ui(() -> shell(title).orElseThrow());
	}

	private static Optional<Shell> shell(String title) {
		return Stream.of(display().getShells()).filter(shell -> shell.isVisible() && shell.getText().equals(title)).findFirst();
	}

	/** All widgets of a kind below a composite, in their order; UI thread. */
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

	/** The first widget of a kind below a composite for which something is true; UI thread. */
	public static <W extends Control> W find(Composite parent, Class<W> kind, Predicate<W> wanted) {
		return all(parent, kind).stream().filter(wanted).findFirst()
				.orElseThrow(() -> new AssertionError("no such " + kind.getSimpleName()));
	}

	/** Presses the button of this text, once it can be pressed. */
	public static void press(Composite parent, String text) {
		Button button = ui(() -> find(parent, Button.class, each -> each.getText().replace("&", "").equals(text)));
		waitFor("the button " + text + " to be enabled", button::isEnabled);
		later(() -> send(button, SWT.Selection));
	}

	/**
	 * Presses a key on a control.
	 *
	 * @param stateMask {@code SWT.MOD1} and its like, or 0
	 * @param keyCode {@code SWT.CR}, {@code SWT.F3}, {@code 'a'}
	 */
	public static void key(Control control, int stateMask, int keyCode) {
		ui(() -> {
			Event event = new Event();
			event.stateMask = stateMask;
			event.keyCode = keyCode;
			event.character = keyCode < 0x10000 ? (char) keyCode : 0;
			event.doit = true;
			control.notifyListeners(SWT.KeyDown, event);
			if (!control.isDisposed())
				control.notifyListeners(SWT.KeyUp, event);
		});
	}

	/** Types into a StyledText, character by character. */
	public static void type(Control control, String text) {
		text.chars().forEach(character -> key(control, 0, character));
	}

	/** Sends an event to a widget as if the system had; UI thread. */
	public static void send(Widget widget, int type) {
		Event event = new Event();
		event.widget = widget;
		event.doit = true;
		widget.notifyListeners(type, event);
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

	/** Lets files fall on a control, as the desktop does, from where SWT has them in hand. */
	public static void dropFiles(Control onto, Path... files) {
		ui(() -> {
			DropTarget target = (DropTarget) onto.getData(DND.DROP_TARGET_KEY);
			DropTargetEvent event = dropEvent(target);
			event.operations = DND.DROP_COPY;
			event.data = Stream.of(files).map(Path::toString).toArray(String[]::new);
			for (DropTargetListener listener : target.getDropListeners()) {
				listener.dragEnter(event);
				listener.drop(event);
			}
		});
	}

	/** The row of this text among some rows; UI thread. */
	public static Optional<TreeItem> row(TreeItem[] rows, String text) {
		return Stream.of(rows).filter(row -> row.getText().equals(text)).findFirst();
	}

	/** Takes a picture of the whole screen into target/screenshots. */
	public static void screenshot(String name) {
		pause(SETTLE);
		ImageData picture = ui(Driver::picture);
		PICTURES.execute(() -> write(picture, name));
	}

	/** UI thread. */
	private static ImageData picture() {
		Rectangle screen = display().getBounds();
		Image image = new Image(display(), screen.width, screen.height);
		GC gc = new GC(display());
		gc.copyArea(image, 0, 0);
		gc.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		return data;
	}

	private static void write(ImageData picture, String name) {
		try {
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { picture };
			Path folder = Files.createDirectories(Path.of("target", "screenshots"));
			loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
