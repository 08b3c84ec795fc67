package gleaner.plugins.install;

import gleaner.plugins.store.PluginLoader;
import gleaner.plugins.store.PluginStore;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** Brings installed plug-ins in when the program starts, before anything asks for engines. */
public final class Starter implements BundleActivator {
	/** A program started with this property set does without plug-ins. */
	private static final String SAFE = "gleaner.safe";

	@Override
	public void start(BundleContext context) {
		if (!Boolean.getBoolean(SAFE))
			new PluginLoader(context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getBundleContext(), PluginStore.ofThisPoet()).apply();
	}

	@Override
	public void stop(BundleContext context) {
		// what was brought in goes with the program
	}
}
