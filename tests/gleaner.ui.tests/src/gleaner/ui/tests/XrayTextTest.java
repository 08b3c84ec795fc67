// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A poem before one model, and before two. */
class XrayTextTest {
	private static final String POEM = "the tide keeps its own keys\nxqzv under the stair";

	private final PoemDriver poem = new PoemDriver();

	@BeforeEach
	void aPoem() {
		Driver.waitForStudio();
		Driver.command("gleaner.poem.new");
		Driver.waitFor("a new poem", () -> PoemDriver.editor() != null && PoemDriver.page().getEditable());
		Driver.ui(() -> PoemDriver.page().setFocus());
		poem.type(POEM);
	}

	@AfterEach
	void close() throws StudioException {
		Driver.ui(() -> Stream.of(Driver.display().getShells()).filter(shell -> !shell.isDisposed() && shell.getText().equals("X-ray"))
				.toList().forEach(Shell::close));
		poem.close();
	}

	private static StyledText page(Shell window) {
		return Driver.find(window, StyledText.class, any -> true);
	}

	@Test
	void whatAModelDidNotExpectIsTintedAndTwoModelsDisagree() {
		Driver.command("gleaner.xray.text");
		Shell window = Driver.dialog("X-ray");
		assertEquals(POEM, Driver.ui(() -> page(window).getText()));
		Driver.waitFor("tints", () -> page(window).getStyleRanges().length > 0);
		assertTrue(Driver.ui(() -> page(window).getSize().x > window.getClientArea().width * 3 / 4), "the text has the window's width");
		int strange = POEM.indexOf("xqzv") + 2;
		assertTrue(Driver.ui(() -> page(window).getStyleRangeAtOffset(strange)) != null, "nobody expects xqzv");
		List<String> nameless = new ArrayList<>();
		Driver.ui(() -> Nameless.note(window, "X-ray", nameless));
		assertEquals(List.of(), nameless);
		Combo other = Driver.ui(() -> Driver.all(window, Combo.class).get(1));
		Driver.ui(() -> {
			other.select(other.getItemCount() - 1);
			Driver.send(other, SWT.Selection);
		});
		Table words = Driver.ui(() -> Driver.find(window, Table.class, any -> true));
		Driver.waitFor("where they disagree", () -> words.getVisible() && words.getItemCount() >= 8);
		Driver.ui(() -> {
			words.setSelection(0);
			Event chosen = new Event();
			chosen.item = words.getItem(0);
			words.notifyListeners(SWT.Selection, chosen);
		});
		assertEquals(Driver.ui(() -> words.getItem(0).getText(0)), Driver.ui(() -> page(window).getSelectionText()));
		Driver.settle();
		Driver.screenshot("xray-text-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("xray-text-dark"));
	}
}
