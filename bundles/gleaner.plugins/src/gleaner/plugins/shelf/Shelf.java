// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.shelf;

import gleaner.plugins.PluginException;
import gleaner.plugins.catalogue.CatalogueReader;
import gleaner.plugins.catalogue.Catalogues;
import gleaner.plugins.catalogue.Entry;
import gleaner.plugins.catalogue.PinnedSource;
import gleaner.plugins.fence.DeclaredEngine;
import gleaner.plugins.fence.DeclaredEngines;
import gleaner.plugins.fence.FenceChoices;
import gleaner.plugins.install.PluginInstaller;
import gleaner.plugins.look.Deed;
import gleaner.plugins.look.Deeds;
import gleaner.plugins.store.FileSum;
import gleaner.plugins.site.Offer;
import gleaner.plugins.site.PluginSource;
import gleaner.plugins.site.PluginSources;
import gleaner.plugins.store.PluginLoader;
import gleaner.plugins.store.PluginStore;
import gleaner.plugins.store.StoredPlugin;
import gleaner.plugins.store.WindowStarts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The poet's plug-ins: what there is, what can be done with it. All that a window and the command line do the same. Blocks; not for the
 * UI thread.
 */
public final class Shelf {
	private final PluginStore store;
	private final PluginInstaller installer;
	private final Catalogues catalogues;
	/** By the checksums of the bundles: to sum up and look through large ones takes a second. */
	private final Map<String, Set<Deed>> looked = new ConcurrentHashMap<>();

	Shelf(PluginStore store, PluginInstaller installer) {
		this.store = store;
		this.installer = installer;
		this.catalogues = new Catalogues(store);
	}

	/** That of the poet who runs this program. */
	public static Shelf ofThisPoet() {
		return new Shelf(PluginStore.ofThisPoet(), PluginInstaller.ofThisProgram());
	}

	/** The catalogues that the poet has named. */
	public Catalogues catalogues() {
		return catalogues;
	}

	/** What is installed, by name. */
	public List<Installed> installed() throws PluginException {
		FenceChoices choices = FenceChoices.of(store);
		List<Installed> all = new ArrayList<>();
		for (StoredPlugin plugin : store.list()) all.add(look(plugin, !choices.off().contains(plugin.id())));
		return all;
	}

	/** Records that cannot be read: why, by the id of the plug-in. */
	public Map<String, String> broken() throws PluginException {
		return store.broken();
	}

	private Installed look(StoredPlugin plugin, boolean isOn) {
		List<DeclaredEngine> engines = new ArrayList<>();
		Set<Deed> deeds = EnumSet.noneOf(Deed.class);
		Optional<String> fault = PluginLoader.fault(store, plugin);
		boolean isChanged = fault.isPresent() && PluginLoader.isChanged(store, plugin);
		String does = "";
		try {
			if (fault.isEmpty() || isChanged) for (StoredPlugin.Jar jar : plugin.bundles()) {
				Path file = store.file(plugin, jar);
				deeds.addAll(isChanged ? Deeds.of(file) : deeds(plugin, jar)); // first, for it tells whether the file is what it was
				if (Files.isRegularFile(file)) engines.addAll(DeclaredEngines.of(file));
				if (does.isEmpty()) does = BundleWords.does(file);
			}
		} catch (IOException e) {
			String why = Objects.requireNonNullElse(e.getMessage(), "one of its files is damaged");
			fault = fault.or(() -> Optional.of(plugin.name() + " cannot be trusted: " + why + "; install it again"));
		}
		if (fault.isEmpty() && PluginInstaller.isSafe())
			fault = Optional.of("Gleaner started without plug-ins; they come back when you start it as usual");
		if (fault.isEmpty() && new WindowStarts(store).leftOut().contains(plugin.id()))
			fault = Optional.of("the window failed to open twice, perhaps because of this; start Gleaner again, and it finds out");
		return new Installed(plugin, does, engines, deeds, isOn, isOn ? fault : Optional.empty(), isChanged);
	}

	private Set<Deed> deeds(StoredPlugin plugin, StoredPlugin.Jar jar) throws IOException {
		Set<Deed> known = looked.get(jar.sha256());
		if (known != null) return known;
		Path file = store.file(plugin, jar);
		if (Files.isRegularFile(file) && !FileSum.sha256(file).equals(jar.sha256()))
			throw new IOException("the file " + jar.file() + " was changed after it was installed");
		Set<Deed> found = Deeds.of(file);
		looked.put(jar.sha256(), found);
		return found;
	}

	/** Switches a plug-in on or off; the running program heeds it with the next {@link PluginInstaller#takeUp}. */
	public void set(String id, boolean isOn) throws PluginException {
		if (store.find(id).isEmpty()) throw new PluginException("there is no plug-in \"" + id + "\"");
		FenceChoices.of(store).with(id, isOn).write(store);
	}

	/** Gives a plug-in the network that it wants, or keeps it from it; heeded with the next {@link PluginInstaller#takeUp}. */
	public void setNetwork(String id, boolean may) throws PluginException {
		FenceChoices.of(store).withNetwork(id, may).write(store);
	}

	/** Takes a plug-in whose files were changed as it is now, since the poet has said yes. */
	public void accept(String id) throws PluginException, InterruptedException {
		store.accept(id);
	}

	/** The plug-in that brings an engine, if one does. */
	public Optional<StoredPlugin> bringing(String engine) throws PluginException {
		for (StoredPlugin plugin : store.list()) for (StoredPlugin.Jar jar : plugin.bundles()) {
			try {
				if (DeclaredEngines.of(store.file(plugin, jar)).stream().anyMatch(each -> each.id().equals(engine)))
					return Optional.of(plugin);
			} catch (IOException e) {
				continue; // it brings nothing then
			}
		}
		return Optional.empty();
	}

	/**
	 * A plug-in that can be had, and where.
	 *
	 * @param source has it
	 * @param origin of it, to be remembered
	 * @param offer the one of the source
	 */
	public record Had(PluginSource source, String origin, Offer offer) {
	}

	/** What is at a place: a file, folder or address, of one plug-in or more. */
	public List<Had> at(String place, boolean allowPlain) throws PluginException, InterruptedException {
		PluginSource source = PluginSources.ofThisProgram().at(place, allowPlain);
		List<Had> all = new ArrayList<>();
		for (Offer offer : source.offers()) all.add(new Had(source, PluginSources.origin(place), offer));
		if (all.isEmpty()) throw new PluginException("there are no plug-ins at " + place);
		return all;
	}

	/** What a catalogue lists, held against what it pins. */
	public Had of(Entry entry) throws PluginException, InterruptedException {
		PluginSource source = new PinnedSource(entry, file -> PluginSources.ofThisProgram().at(file, false));
		return new Had(source, entry.place(), source.offers().getFirst());
	}

	/** Installs it, as the installer does. */
	public StoredPlugin install(Had had, PluginInstaller.Trust trust) throws PluginException, InterruptedException {
		return installer.install(had.source(), had.origin(), had.offer(), trust);
	}

	/**
	 * A newer version of a plug-in: in a catalogue as it is known, or where it was installed from.
	 *
	 * @return nothing if there is none
	 * @throws PluginException if the place where it is from has nothing more to say, and no catalogue either
	 */
	public Optional<Had> newer(StoredPlugin plugin, Catalogues.Known known, boolean allowPlain)
			throws PluginException, InterruptedException {
		Optional<Entry> listed = known.newest(plugin.id());
		if (listed.isPresent()) return CatalogueReader.isNewer(listed.get().version(), plugin.version()) && !isSame(listed.get(), plugin)
				? Optional.of(of(listed.get()))
				: Optional.empty();
		PluginSource source = PluginSources.ofThisProgram().at(plugin.origin(), allowPlain);
		Offer offer = Offer.choose(source.offers(), Optional.of(plugin.id()), "at " + plugin.origin());
		return CatalogueReader.isNewer(offer.version(), plugin.version()) ? Optional.of(new Had(source, plugin.origin(), offer))
				: Optional.empty();
	}

	/** A catalogue need not tell the day on which a version was built. */
	private static boolean isSame(Entry entry, StoredPlugin plugin) {
		return plugin.version().startsWith(entry.version() + ".");
	}

	/** Takes a plug-in away. */
	public void remove(String id) throws PluginException, InterruptedException {
		installer.remove(id);
	}

	/** Lets the running program have what was changed; what did not work, a sentence each. */
	public List<String> takeUp() {
		return installer.takeUp();
	}
}
