// SPDX-License-Identifier: EPL-2.0
package gleaner.film.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ThemeTest {
	private static final Path STYLES = Path.of("..", "gleaner.ui", "css");

	/** A film has the colours of the window; both say them, since a core knows no window. */
	@Test
	void coloursAreThoseOfTheWindow() throws Exception {
		sameAs("light.css", Theme.LIGHT);
		sameAs("dark.css", Theme.DARK);
	}

	private static void sameAs(String style, Theme theme) throws Exception {
		String css = Files.readString(STYLES.resolve(style));
		assertEquals(colour(css, "board"), theme.board());
		assertEquals(colour(css, "pane"), theme.pane());
		assertEquals(colour(css, "ink"), theme.ink());
		assertEquals(colour(css, "dim"), theme.dim());
		assertEquals(colour(css, "line"), theme.line());
	}

	private static Color colour(String css, String name) {
		Matcher found = Pattern.compile("#gleaner-" + name + " \\{ color: #([0-9A-F]{6})").matcher(css);
		assertTrue(found.find(), name);
		return new Color(Integer.parseInt(found.group(1), 16));
	}

	@Test
	void allThatIsWrittenCanBeRead() {
		for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
			assertReadable(theme.ink(), theme.pane());
			assertReadable(theme.dim(), theme.pane());
			assertReadable(theme.dim(), theme.board());
		}
		for (StageColours stage : List.of(StageColours.DARK, StageColours.LIGHT)) {
			assertReadable(stage.line(), stage.ground());
			assertReadable(stage.foot(), stage.ground());
			for (int ago = 0; ago < 5; ago++) assertReadable(stage.earlier(ago), stage.ground());
		}
	}

	/** WCAG 2.2, 1.4.3. */
	private static void assertReadable(Color text, Color ground) {
		double a = luminance(text) + 0.05;
		double b = luminance(ground) + 0.05;
		double contrast = Math.max(a, b) / Math.min(a, b);
		assertTrue(contrast >= 4.5, () -> text + " on " + ground + " is " + contrast);
	}

	private static double luminance(Color colour) {
		float[] rgb = colour.getRGBColorComponents(null);
		double[] linear = new double[3];
		for (int i = 0; i < 3; i++) linear[i] = rgb[i] <= 0.04045 ? rgb[i] / 12.92 : Math.pow((rgb[i] + 0.055) / 1.055, 2.4);
		return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
	}
}
