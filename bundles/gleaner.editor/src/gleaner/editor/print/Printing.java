// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.print;

import gleaner.files.StudioException;
import gleaner.publish.Printout;
import gleaner.ui.Background;
import gleaner.ui.Status;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Shell;

/** Sends pages to a printer that the poet chooses, each as large as the paper allows. */
final class Printing {
	private static final String NO_PRINTER = "this computer has no printer; use File › Publish to make a PDF for another one";
	/** Of a picture, in pixels: a page of a book at 600 dots an inch. More takes long and shows nothing more. */
	private static final int WIDEST = 3500;

	private Printing() {
	}

	/**
	 * Asks for the printer, and prints in the background.
	 *
	 * @param after runs when the pages are not needed any more, on any thread
	 */
	static void ask(Shell shell, String title, Printout printout, Runnable after) {
		PrinterData printer = choose(shell, printout.pages());
		if (printer == null) {
			after.run();
			return;
		}
		Background.once("Printing " + title, turn -> {
			try {
				print(printer, title, printout);
			} finally {
				after.run();
			}
			return null;
		}).trouble("“" + title + "” is not printed").then(done -> Status.say("“" + title + "” is on its way to the printer"));
	}

	/** Null if there is no printer, or the poet changes their mind. */
	private static PrinterData choose(Shell shell, int pages) {
		try {
			if (Printer.getPrinterList().length == 0) {
				Status.say(NO_PRINTER);
				return null;
			}
			PrintDialog dialog = new PrintDialog(shell);
			PrinterData first = new PrinterData();
			first.startPage = 1;
			first.endPage = pages;
			dialog.setPrinterData(first);
			return dialog.open();
		} catch (SWTException | LinkageError e) {
			Status.trouble(NO_PRINTER, e);
			return null;
		}
	}

	/** Off the UI thread: a printer is a device of its own. */
	private static void print(PrinterData data, String title, Printout printout) throws StudioException {
		boolean isRange = data.scope == PrinterData.PAGE_RANGE;
		int from = isRange ? Math.clamp(data.startPage - 1, 0, printout.pages() - 1) : 0;
		int to = isRange ? Math.clamp(data.endPage, from + 1, printout.pages()) : printout.pages();
		Printer printer = new Printer(data);
		try {
			if (!printer.startJob(title)) throw new StudioException("the printer \"" + data.name + "\" accepts nothing now");
			for (int page = from; page < to; page++) {
				if (!printer.startPage()) throw new StudioException("the printer \"" + data.name + "\" stopped at page " + (page + 1));
				paint(printer, printout, page);
				printer.endPage();
			}
			printer.endJob();
		} catch (SWTException e) {
			throw new StudioException("the printer \"" + data.name + "\" refuses: " + e.getMessage(), e);
		} finally {
			printer.dispose();
		}
	}

	private static void paint(Printer printer, Printout printout, int number) throws StudioException {
		Rectangle paper = printer.getClientArea();
		int width = Math.max(1, Math.min(paper.width, Math.round(paper.height / printout.shape())));
		Printout.Picture picture = printout.page(number, Math.min(width, WIDEST));
		Image image = new Image(printer, image(picture));
		GC gc = new GC(printer);
		try {
			int height = Math.round((float) width * picture.height() / picture.width());
			gc.drawImage(image, 0, 0, picture.width(), picture.height(), paper.x + (paper.width - width) / 2,
					paper.y + (paper.height - height) / 2, width, height);
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	static ImageData image(Printout.Picture picture) {
		ImageData data = new ImageData(picture.width(), picture.height(), 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
		for (int y = 0; y < picture.height(); y++)
			data.setPixels(0, y, picture.width(), picture.pixels(), y * picture.width());
		return data;
	}
}
