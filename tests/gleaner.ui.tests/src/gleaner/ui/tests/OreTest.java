// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.StoredCorpus;
import gleaner.corpus.report.TextHash;
import gleaner.engine.GenerationRequest;
import gleaner.engine.SourcePoem;
import gleaner.files.StudioException;
import gleaner.language.Language;
import gleaner.language.rhyme.RhymeKind;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisEntry;
import gleaner.studio.debris.DebrisWriter;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import gleaner.studio.making.Way;
import gleaner.studio.poem.Harvest;
import gleaner.ui.LanguageAccess;
import gleaner.ui.PoemInFront;
import gleaner.ui.PoemPage;
import gleaner.ui.Spoken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From debris to a poem through the room Ore: read, mark, learn, order, take. */
class OreTest {
	private static final String[] BEGINNINGS = { "a voivat of small bells, and the ferry", "the barometer lends its gulver to the hill",
		"one spoon at a time the cellar learns", "nobody signed for the snow that came", "the tindle of a door, the door of an hour",
		"salterine, salterine, count to the tide", "my mother folds the weather into four", "rope, you were somebody's only road" };
	private static final String[] ENDS = { "\nnot yet convinced of the river",
		"\ngoes up and down like an answer\nsaid in the kitchen by hand",
		"\nand the tide and the tide and the tide", "\nis colder than its own name" };

	private static final String READER = "gleaner.ui.reader";
	private static final String FORGED = "from the forge: ";
	private static final Pattern BITS = Pattern.compile("\"hash\":\"([0-9a-f]+)\",\"bits\":([0-9.E-]+)");
	private static final int SURPRISE = 7;

	private Studio studio;
	private Rectangle before;

	@BeforeEach
	void openRoom() throws Exception {
		Driver.waitForStudio();
		studio = DebrisDriver.studio();
		clear();
		spew("lstm", "LSTM", "2016-10-26T18-39-18/84953", 0.8, 0);
		spew("lstm", "LSTM", "2016-10-26T18-39-18/7000", 0.4, 16);
		spew("markov", "Markov", "", 1, 32);
		before = Driver.ui(() -> Driver.window().getShell().getBounds());
		Driver.ui(() -> Driver.window().getShell().setBounds(0, 0, 1440, 900));
		room("gleaner.ore");
		Driver.view("gleaner.ore.table");
		Driver.command("gleaner.ore.again"); // nobody has told the room of what was written here
		Driver.waitFor("the raw poems", () -> table().getItemCount() == 48);
		Driver.waitFor("that they are measured",
				() -> Stream.of(table().getItems()).noneMatch(item -> item.getText(1).contains("not measured")));
	}

	@AfterEach
	void leaveRoom() throws Exception {
		room("gleaner.glean");
		Driver.ui(() -> Driver.window().getShell().setBounds(before));
		clear();
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

	private static String text(int i) {
		return BEGINNINGS[i % BEGINNINGS.length] + ENDS[i / 2 % ENDS.length] + "\nnumber " + i;
	}

	private static void room(String id) {
		Driver.ui(() -> {
			try {
				PlatformUI.getWorkbench().showPerspective(id, Driver.window());
			} catch (WorkbenchException e) {
				throw new IllegalStateException(e);
			}
		});
	}

	private static Composite area(String view) {
		return (Composite) Driver.page().findView("gleaner.ore." + view).getSite().getService(MPart.class).getWidget();
	}

	private static <W extends Control> W in(String view, Class<W> kind) {
		return Driver.all(area(view), kind).getFirst();
	}

	private static Table table() {
		return in("table", Table.class);
	}

	private static String row(int index) {
		return table().getItem(index).getText(1);
	}

	private static StyledText poem() {
		return in("poem", StyledText.class);
	}

	private void choose(int index) {
		Driver.ui(() -> {
			table().setFocus();
			table().setSelection(index);
			Driver.send(table(), SWT.Selection);
		});
	}

	private static Optional<PoemPage> front() {
		return PoemInFront.of(Driver.page());
	}

	@Test
	void aPoetMarksTheEarLearnsAndThePoemKnowsWhereItIsFrom() {
		for (int i = 0; i < 8; i++) {
			choose(i);
			boolean keep = i % 2 == 0;
			int at = i;
			Driver.command(keep ? "gleaner.ore.keep" : "gleaner.ore.pass");
			Driver.waitFor("the mark of row " + i, () -> row(at).startsWith(keep ? "kept: " : "passed: "));
			assertEquals(i + 1, Driver.ui(() -> table().getSelectionIndex()), "the next row is chosen");
		}
		Driver.waitFor("what the ear guesses", () -> row(20).contains(", ear "));
		Driver.waitFor("why it is here",
				() -> Driver.all(area("poem"), Canvas.class).stream().anyMatch(c -> Spoken.heard(c).contains("The ear guesses")));
		Driver.waitFor("that it is read", () -> poem().getText().contains("number "));
		Driver.settle();
		Driver.screenshot("ore-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("ore-dark"));
		assertTrue(Files.exists(studio.folder().resolve("ear/verdicts.jsonl")));
		Driver.ui(() -> table().setFocus());
		Driver.command("gleaner.ore.undo");
		Driver.waitFor("the last mark to be gone", () -> !row(7).startsWith("passed: "));
		assertTrue(Driver.ui(() -> row(6)).startsWith("kept: "));
		choose(2);
		Driver.waitFor("the poem", () -> row(2).contains(poem().getText().lines().findFirst().orElse("nothing")));
		String words = Driver.ui(() -> poem().getText());
		Driver.command("gleaner.ore.take");
		Driver.waitFor("the harvest", () -> front().filter(page -> page.harvest().text().contains(words)).isPresent());
		Harvest taken = Driver.ui(() -> front().orElseThrow().harvest());
		assertTrue(taken.provenance().toString().contains("2016-12-09") || taken.provenance().runs().stream()
				.anyMatch(run -> run.origin().toString().contains("2016-12-09")), taken.provenance().toString());
	}

	@Test
	void eachSelectedOrKeptRawPoemBecomesAPoemOfItsOwn() throws Exception {
		List<String> before = studio.poems().titles();
		choose(0);
		Driver.ui(() -> table().setSelection(0, 1));
		Driver.command("gleaner.ore.takeEach");
		Driver.waitFor("two poems", () -> made(before).size() == 2);
		for (String title : made(before)) {
			assertTrue(studio.poems().read(title).provenance().toString().contains("2016-12-09"), title);
			studio.poems().remove(title);
		}
		for (int i : new int[] { 3, 5 }) {
			choose(i);
			Driver.command("gleaner.ore.keep");
			Driver.waitFor("the mark", () -> row(i).startsWith("kept: "));
		}
		Driver.waitFor("that the marks are written", () -> {
			try {
				return Files.exists(studio.folder().resolve("ear/verdicts.jsonl"))
						&& Files.readAllLines(studio.folder().resolve("ear/verdicts.jsonl")).size() == 2;
			} catch (IOException e) {
				return false;
			}
		});
		Driver.command("gleaner.ore.keptEach");
		Driver.waitFor("a poem of each that was kept", () -> made(before).size() == 2);
		for (String title : made(before)) studio.poems().remove(title);
	}

	private List<String> made(List<String> before) {
		try {
			return studio.poems().titles().stream().filter(title -> !before.contains(title)).toList();
		} catch (StudioException e) {
			return List.of();
		}
	}

	@Test
	void corporaAndDaysChooseToo() {
		Tree tree = Driver.ui(() -> in("sources", Tree.class));
		TreeItem corpus = Driver.ui(() -> Driver.row(tree.getItem(1).getItems(), "Harbour notes").orElseThrow());
		assertEquals("16", Driver.ui(() -> corpus.getText(1)));
		Driver.ui(() -> {
			corpus.setChecked(false);
			tree.notifyListeners(SWT.Selection, checked(corpus));
		});
		Driver.waitFor("the rest", () -> table().getItemCount() == 32);
		Driver.waitFor("the sentence to say so", () -> in("table", Link.class).getText().contains("learnt from"));
		TreeItem earlier = Driver.ui(() -> tree.getItem(2).getItem(3)); // the headers of this debris tell of 2016
		Driver.ui(() -> {
			earlier.setChecked(false);
			tree.notifyListeners(SWT.Selection, checked(earlier));
		});
		Driver.waitFor("nothing of then", () -> table().getItemCount() == 0);
		Driver.ui(() -> {
			earlier.setChecked(true);
			tree.notifyListeners(SWT.Selection, checked(earlier));
			corpus.setChecked(true);
			tree.notifyListeners(SWT.Selection, checked(corpus));
		});
		Driver.waitFor("all again", () -> table().getItemCount() == 48);
	}

	@Test
	void keysSayTheSameAsCommands() {
		Keyboard keys = new Keyboard(Driver.ui(() -> Driver.window().getShell()));
		Driver.view("gleaner.ore.table");
		choose(0);
		keys.press(0, 'k');
		Driver.waitFor("kept by a key", () -> row(0).startsWith("kept: "));
		keys.press(0, 'p');
		Driver.waitFor("passed by a key", () -> row(1).startsWith("passed: "));
		choose(1);
		keys.press(0, 'u');
		Driver.waitFor("undecided by a key", () -> !row(1).startsWith("passed: "));
		keys.press(0, ' ');
		Shell large = Driver.dialog("Raw Poem");
		Driver.screenshot("ore-large");
		Driver.ui(large::close);
		choose(3);
		Driver.waitFor("row 4 to be read", () -> !poem().getText().isEmpty());
		Driver.view("gleaner.ore.poem");
		Driver.ui(() -> Driver.find(area("poem"), Button.class, button -> button.getText().equals("Keep")).setFocus());
		keys.press(0, ' ');
		Driver.waitFor("the button to have the key that is its own", () -> row(3).startsWith("kept: "));
	}

	@Test
	void theTableIsOrderedAndChosenByItsHeadsBoxesAndWords() {
		String first = Driver.ui(() -> row(0));
		Driver.ui(() -> Driver.send(table().getColumn(2), SWT.Selection));
		Driver.waitFor("the order by inventions", () -> table().getSortColumn() == table().getColumn(2) && row(0).contains("inventions 2"));
		Driver.ui(() -> Driver.send(table().getColumn(2), SWT.Selection));
		Driver.waitFor("the other way round", () -> row(0).contains("inventions 0"));
		assertTrue(!first.isEmpty());
		Tree tree = Driver.ui(() -> in("sources", Tree.class));
		TreeItem markov = Driver.ui(() -> Driver.row(tree.getItem(0).getItems(), "Markov").orElseThrow());
		Driver.ui(() -> {
			markov.setChecked(false);
			tree.notifyListeners(SWT.Selection, checked(markov));
		});
		Driver.waitFor("the others only", () -> table().getItemCount() == 32);
		Driver.waitFor("the sentence to say so", () -> in("table", Link.class).getText().contains("39-18"));
		TreeItem model = Driver.ui(() -> tree.getItem(0).getItem(0).getItem(0));
		assertEquals("7000", Driver.ui(() -> model.getText()));
		Driver.ui(() -> {
			model.setChecked(false);
			tree.notifyListeners(SWT.Selection, checked(model));
		});
		Driver.waitFor("one model", () -> table().getItemCount() == 16);
		assertTrue(Driver.ui(() -> tree.getItem(0).getItem(0).getGrayed()), "half a source is half checked");
		Driver.ui(() -> {
			markov.setChecked(true);
			tree.notifyListeners(SWT.Selection, checked(markov));
			model.setChecked(true);
			tree.notifyListeners(SWT.Selection, checked(model));
		});
		Driver.waitFor("all again", () -> table().getItemCount() == 48);
	}

	private static Event checked(TreeItem item) {
		Event event = new Event();
		event.detail = SWT.CHECK;
		event.item = item;
		return event;
	}

	@Test
	void inventionsAreListedAndKeptWithTheirBirthplace() throws Exception {
		Driver.view("gleaner.ore.words");
		Table words = Driver.ui(() -> in("words", Table.class));
		Driver.waitFor("the inventions", () -> words.getItemCount() >= 4);
		Driver.waitFor("what there is to tell", () -> in("words", StyledText.class).getText().contains("from the forge"));
		Driver.settle();
		Driver.screenshot("ore-words-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("ore-words-dark"));
		String word = Driver.ui(() -> words.getItem(0).getText()).replaceAll(",.*", "");
		int count = Driver.ui(() -> words.getItemCount());
		Driver.press(Driver.ui(() -> area("words")), "Keep as a word");
		Driver.waitFor("the word to be kept", () -> {
			try {
				return studio.ownWords().all().contains(word);
			} catch (StudioException e) {
				return false;
			}
		});
		assertTrue(studio.ownWords().born(word).orElseThrow().startsWith("39-18, 7000, 0.4"),
				studio.ownWords().born(word).orElse("nowhere"));
		Driver.waitFor("the list without it", () -> words.getItemCount() == count - 1);
	}

	/** What the poet chooses in a menu that a word of the sentence opens; a menu that is filled in the background is waited for. */
	private static void choose(String topic, String... titles) {
		List<Menu> shown = new CopyOnWriteArrayList<>();
		Listener notice = event -> {
			if (event.widget instanceof Menu menu) shown.add(menu);
		};
		Driver.ui(() -> {
			Driver.display().addFilter(SWT.Show, notice);
			Event event = new Event();
			event.text = topic;
			in("table", Link.class).notifyListeners(SWT.Selection, event);
		});
		Driver.waitFor("the menu of " + topic, () -> !shown.isEmpty());
		Driver.ui(() -> Driver.display().removeFilter(SWT.Show, notice));
		Menu menu = shown.getFirst();
		for (String title : titles) {
			Menu in = menu;
			Driver.waitFor(title, () -> item(in, title).isPresent());
			MenuItem item = Driver.ui(() -> item(in, title).orElseThrow());
			if (title.equals(titles[titles.length - 1])) Driver.ui(() -> {
				item.setSelection(true);
				Driver.send(item, SWT.Selection);
			});
			else menu = Driver.ui(item::getMenu);
		}
		Driver.ui(() -> shown.getFirst().setVisible(false));
	}

	private static Optional<MenuItem> item(Menu menu, String title) {
		return menu.isDisposed() ? Optional.empty()
				: Stream.of(menu.getItems()).filter(item -> item.getText().startsWith(title)).findFirst();
	}

	@Test
	void surpriseIsThatOfAChosenModel() throws Exception {
		Driver.ui(() -> Driver.send(table().getColumn(SURPRISE), SWT.Selection));
		Driver.waitFor("the order of surprise", () -> table().getSortColumn() == table().getColumn(SURPRISE));
		choose("more", "Surprise under", "Owl");
		Driver.waitFor("the sentence to say so", () -> in("table", Link.class).getText().contains("surprise under"));
		Driver.waitFor("what the model finds of all 48", () -> bits().size() == 48);
		Map<String, Double> bits = bits();
		Driver.waitFor("the order by what the model finds", () -> {
			Map<String, String> hashes = hashes();
			List<Double> shown = new ArrayList<>();
			for (int i = 0; i < 48; i++)
				Optional.ofNullable(hashes.get(row(i).replaceAll(", (not measured|inventions).*", ""))).map(bits::get)
						.ifPresent(shown::add);
			return shown.size() >= 12 && shown.equals(shown.stream().sorted(Comparator.reverseOrder()).toList());
		});
		Driver.settle();
		Driver.screenshot("ore-surprise-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("ore-surprise-dark"));
		choose("more", "Surprise under", "the letters");
		Driver.waitFor("the letters again", () -> !in("table", Link.class).getText().contains("surprise under"));
	}

	/** What the chosen model was asked, by the hash of the text; what was kept is of this studio's raw poems only. */
	private Map<String, Double> bits() {
		Map<String, Double> bits = new HashMap<>();
		try (Stream<Path> files = Files.list(studio.folder().resolve("cache/ore"))) {
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
		for (int i = 0; i < 48; i++) if (hashes.put(begins(i), TextHash.of(text(i))) != null) twins.add(begins(i));
		hashes.keySet().removeAll(twins);
		return hashes;
	}

	private static String begins(int i) {
		String line = text(i).replace("\n", " / ");
		return line.substring(0, Math.min(80, line.length()));
	}

	@Test
	void aClickOnAQuotationOpensItsSource() throws Exception {
		StoredCorpus corpus = studio.corpora().get("Harbour notes");
		SourcePoem source = corpus.poem(corpus.entries().getFirst().id());
		String line = source.text().lines().filter(each -> each.split(" ").length > 6).findFirst().orElseThrow();
		Making making = new Making("markov", "Markov", "1", Way.SPEWED, Map.of(), List.of(MadeOf.corpus("Harbour notes", 1, "f")),
				GenerationRequest.poem(9), Instant.parse("2016-12-09T18:39:18Z"), "");
		try (DebrisWriter writer = studio.debris().begin(making)) {
			writer.append("a voivat, and then\n" + line + "\nand nothing more");
			writer.poemEnd();
		}
		Driver.command("gleaner.ore.again");
		Driver.waitFor("the new raw poem", () -> table().getItemCount() == 49);
		Driver.waitFor("its row", () -> quoting() >= 0);
		choose(Driver.ui(OreTest::quoting));
		Driver.waitFor("that it is read", () -> poem().getText().contains(line));
		int place = Driver.ui(() -> poem().getText().indexOf(line) + line.length() / 2);
		Driver.waitFor("the mark of the quotation", () -> {
			Point at = poem().getLocationAtOffset(place);
			Event event = new Event();
			event.x = at.x + 1;
			event.y = at.y + 4;
			poem().notifyListeners(SWT.MouseMove, event);
			return poem().getToolTipText() != null && poem().getToolTipText().contains("Harbour notes");
		});
		Driver.screenshot("ore-quotation-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("ore-quotation-dark"));
		Driver.ui(() -> {
			Point at = poem().getLocationAtOffset(place);
			Event event = new Event();
			event.button = 1;
			event.x = at.x + 1;
			event.y = at.y + 4;
			poem().notifyListeners(SWT.MouseUp, event);
		});
		Driver.waitFor("the source in the reader", () -> Driver.page().findView(READER) != null
				&& Driver.all(reader(), StyledText.class).stream().anyMatch(text -> text.getText().contains(line)));
		Driver.screenshot("ore-quotation-source");
	}

	private static int quoting() {
		for (int i = 0; i < table().getItemCount(); i++) if (row(i).startsWith("a voivat, and then")) return i;
		return -1;
	}

	private static Composite reader() {
		return (Composite) Driver.page().findView(READER).getSite().getService(MPart.class).getWidget();
	}

	@Test
	void theForgeMakesWhatItsFieldsAskFor() {
		Driver.view("gleaner.ore.words");
		Table words = Driver.ui(() -> in("words", Table.class));
		Driver.waitFor("the inventions", () -> words.getItemCount() >= 4);
		Driver.waitFor("words from the forge", () -> forged().size() > 1);
		Language language = LanguageAccess.language();
		Driver.ui(() -> wish("Forge: rhymes with").setText("tide"));
		Driver.waitFor("words that rhyme", () -> areForged(word -> language.rhymes().kinds(word, "tide").contains(RhymeKind.PERFECT)));
		Driver.settle();
		Driver.screenshot("ore-forge-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("ore-forge-dark"));
		Combo syllables = Driver.ui(() -> in("words", Combo.class));
		Driver.ui(() -> {
			wish("Forge: rhymes with").setText("");
			syllables.select(3);
			Driver.send(syllables, SWT.Selection);
		});
		Driver.waitFor("words of three syllables", () -> areForged(word -> language.pronouncer().syllables(word).size() == 3));
		Driver.ui(() -> {
			syllables.select(0);
			Driver.send(syllables, SWT.Selection);
		});
		Driver.waitFor("words of any length", () -> !areForged(word -> language.pronouncer().syllables(word).size() == 3));
		Driver.settle();
		Set<String> alone = Driver.ui(() -> Set.copyOf(forged()));
		Driver.ui(() -> wish("between it and").setText("lantern"));
		Driver.waitFor("words between both", () -> !forged().isEmpty() && !alone.containsAll(forged()));
		Driver.ui(() -> {
			wish("Forge: rhymes with").setText("orange juice");
			wish("between it and").setText("");
			syllables.select(5);
			Driver.send(syllables, SWT.Selection);
		});
		Driver.waitFor("the forge to say that it knows none",
				() -> in("words", StyledText.class).getText().contains("the forge knows no such word; remove a condition"));
	}

	/** Whether there are forged words, and all are as they were asked for; UI thread. */
	private static boolean areForged(Predicate<String> asked) {
		return !forged().isEmpty() && forged().stream().allMatch(asked);
	}

	private static Text wish(String name) {
		return Driver.find(area("words"), Text.class, field -> Spoken.heard(field).startsWith(name));
	}

	/** The words that the forge has made; UI thread. */
	private static List<String> forged() {
		return in("words", StyledText.class).getText().lines().filter(line -> line.startsWith(FORGED))
				.flatMap(line -> Stream.of(line.substring(FORGED.length()).split(", "))).toList();
	}

	@Test
	void everyControlHasANameForAScreenReader() {
		List<String> nameless = new ArrayList<>();
		for (String view : List.of("sources", "table", "words", "poem")) {
			Driver.view("gleaner.ore." + view);
			Driver.ui(() -> Nameless.note(Driver.window().getShell(), view, nameless));
		}
		assertEquals(List.of(), nameless);
	}
}
