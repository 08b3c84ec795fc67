// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.fence;

import gleaner.engine.GeneratorEngine;
import gleaner.fence.Fence;
import gleaner.fence.FenceCommand;
import gleaner.fence.FenceLimits;
import gleaner.fence.FenceLog;
import gleaner.fence.Wall;
import gleaner.plugins.PluginException;
import gleaner.plugins.look.Deed;
import gleaner.plugins.look.Deeds;
import gleaner.plugins.store.PluginLoader;
import gleaner.plugins.store.PluginStore;
import gleaner.plugins.store.StoredPlugin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/**
 * The plug-ins with engines. Nothing of them comes into the program: their engines are services of ours, which ask a process that has the
 * bundles. A plug-in that is switched off comes nowhere.
 */
public final class FencedPlugins implements PluginLoader.Elsewhere, AutoCloseable {
	/** Service property of an engine behind a fence: the symbolic name of the bundle that brings it. */
	public static final String BUNDLE = "gleaner.fence.bundle";
	/** Service property: the version of that bundle. */
	public static final String VERSION = "gleaner.fence.version";
	/** Service property: when it was installed, in milliseconds since 1970; after all that is in the program. */
	public static final String INSTALLED = "gleaner.fence.installed";

	private static final System.Logger LOG = System.getLogger(FencedPlugins.class.getName());

	private static final int LONGEST_NAME = 60;

	/** A plug-in and its engines. */
	private record Brought(StoredPlugin plugin, List<DeclaredEngine> engines) {
	}

	/** An engine and where it is from. */
	private record Member(StoredPlugin plugin, DeclaredEngine engine) {
	}

	/**
	 * Engines that share a process.
	 *
	 * @param isOffline whether the poet keeps one of them from the network, and so all
	 */
	private record Group(Set<Path> files, List<Member> members, int megabytes, boolean isOffline) {
	}

	/** A group that is there. */
	private record Lent(Group group, Fence fence, List<ServiceRegistration<GeneratorEngine>> services) {
		void close() {
			services.forEach(ServiceRegistration::unregister);
			fence.close();
		}
	}

	private final BundleContext context;
	private final PluginStore store;
	private final Set<String> leftOut;
	private final Furniture furniture;
	/** By the name of the group. */
	private final Map<String, Lent> lent = new LinkedHashMap<>();
	/** By the name of the group; they outlive what the poet changes. */
	private final Map<String, FenceLog> logs = new HashMap<>();
	private final List<Runnable> followers = new CopyOnWriteArrayList<>();
	private List<String> problems = List.of();
	private List<Brought> brought = new ArrayList<>();
	private FenceChoices choices;
	private Wall wall;

	/**
	 * @param context of our bundle, whose services the engines are
	 * @param program of the system bundle
	 * @param leftOut ids of plug-ins that are left out as if they were switched off, for as long as this program lives
	 */
	public FencedPlugins(BundleContext context, BundleContext program, PluginStore store, Set<String> leftOut) {
		this.leftOut = Set.copyOf(leftOut);
		this.context = context;
		this.store = store;
		this.furniture = new Furniture(program);
	}

	/** Brings plug-ins in as they are installed now: those with engines behind fences, the others into the program. */
	public synchronized List<String> apply(BundleContext program) {
		List<String> found = new ArrayList<>();
		try {
			choices = FenceChoices.of(store);
		} catch (PluginException e) {
			// Nothing is let in that may have been switched off.
			found.add(e.getMessage());
			LOG.log(Level.WARNING, e.getMessage());
			choices = null;
		}
		brought = new ArrayList<>();
		found.addAll(new PluginLoader(program, store, this).apply());
		if (choices != null) lend();
		problems = List.copyOf(found);
		return problems;
	}

	/** Those of the running program; none in a safe start. */
	public static Optional<FencedPlugins> ofThisProgram() {
		BundleContext context = FrameworkUtil.getBundle(FencedPlugins.class).getBundleContext();
		return Optional.ofNullable(context.getServiceReference(FencedPlugins.class)).map(context::getService);
	}

	/** What has happened to the processes of a plug-in since the program started, and what they have printed, in the order of time. */
	public synchronized List<FenceLog.Line> log(String id) {
		return lent.entrySet().stream().filter(each -> each.getValue().group().members().stream()
				.anyMatch(member -> member.plugin().id().equals(id))).flatMap(each -> logs.get(each.getKey()).lines().stream())
				.sorted(Comparator.comparing(FenceLog.Line::when)).toList();
	}

	/**
	 * Follows the logs of all plug-ins.
	 *
	 * @param onLine called after each line, on any thread, which must not be held up
	 * @return ends it
	 */
	public Runnable followLogs(Runnable onLine) {
		followers.add(onLine);
		return () -> followers.remove(onLine);
	}

	/** What did not work the last time, a sentence each. */
	public synchronized List<String> problems() {
		return problems;
	}

	@Override
	public boolean takes(StoredPlugin plugin) {
		if (choices == null || choices.off().contains(plugin.id()) || leftOut.contains(plugin.id())) return true;
		List<DeclaredEngine> engines = new ArrayList<>();
		try {
			for (StoredPlugin.Jar jar : plugin.bundles()) engines.addAll(DeclaredEngines.of(store.file(plugin, jar)));
		} catch (IOException e) {
			LOG.log(Level.WARNING, "the plug-in " + plugin.id() + " is left out, because it cannot be read: " + e.getMessage());
			return true;
		}
		if (engines.isEmpty()) return false;
		brought.add(new Brought(plugin, engines));
		return true;
	}

	/** Whether a plug-in brings engines, as far as that can be read. */
	public static boolean hasEngines(StoredPlugin plugin, PluginStore store) {
		try {
			for (StoredPlugin.Jar jar : plugin.bundles()) if (!DeclaredEngines.of(store.file(plugin, jar)).isEmpty()) return true;
		} catch (IOException e) {
			return false;
		}
		return false;
	}

	/** Groups that are as they were go on, whatever their engines are saying. */
	private void lend() {
		Map<String, Group> wanted = groups();
		lent.entrySet().removeIf(each -> {
			if (each.getValue().group().equals(wanted.get(each.getKey()))) return wanted.remove(each.getKey()) == null;
			each.getValue().close();
			return true;
		});
		wanted.forEach((name, group) -> {
			Fence fence = fence(group, logs.computeIfAbsent(name, _ -> new FenceLog(() -> followers.forEach(Runnable::run))));
			lent.put(name,
					new Lent(group, fence, group.members().stream().map(each -> register(each.plugin(), each.engine(), fence)).toList()));
		});
	}

	private Map<String, Group> groups() {
		Map<String, Group> groups = new LinkedHashMap<>();
		Set<String> offline = new HashSet<>();
		for (Brought each : brought) for (DeclaredEngine engine : each.engines())
			if (choices.offline().contains(each.plugin().id())) offline.add(group(each.plugin(), engine));
		for (Brought each : brought) for (DeclaredEngine engine : each.engines()) {
			String name = group(each.plugin(), engine);
			Group group = groups.computeIfAbsent(name,
					_ -> new Group(new LinkedHashSet<>(), new ArrayList<>(), choices.megabytes(), offline.contains(name)));
			each.plugin().bundles().forEach(jar -> group.files().add(store.file(each.plugin(), jar)));
			group.members().add(new Member(each.plugin(), engine));
		}
		return groups;
	}

	private String group(StoredPlugin plugin, DeclaredEngine engine) {
		return switch (choices.sharing()) {
		case EACH -> plugin.id() + " " + engine.id();
		case MAKER -> plugin.signer().isEmpty() && plugin.maker().isEmpty() ? plugin.id() : plugin.signer() + " " + plugin.maker();
		case TOGETHER -> "";
		};
	}

	/** What it needs is found out when it is first needed: every start of the program would pay for it. */
	private Fence fence(Group group, FenceLog log) {
		List<Path> jars = List.copyOf(group.files());
		return new Fence(() -> command(jars, group), room -> furniture.write(room, furniture.needed(jars), jars), this::wall,
				FenceLimits.USUAL, log);
	}

	private FenceCommand command(List<Path> jars, Group group) {
		try {
			List<Path> readable = new ArrayList<>(jars);
			for (Bundle bundle : furniture.needed(jars)) readable.add(Furniture.file(bundle));
			boolean network = false;
			for (Path jar : jars) network |= !group.isOffline() && Deeds.of(jar).contains(Deed.NETWORK);
			return new FenceCommand(furniture.basis(), furniture.classPath(), "gleaner.fence.host.FenceMain", readable, network,
					group.megabytes());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private synchronized Wall wall() {
		if (wall == null) wall = Wall.ofThisSystem();
		return wall;
	}

	private ServiceRegistration<GeneratorEngine> register(StoredPlugin plugin, DeclaredEngine engine, Fence fence) {
		String who = "the engine " + cut(engine.name()) + " of the plug-in " + cut(engine.bundle()) + " "
				+ engine.version().replaceFirst("^(\\d+\\.\\d+\\.\\d+)\\..*", "$1");
		GeneratorEngine lentEngine = fence.engine(engine.bundle() + "/" + engine.id(), who,
				"start it again, or switch it off: gleaner plugin off " + plugin.id());
		Hashtable<String, Object> properties = new Hashtable<>(Map.of(GeneratorEngine.ID, engine.id(), GeneratorEngine.NAME, engine.name(),
				BUNDLE, engine.bundle(), VERSION, engine.version(), INSTALLED, store.installed(plugin)));
		return context.registerService(GeneratorEngine.class, lentEngine, properties);
	}

	private static String cut(String name) {
		return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
	}

	/** The plug-ins whose engines are behind fences now, by id. */
	public synchronized List<String> plugins() {
		return lent.values().stream().flatMap(each -> each.group().members().stream()).map(member -> member.plugin().id()).distinct()
				.toList();
	}

	/** Takes the engines back, and ends their processes. */
	@Override
	public synchronized void close() {
		lent.values().forEach(Lent::close);
		lent.clear();
	}
}
