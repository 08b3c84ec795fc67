// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.install;

import gleaner.plugins.PluginException;
import gleaner.plugins.fence.FenceChoices;
import gleaner.plugins.fence.FencedPlugins;
import gleaner.plugins.store.PluginLoader;
import gleaner.plugins.store.PluginStore;
import gleaner.plugins.store.StartJournal;
import gleaner.plugins.store.StoredPlugin;
import gleaner.plugins.store.WindowStarts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.osgi.service.environment.EnvironmentInfo;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/**
 * Brings installed plug-ins in when the program starts, before anything asks for engines. A safe start leaves them all out, so that what a
 * plug-in does when it is started can keep nobody from removing it.
 */
public final class Starter implements BundleActivator {
	/** A program started with this property set does without plug-ins. */
	private static final String SAFE = "gleaner.safe";
	/** As an option of the program it says the same, and sets the property. */
	private static final String OPTION = "--safe";
	private static final String WINDOW = "gleaner.rcp.app";
	private static final String APPLICATION = "-application";

	/** Whether this program does without plug-ins. */
	static boolean isSafe() {
		return Boolean.getBoolean(SAFE);
	}

	/** Set by whoever starts the program, or by the window when the poet was asked. */
	private volatile FencedPlugins fenced;

	@Override
	public void start(BundleContext context) {
		if (asksForSafe(context)) System.setProperty(SAFE, "true");
		BundleContext program = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getBundleContext();
		PluginStore store = PluginStore.ofThisPoet();
		if (isSafe()) {
			new PluginLoader(program, store, _ -> true).leaveOut();
			return;
		}
		StartJournal journal = new StartJournal(store);
		for (String culprit : journal.culprits()) switchOff(culprit, store);
		context.addBundleListener(journal);
		if (!isWindow(context)) {
			bringIn(context, program, store, Set.of());
			return;
		}
		List<String> within = within(store);
		WindowStarts starts = new WindowStarts(store);
		if (starts.hasFailedOnce(within)) hold(context, program, store, within);
		else bringIn(context, program, store, starts.begin(within));
	}

	private void bringIn(BundleContext context, BundleContext program, PluginStore store, Set<String> leftOut) {
		fenced = new FencedPlugins(context, program, store, leftOut);
		context.registerService(FencedPlugins.class, fenced, null);
		fenced.apply(program);
	}

	/** Nothing comes in before the poet has been asked, which the window's program does. */
	private void hold(BundleContext context, BundleContext program, PluginStore store, List<String> within) {
		new PluginLoader(program, store, _ -> true).leaveOut(); // those of the last start
		WindowStarts starts = new WindowStarts(store);
		context.registerService(HeldBack.class, new HeldBack(PluginStarts.names(within, store),
				() -> bringIn(context, program, store, starts.begin(within)), () -> {
					System.setProperty(SAFE, "true");
					starts.beginWithout();
				}), null);
	}

	/** Twice it was what the program did last. */
	private static void switchOff(String id, PluginStore store) {
		try {
			FenceChoices.of(store).with(id, false).write(store);
			System.err.println("Gleaner failed to start twice, both times with the plug-in " + id
					+ ", which is now switched off; switch it on again with: gleaner plugin on " + id);
		} catch (PluginException e) {
			System.err.println("error: " + e.getMessage());
		}
	}

	private static boolean isWindow(BundleContext context) {
		return environment(context).map(EnvironmentInfo::getCommandLineArgs).map(Starter::isWindow).orElse(false);
	}

	/** Whether these words on the command line start the window, which is what starts where no application is named. */
	static boolean isWindow(String... words) {
		int named = List.of(words).lastIndexOf(APPLICATION);
		return named < 0 || named + 1 < words.length && words[named + 1].equals(WINDOW);
	}

	/** The plug-ins that run within the program, and so can keep its window from coming. */
	private static List<String> within(PluginStore store) {
		try {
			Set<String> off = FenceChoices.of(store).off();
			List<String> within = new ArrayList<>();
			for (StoredPlugin plugin : store.list())
				if (!off.contains(plugin.id()) && !FencedPlugins.hasEngines(plugin, store)) within.add(plugin.id());
			return within;
		} catch (PluginException e) {
			return List.of();
		}
	}

	private static boolean asksForSafe(BundleContext context) {
		return environment(context).map(EnvironmentInfo::getNonFrameworkArgs).map(Starter::asksForSafe).orElse(false);
	}

	private static Optional<EnvironmentInfo> environment(BundleContext context) {
		return Optional.ofNullable(context.getServiceReference(EnvironmentInfo.class)).map(context::getService);
	}

	/** Whether these words on the command line ask for it, which behind a {@code --} are words only. */
	static boolean asksForSafe(String... words) {
		return Stream.of(words).takeWhile(word -> !word.equals("--")).anyMatch(OPTION::equals);
	}

	@Override
	public void stop(BundleContext context) {
		if (fenced != null) fenced.close();
		// what was brought into the program goes with it
	}
}
