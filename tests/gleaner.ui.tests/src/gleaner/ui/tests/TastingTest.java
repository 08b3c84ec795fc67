// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.runs.Note;
import gleaner.runs.Run;
import gleaner.runs.StarterThreads;
import gleaner.studio.Studio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Old models go by a rule, never one of which a poet has said something; and what was said is found again. */
class TastingTest {
	private static final String NIGHTINGALE = "2026-11-26T16-50-11";
	private static final String OWL = "2026-11-26T16-50-12";
	private static final String NEWEST = "2026-11-26T18-00-00";
	private static final String LIFELINE = "gleaner.lifeline.view";
	/** A nightingale that no poem of another test cites. */
	private static final String THRUSH = "2026-11-26T17-00-00";

	private Studio studio;
	private Run run;

	@BeforeEach
	void bringThreads() throws Exception {
		Driver.waitForStudio();
		studio = DebrisDriver.studio();
		clear();
		StarterThreads.into(studio.runs().folder());
		Path folder = Files.move(studio.runs().folder().resolve(NIGHTINGALE), studio.runs().folder().resolve(THRUSH));
		Path card = folder.resolve("run.json");
		Files.writeString(card, Files.readString(card).replace(NIGHTINGALE, THRUSH).replace("Nightingale", "Thrush"));
		run = studio.runs().get(THRUSH);
		Driver.room("gleaner.train");
	}

	@AfterEach
	void leave() throws Exception {
		Driver.room("gleaner.glean");
		clear();
	}

	private void clear() throws Exception {
		clear(studio.runs().folder());
		Files.createDirectories(studio.runs().folder());
	}

	private static void clear(Path folder) throws Exception {
		List<Path> all;
		try (Stream<Path> walk = Files.walk(folder)) {
			all = walk.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path path : all) Files.deleteIfExists(path);
	}

	private static Shell thin() {
		Driver.command("gleaner.thread.show", "thread", THRUSH, "model", THRUSH + "/4000");
		Driver.waitFor("the thread", () -> Driver.page().findView("gleaner.ui.models") != null
				&& Driver.page().findView("gleaner.ui.models").getTitle().equals("Models of Thrush"));
		Driver.commandLater("gleaner.thread.thin");
		return Driver.dialog("Thin Out Thrush");
	}

	/** What the dialog says becomes of each model; UI thread. */
	private static List<String> fates(Shell dialog) {
		return Stream.of(Driver.find(dialog, Table.class, any -> true).getItems()).map(row -> row.getText(0) + " " + row.getText(2))
				.toList();
	}

	private static void waitForSum(Shell dialog, String sum) {
		Driver.waitFor("the plan", () -> Driver.all(dialog, Label.class).stream().anyMatch(label -> label.getText().startsWith(sum)));
	}

	private static boolean canGo(Shell dialog) {
		return Driver.ui(() -> Driver.find(dialog, Button.class, button -> button.getText().equals("To the Trash")).isEnabled());
	}

	@Test
	void oldModelsAreThinnedOutAndOnlyThoseThatNothingWasSaidOf() throws Exception {
		studio.runs().note(run, OptionalLong.of(4_000), Note.NONE, new Note("", 3));
		Shell rated = thin();
		waitForSum(rated, "None of the 3 models would go by this rule.");
		assertEquals(List.of("500 stays: the first", "4,000 stays: rated ★★★☆☆", "40,000 stays: the last"), Driver.ui(() -> fates(rated)));
		assertEquals(false, canGo(rated), "there is nothing to do");
		Driver.press(rated, "Cancel");
		studio.runs().note(run, OptionalLong.of(4_000), new Note("", 3), Note.NONE);
		Shell dialog = thin();
		waitForSum(dialog, "1 of 3 models go to the trash, ");
		assertEquals(List.of("500 stays: the first", "4,000 goes to the trash", "40,000 stays: the last"), Driver.ui(() -> fates(dialog)));
		Driver.screenshot("train-thin");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("train-thin-dark"));
		assertTrue(Files.exists(run.model("4000").orElseThrow().file()), "nothing goes before the poet says so");
		Driver.press(dialog, "To the Trash");
		Driver.waitFor("the model in the trash", () -> Files.notExists(run.model("4000").orElseThrow().file()));
		assertEquals(List.of(500L, 40_000L), studio.runs().get(THRUSH).models().stream().map(model -> model.step()).toList());
		assertTrue(studio.trash().list().stream().anyMatch(gone -> gone.toString().contains(THRUSH)), "it can be put back");
	}

	/** Before, the life-line shows another thread, which goes: Thrush then has its place in the list. */
	@Test
	void aNoteIsFoundByItsWordsAndLeadsToItsAgeOnTheLifeLine() throws Exception {
		Path owl = studio.runs().folder().resolve(OWL);
		Path other = Files.move(owl, studio.runs().folder().resolve(NEWEST));
		Path card = other.resolve("run.json");
		Files.writeString(card, Files.readString(card).replace(OWL, NEWEST));
		Driver.command("gleaner.lifeline.show", "thread", NEWEST);
		Driver.waitFor("the other thread", () -> Driver.page().findView(LIFELINE).getTitle().equals("Life-line of Owl"));
		clear(other);
		studio.runs().note(run, OptionalLong.of(500), Note.NONE, new Note("Spells like a child with a mouthful of sand.", 2));
		studio.runs().note(run, OptionalLong.of(40_000), Note.NONE, new Note("Salt in everything", 4, "", List.of("oracle")));
		Driver.commandLater("gleaner.find");
		Driver.waitFor("the window", () -> finder().isPresent());
		Shell shell = Driver.ui(() -> finder().orElseThrow());
		Text field = Driver.ui(() -> Driver.find(shell, Text.class, any -> true));
		Driver.ui(() -> field.setText("oracle"));
		Driver.waitFor("the note by its tag", () -> rows(shell).stream().anyMatch(row -> row.contains("Salt in everything")));
		Driver.ui(() -> field.setText("mouthful of sand"));
		Driver.waitFor("the note by its words", () -> rows(shell).getFirst().contains("Spells like a child"));
		Driver.settle();
		Driver.screenshot("find-note");
		Driver.ui(() -> Driver.send(field, SWT.DefaultSelection));
		Driver.waitFor("the age of the note", () -> spoken().startsWith("Age: step 500"));
		assertEquals("Life-line of Thrush", Driver.ui(() -> Driver.page().findView(LIFELINE).getTitle()));
	}

	private static Optional<Shell> finder() {
		return Stream.of(Driver.display().getShells()).filter(shell -> shell.isVisible() && shell.getData() != null
				&& shell.getData().getClass().getSimpleName().equals("FindWindow")).findFirst();
	}

	private static List<String> rows(Shell shell) {
		return Stream.of(Driver.find(shell, Table.class, any -> true).getItems()).map(TableItem::getText).toList();
	}

	/** What a screen reader hears of the slider; UI thread. */
	private static String spoken() {
		Composite area = (Composite) Driver.page().findView(LIFELINE).getSite().getService(MPart.class).getWidget();
		Canvas slider = Driver.all(area, Canvas.class).stream().filter(canvas -> canvas.getClass() == Canvas.class)
				.reduce((_, last) -> last).orElseThrow();
		return ((Supplier<?>) slider.getData("gleaner.spoken.picture")).get().toString();
	}
}
