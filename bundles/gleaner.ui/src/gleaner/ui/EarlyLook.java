// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.framework.FrameworkUtil;

/**
 * Gleaner's colours for what is asked before there is a workbench, which brings the themes. They are read from the style sheets of the
 * themes, so that each colour stands in one place. If they cannot be read, all looks as the desktop does. UI thread.
 */
final class EarlyLook {
	private static final Pattern COLOUR = Pattern.compile("ColorDefinition#gleaner-(\\w+)\\s*\\{\\s*color:\\s*#(\\p{XDigit}{6})");

	private final Map<Ink, RGB> colours = new EnumMap<>(Ink.class);

	EarlyLook(boolean isDark) {
		String sheet = isDark ? "/css/dark.css" : "/css/light.css";
		try (InputStream in = FrameworkUtil.getBundle(EarlyLook.class).getEntry(sheet).openStream()) {
			colours.putAll(colours(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
		} catch (IOException e) {
			ILog.get().warn("The colours of " + sheet + " cannot be read", e);
		}
	}

	/** What a style sheet says the colours are. */
	static Map<Ink, RGB> colours(String sheet) {
		Map<Ink, RGB> all = new EnumMap<>(Ink.class);
		for (MatchResult each : COLOUR.matcher(sheet).results().toList()) {
			int rgb = HexFormat.fromHexDigits(each.group(2));
			all.put(Ink.valueOf(each.group(1).toUpperCase(Locale.ROOT)), new RGB(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255));
		}
		return all;
	}

	/** Gives its colours to a window, or a part of one, with all that is in it. */
	void dress(Control control) {
		boolean isButton = control instanceof Button;
		boolean isMain = isButton && control.getShell().getDefaultButton() == control;
		colour(isMain ? Ink.ACCENT : isButton ? Ink.FIELD : Ink.BOARD).ifPresent(control::setBackground);
		colour(isMain ? Ink.ONACCENT : Ink.INK).ifPresent(control::setForeground);
		if (control instanceof Composite all) for (Control each : all.getChildren()) dress(each);
	}

	private Optional<Color> colour(Ink ink) {
		return Optional.ofNullable(colours.get(ink)).map(Color::new);
	}
}
