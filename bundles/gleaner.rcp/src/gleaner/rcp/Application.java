package gleaner.rcp;

import gleaner.rcp.look.Theme;
import gleaner.rcp.start.WindowState;
import gleaner.ui.Fonts;
import gleaner.ui.StudioAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** The window: opens the display, loads the shipped fonts before any font definition is resolved, runs the workbench. */
public class Application implements IApplication {
	private static final Duration LONGEST_SHUTDOWN = Duration.ofSeconds(5);

	@Override
	public Object start(IApplicationContext context) throws IOException {
		Display.setAppName("Gleaner");
		Display display = PlatformUI.createDisplay();
		try {
			Fonts.load(display);
			placeWindowState();
			WindowState.heal();
			Theme.prepare();
			int code = PlatformUI.createAndRunWorkbench(display, new GleanerAdvisor());
			Integer exit = code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
			if (StudioAccess.engines().hasLeftBehind()) haltLater(exit);
			return exit;
		} finally {
			display.dispose();
		}
	}

	@Override
	public void stop() {
		if (!PlatformUI.isWorkbenchRunning())
			return;
		Display display = PlatformUI.getWorkbench().getDisplay();
		display.asyncExec(() -> {
			if (!display.isDisposed())
				PlatformUI.getWorkbench().close();
		});
	}

	/**
	 * An engine that hangs would hold up the end of the program for ever; what the platform has to write down it has written down by then.
	 */
	private static void haltLater(int exit) {
		Thread.ofPlatform().daemon().name("halt").start(() -> {
			try {
				Thread.sleep(LONGEST_SHUTDOWN);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			Runtime.getRuntime().halt(exit);
		});
	}

	/** Where sizes, layout and preferences are kept when the start script did not say; the poet is never asked. */
	private static void placeWindowState() throws IOException {
		Location location = Platform.getInstanceLocation();
		if (!location.isSet())
			location.set(Path.of(System.getProperty("user.home"), ".gleaner", "window").toUri().toURL(), false);
	}
}
