// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp;

import gleaner.files.Sentence;
import gleaner.rcp.look.PlainRows;
import gleaner.rcp.look.Theme;
import gleaner.rcp.start.Choices;
import gleaner.rcp.start.Splash;
import gleaner.rcp.start.WindowFolder;
import gleaner.rcp.start.WindowState;
import gleaner.ui.Fonts;
import gleaner.ui.Memory;
import gleaner.ui.PluginWatch;
import gleaner.ui.StudioAccess;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.MessageBox;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** The window: opens the display, loads the shipped fonts before any font definition is resolved, runs the workbench. */
public class Application implements IApplication {
	private static final Duration LONGEST_SHUTDOWN = Duration.ofSeconds(5);
	private static final Integer EXIT_REFUSED = 1;

	@Override
	public Object start(IApplicationContext context) {
		Display.setAppName("Gleaner");
		Display display = PlatformUI.createDisplay();
		try {
			Fonts.load(display);
			PlainRows.keep(display);
			Integer exit = run(display);
			if (StudioAccess.engines().hasLeftBehind()) haltLater(exit);
			return exit;
		} catch (IOException e) {
			return refuse(display, e.getMessage());
		} finally {
			display.dispose();
		}
	}

	private static Integer run(Display display) throws IOException {
		Optional<WindowFolder> taken = takeFolder();
		PluginWatch.beforeWindow(Theme.willBeDark(), Splash::close);
		WindowState state = new WindowState(instanceFolder());
		state.begin(version());
		Choices.keep();
		Memory.watch();
		Theme.prepare();
		try {
			int code = PlatformUI.createAndRunWorkbench(display, new GleanerAdvisor(state, taken.map(WindowFolder::number).orElse(1)));
			return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
		} catch (RuntimeException | Error e) {
			ILog.get().error("The window ended", e);
			if (!state.failed()) throw e;
			return EXIT_RESTART;
		} finally {
			taken.ifPresent(WindowFolder::release); // and until then it is held: a lock that nobody can reach any more is let go of
		}
	}

	/** No window can be opened; whoever started it from a terminal reads the reason there too. */
	private static Integer refuse(Display display, String reason) {
		System.err.println("error: " + reason);
		Splash.close();
		MessageBox box = new MessageBox(new Shell(display), SWT.ICON_ERROR | SWT.OK);
		box.setText("Gleaner");
		box.setMessage(Sentence.of(reason));
		box.open();
		return EXIT_REFUSED;
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

	/** Where sizes, layout and preferences are kept, unless whoever started the program has placed them; the poet is never asked. */
	private static Optional<WindowFolder> takeFolder() throws IOException {
		Location location = Platform.getInstanceLocation();
		if (location.isSet()) return Optional.empty();
		WindowFolder taken = WindowFolder.take(wantedFolder());
		location.set(taken.folder().toUri().toURL(), false);
		return Optional.of(taken);
	}

	private static Path wantedFolder() {
		String named = System.getenv("GLEANER_WINDOW");
		if (named != null && !named.isBlank()) return Path.of(named).toAbsolutePath();
		return Path.of(System.getProperty("user.home"), ".gleaner", "window");
	}

	private static Path instanceFolder() throws IOException {
		try {
			return Path.of(Platform.getInstanceLocation().getURL().toURI());
		} catch (URISyntaxException e) {
			throw new IOException(e);
		}
	}

	private static String version() {
		Version version = FrameworkUtil.getBundle(Application.class).getVersion();
		return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
	}
}
