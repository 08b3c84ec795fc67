package gleaner.plugins;

import java.lang.reflect.InvocationTargetException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** Lets the running program have what was installed meanwhile. */
final class LivePlugins {
	/** Equinox offers this to p2 for the same purpose; its package is not for others, so it is called by name. */
	private static final String CONFIGURATOR = "org.eclipse.equinox.internal.provisional.configurator.Configurator";

	private LivePlugins() {
	}

	/** @throws PluginException if that is only possible with a restart */
	static void takeUp() throws PluginException {
		BundleContext context = FrameworkUtil.getBundle(LivePlugins.class).getBundleContext();
		ServiceReference<?> reference = context.getServiceReference(CONFIGURATOR);
		if (reference == null) throw new PluginException("it is installed, and will be there when Gleaner is started again");
		try {
			Object configurator = context.getService(reference);
			Class.forName(CONFIGURATOR, true, configurator.getClass().getClassLoader()).getMethod("applyConfiguration")
					.invoke(configurator);
		} catch (ReflectiveOperationException e) {
			Throwable cause = e instanceof InvocationTargetException thrown ? thrown.getCause() : e;
			throw new PluginException("it is installed, and will be there when Gleaner is started again", cause);
		} finally {
			context.ungetService(reference);
		}
	}
}
