// SPDX-License-Identifier: EPL-2.0
package gleaner.film.picture;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;

/** The picture that is painted on, and which parts of it are not as they were in the picture before. Used by one thread. */
public final class Canvas {
	/** So many parts are told apart; where more have changed they are told as one. */
	private static final int MOST_PARTS = 64;

	static {
		Headless.ensure();
	}

	private final FilmSize size;
	private final BufferedImage image;
	private final int[] pixels;
	private final List<Rectangle> changed = new ArrayList<>();

	/** Paints on a part of the canvas. */
	@FunctionalInterface
	public interface Painting {
		void on(Graphics2D g);
	}

	/** A black one, all of which counts as changed. */
	public Canvas(FilmSize size) {
		this.size = size;
		image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
		pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
		changed.add(new Rectangle(0, 0, size.width(), size.height()));
	}

	public FilmSize size() {
		return size;
	}

	/** Paints within a rectangle; nothing outside of it is touched. */
	public void paint(Rectangle part, Painting painting) {
		Rectangle inside = part.intersection(new Rectangle(0, 0, size.width(), size.height()));
		if (inside.isEmpty()) return;
		Graphics2D g = image.createGraphics();
		try {
			g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
			g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
			g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
			g.clip(inside);
			painting.on(g);
		} finally {
			g.dispose();
		}
		changed(inside);
	}

	private void changed(Rectangle part) {
		if (changed.stream().anyMatch(each -> each.contains(part))) return;
		changed.removeIf(part::contains);
		changed.add(part);
		if (changed.size() <= MOST_PARTS) return;
		Rectangle all = changed.stream().reduce(Rectangle::union).orElseThrow();
		changed.clear();
		changed.add(all);
	}

	/** What is not as it was when {@link #settle} was last called; empty if all is. */
	public List<Rectangle> changed() {
		return List.copyOf(changed);
	}

	/** The next picture begins as this one is. */
	public void settle() {
		changed.clear();
	}

	/** Its pixels row by row, 0xRRGGBB each in the lower 24 bits; not to be changed. */
	public int[] pixels() {
		return pixels;
	}

	/** The picture itself, which changes with the canvas; not to be painted on. */
	public BufferedImage image() {
		return image;
	}
}
