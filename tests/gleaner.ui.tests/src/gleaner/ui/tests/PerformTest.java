// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.desk.perform.Screen;
import gleaner.desk.perform.Screens;
import gleaner.performance.programme.Look;
import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Pace;
import gleaner.performance.programme.Pauses;
import gleaner.performance.programme.Programme;
import gleaner.performance.programme.Programmes;
import gleaner.performance.programme.Round;
import gleaner.performance.programme.Says;
import gleaner.performance.record.Performances;
import gleaner.performance.record.Recording;
import gleaner.performance.record.ShownLine;
import gleaner.performance.stage.Moment;
import gleaner.performance.stage.State;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import gleaner.ui.PoemInFront;
import gleaner.ui.PoemPage;
import gleaner.ui.Spoken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/**
 * An evening on two screens: the desk on one half of the display, the stage on the other, since a display without monitors has but one.
 */
class PerformTest {
	private static final String SET = "Evening of the test";
	private static final String FIRST = "Harbour by night";
	private static final String SECOND = "Kitchen";
	private static final String FERRY = "The ferry lifts its apron.\nSomebody counts the bells.\n\na coat of barley, hung\non the tide\n";
	private static final String KITCHEN = "one spoon at a time\nsaid in the usual kitchen\nשלום עולם\n漢字 and 🌊\n";

	private volatile List<Screen> screens = List.of();
	private ServiceRegistration<Screens> service;
	private Studio studio;
	private Rectangle before;

	@BeforeEach
	void openRoom() throws Exception {
		Driver.waitForStudio();
		studio = DebrisDriver.studio();
		forget();
		studio.poems().write(FIRST, Harvest.unknown(FERRY));
		studio.poems().write(SECOND, Harvest.hand(KITCHEN));
		Round lines = Round.of(new Says.Poems(List.of(FIRST, SECOND)), Mode.LINES).withTitle("Harbour, warm-up")
				.withPace(new Pace(120, true, 0, 0.2)).withPauses(new Pauses(1, 0.6, true, false)).withAsks(true);
		Round typed = Round.of(new Says.Poems(List.of(SECOND)), Mode.TYPEWRITER).withTitle("As if typed")
				.withPace(new Pace(600, true, 0, 0)).withBefore(new Round.Before("Kitchen", 0.3, 0));
		new Programmes(studio).save(new Programme(SET, List.of(lines, typed), Look.USUAL));
		Rectangle display = Driver.ui(() -> Driver.display().getBounds());
		int half = display.width * 3 / 5;
		screens = List.of(new Screen(0, 0, half, display.height), new Screen(half, 0, display.width - half, display.height));
		service = FrameworkUtil.getBundle(PerformTest.class).getBundleContext().registerService(Screens.class, () -> screens,
				new Hashtable<>());
		before = Driver.ui(() -> shell().getBounds());
		Driver.ui(() -> shell().setBounds(0, 0, half, display.height));
		Driver.command("gleaner.perform.load", "set", SET);
		Driver.waitFor("the rounds", () -> area("gleaner.perform.rounds").isPresent() && rounds().getItemCount() == 2);
	}

	@AfterEach
	void leaveRoom() throws Exception {
		Driver.waitFor("the stage to be gone", () -> {
			stage().ifPresent(stage -> press(canvas(stage), SWT.ESC));
			return stage().isEmpty();
		});
		service.unregister();
		Driver.room("gleaner.glean");
		Driver.ui(() -> shell().setBounds(before));
		forget();
	}

	private void forget() throws Exception {
		for (String folder : List.of(Programmes.FOLDER, Performances.FOLDER)) {
			Path place = studio.folder().resolve(folder);
			if (!Files.isDirectory(place)) continue;
			List<Path> all;
			try (Stream<Path> walk = Files.walk(place)) {
				all = walk.filter(path -> !path.equals(place)).sorted(Comparator.reverseOrder()).toList();
			}
			for (Path path : all) Files.deleteIfExists(path);
		}
		for (String title : List.of(FIRST, SECOND)) if (studio.poems().exists(title)) studio.poems().remove(title);
	}

	private static Shell shell() {
		return Driver.window().getShell();
	}

	private static Optional<Composite> area(String view) {
		return Optional.ofNullable(Driver.page().findView(view))
				.map(part -> (Composite) part.getSite().getService(MPart.class).getWidget());
	}

	private static <W extends Control> W in(String view, Class<W> kind) {
		return Driver.all(area(view).orElseThrow(), kind).getFirst();
	}

	private static Table rounds() {
		return in("gleaner.perform.rounds", Table.class);
	}

	private static Optional<Shell> stage() {
		return Stream.of(Driver.display().getShells()).filter(each -> each.getText().equals("Stage")).findFirst();
	}

	private static Optional<PoemPage> poem() {
		return PoemInFront.of(Driver.page());
	}

	private static Canvas canvas(Shell stage) {
		return Driver.all(stage, Canvas.class).getFirst();
	}

	private static void press(Control control, int key) {
		Driver.key(control, 0, key);
	}

	private static List<String> labels(String view) {
		return Driver.ui(() -> Driver.all(area(view).orElseThrow(), Label.class).stream().map(Label::getText).toList());
	}

	/** Whether one of the large buttons says so, and can be pressed. UI thread. */
	private static boolean isOffered(String words) {
		return Driver.all(area("gleaner.perform.deeds").orElseThrow(), Button.class).stream()
				.anyMatch(each -> each.getText().equals(words) && each.isEnabled());
	}

	private static void begin() {
		Driver.press(Driver.ui(() -> area("gleaner.perform.deeds").orElseThrow()), "Begin");
		Driver.waitFor("the stage", () -> stage().isPresent() && stage().get().isVisible());
	}

	/** Waits until one of these lines is on stage, as the desk tells a screen reader. */
	private static void waitForLine(String... lines) {
		Driver.waitFor("the line " + List.of(lines), () -> {
			String heard = Spoken.heard(mirror());
			return heard != null && Stream.of(lines).anyMatch(heard::contains);
		});
	}

	private static Canvas mirror() {
		return in("gleaner.perform.stage", Canvas.class);
	}

	private void end() {
		Driver.ui(() -> press(mirror(), SWT.ESC));
		assertTrue(Driver.ui(() -> stage().isPresent()), "one touch does not end an evening");
		Driver.waitFor("the question", () -> isOffered("Really end?"));
		Driver.ui(() -> press(mirror(), SWT.ESC));
		Driver.waitFor("the end", () -> isOffered("Leave"));
	}

	private Recording recorded() throws Exception {
		Performances performances = new Performances(studio);
		for (int i = 0; i < 200 && performances.list().getFirst().card().orElseThrow().ended().isEmpty(); i++)
			Driver.pause(Duration.ofMillis(50));
		return performances.open("last");
	}

	@Test
	void deskAndStageOnTwoScreens() throws Exception {
		begin();
		assertEquals(new Rectangle(screens.get(1).x(), 0, screens.get(1).width(), screens.get(1).height()),
				Driver.ui(() -> stage().orElseThrow().getBounds()), "the stage is on the other screen");
		waitForLine("Somebody counts the bells.");
		Driver.ui(() -> press(rounds(), 'm'));
		Driver.waitFor("the mark", () -> in("gleaner.perform.marks", Table.class).getItemCount() == 1);
		Driver.ui(() -> press(rounds(), ' '));
		Driver.waitFor("that it is held", () -> isOffered("Go on"));
		Driver.screenshot("perform-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("perform-dark"));
		Driver.ui(() -> press(mirror(), SWT.ARROW_UP));
		Driver.waitFor("a twentieth faster", () -> labels("gleaner.perform.pace").contains("126"));
		Driver.ui(() -> press(canvas(stage().orElseThrow()), 'b'));
		Driver.waitFor("the dark", () -> isOffered("Light"));
		Driver.ui(() -> press(canvas(stage().orElseThrow()), '.'));
		Driver.waitFor("the light", () -> isOffered("Black out"));
		Driver.ui(() -> press(rounds(), ' '));
		Driver.waitFor("that it goes on", () -> isOffered("Pause"));
		Driver.press(Driver.ui(() -> area("gleaner.perform.deeds").orElseThrow()), "Full stop");
		Driver.waitFor("the full stop", () -> isOffered("Go on"));
		Driver.ui(() -> press(rounds(), SWT.PAGE_DOWN)); // a clicker
		waitForLine("a coat of barley, hung");
		Driver.ui(() -> press(rounds(), ' '));
		waitForLine("said in the usual kitchen");
		Driver.waitFor("the question after the round", () -> isOffered("Next round"));
		Driver.ui(() -> press(rounds(), SWT.ARROW_RIGHT));
		Driver.waitFor("that it goes on", () -> !isOffered("Next round")); // what the stage shows until then is the round before
		waitForLine("one spoon at a time", "said in the usual kitchen", "שלום עולם", "漢字 and 🌊"); // whichever is there when it is looked
		Driver.waitFor("the end of the second round", () -> isOffered("Next round"));
		end();
		Recording recording = recorded();
		List<String> lines = recording.lines().stream().map(ShownLine::text).toList();
		assertEquals(List.of("The ferry lifts its apron.", "Somebody counts the bells.", "a coat of barley, hung", "on the tide",
				"one spoon at a time", "said in the usual kitchen", "שלום עולם", "漢字 and 🌊", "one spoon at a time",
				"said in the usual kitchen", "שלום עולם", "漢字 and 🌊"), lines, "all of it, in order");
		assertTrue(recording.moments().stream().anyMatch(each -> each instanceof Moment.Turned turned && turned.state() == State.STOPPED));
		assertEquals(1, recording.marks().size());
		Moment.Marked mark = recording.marks().getFirst();
		assertEquals("Somebody counts the bells.",
				recording.piece(mark.poem()).orElseThrow().text().substring(mark.from(), mark.to()).strip());
		assertEquals(List.of(), recording.remarks());
		tellJitter(recording);
	}

	/** How exactly what was shown came: printed, since it says more of this machine than of the program. */
	private static void tellJitter(Recording recording) {
		List<Double> late = new ArrayList<>();
		Moment.Shown last = null;
		for (Moment moment : recording.moments()) {
			if (!(moment instanceof Moment.Shown shown)) {
				last = null; // something else came between
				continue;
			}
			if (last != null && last.lasts() > 0) late.add(shown.t() - last.t() - last.lasts());
			last = shown;
		}
		double most = late.stream().mapToDouble(Math::abs).max().orElse(0);
		double mean = late.stream().mapToDouble(Math::abs).average().orElse(0);
		System.out.println(String.format(Locale.ROOT, "jitter on the virtual display: %d beats, mean %.2f ms, most %.2f ms", late.size(),
				mean * 1000, most * 1000));
	}

	@Test
	void aScreenThatIsUnpluggedEndsNoShow() {
		begin();
		waitForLine("The ferry lifts its apron.", "Somebody counts the bells.");
		screens = List.of(screens.getFirst());
		Rectangle left = new Rectangle(0, 0, screens.getFirst().width(), screens.getFirst().height());
		Driver.waitFor("the stage on the screen that is left", () -> stage().map(Shell::getBounds).filter(left::equals).isPresent());
		waitForLine("said in the usual kitchen");
		Driver.screenshot("perform-stage-alone");
		end();
	}

	@Test
	void whatWasShownIsShownAgainAndTaken() throws Exception {
		begin();
		waitForLine("a coat of barley, hung");
		Driver.ui(() -> press(mirror(), 'm'));
		end();
		Driver.ui(() -> press(mirror(), SWT.ESC));
		Driver.waitFor("the stage to be gone", () -> stage().isEmpty());
		String name = recorded().name();
		Driver.waitFor("the show to look back at, with its mark", () -> in("gleaner.perform.marks", Table.class).getItemCount() == 1);
		Driver.command("gleaner.perform.replay");
		Driver.view("gleaner.perform.transcript");
		StyledText transcript = Driver.ui(() -> in("gleaner.perform.transcript", StyledText.class));
		Driver.waitFor("the transcript", () -> transcript.getText().contains("a coat of barley, hung"));
		Driver.waitFor("that it plays", () -> Driver.all(area("gleaner.perform.replay").orElseThrow(), Button.class).stream()
				.anyMatch(each -> each.getText().equals("Pause")));
		Canvas timeline = Driver.ui(() -> Driver.all(area("gleaner.perform.replay").orElseThrow(), Canvas.class).get(1));
		Driver.ui(() -> press(timeline, SWT.END));
		Driver.waitFor("the last line", () -> Spoken
				.heard(Driver.all(area("gleaner.perform.replay").orElseThrow(), Canvas.class).getFirst()).contains("a coat of barley"));
		Driver.screenshot("perform-replay");
		int at = Driver.ui(() -> transcript.getText().indexOf("a coat"));
		Driver.ui(() -> {
			transcript.setFocus();
			transcript.setSelection(at, at + "a coat of barley".length());
		});
		Driver.press(Driver.ui(() -> area("gleaner.perform.transcript").orElseThrow()), "To a poem");
		Driver.waitFor("the poem", () -> poem().filter(poem -> poem.harvest().text().contains("a coat of barley")).isPresent());
		Harvest taken = Driver.ui(() -> poem().orElseThrow().harvest());
		int place = taken.text().indexOf("a coat");
		assertTrue(taken.provenance().slice(place, place + 6).runs().stream()
				.anyMatch(run -> run.origin().toString().contains(name)), taken.provenance().toString());
		Driver.view("gleaner.perform.replays");
		Table replays = Driver.ui(() -> in("gleaner.perform.replays", Table.class));
		Driver.waitFor("the performance in its list", () -> replays.getItemCount() == 1 && replays.getItem(0).getText().contains(SET));
		Driver.ui(() -> press(replays, SWT.DEL));
		Driver.waitFor("the trash to have it", () -> replays.getItemCount() == 0);
		Driver.command("gleaner.trash.restore");
		Driver.waitFor("that it is back", () -> replays.getItemCount() == 1);
	}

	@Test
	void roundsArePutInOrderKeptAndTakenBack() throws Exception {
		Driver.ui(() -> {
			rounds().setSelection(0);
			Driver.send(rounds(), SWT.Selection);
			Driver.key(rounds(), SWT.ALT, SWT.ARROW_DOWN);
		});
		assertEquals(List.of("1 As if typed", "2 Harbour, warm-up"), names());
		waitForDisk(List.of("As if typed", "Harbour, warm-up"));
		Driver.ui(() -> press(rounds(), SWT.DEL));
		waitForDisk(List.of("As if typed"));
		Driver.ui(() -> rounds().setFocus());
		Driver.command("org.eclipse.ui.edit.undo");
		waitForDisk(List.of("As if typed", "Harbour, warm-up"));
		assertFalse(Driver.ui(() -> stage().isPresent()));
	}

	@Test
	void everyControlHasANameForAScreenReader() {
		List<String> nameless = new ArrayList<>();
		for (String view : List.of("rounds", "replays", "stage", "replay", "pace", "look", "recording", "marks", "transcript")) {
			Driver.view("gleaner.perform." + view);
			Driver.ui(() -> Nameless.note(shell(), view, nameless));
		}
		assertEquals(List.of(), nameless);
	}

	private static List<String> names() {
		return Driver.ui(() -> Stream.of(rounds().getItems()).map(item -> item.getText().replaceAll("\\. .*", "")).toList());
	}

	private void waitForDisk(List<String> titles) {
		Driver.waitFor("the set on the disk " + titles, () -> {
			try {
				return new Programmes(studio).read(SET).rounds().stream().map(Round::title).toList().equals(titles);
			} catch (IOException e) {
				return false;
			}
		});
	}
}
