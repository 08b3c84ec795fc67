// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import gleaner.corpus.report.TextHash;
import gleaner.runs.StarterThreads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How surprising the raw poems of the room Ore are to a model that the poet chooses in the sentence. */
class OreSurpriseTest {
	private static final Pattern BITS = Pattern.compile("\"hash\":\"([0-9a-f]+)\",\"bits\":([0-9.E-]+)");
	private static final int SURPRISE = 7;

	private OreDriver room;

	@BeforeEach
	void openRoom() throws Exception {
		room = new OreDriver();
		StarterThreads.into(room.studio().runs().folder()); // tests before this one may have taken them away
	}

	@AfterEach
	void leaveRoom() throws Exception {
		room.close();
	}

	@Test
	void surpriseIsThatOfAChosenModel() throws Exception {
		Driver.ui(() -> Driver.send(OreDriver.table().getColumn(SURPRISE), SWT.Selection));
		Driver.waitFor("the order of surprise", () -> OreDriver.table().getSortColumn() == OreDriver.table().getColumn(SURPRISE));
		choose("Surprise under", "Owl");
		Driver.waitFor("the sentence to say so", () -> OreDriver.in("table", Link.class).getText().contains("surprise under"));
		for (int asked = 8; asked <= 48; asked += 8) {
			int many = asked;
			Driver.waitFor("what the model finds of " + many, () -> bits().size() >= many);
		}
		Map<String, Double> bits = bits();
		Driver.waitFor("the order by what the model finds", () -> {
			Map<String, String> hashes = hashes();
			List<Double> shown = new ArrayList<>();
			for (int i = 0; i < 48; i++)
				Optional.ofNullable(hashes.get(OreDriver.row(i).replaceAll(", (not measured|inventions).*", ""))).map(bits::get)
						.ifPresent(shown::add);
			return shown.size() >= 12 && shown.equals(shown.stream().sorted(Comparator.reverseOrder()).toList());
		});
		Driver.settle();
		Driver.screenshot("ore-surprise-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("ore-surprise-dark"));
		choose("Surprise under", "the letters");
		Driver.waitFor("the letters again", () -> !OreDriver.in("table", Link.class).getText().contains("surprise under"));
	}

	/**
	 * What the poet chooses in a menu that a word of the sentence opens. A menu that is filled in the background is waited for, and one
	 * that a busy screen has closed again is opened once more, as a poet would.
	 */
	private static void choose(String... titles) {
		AtomicReference<Menu> menu = new AtomicReference<>();
		Listener notice = event -> {
			if (event.widget instanceof Menu shown && shown.getParentMenu() == null) menu.set(shown);
		};
		Driver.ui(() -> Driver.display().addFilter(SWT.Show, notice));
		try {
			Driver.waitFor(String.join(", ", titles), () -> {
				if (menu.get() == null || menu.get().isDisposed()) {
					Event event = new Event();
					event.text = "more";
					OreDriver.in("table", Link.class).notifyListeners(SWT.Selection, event);
				}
				return item(menu.get(), titles).map(OreSurpriseTest::choose).isPresent();
			});
		} finally { // an open menu would take all keys of the tests that follow
			Driver.ui(() -> {
				Driver.display().removeFilter(SWT.Show, notice);
				if (menu.get() != null && !menu.get().isDisposed()) menu.get().setVisible(false);
			});
		}
	}

	private static MenuItem choose(MenuItem item) {
		item.setSelection(true);
		Driver.send(item, SWT.Selection);
		return item;
	}

	/** The item of a menu and its menus that is called so, each behind the one before; UI thread. */
	private static Optional<MenuItem> item(Menu menu, String... titles) {
		Optional<MenuItem> item = Optional.empty();
		for (String title : titles) {
			Menu in = item.isPresent() ? item.get().getMenu() : menu;
			if (in == null || in.isDisposed()) return Optional.empty();
			item = Stream.of(in.getItems()).filter(each -> each.getText().startsWith(title)).findFirst();
			if (item.isEmpty()) return item;
		}
		return item;
	}

	/** What the chosen model was asked, by the hash of the text; what was kept is of this studio's raw poems only. */
	private Map<String, Double> bits() {
		Map<String, Double> bits = new HashMap<>();
		try (Stream<Path> files = Files.list(room.studio().folder().resolve("cache/ore"))) {
			for (Path file : files.filter(each -> each.getFileName().toString().startsWith("surprise-")).toList())
				for (String line : Files.readAllLines(file)) {
					Matcher found = BITS.matcher(line);
					if (found.find()) bits.put(found.group(1), Double.valueOf(found.group(2)));
				}
		} catch (IOException e) {
			return Map.of();
		}
		return bits;
	}

	/** The hash of each text by its beginning, as the table says it; without those that begin like others. */
	private static Map<String, String> hashes() {
		Map<String, String> hashes = new HashMap<>();
		Set<String> twins = new HashSet<>();
		for (int i = 0; i < 48; i++) if (hashes.put(begins(i), TextHash.of(OreDriver.text(i))) != null) twins.add(begins(i));
		hashes.keySet().removeAll(twins);
		return hashes;
	}

	private static String begins(int i) {
		String line = OreDriver.text(i).replace("\n", " / ");
		return line.substring(0, Math.min(80, line.length()));
	}
}
