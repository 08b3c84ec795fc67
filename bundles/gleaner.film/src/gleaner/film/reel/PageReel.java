// SPDX-License-Identifier: EPL-2.0
package gleaner.film.reel;

import gleaner.film.picture.Canvas;
import gleaner.film.picture.FilmSize;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/**
 * A page that plays itself in any browser, from the disk and without anything beside it: the first picture and then only what changes, as
 * pictures within the page. Every now and then a whole one, so that a reader can go back and forth.
 */
public final class PageReel implements Reel {
	private static final int SECONDS_BETWEEN_KEYS = 10;
	private static final String TITLE = "{title}";
	private static final String RATE = "{rate}";
	private static final String SIZE = "{size}";
	private static final String PATCHES = "{patches}";
	private static final String FRAMES = "{frames}";

	private final int framesASecond;
	private final OutputStream out;
	private final String tail;
	private long frames;

	/**
	 * @param title of the page
	 * @param file where it is written to; what is there is overwritten
	 */
	public PageReel(FilmSize size, int framesASecond, String title, Path file) throws IOException {
		this.framesASecond = framesASecond;
		String page = template().replace(TITLE, escaped(title)).replace(RATE, String.valueOf(framesASecond)).replace(SIZE,
				"width=\"" + size.width() + "\" height=\"" + size.height() + "\"");
		int at = page.indexOf(PATCHES);
		tail = page.substring(at + PATCHES.length());
		out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
		write(page.substring(0, at));
	}

	private static String template() throws IOException {
		try (InputStream in = PageReel.class.getResourceAsStream("film.html")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("{", "&#123;");
	}

	private void write(String text) throws IOException {
		out.write(text.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public void add(Canvas canvas) throws IOException {
		boolean isKey = frames % (SECONDS_BETWEEN_KEYS * (long) framesASecond) == 0;
		BufferedImage image = canvas.image();
		List<Rectangle> parts = isKey ? List.of(new Rectangle(0, 0, image.getWidth(), image.getHeight())) : canvas.changed();
		for (Rectangle part : parts) {
			BufferedImage patch = new BufferedImage(part.width, part.height, BufferedImage.TYPE_INT_RGB);
			patch.getRaster().setRect(image.getRaster().createChild(part.x, part.y, part.width, part.height, 0, 0, null));
			write("[" + frames + "," + part.x + "," + part.y + "," + (isKey ? 1 : 0) + ",\""
					+ Base64.getEncoder().encodeToString(Png.of(patch)) + "\"],\n");
		}
		frames++;
	}

	@Override
	public void finish() throws IOException {
		write(tail.replace(FRAMES, String.valueOf(frames)));
		out.close();
	}

	@Override
	public void close() throws IOException {
		out.close();
	}
}
