// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import gleaner.engine.GenerationRequest;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisEntry;
import gleaner.studio.debris.DebrisWriter;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import gleaner.studio.making.Way;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.contexts.IContextService;

/** The room Ore with a few raw poems in it: what there is to see of it. */
final class OreDriver implements AutoCloseable {
	private static final String[] BEGINNINGS = { "a voivat of small bells, and the ferry", "the barometer lends its gulver to the hill",
		"one spoon at a time the cellar learns", "nobody signed for the snow that came", "the tindle of a door, the door of an hour",
		"salterine, salterine, count to the tide", "my mother folds the weather into four", "rope, you were somebody's only road" };
	private static final String[] ENDS = { "\nnot yet convinced of the river",
		"\ngoes up and down like an answer\nsaid in the kitchen by hand",
		"\nand the tide and the tide and the tide", "\nis colder than its own name" };

	private final Studio studio;
	private final Rectangle before;

	/** Opens the room with 48 raw poems, all of them measured. */
	OreDriver() throws Exception {
		Driver.waitForStudio();
		studio = DebrisDriver.studio();
		clear();
		spew("lstm", "LSTM", "2016-10-26T18-39-18/84953", 0.8, 0);
		spew("lstm", "LSTM", "2016-10-26T18-39-18/7000", 0.4, 16);
		spew("markov", "Markov", "", 1, 32);
		before = Driver.ui(() -> Driver.window().getShell().getBounds());
		Driver.ui(() -> Driver.window().getShell().setBounds(0, 0, 1440, 900));
		Driver.room("gleaner.ore");
		Driver.view("gleaner.ore.table");
		Driver.command("gleaner.ore.again"); // nobody has told the room of what was written here
		Driver.waitFor("the raw poems", () -> table().getItemCount() == 48);
		Driver.waitFor("that they are measured",
				() -> Stream.of(table().getItems()).noneMatch(item -> item.getText(1).contains("not measured")));
	}

	/** Back to the room Glean; nothing is left of what was written here. */
	@Override
	public void close() throws Exception {
		Driver.room("gleaner.glean");
		Driver.ui(() -> Driver.window().getShell().setBounds(before));
		clear();
	}

	Studio studio() {
		return studio;
	}

	/** No debris is left, that of the tests before this one included. */
	private void clear() throws Exception {
		for (DebrisEntry entry : studio.debris().list()) Files.deleteIfExists(studio.debris().file(entry.id()));
		for (String name : List.of("ear", "sieves")) {
			Path folder = studio.folder().resolve(name);
			if (!Files.isDirectory(folder)) continue;
			List<Path> all;
			try (Stream<Path> walk = Files.walk(folder)) {
				all = walk.sorted(Comparator.reverseOrder()).toList();
			}
			for (Path each : all) Files.delete(each);
		}
		Files.deleteIfExists(studio.folder().resolve("lexicon.txt"));
	}

	private void spew(String engine, String name, String model, double diversity, int from) throws StudioException {
		List<MadeOf> of = model.isEmpty() ? List.of(MadeOf.corpus("Harbour notes", 1, "f")) : List.of(MadeOf.model(model, "f"));
		Making making = new Making(engine, name, "1", Way.SPEWED, Map.of(), of,
				GenerationRequest.poem(88).withDiversity(diversity).withPoems(16), Instant.parse("2016-12-09T18:39:18Z"), "");
		try (DebrisWriter writer = studio.debris().begin(making)) {
			for (int i = from; i < from + 16; i++) {
				writer.append(text(i));
				writer.poemEnd();
			}
		}
	}

	/** The words of a raw poem, from 0 to 47. */
	static String text(int i) {
		return BEGINNINGS[i % BEGINNINGS.length] + ENDS[i / 2 % ENDS.length] + "\nnumber " + i;
	}

	static Composite area(String view) {
		return (Composite) Driver.page().findView("gleaner.ore." + view).getSite().getService(MPart.class).getWidget();
	}

	static <W extends Control> W in(String view, Class<W> kind) {
		return Driver.all(area(view), kind).getFirst();
	}

	static Table table() {
		return in("table", Table.class);
	}

	/** What a row says; UI thread. */
	static String row(int index) {
		return table().getItem(index).getText(1);
	}

	static StyledText poem() {
		return in("poem", StyledText.class);
	}

	/** Chooses a row as a click does. */
	static void choose(int index) {
		Driver.ui(() -> {
			table().setFocus();
			table().setSelection(index);
			Driver.send(table(), SWT.Selection);
		});
	}

	static Event checked(TreeItem item) {
		Event event = new Event();
		event.detail = SWT.CHECK;
		event.item = item;
		return event;
	}

	/** Whether the rows have the focus, and with it the keys without Ctrl; UI thread. */
	static boolean hasKeys() {
		return Driver.display().getFocusControl() == table()
				&& Driver.window().getService(IContextService.class).getActiveContextIds().contains("gleaner.ore");
	}

	/** The colour at the left edge of a row as it stands on the screen; UI thread. */
	static RGB ground(int index) {
		Rectangle cell = table().getItem(index).getBounds(0);
		Image seen = new Image(Driver.display(), 1, 1);
		GC gc = new GC(table());
		gc.copyArea(seen, cell.x + 2, cell.y + 3);
		gc.dispose();
		ImageData data = seen.getImageData();
		seen.dispose();
		return data.palette.getRGB(data.getPixel(0, 0));
	}
}
