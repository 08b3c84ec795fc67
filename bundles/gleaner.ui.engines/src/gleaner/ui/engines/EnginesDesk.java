// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.engines;

import gleaner.engine.GeneratorEngine;
import gleaner.files.Sentence;
import gleaner.files.StudioException;
import gleaner.plugins.PluginException;
import gleaner.plugins.catalogue.Catalogues;
import gleaner.plugins.catalogue.Entry;
import gleaner.plugins.fence.FenceChoices;
import gleaner.plugins.fence.Sharing;
import gleaner.plugins.install.PluginInstaller;
import gleaner.plugins.shelf.Installed;
import gleaner.plugins.shelf.Shelf;
import gleaner.plugins.store.PluginStore;
import gleaner.plugins.store.StoredPlugin;
import gleaner.ui.Background;
import gleaner.ui.ConsentDialog;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceListener;

/**
 * What the views of the page share: what there is, which row is chosen, and all that can be done with plug-ins. One for each window. UI
 * thread only; the disk and the network are asked on others.
 */
final class EnginesDesk {
	private static final String MEMORY = "gleaner.engines";

	private final Shell shell;
	private final Shelf shelf = Shelf.ofThisPoet();
	private final Background looking;
	private final List<Runnable> onChange = new ArrayList<>();
	private final Changes changes;
	private final CatalogueDesk catalogues;
	private Look look = Look.NOTHING;
	private Optional<Boolean> isWalled = Optional.empty();
	private boolean hasLooked;
	private Map<String, Shelf.Had> newer = Map.of();
	private String chosen = "";

	private EnginesDesk(IWorkbenchWindow window) {
		shell = window.getShell();
		looking = Background.inTurn(shell);
		changes = new Changes(shell, this::tell, () -> {
			look();
			tell();
		});
		catalogues = new CatalogueDesk(shelf.catalogues(), changes);
		follow();
	}

	/** The desk of this window. */
	static EnginesDesk of(IWorkbenchWindow window) {
		IEclipseContext context = window.getService(IEclipseContext.class);
		if (context.getLocal(MEMORY) instanceof EnginesDesk known) return known;
		EnginesDesk made = new EnginesDesk(window);
		context.set(MEMORY, made);
		return made;
	}

	/** Engines come and go by themselves, too. */
	private void follow() {
		BundleContext context = FrameworkUtil.getBundle(EnginesDesk.class).getBundleContext();
		Display display = shell.getDisplay();
		ServiceListener listener = event -> {
			// the catalogue hears of it as we do, in no fixed order: look when all have heard
			if (!display.isDisposed()) display.asyncExec(() -> {
				if (hasLooked && !shell.isDisposed()) look();
			});
		};
		try {
			context.addServiceListener(listener, "(objectClass=" + GeneratorEngine.class.getName() + ")");
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException(e);
		}
		shell.addDisposeListener(event -> context.removeServiceListener(listener));
	}

	/** Calls back on the UI thread whenever something is different, until the control is disposed. */
	void onChange(Control lifetime, Runnable changed) {
		onChange.add(changed);
		lifetime.addDisposeListener(event -> onChange.remove(changed));
	}

	private void tell() {
		List.copyOf(onChange).forEach(Runnable::run);
	}

	/** Looks at what there is now. */
	void look() {
		hasLooked = true;
		Optional<Boolean> known = isWalled;
		looking.work("Engines", turn -> Look.at(shelf, StudioAccess.engines(), known)).then(found -> {
			look = found;
			isWalled = Optional.of(found.isWalled());
			if (chosen().isEmpty() && !changes.isBusy() && !found.items().isEmpty()) chosen = found.items().getFirst().key();
			tell();
		});
	}

	/** What a change made by another program has left is taken up, and looked at. */
	void lookAnew() {
		if (changes.isBusy()) return;
		Background.once(shell, "Plug-ins", turn -> shelf.takeUp()).then(problems -> look());
	}

	/** What goes on, and how the last change has ended. */
	Changes changes() {
		return changes;
	}

	/** What can be done with catalogues. */
	CatalogueDesk catalogues() {
		return catalogues;
	}

	Look now() {
		return look;
	}

	/** Whether it has looked at all. */
	boolean isReady() {
		return look != Look.NOTHING;
	}

	Optional<Item> chosen() {
		return look.items().stream().filter(item -> item.key().equals(chosen)).findFirst();
	}

	void choose(String key) {
		if (chosen.equals(key)) return;
		chosen = key;
		tell();
	}

	/** The newer version of a plug-in, if it was looked for and there is one. */
	Optional<Shelf.Had> newer(String id) {
		return Optional.ofNullable(newer.get(id));
	}

	/** Installs what is at a place; asks which if there are several. */
	void add(String place, boolean allowPlain) {
		changes.make("Looking at " + Changes.named(place) + "…", "nothing was installed", () -> {
			List<Shelf.Had> all = shelf.at(place, allowPlain);
			Optional<Shelf.Had> wanted = all.size() == 1 ? Optional.of(all.getFirst()) : ask(() -> OfferDialog.choose(shell, all));
			return wanted.isEmpty() ? Said.NOTHING : install(wanted.get());
		});
	}

	/** Installs what a catalogue lists. */
	void add(Entry entry) {
		changes.make("Installing " + entry.name() + "…", entry.name() + " was not installed", () -> install(shelf.of(entry)));
	}

	void update(Item item) {
		Optional<Shelf.Had> had = newer(item.id());
		if (had.isEmpty()) return;
		changes.make("Updating " + item.name() + "…", item.name() + " was not updated", () -> install(had.get()));
	}

	private Said install(Shelf.Had had) throws PluginException, InterruptedException {
		StoredPlugin plugin = shelf.install(had, new PluginInstaller.Trust.Asked(new ConsentDialog(shell)));
		Map<String, Shelf.Had> others = new LinkedHashMap<>(newer);
		others.remove(plugin.id());
		newer = Map.copyOf(others);
		chosen = plugin.id();
		String name = plugin.name() + " " + Look.shown(plugin.version());
		return takenUp(plugin, name + " is installed", name + " is installed, and in every list of engines");
	}

	/** Whether what was changed counts already. */
	private Said takenUp(StoredPlugin plugin, String changed, String counts) throws PluginException {
		List<String> problems = shelf.takeUp();
		if (PluginInstaller.isSafe())
			return new Said(changed + "; Gleaner started without plug-ins, and has none until you restart it.",
					false, true);
		Optional<String> own = problems.stream().filter(each -> each.contains(plugin.id()) || each.contains(plugin.folder())
				|| each.contains(plugin.name())).findFirst();
		if (own.isPresent()) return new Said(changed + ", and comes when you restart Gleaner: " + own.get(), false, true);
		Optional<Installed> now = shelf.installed().stream().filter(each -> each.plugin().id().equals(plugin.id())).findFirst();
		return Said.well((now.isPresent() && now.get().isFenced() && now.get().isOn() ? counts : changed) + ".");
	}

	/** Switches a plug-in on or off. */
	void set(Item item, boolean isOn) {
		item.plugin().ifPresent(each -> set(each.plugin(), isOn));
	}

	private void set(StoredPlugin plugin, boolean isOn) {
		changes.make("Switching " + plugin.name() + (isOn ? " on…" : " off…"), plugin.name() + " is unchanged", () -> {
			shelf.set(plugin.id(), isOn);
			return takenUp(plugin, plugin.name() + " is switched " + (isOn ? "on" : "off"),
					plugin.name() + " is back in every list of engines");
		});
	}

	/** Gives a plug-in the network, or keeps it from it. Its process begins anew. */
	void setNetwork(StoredPlugin plugin, boolean may) {
		changes.make((may ? "Giving " + plugin.name() + " the network…" : "Keeping " + plugin.name() + " from the network…"),
				plugin.name() + " is as it was", () -> {
					shelf.setNetwork(plugin.id(), may);
					shelf.takeUp();
					return Said.well(plugin.name() + (may ? " has the network from now on." : " does not get the network any more."));
				});
	}

	/** Takes changed files for those of the plug-in; whoever calls has asked. */
	void accept(Item item) {
		item.plugin().ifPresent(each -> changes.make("Looking at " + item.name() + "…", item.name() + " stays out", () -> {
			shelf.accept(item.id());
			return takenUp(each.plugin(), item.name() + " is taken as it is", item.name() + " is back, in every list of engines");
		}));
	}

	/** Switches off the plug-in that brings an engine. */
	void setOff(String engine) {
		Background.once(shell, "Plug-ins", turn -> {
			try {
				return shelf.bringing(engine);
			} catch (PluginException e) {
				throw new StudioException(e.getMessage(), e);
			}
		}).then(found -> found.ifPresentOrElse(plugin -> set(plugin, false),
				() -> Status.say("no plug-in brings the engine \"" + engine + "\"; you cannot switch off what comes with Gleaner")));
	}

	/** Takes a plug-in away; whoever calls has asked. */
	void remove(Item item) {
		changes.make("Removing " + item.name() + "…", item.name() + " is still there", () -> {
			shelf.remove(item.id());
			List<String> problems = shelf.takeUp();
			return new Said(item.name() + " is removed." + (problems.isEmpty() ? "" : " " + Sentence.of(problems.getFirst())), false,
					false);
		});
	}

	/** Asks the catalogues and the places of origin for newer versions. */
	void lookForUpdates() {
		List<Installed> plugins = look.items().stream().flatMap(item -> item.plugin().stream()).toList();
		changes.make("Looking for updates…", "the search for updates failed", () -> {
			Catalogues.Known known = shelf.catalogues().look();
			Map<String, Shelf.Had> found = new LinkedHashMap<>();
			List<String> problems = new ArrayList<>(known.problems());
			for (Installed each : plugins) {
				try {
					shelf.newer(each.plugin(), known, false).ifPresent(had -> found.put(each.plugin().id(), had));
				} catch (PluginException e) {
					problems.add(each.plugin().name() + ": " + e.getMessage());
				}
			}
			newer = Map.copyOf(found);
			String sentence = found.isEmpty() ? "No newer version was found."
					: found.size() == 1 ? "There is a newer version of " + found.values().iterator().next().offer().name() + "."
							: "There are newer versions of " + found.size() + " engines.";
			return new Said(problems.isEmpty() ? sentence
					: sentence + " " + Sentence.of(problems.getFirst())
							+ (problems.size() > 1 ? " And " + (problems.size() - 1) + " more did not answer." : ""),
					!problems.isEmpty(), false);
		});
	}

	/** Decides who shares a process. */
	void share(Sharing sharing) {
		changes.make("Changing who shares a process…", "they share as before", () -> {
			PluginStore store = PluginStore.ofThisPoet();
			FenceChoices.of(store).withSharing(sharing).write(store);
			shelf.takeUp();
			return Said.NOTHING;
		});
	}

	/** Asks the poet something while a change waits. */
	private <T> Optional<T> ask(Supplier<Optional<T>> question) throws InterruptedException {
		CompletableFuture<Optional<T>> answer = new CompletableFuture<>();
		if (shell.isDisposed()) return Optional.empty();
		shell.getDisplay().asyncExec(() -> answer.complete(shell.isDisposed() ? Optional.empty() : question.get()));
		try {
			return answer.get();
		} catch (ExecutionException e) {
			throw new IllegalStateException(e);
		}
	}
}
