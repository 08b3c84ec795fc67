// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import gleaner.files.StudioException;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Poems;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A poem as it is printed: the pages of the PDF that publishing makes, without title page and colophon, as pictures. To be closed. Safe
 * for use by several threads; making it and its pictures takes some tenths of a second.
 */
public final class Printout implements AutoCloseable {
	private static final float POINTS = 72;
	private static final String HEADLESS = "java.awt.headless";

	static {
		// pictures are painted in memory; with a desktop, Java's own and SWT's would meet in one process
		if (System.getProperty(HEADLESS) == null) System.setProperty(HEADLESS, "true");
	}

	private final PDDocument pdf;
	private final PDFRenderer renderer;
	private final List<String> remarks;

	/**
	 * A page as a picture.
	 *
	 * @param width in pixels
	 * @param height in pixels
	 * @param pixels row by row from the top, 0xRRGGBB each
	 */
	public record Picture(int width, int height, int[] pixels) {
	}

	private Printout(PDDocument pdf, List<String> remarks) {
		this.pdf = pdf;
		this.remarks = remarks;
		renderer = new PDFRenderer(pdf);
	}

	/**
	 * Sets a poem.
	 *
	 * @param title is printed above it, unless the poet has given none
	 */
	public static Printout of(String title, Harvest poem) throws StudioException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			List<String> remarks = PdfEdition.alone(new Leaf(Poems.isUntitled(title) ? "" : title, poem, List.of()), bytes);
			return new Printout(Loader.loadPDF(bytes.toByteArray()), remarks);
		} catch (IOException e) {
			throw new StudioException("\"" + title + "\" cannot be set for printing: " + e.getMessage(), e);
		}
	}

	/** How many pages there are, one at least. */
	public int pages() {
		return pdf.getNumberOfPages();
	}

	/** Height of a page, divided by its width. */
	public float shape() {
		PDRectangle page = pdf.getPage(0).getMediaBox();
		return page.getHeight() / page.getWidth();
	}

	/** What could not be set as it is in the poem, in sentences for the poet. */
	public List<String> remarks() {
		return remarks;
	}

	/**
	 * Paints a page.
	 *
	 * @param number from 0
	 * @param width of the picture in pixels, 1 at least
	 */
	public synchronized Picture page(int number, int width) throws StudioException {
		try {
			float scale = width / pdf.getPage(number).getMediaBox().getWidth();
			BufferedImage image = renderer.renderImageWithDPI(number, scale * POINTS, ImageType.RGB);
			int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
			for (int i = 0; i < pixels.length; i++) pixels[i] &= 0xFFFFFF;
			return new Picture(image.getWidth(), image.getHeight(), pixels);
		} catch (IOException e) {
			throw new StudioException("page " + (number + 1) + " cannot be painted: " + e.getMessage(), e);
		}
	}

	@Override
	public synchronized void close() {
		try {
			pdf.close();
		} catch (IOException e) {
			throw new IllegalStateException("a document in memory can always be closed", e);
		}
	}
}
