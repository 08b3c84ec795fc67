// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written or drawn with a meaning can be told from its ground in both themes, as computed from the style sheets. */
class ContrastTest {
	private static final double TEXT = 4.5;
	private static final double LINES = 3;
	private static final List<Ink> GROUNDS = List.of(Ink.PANE, Ink.BOARD, Ink.FIELD);

	@ParameterizedTest
	@ValueSource(strings = { "light", "dark" })
	void textCanBeReadOnEveryGround(String theme) throws IOException {
		Map<Ink, RGB> colours = colours(theme);
		List<String> faint = new ArrayList<>();
		for (Ink ground : GROUNDS)
			for (Ink ink : List.of(Ink.INK, Ink.DIM, Ink.ACCENT, Ink.MACHINE, Ink.SWAP, Ink.QUOTATIONTEXT))
				check(colours, ink, ground, TEXT, faint);
		check(colours, Ink.INK, Ink.SELECTION, TEXT, faint);
		check(colours, Ink.ACCENT, Ink.SELECTION, TEXT, faint); // the room that is open; words that were looked for
		check(colours, Ink.ONACCENT, Ink.ACCENT, TEXT, faint);
		assertEquals(List.of(), faint);
	}

	@ParameterizedTest
	@ValueSource(strings = { "light", "dark" })
	void linesWithAMeaningCanBeSeen(String theme) throws IOException {
		Map<Ink, RGB> colours = colours(theme);
		List<String> faint = new ArrayList<>();
		for (Ink ground : List.of(Ink.PANE, Ink.BOARD, Ink.FIELD, Ink.SELECTION))
			for (Ink ink : List.of(Ink.DIM, Ink.ACCENT, Ink.MACHINE, Ink.SWAP, Ink.QUOTATION)) check(colours, ink, ground, LINES, faint);
		assertEquals(List.of(), faint);
	}

	@ParameterizedTest
	@ValueSource(strings = { "light", "dark" })
	void everyInkHasAColourAndIsToldToTheTheme(String theme) throws IOException {
		String sheet = sheet(theme);
		for (Ink ink : Ink.values()) {
			assertTrue(colours(theme).containsKey(ink), ink + " has no colour in " + theme);
			assertTrue(sheet.contains("'#" + css(ink) + "'"), ink + " is not among the colour definitions of " + theme);
		}
	}

	private static void check(Map<Ink, RGB> colours, Ink ink, Ink ground, double least, List<String> faint) {
		double contrast = contrast(colours.get(ink), colours.get(ground));
		if (contrast < least) faint.add(ink + " on " + ground + ": %.2f".formatted(contrast));
	}

	private static String css(Ink ink) {
		return ink.id().replace('.', '-');
	}

	private static String sheet(String theme) throws IOException {
		return Files.readString(Path.of("css", theme + ".css"));
	}

	private static Map<Ink, RGB> colours(String theme) throws IOException {
		return EarlyLook.colours(sheet(theme));
	}

	/** Contrast ratio as WCAG 2 defines it: from 1 to 21. */
	private static double contrast(RGB one, RGB other) {
		double bright = Math.max(luminance(one), luminance(other));
		double dark = Math.min(luminance(one), luminance(other));
		return (bright + 0.05) / (dark + 0.05);
	}

	private static double luminance(RGB colour) {
		return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
	}

	private static double linear(int value) {
		double share = value / 255.0;
		return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}
}
