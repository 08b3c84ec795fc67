package gleaner.plugins;

import java.lang.System.Logger.Level;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** Lets the running program have what was installed meanwhile. */
final class LivePlugins {
	/** Equinox offers this to p2 for the same purpose; its package is not for others, so it is called by name. */
	private static final String CONFIGURATOR = "org.eclipse.equinox.internal.provisional.configurator.Configurator";

	private LivePlugins() {
	}

	/** Whether it has it now; if not, then when it is started again. */
	static boolean takeUp() {
		BundleContext context = FrameworkUtil.getBundle(LivePlugins.class).getBundleContext();
		ServiceReference<?> reference = context.getServiceReference(CONFIGURATOR);
		if (reference == null) return false;
		try {
			Object configurator = context.getService(reference);
			Class.forName(CONFIGURATOR, true, configurator.getClass().getClassLoader()).getMethod("applyConfiguration")
					.invoke(configurator);
			return true;
		} catch (ReflectiveOperationException e) {
			System.getLogger(LivePlugins.class.getName()).log(Level.WARNING, "what was installed is not taken up before the next start", e);
			return false;
		} finally {
			context.ungetService(reference);
		}
	}
}
