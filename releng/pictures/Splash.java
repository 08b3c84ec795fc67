
// SPDX-License-Identifier: EPL-2.0
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * Makes the pictures that stand on the screen while Gleaner starts, from the colours of the two themes and the book face of the window:
 * light and dark, each also at twice the size. Run it from the top of the project: {@code java releng/pictures/Splash.java [FOLDER]}.
 */
final class Splash {
	private static final int WIDTH = 420;
	private static final int HEIGHT = 240;
	private static final Path STYLES = Path.of("bundles/gleaner.ui/css");
	private static final Path FACE = Path.of("bundles/gleaner.ui/fonts/EBGaramond12-Regular.otf");

	public static void main(String[] args) throws Exception {
		Path folder = Path.of(args.length > 0 ? args[0] : "features/gleaner.feature/rootfiles/splash/splash");
		Font face = Font.createFont(Font.TRUETYPE_FONT, FACE.toFile());
		for (String theme : new String[] { "light", "dark" }) {
			String style = Files.readString(STYLES.resolve(theme + ".css"));
			ImageIO.write(paint(style, face, 1), "png", folder.resolve(theme + ".png").toFile());
			ImageIO.write(paint(style, face, 2), "png", folder.resolve(theme + "@2x.png").toFile());
		}
	}

	private static BufferedImage paint(String style, Font face, int scale) throws IOException {
		BufferedImage image = new BufferedImage(WIDTH * scale, HEIGHT * scale, BufferedImage.TYPE_INT_RGB);
		Graphics2D g = image.createGraphics();
		g.scale(scale, scale);
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
		g.setColor(colour(style, "pane"));
		g.fillRect(0, 0, WIDTH, HEIGHT);
		g.setColor(colour(style, "line"));
		g.draw(new Rectangle2D.Double(.5, .5, WIDTH - 1, HEIGHT - 1));
		g.setColor(colour(style, "ink"));
		g.setFont(face.deriveFont(52f));
		double width = g.getFontMetrics().getStringBounds("Gleaner", g).getWidth();
		g.drawString("Gleaner", (float) (WIDTH - width) / 2, 132f);
		g.setColor(colour(style, "accent"));
		g.fill(new Rectangle2D.Double(WIDTH / 2. - 20, 160, 40, 2));
		g.dispose();
		return image;
	}

	private static Color colour(String style, String name) throws IOException {
		Matcher m = Pattern.compile("ColorDefinition#gleaner-" + name + " \\{ color: (#[0-9A-F]{6})").matcher(style);
		if (!m.find()) throw new IOException("no colour " + name + " in the style sheet");
		return Color.decode(m.group(1));
	}
}
