// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import gleaner.studio.Studio;
import gleaner.voice.EngineCatalog;
import gleaner.voice.Secrets;
import gleaner.voice.TrainerCatalog;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The way of views to the open studio and to the engines, both OSGi services. The studio is opened after the window is
 * shown, off the UI thread: a view is built without it and filled by {@link #whenOpen}.
 */
public final class StudioAccess {
	private StudioAccess() {
	}

	/**
	 * Calls back on the UI thread once the studio is open, never within this call. When the poet opens another studio,
	 * views are closed and made anew, so that a view sees one studio in its life.
	 *
	 * @param lifetime nothing is called any more once this control is disposed
	 */
	public static void whenOpen(Control lifetime, Consumer<? super Studio> onUiThread) {
		whenThere(lifetime, Studio.class, onUiThread);
	}

	/**
	 * As {@link #whenOpen}, for another service that comes with the studio.
	 *
	 * @param service its class
	 */
	public static <S> void whenThere(Control lifetime, Class<S> service, Consumer<? super S> onUiThread) {
		Display display = lifetime.getDisplay();
		ServiceTracker<S, S> tracker = new ServiceTracker<>(context(), service, null) {
			private boolean told;

			@Override
			public S addingService(ServiceReference<S> reference) {
				S found = super.addingService(reference);
				display.asyncExec(() -> {
					if (!told && !lifetime.isDisposed()) {
						told = true;
						onUiThread.accept(found);
					}
				});
				return found;
			}
		};
		lifetime.addDisposeListener(event -> tracker.close());
		tracker.open();
	}

	/** The studio, if it is open already. */
	public static Optional<Studio> current() {
		return service(Studio.class);
	}

	/** The engines there are; the catalog itself follows plug-ins that come and go. */
	public static EngineCatalog engines() {
		return service(EngineCatalog.class)
				.orElseThrow(
						() -> new IllegalStateException("The catalog of engines has not been started: is bundle gleaner.studio complete?"));
	}

	/** All services of a kind, those of plug-ins among them, in the order of their ranking, the highest first. */
	public static <S> List<S> all(Class<S> service) {
		BundleContext context = context();
		try {
			return context.getServiceReferences(service, null).stream().sorted(Comparator.reverseOrder()).map(context::getService)
					.filter(Objects::nonNull).toList();
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException("there is no filter to be wrong", e);
		}
	}

	/** Where secrets are kept. */
	public static Secrets secrets() {
		return service(Secrets.class).orElse(Secrets.NONE);
	}

	/** The trainers there are; empty only before the bundles are started. */
	public static Optional<TrainerCatalog> trainers() {
		return service(TrainerCatalog.class);
	}

	private static <S> Optional<S> service(Class<S> type) {
		ServiceReference<S> reference = context().getServiceReference(type);
		return reference == null ? Optional.empty() : Optional.ofNullable(context().getService(reference));
	}

	private static BundleContext context() {
		return FrameworkUtil.getBundle(StudioAccess.class).getBundleContext();
	}
}
