// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.engines;

import gleaner.engine.EngineInfo;
import gleaner.engine.Parameter;
import gleaner.plugins.Strangers;
import gleaner.plugins.fence.DeclaredEngine;
import gleaner.plugins.fence.FenceChoices;
import gleaner.plugins.fence.Sharing;
import gleaner.plugins.look.Deed;
import gleaner.plugins.shelf.DeedWords;
import gleaner.plugins.shelf.Installed;
import gleaner.plugins.store.StoredPlugin;
import gleaner.studio.poem.EngineUse;
import gleaner.ui.Background;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Spoken;
import gleaner.ui.StudioAccess;
import gleaner.voice.EngineEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** All about the engine that is chosen: what can be set, what it may do, where it is from, what it has done. UI thread only. */
final class EngineDetail {
	private static final int EDGE = 16;
	private static final int KEYS = 84;
	private static final int LONGEST = 200;

	private final EnginesDesk desk;
	private final Consumer<String> onName;
	private final ScrolledComposite scrolled;
	private Composite page;
	private final Composite foot;
	private final Background asking;
	private final Background counting;
	/** What engines have said of themselves: to ask one of another maker starts its process. */
	private final Map<String, EngineInfo> infos = new HashMap<>();
	/** What they have had part in, by their keys. */
	private final Map<String, String> uses = new HashMap<>();
	private String problem = "";
	private boolean isFilling;
	private Item shown;
	private Optional<FenceChoices> shownWith = Optional.empty();

	/**
	 * @param parent is filled with it, in a grid of one column
	 * @param onName hears the name of the engine that is shown
	 */
	EngineDetail(Composite parent, EnginesDesk desk, Consumer<String> onName) {
		this.desk = desk;
		this.onName = onName;
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		asking = Background.newest(parent);
		counting = Background.newest(parent);
		scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
		scrolled.setExpandHorizontal(true);
		GridDataFactory.fillDefaults().grab(true, true).hint(60, 60).applyTo(scrolled);
		scrolled.addListener(SWT.Resize, event -> fit());
		foot = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(EDGE, 10).spacing(8, 0).applyTo(foot);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(foot);
		desk.onChange(parent, this::show);
		show();
	}

	private void show() {
		Item item = desk.chosen().orElse(null);
		Optional<FenceChoices> choices = desk.now().choices();
		if (item == null || item.equals(shown) && choices.equals(shownWith)) {
			if (item == null && page == null) fill(null);
			return;
		}
		shownWith = choices;
		if (shown == null || !shown.key().equals(item.key())) problem = "";
		onName.accept(line(item.name()));
		shown = item;
		if (item.isOwn()) ask(item);
		count(item);
		fill(item);
	}

	/** Reads all poems: so it is done anew only when another engine is looked at. */
	private void count(Item item) {
		Set<String> ids = Stream.concat(item.engines().stream().map(EngineEntry::id), item.plugin().stream()
				.flatMap(each -> each.engines().stream().map(DeclaredEngine::id))).collect(Collectors.toSet());
		StudioAccess.current().filter(studio -> !ids.isEmpty()).ifPresent(studio -> counting
				.work("Where " + item.name() + " is used", turn -> EngineUse.of(studio.poems(), studio.debris(), ids))
				.orElse(sentence -> uses.put(item.key(), sentence)).then(use -> {
					String words = words(use);
					if (!words.equals(uses.put(item.key(), words)) && item.equals(shown)) fill(item);
				}));
	}

	private static String words(EngineUse use) {
		String debris = String.format(Locale.ROOT, "%,d", use.debris()) + (use.debris() == 1 ? " piece" : " pieces") + " of debris";
		if (use.poems() == 0) return use.debris() == 0 ? "nothing yet" : "no poem, " + debris;
		return use.poems() + (use.poems() == 1 ? " poem, " : " poems, ") + debris;
	}

	private void ask(Item item) {
		EngineEntry entry = item.engines().isEmpty() ? null : item.engines().getFirst();
		if (entry == null || infos.containsKey(item.key())) return;
		asking.work("Asking " + entry.name(), turn -> entry.info()).orElse(sentence -> {
			problem = sentence;
			fill(item);
		}).then(info -> {
			infos.put(item.key(), info);
			if (item.equals(shown)) fill(item);
		});
	}

	private void fill(Item item) {
		isFilling = true; // or it would be laid out for each part that gets its size
		scrolled.setContent(null);
		if (page != null) page.dispose();
		page = new Composite(scrolled, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(EDGE, 14).spacing(10, 5).applyTo(page);
		if (item == null) label("Choose an engine to read about it.", 0, SWT.NORMAL, true);
		else write(item);
		buttons(item);
		isFilling = false;
		fit();
		scrolled.setContent(page);
	}

	private void write(Item item) {
		label(line(item.name()), 5, SWT.BOLD, false);
		label(String.join(" · ", words(item)), -1, SWT.NORMAL, true);
		label(item.does(), 0, SWT.NORMAL, false);
		if (!item.trouble().isEmpty()) problem(item.trouble());
		if (!problem.isEmpty()) problem(problem);
		settings(item);
		item.plugin().ifPresent(this::deeds);
		item.plugin().ifPresent(each -> {
			origin(each.plugin());
			used(item);
		});
		item.plugin().filter(Installed::isFenced).ifPresent(each -> log(each.plugin().id()));
		if (item.isOwn()) {
			heading("Where it comes from");
			pair("Made by", "Gleaner; it comes with the program, and deserves the same trust");
			pair("Licence", "EPL-2.0");
			used(item);
		}
	}

	private void used(Item item) {
		String use = uses.get(item.key());
		if (use != null) pair("Used in", use);
	}

	/** What its process has done since Gleaner was started, and what it has printed. */
	private void log(String id) {
		heading("Log");
		LogLines lines = new LogLines(page, KEYS, id, this::fit);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(60, SWT.DEFAULT).applyTo(lines.control());
	}

	private List<String> words(Item item) {
		List<String> words = new ArrayList<>();
		if (!item.version().isEmpty()) words.add(item.version());
		desk.newer(item.id()).ifPresent(had -> words.add(Look.shown(had.offer().version()) + " is out"));
		if (item.isOwn()) words.add("comes with Gleaner");
		else if (item.isOff()) words.add("switched off");
		else words.add(item.trouble().isEmpty() ? "on" : "left out");
		item.plugin().ifPresent(each -> words.add(size(each.plugin().size())));
		return words;
	}

	static String size(long bytes) {
		if (bytes < 1_000_000) return Math.max(1, Math.round(bytes / 1e3)) + " kB";
		return String.format(Locale.ROOT, bytes < 10_000_000 ? "%.1f MB" : "%.0f MB", bytes / 1e6);
	}

	private void settings(Item item) {
		EngineInfo info = infos.get(item.key());
		if (info == null) {
			if (item.isOwn() || item.engines().isEmpty()) return;
			heading("Settings");
			GridDataFactory.fillDefaults().span(2, 1).applyTo(link("<a>Ask it what can be set</a>", () -> ask(item)));
			return;
		}
		heading("Settings");
		if (info.parameters().isEmpty()) label("It has no settings.", 0, SWT.NORMAL, true);
		for (Parameter<?> each : info.parameters())
			pair(line(each.label()), line(each.range()) + ", at first " + line(String.valueOf(each.standard())));
	}

	private void deeds(Installed each) {
		boolean isWalled = desk.now().isWalled() && each.isFenced();
		heading("What it may do");
		String id = each.plugin().id();
		boolean isOffline = desk.now().choices().map(choices -> choices.offline().contains(id)).orElse(false);
		pair("Network", DeedWords.network(each.deeds(), isWalled, isOffline));
		if (isWalled && each.deeds().contains(Deed.NETWORK)) {
			blank();
			link(isOffline ? "<a>Allow the network</a>" : "<a>Forbid the network</a>", () -> desk.setNetwork(each.plugin(), isOffline));
		}
		pair("Programs", DeedWords.programs(each.deeds(), isWalled));
		pair("Files", DeedWords.files(each.deeds(), isWalled));
		if (!each.isFenced()) {
			pair("Process", "it has no engine, so it runs within Gleaner and can do what you can do");
			return;
		}
		desk.now().choices().ifPresent(choices -> {
			pair("Process", words(choices.sharing()) + ", with at most " + String.format(Locale.ROOT, "%,d", choices.megabytes()) + " MB; "
					+ (isWalled ? "bubblewrap keeps it away from your files" : "nothing on this computer keeps it away from your files"));
			blank();
			Link change = link("<a>Who shares a process…</a>", () -> {});
			change.addListener(SWT.Selection, event -> openSharing(change, choices.sharing()));
		});
	}

	private static String words(Sharing sharing) {
		return switch (sharing) {
		case EACH -> "of its own";
		case MAKER -> "shared with the other engines of its maker";
		case TOGETHER -> "shared with all engines of other makers";
		};
	}

	private void openSharing(Link link, Sharing now) {
		Menu menu = new Menu(link);
		for (Sharing each : Sharing.values()) {
			MenuItem item = new MenuItem(menu, SWT.RADIO);
			item.setText(switch (each) {
			case EACH -> "Each engine has a process of its own";
			case MAKER -> "Engines of one maker share a process";
			case TOGETHER -> "All engines of other makers share one process";
			});
			item.setSelection(each == now);
			item.addListener(SWT.Selection, event -> {
				if (item.getSelection() && each != now) desk.share(each);
			});
		}
		menu.addListener(SWT.Hide, event -> link.getDisplay().asyncExec(menu::dispose));
		menu.setVisible(true);
	}

	private void origin(StoredPlugin plugin) {
		heading("Where it comes from");
		pair("Made by", plugin.maker().isEmpty() ? "its maker gives no name" : line(plugin.maker()));
		pair("Licence", plugin.licence().isEmpty() ? "none given" : line(plugin.licence()));
		pair("Signed by", plugin.signer().isEmpty() ? "nobody" : line(plugin.signer().replaceAll("([0-9A-F]{4})(?=[0-9A-F])", "$1 ")));
		pair("From", line(shortened(plugin.origin())));
		pair("Id", plugin.id());
	}

	/** A folder in the poet's home as shells write it. */
	private static String shortened(String origin) {
		String home = System.getProperty("user.home");
		return origin.startsWith(home + "/") ? "~" + origin.substring(home.length()) : origin;
	}

	private void buttons(Item item) {
		for (Control each : foot.getChildren()) each.dispose();
		if (item != null && item.plugin().isPresent()) {
			desk.newer(item.id()).ifPresent(had -> button("Update to " + Look.shown(had.offer().version()), () -> desk.update(item)));
			if (item.isChanged()) button("Use It as It Is…", () -> Asks.beforeAccepting(scrolled.getShell(), desk, item));
			button(item.isOff() ? "Switch on" : "Switch off", () -> desk.set(item, item.isOff()));
		}
		if (item != null && !item.isOwn()) button("Remove…", () -> Asks.beforeRemoving(scrolled.getShell(), desk, item));
		foot.getParent().layout(true, false);
		foot.layout(true);
	}

	private void button(String words, Runnable run) {
		Button button = new Button(foot, SWT.PUSH);
		button.setText(words.replace("&", "&&"));
		button.addListener(SWT.Selection, event -> run.run());
	}

	private void heading(String words) {
		Label label = label(words, 0, SWT.BOLD, false);
		GridDataFactory.createFrom((GridData) label.getLayoutData()).indent(0, 10).applyTo(label);
	}

	private void problem(String sentence) {
		Label label = label(sentence, 0, SWT.NORMAL, false);
		Css.id(label, Css.PROBLEM);
	}

	private Label label(String words, int larger, int style, boolean isDim) {
		Label label = new Label(page, SWT.WRAP);
		if (isDim) Css.id(label, Css.DIM);
		label.setFont(Fonts.ui(label, larger, style));
		label.setText(words.replace("&", "&&"));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(60, SWT.DEFAULT).applyTo(label);
		return label;
	}

	private void pair(String key, String words) {
		Label left = new Label(page, SWT.WRAP);
		Css.id(left, Css.DIM);
		left.setText(key.replace("&", "&&"));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).hint(KEYS, SWT.DEFAULT).applyTo(left);
		Label right = new Label(page, SWT.WRAP);
		right.setText(words.replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(right);
	}

	private void blank() {
		new Label(page, SWT.NONE);
	}

	private Link link(String words, Runnable run) {
		Link link = Spoken.name(new Link(page, SWT.NONE), words.replaceAll("</?a>", ""));
		link.setText(words);
		link.addListener(SWT.Selection, event -> run.run());
		return link;
	}

	private static String line(String said) {
		return Strangers.line(said, LONGEST);
	}

	private void fit() {
		int width = scrolled.getClientArea().width;
		if (page == null || width <= 0 || isFilling) return;
		page.setSize(width, page.computeSize(width, SWT.DEFAULT).y);
		page.layout(false, true);
	}

	void setFocus() {
		Control[] buttons = foot.getChildren();
		if (buttons.length == 0 || !buttons[0].setFocus()) scrolled.setFocus();
	}
}
