// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.studio.poem.Harvest;
import java.util.Arrays;
import java.util.List;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
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
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.ToggleHyperlink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Mix with the engine Substitution: groups that fold, styles that are chosen, changed, kept and deleted, a poem that is chosen. */
class StyleMixTest {
	private static final String STRENGTH = "Strength";
	private static final String OWN = "own settings";

	private DebrisDriver view;

	@BeforeEach
	void open() {
		view = new DebrisDriver();
		view.panes(1);
		view.choose("Substitution");
		Driver.waitFor("its styles", () -> style().isVisible() && style().getItemCount() > 3);
		choose(OWN);
	}

	@AfterEach
	void close() throws Exception {
		for (String own : DebrisDriver.studio().styles().names()) DebrisDriver.studio().styles().remove(own);
		choose(OWN);
		view.type("Template", "");
		view.close();
	}

	private static Composite mix() {
		MPart part = Driver.page().findView("gleaner.ui.mix").getSite().getService(MPart.class);
		return (Composite) part.getWidget();
	}

	/** What stands behind a label; UI thread. */
	private static <C extends Control> C behind(String label, Class<C> kind) {
		Label found = Driver.find(mix(), Label.class, l -> l.isVisible() && l.getText().equals(label));
		List<Control> siblings = List.of(found.getParent().getChildren());
		return Driver.all((Composite) siblings.get(siblings.indexOf(found) + 1), kind).getFirst();
	}

	private static Combo style() {
		return behind("Style", Combo.class);
	}

	private static void choose(String name) {
		Driver.ui(() -> {
			assertTrue(style().indexOf(name) >= 0, () -> name + " is not among " + Arrays.toString(style().getItems()));
			style().select(style().indexOf(name));
			style().notifyListeners(SWT.Selection, new Event());
		});
	}

	private static String chosen() {
		return Driver.ui(() -> style().getText());
	}

	private static String number(String label) {
		return Driver.ui(() -> behind(label, Label.class).getText());
	}

	private static boolean isChanged() {
		return Driver.ui(() -> links().stream().anyMatch(link -> link.getText().startsWith("changed")));
	}

	private static List<Link> links() {
		return Driver.all(mix(), Link.class).stream().filter(Control::isVisible).toList();
	}

	private static List<ExpandableComposite> sections() {
		return Driver.all(mix(), ExpandableComposite.class).stream().filter(Control::isVisible).toList();
	}

	private static ExpandableComposite section(String heading) {
		return sections().stream().filter(s -> s.getText().startsWith(heading)).findFirst().orElseThrow();
	}

	/** Folds or unfolds a group by the keyboard, as its twistie takes it. */
	private static void toggle(String heading) {
		Driver.ui(() -> {
			ToggleHyperlink twistie = Driver.all(section(heading), ToggleHyperlink.class).getFirst();
			Driver.key(twistie, 0, SWT.CR);
		});
	}

	/** Shows something and takes a picture of it in both themes. */
	private static void pictures(String name) {
		Driver.screenshot(name);
		Driver.command("gleaner.theme");
		Driver.screenshot(name + "-other-theme");
		Driver.command("gleaner.theme");
	}

	@Test
	void groupsAreFoldedAndRememberedAndSayWhatIsChanged() {
		Driver.ui(
				() -> assertEquals(List.of("Words come from", "Which words", "What is kept", "Corrections", "Quirks", "A text of your own"),
						sections().stream().map(ExpandableComposite::getText).toList()));
		Driver.ui(() -> assertEquals(List.of("Words come from"),
				sections().stream().filter(ExpandableComposite::isExpanded).map(ExpandableComposite::getText).toList()));
		assertEquals("55", number(STRENGTH));
		assertEquals("60", number("Synonyms"));
		Canvas bar = Driver.ui(() -> behind("Synonyms", Canvas.class));
		Driver.key(bar, 0, SWT.ARROW_RIGHT);
		Driver.key(bar, SWT.SHIFT, SWT.ARROW_RIGHT);
		Driver.waitFor("the change in the heading", () -> section("Words come from").getText().equals("Words come from: 1 changed"));
		assertEquals("71", number("Synonyms"));
		pictures("mix-substitution");
		toggle("Words come from");
		toggle("What is kept");
		Driver.waitFor("the other group", () -> section("What is kept").isExpanded() && !section("Words come from").isExpanded());
		pictures("mix-substitution-kept");
		view.choose("Markov");
		Driver.waitFor("no groups", () -> sections().isEmpty());
		view.choose("Substitution");
		Driver.waitFor("the open group", () -> section("What is kept").isExpanded() && !section("Words come from").isExpanded());
		assertEquals("Words come from: 1 changed", Driver.ui(() -> section("Words come from").getText()));
		toggle("Words come from");
		Driver.waitFor("the weights", () -> section("Words come from").isExpanded());
		assertEquals("71", number("Synonyms"));
		for (int i = 0; i < 11; i++) Driver.key(Driver.ui(() -> behind("Synonyms", Canvas.class)), 0, SWT.ARROW_LEFT);
		Driver.waitFor("no change", () -> section("Words come from").getText().equals("Words come from"));
		toggle("What is kept");
	}

	@Test
	void aStyleIsChosenChangedKeptAndDeleted() throws Exception {
		Canvas strength = Driver.ui(() -> behind(STRENGTH, Canvas.class));
		Driver.key(strength, 0, SWT.HOME);
		choose("Gentle");
		assertEquals("25", number(STRENGTH));
		assertFalse(isChanged());
		Driver.key(strength, 0, SWT.ARROW_RIGHT);
		assertTrue(isChanged());
		pictures("mix-style-changed");
		deed("put back");
		Driver.waitFor("the style as it was", () -> !isChanged());
		assertEquals("25", number(STRENGTH));
		assertFalse(isChanged());
		choose(OWN);
		assertEquals("26", number(STRENGTH), "what was set by hand last comes back");
		deed("Save as style\u2026");
		Shell dialog = Driver.dialog("Save as Style");
		Text name = Driver.ui(() -> Driver.all(dialog, Text.class).getFirst());
		Driver.ui(() -> name.setText("Gentle"));
		Driver.waitFor("that the name is taken", () -> !Driver.find(dialog, Button.class, b -> b.getText().equals("OK")).isEnabled());
		Driver.screenshot("mix-style-taken");
		Driver.ui(() -> name.setText("Toward fog"));
		Driver.press(dialog, "OK");
		Driver.waitFor("the style to be chosen", () -> style().getText().equals("Toward fog \u00B7 own"));
		assertEquals("26", DebrisDriver.studio().styles().get("toward fog").style().settings().get("strength"));
		assertFalse(isChanged());
		choose("Inverse");
		assertEquals("100", number(STRENGTH));
		choose("Toward fog \u00B7 own");
		assertEquals("26", number(STRENGTH));
		pictures("mix-style-own");
		deed("Delete style");
		Driver.waitFor("own settings", () -> style().getText().equals(OWN));
		assertEquals("26", number(STRENGTH), "its settings stay");
		Driver.command("gleaner.trash.restore");
		Driver.waitFor("the style again", () -> style().indexOf("Toward fog \u00B7 own") > 0);
		Driver.key(Driver.ui(() -> behind(STRENGTH, Canvas.class)), 0, SWT.HOME);
		choose(OWN);
	}

	/** Clicks one of the deeds below the styles. */
	private static void deed(String text) {
		Driver.later(() -> {
			Link deeds = links().stream().filter(link -> link.getText().contains("<a>" + text + "</a>")).findFirst().orElseThrow();
			Event event = new Event();
			event.text = text;
			deeds.notifyListeners(SWT.Selection, event);
		});
	}

	/** In a narrow Mix the labels of engine and style stand above the names, which have all the width. */
	@Test
	void namesOfEnginesAndStylesAreNotCut() {
		Point before = Driver.ui(() -> Driver.window().getShell().getSize());
		try {
			for (Point size : List.of(new Point(1024, 700), new Point(1290, 781), new Point(1920, 1080))) {
				Driver.ui(() -> Driver.window().getShell().setSize(size.x, size.y));
				Driver.view("gleaner.ui.mix");
				Driver.settle();
				for (String label : List.of("Engine", "Style")) Driver.waitFor(label + " to be whole at " + size, () -> isWhole(label));
				pictures("mix-" + size.x);
			}
		} finally {
			Driver.ui(() -> Driver.window().getShell().setSize(before));
		}
	}

	/** Whether what is chosen behind a label is whole. */
	private static boolean isWhole(String label) {
		Combo combo = behind(label, Combo.class);
		GC gc = new GC(combo);
		gc.setFont(combo.getFont());
		int words = gc.textExtent(combo.getText()).x;
		gc.dispose();
		return words + 30 <= combo.getSize().x;
	}

	@Test
	void aPoemIsChosenByItsTitle() {
		assertTrue(view.mixWords().stream().anyMatch(words -> words.startsWith("Gleaner remakes the poems of these corpora")));
		Driver.view("gleaner.ui.mix");
		Text field = Driver.ui(() -> behind("Template", Text.class));
		Driver.ui(() -> assertEquals("any poem", field.getMessage()));
		Driver.waitFor("the focus", () -> field.forceFocus() && field.isFocusControl());
		Driver.key(field, 0, SWT.ARROW_DOWN);
		Driver.waitFor("the titles", () -> titles() != null && titles().getItemCount() > 1);
		pictures("mix-titles");
		String first = Driver.ui(() -> {
			Table all = titles();
			all.setSelection(0);
			String text = all.getItem(0).getText();
			Driver.send(all, SWT.DefaultSelection);
			return text;
		});
		Driver.waitFor("the title in the field", () -> !field.getText().isEmpty());
		assertEquals(first, Driver.ui(() -> field.getText()));
		Driver.waitFor("that only this is made anew",
				() -> view.mixWords().stream().anyMatch(words -> words.startsWith("Only \u201C" + first + "\u201D is remade")));
	}

	@Test
	void aPoemOfOnesOwnIsTakenIntoTheMixAndMadeAnew() throws Exception {
		view.choose("Markov");
		PoemDriver poems = new PoemDriver();
		try {
			poems.open("Own", Harvest.hand("The harbour closes early.\nMy brother counts the quiet boats."));
			Driver.command("gleaner.poem.variations");
			Driver.waitFor("the text in the Mix",
					() -> view.mixWords().stream().anyMatch(words -> words.startsWith("Gleaner remakes your own text")));
			Driver.screenshot("mix-variations");
			Driver.command("gleaner.debris.step");
			Driver.waitFor("a variation", () -> view.text(0).lines().count() == 2);
			Driver.ui(() -> Driver.send(
					links().stream().filter(link -> link.getText().contains("Any poem instead")).findFirst().orElseThrow(),
					SWT.Selection));
			Driver.waitFor("the poems of the corpora again",
					() -> view.mixWords().stream().anyMatch(words -> words.startsWith("Gleaner remakes the poems of these corpora")));
		} finally {
			poems.close();
		}
	}

	private static Table titles() {
		return Arrays.stream(Driver.display().getShells()).filter(Shell::isVisible)
				.flatMap(shell -> Driver.all(shell, Table.class).stream()).filter(Control::isVisible)
				.filter(table -> table.getShell() != Driver.window().getShell()).findFirst().orElse(null);
	}
}
