package gleaner.plugins.fence;

import gleaner.engine.GeneratorEngine;
import gleaner.fence.Fence;
import gleaner.fence.FenceCommand;
import gleaner.fence.FenceLimits;
import gleaner.fence.Wall;
import gleaner.plugins.PluginException;
import gleaner.plugins.store.PluginLoader;
import gleaner.plugins.store.PluginStore;
import gleaner.plugins.store.StoredPlugin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
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

	private final BundleContext context;
	private final PluginStore store;
	private final Furniture furniture;
	private final List<ServiceRegistration<GeneratorEngine>> registered = new ArrayList<>();
	private final Map<String, Fence> fences = new LinkedHashMap<>();
	private List<Brought> brought = new ArrayList<>();
	private List<Brought> lent = List.of();
	private FenceChoices choices;
	private FenceChoices lentBy;
	private Wall wall;

	/**
	 * @param context of our bundle, whose services the engines are
	 * @param program of the system bundle
	 */
	public FencedPlugins(BundleContext context, BundleContext program, PluginStore store) {
		this.context = context;
		this.store = store;
		this.furniture = new Furniture(program);
	}

	/** Brings plug-ins in as they are installed now: those with engines behind fences, the others into the program. */
	public synchronized List<String> apply(BundleContext program) {
		List<String> problems = new ArrayList<>();
		try {
			choices = FenceChoices.of(store);
		} catch (PluginException e) {
			// Nothing is let in that may have been switched off.
			problems.add(e.getMessage());
			LOG.log(Level.WARNING, e.getMessage());
			choices = null;
		}
		brought = new ArrayList<>();
		problems.addAll(new PluginLoader(program, store, this).apply());
		if (choices != null && !(brought.equals(lent) && choices.equals(lentBy))) lend();
		return problems;
	}

	@Override
	public boolean takes(StoredPlugin plugin) {
		if (choices == null || choices.off().contains(plugin.id())) return true;
		List<DeclaredEngine> engines = new ArrayList<>();
		try {
			for (StoredPlugin.Jar jar : plugin.bundles()) engines.addAll(DeclaredEngines.of(store.file(plugin, jar)));
		} catch (IOException e) {
			LOG.log(Level.WARNING, "the plug-in " + plugin.id() + " is left out, since it cannot be read: " + e.getMessage());
			return true;
		}
		if (engines.isEmpty()) return false;
		brought.add(new Brought(plugin, engines));
		return true;
	}

	private void lend() {
		close();
		Map<String, List<Path>> jars = new LinkedHashMap<>();
		for (Brought each : brought) for (DeclaredEngine engine : each.engines())
			jars.computeIfAbsent(group(each.plugin(), engine), _ -> new ArrayList<>())
					.addAll(each.plugin().bundles().stream().map(jar -> store.file(each.plugin(), jar)).toList());
		jars.forEach((group, files) -> fences.put(group, fence(files.stream().distinct().toList())));
		for (Brought each : brought) for (DeclaredEngine engine : each.engines()) register(each.plugin(), engine);
		lent = List.copyOf(brought);
		lentBy = choices;
	}

	private String group(StoredPlugin plugin, DeclaredEngine engine) {
		return switch (choices.sharing()) {
		case EACH -> plugin.id() + " " + engine.id();
		case MAKER -> plugin.signer().isEmpty() && plugin.maker().isEmpty() ? plugin.id() : plugin.signer() + " " + plugin.maker();
		case TOGETHER -> "";
		};
	}

	/** What it needs is found out when it is first needed: every start of the program would pay for it. */
	private Fence fence(List<Path> jars) {
		int megabytes = choices.megabytes();
		return new Fence(() -> command(jars, megabytes), room -> furniture.write(room, furniture.needed(jars), jars), this::wall,
				FenceLimits.USUAL);
	}

	private FenceCommand command(List<Path> jars, int megabytes) {
		try {
			List<Path> readable = new ArrayList<>(jars);
			for (Bundle bundle : furniture.needed(jars)) readable.add(Furniture.file(bundle));
			boolean network = false;
			for (Path jar : jars) network |= Network.isNamedIn(jar);
			return new FenceCommand(furniture.classPath(), "gleaner.fence.host.FenceMain", readable, network, megabytes);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private synchronized Wall wall() {
		if (wall == null) wall = Wall.ofThisSystem();
		return wall;
	}

	private void register(StoredPlugin plugin, DeclaredEngine engine) {
		Fence fence = fences.get(group(plugin, engine));
		String who = "the engine " + cut(engine.name()) + " of the plug-in " + cut(engine.bundle()) + " "
				+ engine.version().replaceFirst("^(\\d+\\.\\d+\\.\\d+)\\..*", "$1");
		GeneratorEngine lentEngine = fence.engine(engine.bundle() + "/" + engine.id(), who,
				"start it again, or switch it off: gleaner plugin off " + plugin.id());
		Hashtable<String, Object> properties = new Hashtable<>(Map.of(GeneratorEngine.ID, engine.id(), GeneratorEngine.NAME, engine.name(),
				BUNDLE, engine.bundle(), VERSION, engine.version(), INSTALLED, store.installed(plugin)));
		registered.add(context.registerService(GeneratorEngine.class, lentEngine, properties));
	}

	private static String cut(String name) {
		return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
	}

	/** The plug-ins whose engines are behind fences now, by id. */
	public synchronized List<String> plugins() {
		return lent.stream().map(each -> each.plugin().id()).toList();
	}

	/** Takes the engines back, and ends their processes. */
	@Override
	public synchronized void close() {
		registered.forEach(ServiceRegistration::unregister);
		registered.clear();
		Stream.of(fences.values().toArray(Fence[]::new)).forEach(Fence::close);
		fences.clear();
		lent = List.of();
		lentBy = null;
	}
}
