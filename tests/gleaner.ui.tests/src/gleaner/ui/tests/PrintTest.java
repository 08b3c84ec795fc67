// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gleaner.files.StudioException;
import gleaner.studio.poem.Harvest;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pages of a poem before they are printed. */
class PrintTest {
	private final PoemDriver poem = new PoemDriver();

	@AfterEach
	void close() throws StudioException {
		poem.close();
	}

	/** How many dark pixels stand in the middle of the page; UI thread. */
	private static int inked(Canvas canvas) {
		Rectangle area = canvas.getClientArea();
		Image image = new Image(canvas.getDisplay(), area.width, area.height);
		GC gc = new GC(canvas);
		gc.copyArea(image, 0, 0);
		gc.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		int inked = 0;
		for (int y = area.height / 20; y < area.height / 2; y++)
			for (int x = area.width / 4; x < area.width * 3 / 4; x++)
				if (data.palette.getRGB(data.getPixel(x, y)).red < 100) inked++;
		return inked;
	}

	@Test
	void thePagesAreSeenAndTurned() throws StudioException {
		poem.open("Stair", Harvest.hand("under the third stair\n".repeat(60)));
		Driver.commandLater("gleaner.poem.printPreview");
		Shell dialog = Driver.dialog("Print preview · page 1 of 3");
		Canvas canvas = Driver.ui(() -> Driver.find(dialog, Canvas.class, any -> any.getClass() == Canvas.class));
		Driver.waitFor("the words of the first page", () -> inked(canvas) > 200);
		Driver.screenshot("print-preview");
		assertFalse(Driver.ui(() -> Driver.find(dialog, Button.class, b -> b.getText().equals("&Previous page")).isEnabled()));
		Driver.press(dialog, "Next page");
		Driver.waitFor("the second page", () -> dialog.getText().equals("Print preview · page 2 of 3"));
		Driver.key(canvas, 0, SWT.PAGE_DOWN);
		Driver.waitFor("the third page", () -> dialog.getText().equals("Print preview · page 3 of 3"));
		assertFalse(Driver.ui(() -> Driver.find(dialog, Button.class, b -> b.getText().equals("&Next page")).isEnabled()));
		Driver.press(dialog, "Close");
		Driver.waitFor("the dialog to close", dialog::isDisposed);
		assertEquals(60, poem.text().lines().count(), "nothing has happened to the poem");
	}
}
