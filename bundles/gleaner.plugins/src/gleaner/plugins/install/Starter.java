package gleaner.plugins.install;

import gleaner.plugins.store.PluginLoader;
import gleaner.plugins.store.PluginStore;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/**
 * Brings installed plug-ins in when the program starts, before anything asks for engines. A safe start leaves them all out, so that what a
 * plug-in does when it is started can keep nobody from removing it.
 */
public final class Starter implements BundleActivator {
	/** A program started with this property set does without plug-ins. */
	private static final String SAFE = "gleaner.safe";

	/** Whether this program does without plug-ins. */
	static boolean isSafe() {
		return Boolean.getBoolean(SAFE);
	}

	@Override
	public void start(BundleContext context) {
		PluginLoader loader = new PluginLoader(context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getBundleContext(),
				PluginStore.ofThisPoet());
		if (isSafe()) loader.leaveOut();
		else loader.apply();
	}

	@Override
	public void stop(BundleContext context) {
		// what was brought in goes with the program
	}
}
