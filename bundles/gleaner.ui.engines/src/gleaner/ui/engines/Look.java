// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.engines;

import gleaner.engine.EngineException;
import gleaner.fence.Wall;
import gleaner.files.Sentence;
import gleaner.plugins.PluginException;
import gleaner.plugins.catalogue.Catalogues;
import gleaner.plugins.fence.DeclaredEngine;
import gleaner.plugins.fence.FenceChoices;
import gleaner.plugins.shelf.Installed;
import gleaner.plugins.shelf.Shelf;
import gleaner.plugins.store.PluginStore;
import gleaner.voice.EngineCatalog;
import gleaner.voice.EngineEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What there is at a moment. Read off the UI thread.
 *
 * @param items what comes with Gleaner, then the plug-ins
 * @param known what the catalogues list, as they were last read
 * @param named the catalogues
 * @param choices who shares a process
 * @param isWalled whether bubblewrap keeps engines from the poet's files
 * @param problem why not all of it could be read; empty if it could
 */
record Look(List<Item> items, Catalogues.Known known, List<Catalogues.Named> named, Optional<FenceChoices> choices, boolean isWalled,
		String problem) {
	/** Before anything was looked at. */
	static final Look NOTHING = new Look(List.of(), new Catalogues.Known(List.of(), List.of()), List.of(), Optional.empty(), false, "");

	/** @param isWalled as it is known from an earlier look; to find it out starts a program */
	static Look at(Shelf shelf, EngineCatalog engines, Optional<Boolean> isWalled) throws InterruptedException {
		List<Item> items = new ArrayList<>();
		List<Installed> installed = List.of();
		Catalogues.Known known = NOTHING.known;
		List<Catalogues.Named> named = List.of();
		Optional<FenceChoices> choices = Optional.empty();
		String problem = "";
		try {
			installed = shelf.installed();
			for (Map.Entry<String, String> broken : shelf.broken().entrySet())
				items.add(new Item(broken.getKey(), broken.getKey(), "", "", List.of(), Optional.empty(), Sentence.of(broken.getValue()),
						false));
			choices = Optional.of(FenceChoices.of(PluginStore.ofThisPoet()));
			known = shelf.catalogues().kept();
			named = shelf.catalogues().named();
		} catch (PluginException e) {
			problem = Sentence.of(e.getMessage());
		}
		List<EngineEntry> entries = engines.list();
		Set<String> strange = new HashSet<>();
		for (Installed each : installed) {
			for (DeclaredEngine engine : each.engines()) strange.add(engine.bundle());
			items.add(item(each, entries, engines));
		}
		List<Item> all = new ArrayList<>();
		for (EngineEntry entry : entries) if (!strange.contains(entry.plugin())) all.add(own(entry));
		all.addAll(items);
		return new Look(all, known, named, choices, isWalled.isPresent() ? isWalled.get() : Wall.ofThisSystem().stands(), problem);
	}

	private static Item own(EngineEntry entry) throws InterruptedException {
		String does;
		try {
			does = Sentence.of(entry.info().summary());
		} catch (EngineException e) {
			does = Sentence.of(e.getMessage());
		}
		return new Item(Item.OWN + entry.id(), entry.name(), shown(entry.version()), does, List.of(entry), Optional.empty(), "", true);
	}

	private static Item item(Installed each, List<EngineEntry> entries, EngineCatalog engines) {
		List<EngineEntry> own = new ArrayList<>();
		String trouble = each.leftOut().map(Sentence::of).orElse("");
		for (DeclaredEngine engine : each.engines()) {
			entries.stream().filter(entry -> entry.plugin().equals(engine.bundle()) && entry.id().equals(engine.id())).forEach(own::add);
			for (String refused : engines.refused(engine.bundle())) if (trouble.isEmpty()) trouble = Sentence.of(refused);
		}
		String does = !each.does().isEmpty() ? each.does()
				: each.isFenced() ? "Its maker does not say what it does." : "Has no engine; runs within Gleaner.";
		return new Item(each.plugin().id(), each.plugin().name(), shown(each.plugin().version()), does, own, Optional.of(each), trouble,
				false);
	}

	/** The day on which it was built is left out. */
	static String shown(String version) {
		return version.replaceFirst("^(\\d+\\.\\d+\\.\\d+)\\..*", "$1");
	}
}
