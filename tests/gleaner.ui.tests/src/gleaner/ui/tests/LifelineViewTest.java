// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.ImportOptions;
import gleaner.engine.Progress;
import gleaner.engine.neural.checkpoint.NetShape.LstmShape;
import gleaner.files.StudioException;
import gleaner.runs.Note;
import gleaner.runs.Run;
import gleaner.runs.RunNotes;
import gleaner.runs.StarterThreads;
import gleaner.studio.Studio;
import gleaner.ui.StudioChanges;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life-line of the starter vintages as a poet walks it. */
class LifelineViewTest {
	private static final String VIEW = "gleaner.lifeline.view";
	private static final String LSTM = "2026-11-26T16-50-11";

	private static final int AGES = 60;
	/** Pixels below which the room shows only the nearest neighbours of an age. */
	private static final int WIDE = 1100;

	private Studio studio;
	private Run run;

	@BeforeEach
	void makeThreads() throws Exception {
		Driver.waitForStudio();
		studio = DebrisDriver.studio();
		clear();
		StarterThreads.into(studio.runs().folder());
		run = studio.runs().get(LSTM);
	}

	private void clear() throws Exception {
		List<Path> all;
		try (Stream<Path> walk = Files.walk(studio.runs().folder())) {
			all = walk.filter(path -> !path.equals(studio.runs().folder())).sorted(Comparator.reverseOrder()).toList();
		}
		for (Path path : all) Files.deleteIfExists(path);
	}

	@AfterEach
	void leave() throws Exception {
		Driver.room("gleaner.glean");
		clear();
	}

	private static Composite area() {
		return (Composite) Driver.page().findView(VIEW).getSite().getService(MPart.class).getWidget();
	}

	private static List<StyledText> ages() {
		return Driver.all(area(), StyledText.class);
	}

	private static String chosen() {
		return ages().get(2).getText();
	}

	private static Canvas slider() {
		return Driver.ui(LifelineViewTest::findSlider);
	}

	private static Canvas findSlider() {
		return Driver.all(area(), Canvas.class).stream().filter(canvas -> canvas.getClass() == Canvas.class).reduce((_, last) -> last)
				.orElseThrow();
	}

	private static void waitForAge(String beginning) {
		Driver.waitFor("the age that says " + beginning, () -> chosen().startsWith(beginning));
	}

	@Test
	void onePoemIsWalkedFromBabbleToBalance() throws Exception {
		studio.runs().note(run, OptionalLong.of(500), Note.NONE, new Note("Spells like a child with a mouthful of sand.", 2));
		studio.runs().note(run, OptionalLong.of(40_000), Note.NONE,
				new Note("Breaks its lines where breath would.", 4, "", List.of("oracle")));
		Driver.command("gleaner.lifeline.show", "thread", LSTM);
		Driver.waitFor("the view", () -> Driver.page().findView(VIEW) != null && ages().size() == 5);
		Driver.ui(() -> {
			Driver.all(area(), Text.class).get(0).setText("at the window, ");
			Driver.all(area(), Text.class).get(1).setText("1");
			Driver.all(area(), Scale.class).getFirst().setSelection(14);
			Driver.send(Driver.all(area(), Scale.class).getFirst(), SWT.Selection);
		});
		waitForAge("at the window, a good jack it was made me,");
		Driver.waitFor("its younger neighbours",
				() -> ages().get(1).getText().startsWith("at the window, and the Day") && ages().get(0).getText().contains("acfore"));
		assertTrue(Driver.ui(() -> ages().get(2).getStyleRanges().length > 3), "what has changed is washed");
		assertEquals(0, (int) Driver.ui(() -> ages().get(0).getStyleRanges().length), "the outermost is not");
		Driver.ui(() -> {
			slider().setFocus();
		});
		Driver.waitFor("the slider is spoken as one", () -> spoken().startsWith("Age: step 40,000, ★ mature, 3 of 3"));
		Driver.pause(Duration.ofMillis(1500));
		Driver.screenshot("lifeline-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("lifeline-dark"));
		Driver.key(slider(), 0, SWT.ARROW_LEFT);
		waitForAge("at the window, and the Day");
		Driver.key(slider(), SWT.SHIFT, SWT.ARROW_LEFT);
		waitForAge("at the window, acfore");
		Driver.key(slider(), 0, SWT.END);
		waitForAge("at the window, a good jack");
		Driver.key(slider(), 0, SWT.HOME);
		waitForAge("at the window, acfore");
		Driver.screenshot("lifeline-young");
		Driver.key(slider(), 0, ' ');
		waitForAge("at the window, and the Day");
		Driver.key(slider(), 0, ' ');
		Driver.ui(() -> Driver.send(ages().get(3), SWT.MouseDown));
		waitForAge("at the window, a good jack");
		besides("Seeds");
		Driver.waitFor("five seeds", () -> Stream.of(0, 1, 2, 3, 4).allMatch(i -> ages().get(i).getText().startsWith("at the window, "))
				&& Stream.of(0, 1, 2, 3, 4).map(i -> ages().get(i).getText()).distinct().count() == 5);
		Driver.screenshot("lifeline-seeds");
		besides("Threads");
		Driver.waitFor("two threads", () -> ages().get(0).getText().startsWith("at the window, a good jack")
				&& ages().get(1).getText().startsWith("at the window, ") && ages().get(2).getText().isEmpty());
		Driver.screenshot("lifeline-threads");
		besides("Ages");
		waitForAge("at the window, a good jack");
		assertEquals(0, studio.debris().list().stream().filter(entry -> entry.engine().equals("lstm")).count(), "looking is not spewing");
	}

	private static void besides(String what) {
		Driver.ui(() -> {
			Combo combo = Driver.all(area(), Combo.class).get(1);
			combo.select(combo.indexOf(what));
			Driver.send(combo, SWT.Selection);
		});
	}

	/** Asks all ages the same, at a model of the LSTM. */
	private static void ask(long step) {
		Driver.command("gleaner.lifeline.show", "thread", LSTM, "model", LSTM + "/" + step);
		Driver.waitFor("the view", () -> Driver.page().findView(VIEW) != null && ages().size() >= 5);
		Driver.ui(() -> {
			Driver.all(area(), Text.class).get(0).setText("at the window, ");
			Driver.all(area(), Text.class).get(1).setText("1");
			Driver.all(area(), Scale.class).getFirst().setSelection(14);
			Driver.send(Driver.all(area(), Scale.class).getFirst(), SWT.Selection);
		});
		besides("Ages");
	}

	/** Names crop up as a net learns to spell: a word that the thread's corpus writes with a capital in the midst of its lines. */
	@Test
	void namesFromTheSourceAreCited(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("poems.txt"), "we waited for the Day to come\nand when the Day was gone");
		ask(4_000);
		waitForAge("at the window, and the Day");
		studio.corpora().importFrom(run.corpus(), List.of(file), ImportOptions.AUTOMATIC, Progress.NONE);
		StudioChanges.tell(StudioChanges.Part.CORPORA);
		try {
			Driver.waitFor("the name with its step", () -> Driver.all(area(), Label.class).stream()
					.anyMatch(label -> label.isVisible() && label.getText().equals("Day: step 4,000, diversity 0.7")));
			Driver.settle();
			Driver.screenshot("lifeline-names");
			PoemDriver.inOtherTheme(() -> Driver.screenshot("lifeline-names-dark"));
		} finally {
			studio.corpora().remove(run.corpus());
			StudioChanges.tell(StudioChanges.Part.CORPORA);
		}
	}

	@Test
	void seedsAndDiversitiesStandInAGridOfWhichTheKeyboardChooses() {
		ask(40_000);
		waitForAge("at the window, a good jack it was made me,");
		besides("Diversities");
		Driver.waitFor("five diversities, the one that is asked for in the middle", () -> ages().size() == 5
				&& chosen().startsWith("at the window, a good jack") && spokenOf(0, 5) == 5 && heads().contains("diversity 0.3"));
		Driver.screenshot("lifeline-diversities");
		besides("Seeds × diversities");
		Driver.waitFor("a grid of fifteen", () -> ages().size() == 15 && spokenOf(0, 15) == 15);
		assertEquals(Optional.of("at the window, a good jack it was made me,"), Driver.ui(() -> chosen().lines().findFirst()));
		assertEquals(List.of("0.3", "0.5", "0.7", "0.9", "1.1"), Driver.ui(() -> heads().subList(0, 5)));
		Driver.settle();
		Driver.screenshot("lifeline-grid");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("lifeline-grid-dark"));
		String wanted = Driver.ui(() -> ages().get(13).getText());
		Driver.ui(() -> {
			Event enter = new Event();
			enter.character = SWT.CR;
			ages().get(13).notifyListeners(SWT.KeyDown, enter);
		});
		Driver.waitFor("the third seed, a wilder diversity, first in its row now", () -> chosen().equals(wanted)
				&& Driver.all(area(), Text.class).get(1).getText().equals("3")
				&& heads().subList(0, 5).equals(List.of("0.5", "0.7", "0.9", "1.1", "1.3")));
		besides("Ages");
		Driver.waitFor("its ages", () -> chosen().equals(wanted) && Driver.all(area(), StyledText.class).stream()
				.filter(StyledText::isVisible).count() == (area().getClientArea().width < WIDE ? 3 : 5));
	}

	/** How many different poems of the prompt stand from one place to another; UI thread. */
	private static long spokenOf(int from, int to) {
		return ages().subList(from, to).stream().map(StyledText::getText).filter(text -> text.startsWith("at the window, ")).distinct()
				.count();
	}

	/** What stands bold above the poems; UI thread. */
	private static List<String> heads() {
		return ages().stream().map(text -> ((Label) text.getParent().getChildren()[0]).getText()).toList();
	}

	@Test
	void thePoetChoosesWhichThreadsStandSideBySide() {
		ask(40_000);
		waitForAge("at the window, a good jack it was made me,");
		besides("Threads");
		Driver.waitFor("two threads", () -> heads().subList(0, 3).equals(List.of("Nightingale", "Owl", "")));
		Driver.commandLater("gleaner.lifeline.threads");
		Shell dialog = Driver.dialog("Threads Side by Side");
		Driver.ui(() -> Stream.of(Driver.find(dialog, Table.class, any -> true).getItems()).filter(row -> row.getText().startsWith("Owl"))
				.forEach(row -> row.setChecked(false)));
		Driver.screenshot("lifeline-choose-threads");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("lifeline-choose-threads-dark"));
		Driver.press(dialog, "OK");
		Driver.waitFor("the one that was left", () -> heads().subList(0, 2).equals(List.of("Nightingale", "")));
		Driver.commandLater("gleaner.lifeline.threads");
		Shell again = Driver.dialog("Threads Side by Side");
		Driver.press(again, "Select All");
		Driver.press(again, "OK");
		Driver.waitFor("both", () -> heads().subList(0, 2).equals(List.of("Nightingale", "Owl")));
		besides("Ages");
	}

	/** What a screen reader hears of the slider; UI thread. */
	private static String spoken() {
		return ((Supplier<?>) slider().getData("gleaner.spoken.picture")).get().toString();
	}

	@Test
	void trainLeadsToTheLifeLineAndComparesSettings() throws Exception {
		Driver.room("gleaner.train");
		Driver.command("gleaner.thread.show", "thread", LSTM, "model", LSTM + "/500");
		Composite notes = (Composite) Driver.view("gleaner.ui.notes").getSite().getService(MPart.class).getWidget();
		Driver.waitFor("the fields of the note",
				() -> Driver.all(notes, Text.class).size() == 4 && Driver.all(notes, Text.class).getFirst().isEnabled()
						&& Driver.all(notes, StyledText.class).getFirst().isEnabled());
		Driver.ui(() -> {
			Driver.all(notes, Text.class).get(0).setText("child, sand");
			Driver.send(Driver.all(notes, Text.class).get(0), SWT.FocusOut);
		});
		Driver.waitFor("the tags on the disk", () -> note(500).tags().equals(List.of("child", "sand")));
		Driver.ui(() -> {
			Driver.all(notes, Text.class).get(1).setText("a coat / nobody claims");
			Driver.send(Driver.all(notes, Text.class).get(1), SWT.FocusOut);
		});
		Driver.waitFor("the excerpt, too",
				() -> note(500).equals(new Note("", 0, "a coat\nnobody claims", List.of("child", "sand"))));
		Driver.screenshot("train-notes-tagged");
		Driver.commandLater("gleaner.thread.compare");
		Shell dialog = Driver.dialog("Settings of Nightingale");
		Table table = Driver.ui(() -> Driver.all(dialog, Table.class).getFirst());
		Driver.waitFor("what differs", () -> table.getItemCount() > 2 && table.getItem(0).getText(1).equals("lstm")
				&& table.getItem(0).getText(2).equals("wavenet"));
		Driver.screenshot("train-compare");
		Driver.press(dialog, "Close");
		Driver.command("gleaner.thread.lifeline");
		Driver.waitFor("its life-line, at the model",
				() -> Driver.page().findView(VIEW) != null && ages().size() == 5 && spoken().startsWith("Age: step 500,"));
	}

	private Note note(long step) {
		try {
			return RunNotes.read(run.folder()).of(OptionalLong.of(step));
		} catch (StudioException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void anAgeIsNotedAndHarvested() throws Exception {
		Driver.command("gleaner.lifeline.show", "thread", LSTM, "model", LSTM + "/4000");
		Driver.waitFor("the view", () -> Driver.page().findView(VIEW) != null && ages().size() == 5);
		Driver.waitFor("the model that was asked for", () -> spoken().startsWith("Age: step 4,000"));
		Driver.waitFor("its poem", () -> !chosen().isEmpty() && !chosen().equals("speaking…"));
		Driver.ui(() -> ages().get(2).setSelection(0, 6));
		Driver.commandLater("gleaner.lifeline.note");
		Shell dialog = Driver.dialog("Note about Nightingale, step 4000");
		Driver.ui(() -> Driver.all(dialog, StyledText.class).getFirst().setText("salt"));
		Driver.ui(() -> Driver.all(dialog, Text.class).getLast().setText("oracle, sea"));
		Driver.screenshot("lifeline-note");
		String excerpt = Driver.ui(() -> ages().get(2).getText(0, 5)).strip();
		Driver.press(dialog, "Keep");
		Driver.waitFor("the note on the disk", () -> note(4000).equals(new Note("salt", 0, excerpt, List.of("oracle", "sea"))));
		String poem = Driver.ui(() -> chosen());
		Driver.ui(() -> Driver.send(Driver.find(area(), Button.class, b -> b.getText().equals("To the poem")), SWT.Selection));
		Driver.waitFor("the poem with what was said",
				() -> Driver.page().getActiveEditor() != null
						&& PoemDriver.page().getText().contains(poem.lines().findFirst().orElseThrow()));
		assertFalse(studio.debris().list().isEmpty());
		Driver.screenshot("lifeline-harvested");
	}

	/** A page needs no encoder. */
	@Test
	void theLifeLineIsFilmed() throws Exception {
		Driver.command("gleaner.lifeline.show", "thread", LSTM);
		Driver.waitFor("the life-line", () -> Driver.page().findView(VIEW).getTitle().equals("Life-line of Nightingale"));
		Path film = studio.folder().resolve("films").resolve("life.html");
		Driver.command("gleaner.lifeline.film", "file", film.toString());
		Driver.waitFor("the film", () -> Files.exists(film));
		assertTrue(Files.size(film) > 100_000, "each age is a picture");
		Files.delete(film);
	}

	/** The dialog is the system's: it offers a name among the studio's films, and Enter takes it. */
	@Test
	void theButtonAsksWhereTheFilmIsToBe() throws Exception {
		Path film = studio.folder().resolve("films").resolve("Life-line of Nightingale.mp4");
		Files.deleteIfExists(film);
		Driver.command("gleaner.lifeline.show", "thread", LSTM);
		Driver.waitFor("the life-line", () -> Driver.page().findView(VIEW).getTitle().equals("Life-line of Nightingale"));
		Driver.press(Driver.ui(LifelineViewTest::area), "Film…");
		Driver.waitFor("the dialog", () -> Driver.display().getActiveShell() == null);
		Driver.settle();
		Driver.screenshot("lifeline-film-dialog");
		Keyboard.pressInSystemDialog(SWT.ESC);
		Driver.settle();
		assertFalse(Files.exists(film), "no film without a place");
		Driver.press(Driver.ui(LifelineViewTest::area), "Film…");
		Driver.waitFor("the dialog again", () -> Driver.display().getActiveShell() == null);
		Driver.settle();
		Keyboard.pressInSystemDialog(SWT.CR);
		Driver.waitFor("the film", () -> Files.exists(film));
		Driver.waitFor("where it is", () -> atFoot().anyMatch(words -> words.contains(film.toString())));
		Driver.screenshot("lifeline-filmed");
		assertEquals("ftyp", new String(Files.readAllBytes(film), 4, 4, StandardCharsets.US_ASCII));
		Files.delete(film);
	}

	/** What is said at the foot of the window; UI thread. */
	private static Stream<String> atFoot() {
		return Driver.all(Driver.window().getShell(), Link.class).stream().filter(Link::isVisible).map(Link::getText);
	}

	/** Long enough a life that no encoder is at its end before the poet calls it off. */
	@Test
	void aFilmThatIsCalledOffLeavesNothing() throws Exception {
		String id = "2029-02-01T00-00-00";
		TinyRun life = new TinyRun(studio.runs().folder(), id, new LstmShape(1, 16));
		for (long step = 1; step <= AGES; step++) life.model(step);
		life.card("{ \"format\": 1, \"name\": \"Tern\", \"engine\": \"lstm\", \"state\": \"stopped\", \"steps\": 60, \"models\": [ "
				+ LongStream.rangeClosed(1, AGES).mapToObj(step -> "{ \"step\": " + step + ", \"loss\": 1 }")
						.collect(Collectors.joining(", "))
				+ " ] }");
		StudioChanges.tell(StudioChanges.Part.RUNS);
		Driver.command("gleaner.lifeline.show", "thread", id);
		Driver.waitFor("the life-line", () -> Driver.page().findView(VIEW).getTitle().equals("Life-line of Tern"));
		Path film = studio.folder().resolve("films").resolve("called-off.mp4");
		Driver.command("gleaner.lifeline.film", "file", film.toString());
		Driver.waitFor("how far it is", () -> atFoot().anyMatch(words -> words.matches("Filming.* · \\d+ %.*")));
		Driver.screenshot("lifeline-filming");
		Driver.ui(() -> Driver.send(Driver.find(Driver.window().getShell(), Link.class, link -> link.getText().startsWith("Filming")),
				SWT.Selection));
		Driver.waitFor("that it is called off", () -> atFoot().anyMatch(words -> words.equals("The film is cancelled.")));
		Driver.waitFor("nothing to be done", () -> atFoot().noneMatch(words -> words.startsWith("Filming")));
		try (Stream<Path> left = Files.list(film.getParent())) {
			assertEquals(List.of(), left.toList());
		}
	}
}
