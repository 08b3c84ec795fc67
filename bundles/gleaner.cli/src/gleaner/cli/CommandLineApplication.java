package gleaner.cli;

import gleaner.studio.generation.EngineCatalog;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** The program without a window: hands the arguments to {@link Gleaner} and its exit code to the launcher. */
public final class CommandLineApplication implements IApplication {
	private volatile Thread running;

	@Override
	public Object start(IApplicationContext context) {
		running = Thread.currentThread();
		String[] args = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		BundleContext bundles = FrameworkUtil.getBundle(CommandLineApplication.class).getBundleContext();
		PrintStream out = utf8(FileDescriptor.out);
		PrintStream err = utf8(FileDescriptor.err);
		AtomicReference<EngineCatalog> asked = new AtomicReference<>();
		int code = Gleaner.run(new Surroundings(() -> asked.updateAndGet(known -> known != null ? known : engines(bundles)), out, err, System.console() != null && System.console().isTerminal()), args);
		out.flush();
		err.flush();
		EngineCatalog engines = asked.get();
		if (engines != null && engines.hasLeftBehind()) Runtime.getRuntime().halt(code);
		return code;
	}

	@Override
	public void stop() {
		Thread thread = running;
		if (thread != null) thread.interrupt();
	}

	private static EngineCatalog engines(BundleContext bundles) {
		ServiceReference<EngineCatalog> reference = bundles.getServiceReference(EngineCatalog.class);
		if (reference == null) throw new IllegalStateException("the catalog of engines is not there: is org.apache.felix.scr started?");
		return bundles.getService(reference);
	}

	/** Poems are Unicode, whatever the locale of the terminal says. */
	private static PrintStream utf8(FileDescriptor file) {
		return new PrintStream(new FileOutputStream(file), false, StandardCharsets.UTF_8);
	}
}
