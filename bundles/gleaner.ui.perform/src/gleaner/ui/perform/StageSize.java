// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.StagePlan;
import gleaner.performance.pace.Screen;
import gleaner.performance.programme.Look;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Display;

/** How much a stage holds, in letters and rows: for where long lines are cut. */
final class StageSize {
	private static final String LETTERS = "the quick brown fox jumps over the lazy dog and is not amused";

	private StageSize() {
	}

	static Screen of(Rectangle area, Look look, Display display) {
		StagePlan plan = StagePlan.of(area.width, area.height, false);
		double pixels = Math.max(1, look.size() * area.height / (double) StagePlan.HEIGHT);
		int points = Math.max(1, (int) Math.round(pixels * 72 / display.getDPI().y));
		Font font = new Font(display, look.family().isBlank() ? StageFonts.OWN : look.family(), points, SWT.NORMAL);
		TextLayout layout = new TextLayout(display);
		layout.setFont(font);
		layout.setText(LETTERS);
		Rectangle size = layout.getBounds();
		layout.dispose();
		font.dispose();
		int columns = size.width == 0 ? Screen.USUAL.columns() : plan.width() * LETTERS.length() / size.width;
		int rows = size.height == 0 ? Screen.USUAL.rows() : plan.room() / size.height;
		return new Screen(Math.max(Screen.LEAST, columns), Math.max(1, rows));
	}
}
