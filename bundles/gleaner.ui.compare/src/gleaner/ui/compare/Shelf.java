// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.compare.layout.Layout;
import gleaner.compare.layout.Layouts;
import gleaner.compare.layout.PaneOrder;
import gleaner.compare.layout.ReadyLayouts;
import gleaner.files.SafeName;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.Deleting;
import gleaner.ui.Status;
import gleaner.ui.StudioChanges;
import gleaner.voice.EngineCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;

/** The layouts that there are, and the one that is chosen. UI thread only. */
final class Shelf {
	private static final String NAME = "gleaner.compare.layout";

	private final Room room;
	private final IEclipsePreferences memory;
	private final Background looking;
	private List<Layout> kept = List.of();
	private List<Layout> ready = List.of();
	private Optional<Layout> layout = Optional.empty();
	private boolean isKnown;
	/** A layout that was asked for and was not known; it is looked whether it is there now. */
	private String wanted = "";

	/** What was found. */
	private record Found(List<Layout> kept, List<Layout> ready) {
	}

	Shelf(Room room, IEclipsePreferences memory) {
		this.room = room;
		this.memory = memory;
		looking = Background.inTurn(room.shell());
		StudioChanges.follow(room.shell(), parts -> {
			if (parts.contains(StudioChanges.Part.RUNS) || parts.contains(StudioChanges.Part.CORPORA)
					|| parts.contains(StudioChanges.Part.TRASH))
				open();
		});
	}

	/** Looks what there is. */
	void open() {
		if (room.studio().isEmpty()) return;
		Studio studio = room.studio().get();
		EngineCatalog engines = room.engines();
		looking.work("Layouts", turn -> look(studio, engines)).trouble("the layouts cannot be read").then(this::found);
	}

	private static Found look(Studio studio, EngineCatalog engines) throws StudioException, InterruptedException {
		Layouts layouts = new Layouts(studio);
		List<Layout> kept = new ArrayList<>();
		for (String name : layouts.names()) {
			try {
				kept.add(layouts.read(name));
			} catch (StudioException e) {
				Status.trouble("the layout “" + name + "” is left out: " + e.getMessage(), e);
			}
		}
		return new Found(kept, new ReadyLayouts(studio, engines).all());
	}

	private void found(Found found) {
		kept = found.kept;
		ready = found.ready;
		isKnown = true;
		String asked = wanted;
		wanted = "";
		if (!asked.isEmpty() && named(asked).isEmpty()) Status.say("there is no layout “" + asked + "”");
		else if (!asked.isEmpty()) choose(asked);
		if (layout.isEmpty()) layout = named(memory.get(NAME, "")).or(() -> all().stream().findFirst());
		room.layoutsKnown();
	}

	/** Whether it has been looked what there is. */
	boolean isKnown() {
		return isKnown;
	}

	/** Those of the studio, then those that it offers by itself. */
	List<Layout> all() {
		List<Layout> all = new ArrayList<>(kept);
		all.addAll(ready);
		return all;
	}

	/** Whether the chosen one is kept in the studio. */
	boolean isKept() {
		return layout.isPresent() && isKept(layout.get().name());
	}

	private boolean isKept(String name) {
		return kept.stream().anyMatch(each -> SafeName.key(each.name()).equals(SafeName.key(name)));
	}

	private Optional<Layout> named(String name) {
		return all().stream().filter(each -> SafeName.key(each.name()).equals(SafeName.key(name.strip()))).findFirst();
	}

	/** The layout that is chosen, as it has been changed since. */
	Optional<Layout> layout() {
		return layout;
	}

	/** Chooses another; prompt and seed stay as they are told now. */
	void choose(String name) {
		Optional<Layout> found = named(name);
		if (found.isEmpty()) {
			wanted = name;
			open();
			return;
		}
		Layout chosen = found.get();
		if (layout.isPresent() && !isKept(name)) chosen = chosen.withPrompt(layout.get().prompt()).withSharedSeed(layout.get().seed());
		layout = Optional.of(chosen);
		memory.put(NAME, chosen.name());
		room.clear();
		room.branching().open();
	}

	/** Tells the panes something else; what speaks goes on as it was told. */
	void change(Layout changed) {
		boolean other = layout.isEmpty() || !layout.get().panes().equals(changed.panes());
		layout = Optional.of(changed);
		if (other) room.clear();
		else room.tellChange();
	}

	/** Tells one pane something else. */
	void change(int pane, PaneOrder told) {
		layout.ifPresent(now -> {
			List<PaneOrder> panes = new ArrayList<>(now.panes());
			panes.set(pane, told);
			change(now.withPanes(panes));
		});
	}

	/** Keeps the layout under a name. */
	void keep(String name) {
		if (layout.isEmpty() || room.studio().isEmpty()) return;
		Layout named = layout.get().withName(name.strip());
		Studio studio = room.studio().get();
		Background.once("Layout", () -> new Layouts(studio).save(named)).trouble("the layout is not kept").then(done -> {
			layout = Optional.of(named);
			memory.put(NAME, named.name());
			Status.say("the layout “" + named.name() + "” is kept");
			open();
		});
	}

	/** Moves the chosen layout to the trash, if it is kept. */
	void remove() {
		if (!isKept() || room.studio().isEmpty()) return;
		String name = layout.get().name();
		Studio studio = room.studio().get();
		Deleting.start(name, StudioChanges.Part.TRASH, () -> new Layouts(studio).remove(name));
	}
}
