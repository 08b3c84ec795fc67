// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import gleaner.cli.kit.CommandSource;
import gleaner.cli.kit.Printer;
import gleaner.cli.kit.Surroundings;
import gleaner.voice.EngineCatalog;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The program without a window: hands the arguments to {@link Gleaner} and its exit code to the launcher. */
public final class CommandLineApplication implements IApplication {
	/** Names which of {@code in}, {@code out} and {@code err} are terminals. */
	private static final String TERMINALS = "gleaner.terminals";

	private volatile Thread running;

	@Override
	public Object start(IApplicationContext context) {
		running = Thread.currentThread();
		String[] args = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		BundleContext bundles = FrameworkUtil.getBundle(CommandLineApplication.class).getBundleContext();
		boolean console = System.console() != null && System.console().isTerminal();
		boolean watched = console || isTerminal("err");
		PrintStream out = Printer.of(new FileOutputStream(FileDescriptor.out), console || isTerminal("out"));
		PrintStream err = Printer.of(new FileOutputStream(FileDescriptor.err), watched);
		AtomicReference<EngineCatalog> asked = new AtomicReference<>();
		Supplier<EngineCatalog> found = () -> asked.updateAndGet(known -> known != null ? known : engines(bundles));
		Surroundings surroundings = new Surroundings(found, out, err, watched, Surroundings.asksForJson(args),
				watched && (console || isTerminal("in")),
				new ThisProgram(found, around -> new CommandCatalog(commands(bundles), around)));
		int code = Gleaner.run(() -> new CommandCatalog(commands(bundles), surroundings), surroundings, args);
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
		if (reference == null) throw new IllegalStateException("the catalog of engines is missing; start org.apache.felix.scr");
		return bundles.getService(reference);
	}

	/** The commands of Gleaner first, so that no plug-in takes the place of one of them. */
	private static List<CommandCatalog.Origin> commands(BundleContext bundles) {
		Comparator<ServiceReference<CommandSource>> ownFirst = Comparator
				.comparing(reference -> reference.getBundle() != bundles.getBundle());
		try {
			return bundles.getServiceReferences(CommandSource.class, null).stream()
					.sorted(ownFirst.thenComparing(Comparator.reverseOrder()))
					.map(reference -> new CommandCatalog.Origin(reference.getBundle().getSymbolicName(), bundles.getService(reference)))
					.filter(origin -> origin.source() != null) // the framework has logged why a plug-in's could not be made
					.toList();
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException("there is no filter to be wrong", e);
		}
	}

	/** What Java cannot tell of one stream alone the start script does. */
	private static boolean isTerminal(String stream) {
		return List.of(System.getProperty(TERMINALS, "").split(",")).contains(stream);
	}
}
