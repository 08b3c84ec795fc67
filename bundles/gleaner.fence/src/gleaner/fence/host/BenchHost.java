// SPDX-License-Identifier: EPL-2.0
package gleaner.fence.host;

import gleaner.engine.GeneratorEngine;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * Lets the bench of the test kit try an engine of a plug-in, and says what keeps the engine from being one. The kit is not known here: it
 * comes into the process with the plug-in.
 */
public final class BenchHost {
	private static final String KIT = "gleaner.engine.testkit";
	private static final String BENCH = KIT + ".Bench";
	private static final int TRIES = 100;
	private static final int WAIT_MILLIS = 30;
	private static final int SETTINGS = 5;

	private final BundleContext context;
	private final String bundle;
	private final String id;
	private final String type;

	private BenchHost(BundleContext context, String bundle, String id, String type) {
		this.context = context;
		this.bundle = bundle;
		this.id = id;
		this.type = type;
	}

	/**
	 * Tries an engine and ends the process.
	 *
	 * @param arguments the symbolic name of the bundle, the id of the engine as it is announced, the class that is announced, the
	 *        strictness, the promise after which to begin or {@code -} for all, and settings as {@code name=value}
	 */
	public static void serve(BundleContext context, String[] arguments) throws ReflectiveOperationException {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(Host.EXITED)));
		BenchHost host = new BenchHost(context, arguments[0], arguments[1], arguments[2]);
		Map<String, String> given = new HashMap<>();
		for (int i = SETTINGS; i < arguments.length; i++) {
			int sign = arguments[i].indexOf('=');
			given.put(arguments[i].substring(0, sign), arguments[i].substring(sign + 1));
		}
		PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
		Class<?> bench = host.home(KIT).loadClass(BENCH);
		bench.getMethod("run", Supplier.class, String.class, int.class, String.class, Map.class).invoke(
				bench.getConstructor(PrintStream.class).newInstance(out), (Supplier<GeneratorEngine>) host::engine, host.id,
				Integer.parseInt(arguments[3]), arguments[4], given);
		Runtime.getRuntime().halt(0);
	}

	private Bundle home(String name) {
		for (Bundle each : context.getBundles()) if (name.equals(each.getSymbolicName())) return each;
		throw new AssertionError("the bundle " + name + " is not there");
	}

	/** The service, or else what keeps it from being one. */
	private GeneratorEngine engine() {
		for (int i = 0; i < TRIES; i++) {
			Optional<ServiceReference<GeneratorEngine>> found = reference();
			if (found.isPresent()) {
				Optional<GeneratorEngine> engine = service(found.get());
				if (engine.isPresent()) return engine.get();
				break;
			}
			if (i > TRIES / 4 && home(bundle).getState() == Bundle.INSTALLED) break;
			pause();
		}
		return otherwise();
	}

	private static void pause() {
		try {
			Thread.sleep(WAIT_MILLIS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private Optional<ServiceReference<GeneratorEngine>> reference() {
		try {
			Collection<ServiceReference<GeneratorEngine>> all = context.getServiceReferences(GeneratorEngine.class, null);
			return all.stream().filter(each -> id.equals(each.getProperty(GeneratorEngine.ID)))
					.filter(each -> each.getBundle() != null && bundle.equals(each.getBundle().getSymbolicName())).findFirst();
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException("there is no filter to be wrong", e);
		}
	}

	private Optional<GeneratorEngine> service(ServiceReference<GeneratorEngine> reference) {
		try {
			return Optional.ofNullable(context.getService(reference));
		} catch (RuntimeException | LinkageError e) {
			return Optional.empty(); // why it cannot be made is found out by making it without a component
		}
	}

	/** Makes it as a component is made, to see what goes wrong. */
	private GeneratorEngine otherwise() {
		try {
			Bundle home = home(bundle);
			if (home.getState() == Bundle.INSTALLED) home.start();
			Class<?> made = Class.forName(type, true, home.loadClass(type).getClassLoader());
			if (!GeneratorEngine.class.isAssignableFrom(made))
				throw new AssertionError("the class " + type + " is announced as an engine, but does not implement GeneratorEngine");
			made.getConstructor().newInstance();
		} catch (NoSuchMethodException e) {
			throw new AssertionError("the class " + type + " has no public constructor without arguments, or with services alone", e);
		} catch (InvocationTargetException e) {
			throw new IllegalStateException(e.getCause());
		} catch (BundleException | ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
		throw new AssertionError("the engine is announced, but does not start: its component needs something that is missing");
	}
}
