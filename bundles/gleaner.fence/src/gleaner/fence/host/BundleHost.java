// SPDX-License-Identifier: EPL-2.0
package gleaner.fence.host;

import gleaner.engine.EngineException;
import gleaner.engine.GeneratorEngine;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Lends the engines that plug-ins bring as services to the program at the other end of the pipe. */
public final class BundleHost {
	/** Between the name of a bundle and the id of its engine. */
	public static final String SIGN = "/";

	private static final int TRIES = 20;
	private static final int WAIT_MILLIS = 50;

	private final BundleContext context;
	private final Map<String, GeneratorEngine> made = new ConcurrentHashMap<>();

	private BundleHost(BundleContext context) {
		this.context = context;
	}

	/**
	 * Serves until the program has gone. Called by {@link FenceMain}, which does not see this class, when the plug-ins are started.
	 *
	 * @param arguments none
	 */
	public static void serve(BundleContext context, String[] arguments) {
		new Host(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out), new BundleHost(context)::find).run();
	}

	private GeneratorEngine find(String name) throws EngineException, InterruptedException {
		GeneratorEngine known = made.get(name);
		if (known != null) return known;
		int sign = name.indexOf(SIGN);
		String bundle = name.substring(0, sign);
		String id = name.substring(sign + 1);
		for (int i = 0; i < TRIES; i++) {
			Optional<ServiceReference<GeneratorEngine>> found = reference(bundle, id);
			if (found.isPresent()) {
				GeneratorEngine engine = context.getService(found.get());
				if (engine == null) throw new EngineException("the engine " + id + " could not be made; tell its author");
				made.put(name, engine);
				return engine;
			}
			Thread.sleep(WAIT_MILLIS); // its component may be on its way
		}
		throw new EngineException("the plug-in " + bundle + " has brought no engine " + id + "; tell its author");
	}

	private Optional<ServiceReference<GeneratorEngine>> reference(String bundle, String id) {
		try {
			Collection<ServiceReference<GeneratorEngine>> all = context.getServiceReferences(GeneratorEngine.class, null);
			return all.stream().filter(each -> id.equals(each.getProperty(GeneratorEngine.ID)))
					.filter(each -> each.getBundle() != null && bundle.equals(each.getBundle().getSymbolicName())).findFirst();
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException("there is no filter to be wrong", e);
		}
	}
}
