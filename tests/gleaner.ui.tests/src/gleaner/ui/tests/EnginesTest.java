// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.fence.Wall;
import gleaner.plugins.store.PluginStore;
import gleaner.plugins.store.StoredPlugin;
import gleaner.ui.StudioAccess;
import gleaner.voice.EngineEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page Engines as a poet walks it: plug-ins come, are looked at, switched off, updated and removed; catalogues are searched. */
class EnginesTest {
	private static final String LIST = "gleaner.engines.list";
	private static final String CATALOGUE = "gleaner.engines.catalogue";
	private static final String ONE = "gleaner.engines.one";
	private static final String QUERN = "miller.quern";
	private static final String BEGAN = "began, as process ";

	@TempDir
	private Path folder;
	private Point before;

	@BeforeEach
	void openThePage() {
		Driver.waitForStudio();
		before = Driver.ui(() -> shell().getSize());
		Driver.ui(() -> shell().setSize(1290, 781));
		Driver.command("gleaner.engines.show");
		Driver.waitFor("the engines that come with Gleaner", () -> spoken(LIST).stream().anyMatch(row -> row.startsWith("Markov")));
	}

	@AfterEach
	void leaveItAsItWas() throws Exception {
		for (StoredPlugin plugin : PluginStore.ofThisPoet().list()) remove(plugin.id(), plugin.name());
		Driver.ui(() -> shell().setSize(before));
		glean();
	}

	private static Shell shell() {
		return Driver.window().getShell();
	}

	private static Composite area(String view) {
		return (Composite) Driver.page().findView(view).getSite().getService(MPart.class).getWidget();
	}

	/** What the rows of a view say; UI thread. */
	private static List<String> spoken(String view) {
		return Driver.all(area(view), Canvas.class).stream().map(row -> row.getData("gleaner.spoken.picture"))
				.filter(Supplier.class::isInstance).map(words -> String.valueOf(((Supplier<?>) words).get())).toList();
	}

	private static String row(String view, String name) {
		return Driver.ui(() -> spoken(view).stream().filter(row -> row.startsWith(name)).findFirst().orElse(""));
	}

	/** What a view says in labels. */
	private static String labels(String view) {
		return Driver.ui(() -> String.join("\n", Driver.all(area(view), Label.class).stream().filter(Label::isVisible).map(Label::getText)
				.toList()));
	}

	private static void waitForLabel(String view, String words) {
		Driver.waitFor("\"" + words + "\" in " + view,
				() -> Driver.all(area(view), Label.class).stream().anyMatch(label -> label.isVisible() && label.getText().contains(words)));
	}

	private static void waitForRow(String view, String name, String words) {
		Driver.waitFor(name + " with \"" + words + "\"", () -> spoken(view).stream().anyMatch(row -> row.startsWith(name)
				&& row.contains(words)));
	}

	/** Where files fall on in a list. */
	private static Composite ground(String view) {
		return Driver.ui(() -> (Composite) Driver.all(area(view), ScrolledComposite.class).getFirst().getContent());
	}

	/** Presses a button of a row. */
	private static void press(String view, String name, String words) {
		Driver.waitFor("the button " + words + " of " + name, () -> button(view, name, words).isPresent());
		Driver.later(() -> Driver.send(button(view, name, words).orElseThrow(), SWT.Selection));
	}

	private static Optional<Button> button(String view, String name, String words) {
		return Driver.all(area(view), Canvas.class).stream()
				.filter(row -> row.getData("gleaner.spoken.picture") instanceof Supplier<?> said
						&& String.valueOf(said.get()).startsWith(name))
				.flatMap(row -> Stream.of(row.getChildren())).filter(Button.class::isInstance).map(Button.class::cast)
				.filter(each -> each.getText().equals(words)).findFirst();
	}

	private static void remove(String id, String name) throws Exception {
		Driver.command("gleaner.engines.show");
		waitForRow(LIST, name, "");
		press(LIST, name, "Remove");
		Driver.press(Driver.dialog("Remove " + name + "?"), "Remove");
		Driver.waitFor(name + " to be gone", () -> spoken(LIST).stream().noneMatch(row -> row.startsWith(name)));
		assertTrue(PluginStore.ofThisPoet().find(id).isEmpty());
	}

	private static boolean isListed(String engine) {
		return StudioAccess.engines().list().stream().map(EngineEntry::id).anyMatch(engine::equals);
	}

	private Path quern(String version) throws Exception {
		return Plugins.engine(folder, QUERN, "Quern", version, "Grinds a poem to syllables and sets them again by stress.");
	}

	/** Drops a plug-in that nobody has signed, and says yes. */
	private void install(Path jar) {
		Driver.dropFiles(ground(LIST), jar);
		Driver.press(Driver.dialog("Install Unsigned?"), "Install It Unsigned");
	}

	@Test
	void whatComesWithGleanerIsThereAndCanBeRead() {
		assertTrue(row(LIST, "Markov").contains("comes with Gleaner"), row(LIST, "Markov"));
		Control list = ground(LIST);
		Driver.key(list, 0, SWT.END);
		Driver.key(list, 0, SWT.HOME);
		waitForLabel(ONE, "Settings");
		String first = labels(ONE);
		Driver.key(list, 0, SWT.ARROW_DOWN);
		Driver.waitFor("the next engine", () -> !labels(ONE).equals(first));
		Driver.key(list, 0, SWT.DEL); // what comes with Gleaner cannot be removed: nothing is asked
		Driver.screenshot("engines-own");
		Driver.ui(() -> Driver.find(area(LIST), Text.class, text -> true).setText("no such engine"));
		waitForLabel(LIST, "Nothing here matches.");
		Driver.ui(() -> Driver.find(area(LIST), Text.class, text -> true).setText("SUBSTIT"));
		waitForRow(LIST, "Substitution", "");
		assertEquals("", row(LIST, "Markov"));
		Driver.ui(() -> Driver.find(area(LIST), Text.class, text -> true).setText(""));
		waitForRow(LIST, "Markov", "");
		Driver.ui(() -> {
			Combo kinds = Driver.find(area(LIST), Combo.class, combo -> true);
			kinds.select(2);
			Driver.send(kinds, SWT.Selection);
		});
		waitForLabel(LIST, "Nothing here matches.");
		Driver.ui(() -> {
			Combo kinds = Driver.find(area(LIST), Combo.class, combo -> true);
			kinds.select(0);
			Driver.send(kinds, SWT.Selection);
		});
		waitForRow(LIST, "Markov", "");
	}

	@Test
	void aDroppedPluginIsAskedAboutThenInEveryListThenOffThenGone() throws Exception {
		Path jar = quern("0.9.4");
		Driver.dropFiles(ground(LIST), jar);
		Shell question = Driver.dialog("Install Unsigned?");
		Driver.screenshot("engines-unsigned");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("engines-unsigned-dark"));
		Driver.press(question, "Don't Install");
		waitForLabel(LIST, "was not installed, because you did not agree");
		assertFalse(isListed(QUERN));
		install(jar);
		waitForRow(LIST, "Quern", "uses the network");
		String said = row(LIST, "Quern");
		assertTrue(said.contains("starts nothing") && said.contains("may read outside the studio") && said.contains("A. Miller")
				&& said.contains("MIT") && said.contains("Grinds a poem"), said);
		assertTrue(isListed(QUERN));
		waitForLabel(ONE, "its classes name the network");
		waitForLabel(ONE, "nobody");
		Driver.screenshot("engines");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("engines-dark"));
		inANarrowWindowTheDetailTakesThePlaceOfTheList();
		theNetworkIsForbiddenAndAllowed();

		Driver.press(Driver.ui(() -> area(ONE)), "Switch off");
		waitForRow(LIST, "Quern · off", "Switched off");
		assertFalse(isListed(QUERN));
		Driver.screenshot("engines-off");
		press(LIST, "Quern", "Switch on");
		Driver.waitFor("Quern to be back", () -> isListed(QUERN));
		Driver.command("gleaner.engines.off", "engine", QUERN);
		waitForRow(LIST, "Quern · off", "Switched off");

		press(LIST, "Quern", "Remove");
		Driver.screenshot("engines-remove");
		Driver.press(Driver.dialog("Remove Quern?"), "Keep It");
		remove(QUERN, "Quern");
	}

	/** Whether the list has the window's whole width. */
	private static boolean isOneColumn() {
		return area(LIST).getSize().x > shell().getSize().x * 9 / 10;
	}

	private static void inANarrowWindowTheDetailTakesThePlaceOfTheList() {
		Driver.ui(() -> shell().setSize(1024, 703));
		Driver.waitFor("one column", EnginesTest::isOneColumn);
		Driver.screenshot("engines-small");
		Driver.later(() -> {
			Event click = new Event();
			click.button = 1;
			Driver.all(area(LIST), Canvas.class).stream().filter(row -> row.getData("gleaner.spoken.picture") instanceof Supplier<?> said
					&& String.valueOf(said.get()).startsWith("Quern")).findFirst().orElseThrow().notifyListeners(SWT.MouseDown, click);
		});
		waitForLabel(LIST, "Where it comes from");
		Driver.screenshot("engines-small-detail");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("engines-small-detail-dark"));
		Driver.press(Driver.ui(() -> area(LIST)), "Back");
		Driver.waitFor("the list", () -> ground().isVisible());
		Driver.ui(() -> shell().setSize(1290, 781));
		Driver.waitFor("both columns", () -> !isOneColumn());
	}

	private static Composite ground() {
		return (Composite) Driver.all(area(LIST), ScrolledComposite.class).getFirst().getContent();
	}

	/** Only where something can keep it from the network. */
	private static void theNetworkIsForbiddenAndAllowed() {
		waitForLabel(ONE, "nothing yet"); // used in no poem
		if (!Wall.ofThisSystem().stands()) return;
		follow("Forbid the network");
		waitForLabel(ONE, "forbidden by you");
		Driver.screenshot("engines-forbidden");
		follow("Allow the network");
		waitForLabel(ONE, "it can reach all of it");
	}

	private static void follow(String words) {
		Driver.waitFor("the link " + words, () -> link(words).isPresent());
		Driver.later(() -> Driver.send(link(words).orElseThrow(), SWT.Selection));
	}

	private static Optional<Link> link(String words) {
		return Driver.all(area(ONE), Link.class).stream().filter(each -> each.getText().equals("<a>" + words + "</a>")).findFirst();
	}

	@Test
	void whatWasChangedStaysOutUntilThePoetSaysYes() throws Exception {
		install(quern("0.9.4"));
		Driver.waitFor("Quern to be there", () -> isListed(QUERN));
		PluginStore store = PluginStore.ofThisPoet();
		StoredPlugin plugin = store.find(QUERN).orElseThrow();
		Path jar = store.file(plugin, plugin.bundles().getFirst());
		Files.write(jar, Files.readAllBytes(quern("0.9.5")));
		Driver.ui(() -> Driver.page().hideView(Driver.page().findView(LIST)));
		Driver.view(LIST);
		waitForRow(LIST, "Quern", "was changed after it was installed");
		Driver.waitFor("Quern to be out", () -> !isListed(QUERN));
		Driver.screenshot("engines-changed");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("engines-changed-dark"));
		press(LIST, "Quern", "Use It as It Is…");
		Driver.screenshot("engines-changed-question");
		Driver.press(Driver.dialog("Use Quern as It Is?"), "Use It as It Is");
		Driver.waitFor("Quern to be back", () -> isListed(QUERN));
	}

	@Test
	void theLogShowsByItselfWhatHappens() throws Exception {
		install(Plugins.speaking(folder));
		Driver.waitFor("Murmur to be there", () -> isListed(Murmur.ID));
		waitForLabel(ONE, "A. Miller");
		for (EngineEntry entry : StudioAccess.engines().list()) if (entry.id().equals(Murmur.ID)) entry.info();
		waitForLabel(ONE, BEGAN);
		long process = Long.parseLong(labels(ONE).lines().filter(line -> line.startsWith(BEGAN)).findFirst().orElseThrow()
				.substring(BEGAN.length()));
		ProcessHandle.of(process).orElseThrow().destroyForcibly();
		waitForLabel(ONE, "ended: ");
		Driver.ui(() -> shell().setSize(1290, 1000));
		Driver.screenshot("engines-log");
	}

	/** One pane speaks with it, the other does not. */
	@Test
	void panesEndWithASentenceWhenTheirEngineIsTakenAway() throws Exception {
		install(Plugins.speaking(folder));
		Driver.waitFor("Murmur to be there", () -> isListed(Murmur.ID));
		glean();
		DebrisDriver panes = new DebrisDriver();
		panes.panes(2);
		panes.activate(0);
		panes.choose("Murmur");
		Driver.command("gleaner.debris.full"); // or what has been said before would be read first
		Driver.command("gleaner.debris.start");
		Driver.waitFor("both to speak", () -> panes.text(0).contains("a murmur") && panes.length(1) > 0);
		Driver.command("gleaner.engines.off", "engine", Murmur.ID);
		Driver.waitFor("a sentence", () -> panes.around(0).contains("was taken away"));
		Driver.screenshot("engines-taken-away");
		int before = panes.length(1);
		Driver.waitFor("the other pane to go on", () -> panes.length(1) > before);
		assertTrue(panes.text(0).contains("a murmur"), "what it has said is kept");
		Driver.command("gleaner.debris.full");
		panes.close();
		Driver.command("gleaner.engines.show");
	}

	private static void glean() {
		Driver.room("gleaner.glean");
	}

	@Test
	void aNewKeyIsShownToBeCompared() throws Exception {
		Path jar = Plugins.signed(quern("0.9.4"));
		Driver.dropFiles(ground(LIST), jar);
		Shell question = Driver.dialog("Trust This Key?");
		String digits = Driver.ui(() -> Driver.find(question, Text.class, text -> true).getText());
		assertTrue(digits.matches("([0-9A-F]{4} ){7}[0-9A-F]{4}\\R([0-9A-F]{4} ){7}[0-9A-F]{4}"), digits);
		Driver.screenshot("engines-key");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("engines-key-dark"));
		Driver.press(question, "Trust It and Install");
		waitForLabel(ONE, digits.substring(0, 39));
		Driver.dropFiles(ground(LIST), Plugins.signed(quern("1.0.0"))); // the key is known by now: nothing is asked
		waitForRow(LIST, "Quern. 1.0.0", "");
	}

	@Test
	void whatIsNoPluginIsCalledWhatItIs() throws Exception {
		Driver.dropFiles(ground(LIST), Files.writeString(folder.resolve("quern.jar"), "<!DOCTYPE html><html>Download</html>"));
		waitForLabel(LIST, "is a web page; download the file itself");
		Driver.dropFiles(ground(LIST), Files.createDirectories(folder.resolve("photos")));
		waitForLabel(LIST, "is not an update site");
		Driver.screenshot("engines-no-plugin");
	}

	@Test
	void aRecordThatCannotBeReadIsShownAndCanBeRemoved() throws Exception {
		PluginStore.ofThisPoet().makeRoom();
		Files.writeString(PluginStore.ofThisPoet().folder().resolve("broken.one.json"), "{");
		Driver.ui(() -> Driver.page().hideView(Driver.page().findView(LIST)));
		Driver.view(LIST);
		waitForRow(LIST, "broken.one", "is not valid JSON");
		press(LIST, "broken.one", "Remove");
		Driver.press(Driver.dialog("Remove broken.one?"), "Remove");
		Driver.waitFor("it to be gone", () -> spoken(LIST).stream().noneMatch(row -> row.startsWith("broken.one")));
	}

	@Test
	void aCatalogueIsAddedSearchedInstalledFromAndForgotten() throws Exception {
		Driver.command("gleaner.engines.catalogue");
		waitForLabel(CATALOGUE, "No catalogue yet.");
		Driver.screenshot("engines-no-catalogue");
		Path old = quern("0.9.4");
		Path jar = quern("1.0.0");
		String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
		Path list = Files.writeString(folder.resolve("list.json"), "{\"format\": 1, \"name\": \"Friends\", \"plugins\": [{\"id\": \""
				+ QUERN
				+ "\", \"name\": \"Quern\", \"version\": \"1.0.0\", \"maker\": \"A. Miller\", \"licence\": \"MIT\", \"does\": "
				+ "\"Grinds a poem.\", \"place\": \"" + jar.getFileName() + "\", \"sha256\": \"" + sum
				+ "\"}, {\"id\": \"liar.tide\", \"name\": \"Tidewords\", "
				+ "\"version\": \"0.2.0\", \"does\": \"Words by the height of the sea.\", \"place\": \"" + jar.getFileName()
				+ "\", \"sha256\": \"" + "ab".repeat(32) + "\"}, {\"id\": \"../x\"}]}");
		Driver.dropFiles(Driver.ui(() -> Driver.all(area(CATALOGUE), ScrolledComposite.class).getFirst().getParent()), list);
		waitForRow(CATALOGUE, "Tidewords", "Words by the height");
		waitForLabel(CATALOGUE, "Friends, not signed, 1 left out");
		Driver.screenshot("engines-catalogue");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("engines-catalogue-dark"));
		press(CATALOGUE, "Tidewords", "Install");
		waitForLabel(CATALOGUE, "is not what the catalogue lists");
		Driver.ui(() -> Driver.find(area(CATALOGUE), Text.class, text -> true).setText("grinds"));
		Driver.waitFor("what was searched", () -> spoken(CATALOGUE).size() == 1);

		Driver.command("gleaner.engines.show");
		install(old);
		waitForRow(LIST, "Quern. 0.9.4", "");
		Driver.command("gleaner.engines.updates");
		press(LIST, "Quern", "Update to 1.0.0");
		Driver.press(Driver.dialog("Install Unsigned?"), "Install It Unsigned");
		waitForRow(LIST, "Quern. 1.0.0", "");

		Driver.command("gleaner.engines.catalogue");
		Driver.ui(() -> Driver.find(area(CATALOGUE), Text.class, text -> true).setText(""));
		waitForRow(CATALOGUE, "Quern", "installed");
		Driver.command("gleaner.engines.forget", "place", list.toString());
		waitForLabel(CATALOGUE, "No catalogue yet.");
	}
}
