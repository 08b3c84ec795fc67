// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gleaner.ui.PluginWatch;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.Test;

/** What is asked before there is a theme looks as Gleaner does. */
class EarlyQuestionTest {
	/** Keeps the workbench, which is not there when the question comes in earnest, from painting it. */
	private static final String UNPAINTED = "org.eclipse.e4.ui.css.disabled";

	@Test
	void itIsLight() {
		see(false, new RGB(0xEF, 0xEB, 0xE3), new RGB(0x26, 0x23, 0x1F));
	}

	@Test
	void itIsDark() {
		see(true, new RGB(0x18, 0x16, 0x14), new RGB(0xE8, 0xE2, 0xD6));
	}

	private static void see(boolean isDark, RGB board, RGB ink) {
		MessageDialog question = Driver.ui(() -> {
			MessageDialog made = PluginWatch.question("Quern and Tidewords", isDark);
			made.create();
			unpainted(made.getShell());
			made.setBlockOnOpen(false);
			made.open();
			return made;
		});
		try {
			Driver.screenshot(isDark ? "early-question-dark" : "early-question");
			Driver.ui(() -> holds(question.getShell(), board, ink));
		} finally {
			Driver.ui(question::close);
		}
	}

	private static void unpainted(Control control) {
		control.setData(UNPAINTED, true);
		if (control instanceof Composite all) for (Control each : all.getChildren()) unpainted(each);
	}

	private static void holds(Control control, RGB board, RGB ink) {
		if (!(control instanceof Button)) {
			assertEquals(board, control.getBackground().getRGB(), control::toString);
			assertEquals(ink, control.getForeground().getRGB(), control::toString);
		}
		if (control instanceof Composite all) for (Control each : all.getChildren()) holds(each, board, ink);
	}
}
