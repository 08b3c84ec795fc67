// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.studio;

import gleaner.rcp.start.Timing;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.Status;
import gleaner.ui.StudioChanges;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Opens the studio off the UI thread and offers it as an OSGi service. A studio that cannot be opened is explained in
 * the window ({@link ClosedStudioView}), where another one can be chosen. Methods are for the UI thread.
 */
@Component(service = StudioOpener.class)
public class StudioOpener {
	/** Set by {@code --safe}. */
	private static final String SAFE = "gleaner.safe";
	private static final String FOLDER = "studio";

	private BundleContext context;
	private Optional<Offer> offer = Optional.empty();
	private Optional<String> trouble = Optional.empty();
	private int number = 1;

	/** The studio on offer and everything that ends with it. */
	private record Offer(Studio studio, ServiceRegistration<Studio> registration, StudioWatcher watcher) {
		void end() {
			registration.unregister();
			watcher.close();
		}
	}

	@Activate
	void activate(BundleContext context) {
		this.context = context;
	}

	/** The opener of this program. */
	public static StudioOpener find() {
		BundleContext context = FrameworkUtil.getBundle(StudioOpener.class).getBundleContext();
		return context.getService(context.getServiceReference(StudioOpener.class));
	}

	/**
	 * Opens the studio that the program was started with ({@code --studio}), else the one that the environment names, else the one
	 * chosen last, else the standard one. It is made if there is none.
	 *
	 * @param window which of the open windows this is, 1 for the first; the others say so in their titles
	 */
	public void openAtStart(int window) {
		number = window;
		open(startFolder());
	}

	/** Tries once more after {@link #trouble()}. */
	void tryAgain() {
		open(startFolder());
	}

	/** Opens a studio that the poet has chosen, and keeps the choice if it can be opened. */
	void openChosen(Path folder) {
		open(folder);
	}

	/** Why no studio is open. */
	Optional<String> trouble() {
		return trouble;
	}

	private static Path startFolder() {
		Optional<Path> asked = askedFor(Platform.getApplicationArgs());
		if (asked.isPresent())
			return asked.get();
		String chosen = preferences().get(FOLDER, "");
		String named = System.getenv("GLEANER_STUDIO");
		return chosen.isBlank() || named != null && !named.isBlank() ? Studio.standardFolder() : Path.of(chosen);
	}

	/** What {@code --studio FOLDER} or {@code --studio=FOLDER} says among the words that the program was started with. */
	private static Optional<Path> askedFor(String... words) {
		for (int i = 0; i < words.length; i++) {
			if (words[i].startsWith("--studio="))
				return Optional.of(Path.of(words[i].substring("--studio=".length())).toAbsolutePath());
			if (words[i].equals("--studio") && i + 1 < words.length)
				return Optional.of(Path.of(words[i + 1]).toAbsolutePath());
		}
		return Optional.empty();
	}

	private void open(Path folder) {
		Background.once("Opening the studio in " + folder, turn -> {
			Studio studio = Studio.openOrCreateStarter(folder);
			return new Found(studio, new StudioWatcher(studio.folder()));
		}).orElse(this::refused).then(found -> opened(found.studio(), found.watcher()));
	}

	private record Found(Studio studio, StudioWatcher watcher) {
	}

	private void opened(Studio studio, StudioWatcher watcher) {
		IWorkbench workbench = PlatformUI.getWorkbench();
		boolean another = offer.isPresent();
		if (workbench.isClosing() || another && !workbench.saveAllEditors(true)) {
			watcher.close();
			return;
		}
		offer.ifPresent(Offer::end);
		trouble = Optional.empty();
		offer = Optional.of(new Offer(studio, context.registerService(Studio.class, studio, null), watcher));
		preferences().put(FOLDER, studio.folder().toString());
		for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
			window.getShell().setText(title(studio.folder()));
			Perspectives.leaveClosed(window);
			if (another)
				Perspectives.beginAnew(window.getActivePage());
		}
		if (studio.isReadOnly())
			Status.say("the studio " + studio.folder() + " is read-only: you can read everything, but keep nothing new");
		else if (number > 1)
			Status.say("another window of Gleaner is open; this one has its own layout, and both can work in the same studio");
		Background.once("Tidying the studio", () -> {
			studio.settle();
			StudioChanges.tell(StudioChanges.Part.DEBRIS);
		}).start();
		Timing.say("studio open");
	}

	/** The name of the studio and of the program; once only where they are the same. */
	private String title(Path folder) {
		String studio = String.valueOf(folder.getFileName());
		String title = studio.equals("Gleaner") ? studio : studio + " – Gleaner";
		if (Boolean.getBoolean(SAFE)) title += " (without plug-ins)";
		return number == 1 ? title : title + " (window " + number + ")";
	}

	private void refused(String sentence) {
		if (PlatformUI.getWorkbench().isClosing())
			return;
		if (offer.isPresent()) {
			Status.say(sentence); // the studio that is open stays open
			return;
		}
		trouble = Optional.of(sentence);
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows())
			Perspectives.showClosed(window, sentence);
		Timing.say("studio refused");
	}

	private static IEclipsePreferences preferences() {
		return InstanceScope.INSTANCE.getNode("gleaner.rcp");
	}
}
