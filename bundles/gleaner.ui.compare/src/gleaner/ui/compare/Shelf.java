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
import java.util.stream.Collectors;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;

/** The layouts that there are, those that are open, and the one in front. UI thread only. */
final class Shelf {
	private static final String NAME = "gleaner.compare.layout";
	private static final String TABS = "gleaner.compare.tabs";
	/** More layouts are not open at once: each may have twelve panes that rest. */
	static final int MOST_TABS = 6;

	private final Room room;
	private final IEclipsePreferences memory;
	private final Background looking;
	private List<Layout> kept = List.of();
	private List<Layout> ready = List.of();
	private final List<Tab> tabs = new ArrayList<>();
	private Optional<Tab> tab = Optional.empty();
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
		if (tab.isEmpty()) {
			for (String name : memory.get(TABS, "").split("\n")) named(name).ifPresent(layout -> tabs.add(new Tab(layout)));
			Optional<Layout> first = named(memory.get(NAME, "")).or(() -> all().stream().findFirst());
			first.ifPresent(layout -> tab = Optional.of(tab(layout)));
			room.branching().open();
		}
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
		return tab.isPresent() && isKept(tab.get().layout().name());
	}

	private boolean isKept(String name) {
		return kept.stream().anyMatch(each -> SafeName.key(each.name()).equals(SafeName.key(name)));
	}

	private Optional<Layout> named(String name) {
		return all().stream().filter(each -> SafeName.key(each.name()).equals(SafeName.key(name.strip()))).findFirst();
	}

	/** The layouts that are open, from left to right. */
	List<Tab> tabs() {
		return List.copyOf(tabs);
	}

	/** The one in front; nothing as long as nobody knows any. */
	Optional<Tab> tab() {
		return tab;
	}

	/** The layout in front, as it has been changed since. */
	Optional<Layout> layout() {
		return tab.map(Tab::layout);
	}

	private static boolean isOf(Tab tab, String name) {
		return SafeName.key(tab.layout().name()).equals(SafeName.key(name.strip()));
	}

	/** The tab of a layout, which is opened at the right if there is none. */
	private Tab tab(Layout layout) {
		Optional<Tab> open = tabs.stream().filter(each -> isOf(each, layout.name())).findFirst();
		if (open.isPresent()) return open.get();
		Tab made = new Tab(layout);
		tabs.add(made);
		if (tabs.size() > MOST_TABS) forget(tabs.getFirst() == tab.orElse(null) ? tabs.get(1) : tabs.getFirst());
		return made;
	}

	private void forget(Tab gone) {
		tabs.remove(gone);
		gone.resting().ifPresent(session -> session.comparison().stop());
	}

	/** Brings another to the front; prompt and seed of one that was not open yet stay as they are told now. */
	void choose(String name) {
		Optional<Tab> open = tabs.stream().filter(each -> isOf(each, name)).findFirst();
		if (open.isPresent() && open.equals(tab)) return;
		Optional<Layout> found = open.map(Tab::layout).or(() -> named(name));
		if (found.isEmpty()) {
			wanted = name;
			open();
			return;
		}
		Layout chosen = found.get();
		if (tab.isPresent() && open.isEmpty() && !isKept(name))
			chosen = chosen.withPrompt(tab.get().layout().prompt()).withSharedSeed(tab.get().layout().seed());
		front(tab(chosen));
	}

	private void front(Tab other) {
		room.leave();
		tab = Optional.of(other);
		keepTabs();
		room.enter();
		room.branching().open();
	}

	/** Closes a tab; what its panes have said is in the debris. The last one stays. */
	void close(Tab closed) {
		if (tabs.size() < 2 || !tabs.contains(closed)) return;
		int place = tabs.indexOf(closed);
		if (tab.filter(closed::equals).isPresent()) front(tabs.get(place == 0 ? 1 : place - 1));
		forget(closed);
		keepTabs();
		room.tellChange();
	}

	private void keepTabs() {
		memory.put(TABS, tabs.stream().map(each -> each.layout().name()).collect(Collectors.joining("\n")));
		tab.ifPresent(now -> memory.put(NAME, now.layout().name()));
	}

	/** Tells the panes something else; what speaks goes on as it was told. */
	void change(Layout changed) {
		if (tab.isEmpty()) return;
		boolean other = !tab.get().layout().panes().equals(changed.panes());
		tab.get().tell(changed);
		if (other) room.clear();
		else room.tellChange();
	}

	/** Tells one pane something else. */
	void change(int pane, PaneOrder told) {
		layout().ifPresent(now -> {
			List<PaneOrder> panes = new ArrayList<>(now.panes());
			panes.set(pane, told);
			change(now.withPanes(panes));
		});
	}

	/** Keeps the layout under a name. */
	void keep(String name) {
		if (tab.isEmpty() || room.studio().isEmpty()) return;
		Tab kept = tab.get();
		Layout named = kept.layout().withName(name.strip());
		Studio studio = room.studio().get();
		Background.once("Layout", () -> new Layouts(studio).save(named)).trouble("the layout is not kept").then(done -> {
			tabs.removeIf(each -> each != kept && isOf(each, named.name()));
			kept.tell(named);
			if (tab.filter(kept::equals).isPresent()) room.branching().keptAs(named.name());
			keepTabs();
			Status.say("the layout “" + named.name() + "” is kept");
			open();
		});
	}

	/** Moves the chosen layout to the trash, if it is kept. */
	void remove() {
		if (!isKept() || room.studio().isEmpty()) return;
		String name = tab.get().layout().name();
		Studio studio = room.studio().get();
		Deleting.start(name, StudioChanges.Part.TRASH, () -> new Layouts(studio).remove(name));
	}
}
