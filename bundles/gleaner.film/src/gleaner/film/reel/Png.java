// SPDX-License-Identifier: EPL-2.0
package gleaner.film.reel;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as PNG. */
final class Png {
	/** A page of text is small anyhow; the quickest is a third of the time. */
	private static final float QUICK = 0.9f;

	private Png() {
	}

	static byte[] of(BufferedImage image) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
			ImageWriteParam how = writer.getDefaultWriteParam();
			if (how.canWriteCompressed()) {
				how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
				how.setCompressionQuality(QUICK);
			}
			writer.setOutput(out);
			writer.write(null, new IIOImage(image, null, null), how);
		} finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}
}
