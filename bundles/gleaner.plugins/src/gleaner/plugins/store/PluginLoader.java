// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.store;

import gleaner.plugins.PluginException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;

/** Brings the bundles of installed plug-ins into the running program, and takes out those that are gone. Not for the UI thread. */
public final class PluginLoader {
	/** What the framework's names of these bundles begin with; so they can be told from the program's own. */
	static final String PLACE = "gleaner-plugin:";

	private static final Logger LOG = System.getLogger(PluginLoader.class.getName());
	/** Behind this bundle, so that a safe start comes before them. */
	private static final int LEVEL = 4;

	private static final int PATIENCE_SECONDS = 30;
	private static final String CHANGED = "was changed after it was installed";

	private final BundleContext framework;
	private final PluginStore store;
	private final Elsewhere elsewhere;

	/** Takes plug-ins that do not come into the program itself. */
	@FunctionalInterface
	public interface Elsewhere {
		/** Whether it takes this one; all its files are there. */
		boolean takes(StoredPlugin plugin);
	}

	/**
	 * @param framework of the system bundle, so that what is brought in outlives this bundle
	 * @param elsewhere is offered each plug-in first
	 */
	public PluginLoader(BundleContext framework, PluginStore store, Elsewhere elsewhere) {
		this.framework = framework;
		this.store = store;
		this.elsewhere = elsewhere;
	}

	/** Whether a bundle belongs to a plug-in. */
	public static boolean isOfPlugin(Bundle bundle) {
		return bundle.getLocation().startsWith(PLACE);
	}

	/**
	 * Makes the running program have what is installed, and nothing else. A bundle that cannot be loaded is logged, and the others
	 * come.
	 *
	 * @return what did not work, a sentence each
	 */
	public List<String> apply() {
		List<String> problems = new ArrayList<>();
		Map<String, Path> wanted = wanted(problems);
		List<Bundle> gone = new ArrayList<>();
		for (Bundle bundle : framework.getBundles())
			if (isOfPlugin(bundle) && wanted.remove(bundle.getLocation()) == null) gone.add(bundle);
		for (Bundle bundle : gone) attempt(bundle.getLocation(), problems, bundle::uninstall);
		if (!gone.isEmpty()) refresh(gone);
		List<Bundle> come = new ArrayList<>();
		wanted.forEach((place, file) -> attempt(place, problems, () -> {
			Bundle bundle = framework.installBundle(place, reference(file));
			bundle.adapt(BundleStartLevel.class).setStartLevel(LEVEL);
			come.add(bundle);
		}));
		for (Bundle bundle : come)
			if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null)
				attempt(bundle.getSymbolicName(), problems, () -> bundle.start(Bundle.START_ACTIVATION_POLICY));
		return problems;
	}

	/** Takes all plug-ins out of the program, before they are started; they stay installed, and the next start brings them in. */
	public void leaveOut() {
		List<String> problems = new ArrayList<>();
		for (Bundle bundle : framework.getBundles()) if (isOfPlugin(bundle)) attempt(bundle.getLocation(), problems, bundle::uninstall);
	}

	private Map<String, Path> wanted(List<String> problems) {
		Map<String, Path> wanted = new HashMap<>();
		try {
			store.requireOwn();
			for (StoredPlugin plugin : store.list()) {
				Optional<String> fault = fault(store, plugin);
				if (fault.isPresent()) tell(fault.get(), problems); // all of it stays out: what is left of it is another plug-in
				else if (!elsewhere.takes(plugin)) for (StoredPlugin.Jar jar : plugin.bundles())
					wanted.put(PLACE + plugin.folder() + "/" + jar.file(), store.file(plugin, jar));
			}
			store.broken().values().forEach(why -> tell(why, problems));
		} catch (PluginException e) {
			tell(e.getMessage(), problems);
		}
		return wanted;
	}

	private static void tell(String problem, List<String> problems) {
		problems.add(problem);
		LOG.log(Level.WARNING, problem);
	}

	/**
	 * What is wrong with a file. All its bytes are summed up only if it was touched after it was installed: to do so at every start would
	 * hold each of them up.
	 *
	 * @param installed when the record of its plug-in was written, in milliseconds since 1970; its files were there before
	 */
	static Optional<String> fault(Path file, StoredPlugin.Jar jar, long installed) {
		if (!Files.exists(file)) return Optional.of("is missing");
		if (Files.isSymbolicLink(file) || Files.isSymbolicLink(file.getParent()))
			return Optional.of("is only a link to another place");
		if (!Files.isRegularFile(file)) return Optional.empty();
		try {
			boolean isChanged = file.toFile().length() != jar.size()
					|| touched(file) > installed && !FileSum.sha256(file).equals(jar.sha256());
			return isChanged ? Optional.of(CHANGED) : Optional.empty();
		} catch (IOException e) {
			return Optional.of("cannot be read: " + e.getMessage());
		}
	}

	/** When a file was changed last: where the system tells it the time that nobody can set, else the one that stands beside it. */
	private static long touched(Path file) throws IOException {
		try {
			return ((FileTime) Files.getAttribute(file, "unix:ctime")).toMillis();
		} catch (UnsupportedOperationException | IllegalArgumentException e) {
			return Files.getLastModifiedTime(file).toMillis();
		}
	}

	/** Why a plug-in cannot be loaded, in a sentence. */
	public static Optional<String> fault(PluginStore store, StoredPlugin plugin) {
		try {
			store.requireOwn();
		} catch (PluginException e) {
			return Optional.of(e.getMessage());
		}
		for (StoredPlugin.Jar jar : plugin.bundles()) {
			Path file = store.file(plugin, jar);
			Optional<String> fault = fault(file, jar, store.installed(plugin));
			if (fault.isPresent()) return Optional.of(sentence(file, plugin, fault.get()));
		}
		return Optional.empty();
	}

	/** Whether all files of a plug-in are there, but one of them is not the one that was installed. */
	public static boolean isChanged(PluginStore store, StoredPlugin plugin) {
		Set<Optional<String>> faults = new HashSet<>();
		for (StoredPlugin.Jar jar : plugin.bundles()) faults.add(fault(store.file(plugin, jar), jar, store.installed(plugin)));
		faults.remove(Optional.empty());
		return faults.equals(Set.of(Optional.of(CHANGED)));
	}

	private static String sentence(Path file, StoredPlugin plugin, String fault) {
		return "the file " + file + " of " + plugin.name() + " " + fault + "; install " + plugin.id() + " again";
	}

	/** The framework reads the jar where it lies, and keeps no copy. */
	private static InputStream reference(Path file) throws IOException {
		return URI.create("reference:" + file.toUri()).toURL().openStream();
	}

	@FunctionalInterface
	private interface Change {
		void make() throws BundleException, IOException;
	}

	private static void attempt(String what, List<String> problems, Change change) {
		try {
			change.make();
		} catch (BundleException e) {
			if (e.getType() == BundleException.DUPLICATE_BUNDLE_ERROR) return; // another plug-in has brought the same one
			problems.add(what + " cannot be loaded: " + e.getMessage());
			LOG.log(Level.WARNING, what + " cannot be loaded", e);
		} catch (IOException | RuntimeException | LinkageError e) {
			problems.add(what + " cannot be loaded: " + e.getMessage());
			LOG.log(Level.WARNING, what + " cannot be loaded", e);
		}
	}

	private void refresh(List<Bundle> gone) {
		CountDownLatch done = new CountDownLatch(1);
		framework.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class).refreshBundles(gone, event -> done.countDown());
		try {
			done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
