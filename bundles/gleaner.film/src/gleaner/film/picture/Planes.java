// SPDX-License-Identifier: EPL-2.0
package gleaner.film.picture;

import java.awt.Rectangle;

/**
 * A picture as encoders of films take it: a plane of brightness and two of colour at half the width and height (4:2:0, BT.709, limited
 * range). Only what has changed on the canvas is computed anew: most of a page of text stays as it is from picture to picture. Used by one
 * thread.
 */
public final class Planes {
	private static final int HALF = 1 << 15;
	private final int width;
	private final int height;
	private final byte[] luma;
	private final byte[] blue;
	private final byte[] red;

	public Planes(FilmSize size) {
		width = size.width();
		height = size.height();
		luma = new byte[width * height];
		blue = new byte[luma.length / 4];
		red = new byte[luma.length / 4];
	}

	/** How many bytes {@link #copyTo} writes. */
	public int length() {
		return luma.length + blue.length + red.length;
	}

	/** Takes over what has changed on a canvas. */
	public void update(Canvas canvas) {
		for (Rectangle part : canvas.changed()) update(canvas.pixels(), part);
	}

	private void update(int[] pixels, Rectangle part) {
		int left = part.x & ~1;
		int top = part.y & ~1;
		int right = Math.min(width, part.x + part.width + 1 & ~1);
		int bottom = Math.min(height, part.y + part.height + 1 & ~1);
		for (int y = top; y < bottom; y += 2) for (int x = left; x < right; x += 2) block(pixels, x, y);
	}

	/** Two by two pixels. The factors are those of BT.709 for 16 to 235 and 16 to 240, times 65,536. */
	private void block(int[] pixels, int x, int y) {
		int at = y * width + x;
		int a = pixels[at];
		int b = pixels[at + 1];
		int c = pixels[at + width];
		int d = pixels[at + width + 1];
		luma[at] = luma(a);
		luma[at + 1] = luma(b);
		luma[at + width] = luma(c);
		luma[at + width + 1] = luma(d);
		int r = (a >> 16 & 255) + (b >> 16 & 255) + (c >> 16 & 255) + (d >> 16 & 255);
		int g = (a >> 8 & 255) + (b >> 8 & 255) + (c >> 8 & 255) + (d >> 8 & 255);
		int bl = (a & 255) + (b & 255) + (c & 255) + (d & 255);
		int colour = (y >> 1) * (width >> 1) + (x >> 1);
		blue[colour] = (byte) (128 + (-6_596 * r - 22_189 * g + 28_784 * bl + 4 * HALF >> 18));
		red[colour] = (byte) (128 + (28_784 * r - 26_145 * g - 2_639 * bl + 4 * HALF >> 18));
	}

	private static byte luma(int pixel) {
		return (byte) (16 + (11_966 * (pixel >> 16 & 255) + 40_254 * (pixel >> 8 & 255) + 4_064 * (pixel & 255) + HALF >> 16));
	}

	/** Writes brightness, blue and red one behind the other. */
	public void copyTo(byte[] all) {
		System.arraycopy(luma, 0, all, 0, luma.length);
		System.arraycopy(blue, 0, all, luma.length, blue.length);
		System.arraycopy(red, 0, all, luma.length + blue.length, red.length);
	}

	/** The three planes themselves; not to be changed. */
	public byte[][] planes() {
		return new byte[][] { luma, blue, red };
	}
}
