// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
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
	private static final Pattern COLOUR = Pattern.compile(
			"ColorDefinition#gleaner-(\\w+) \\{ color: #(\\p{XDigit}{2})(\\p{XDigit}{2})(\\p{XDigit}{2}); }");
	private static final int HEX = 16;

	private final Map<String, RGB> colours = new HashMap<>();

	EarlyLook(boolean isDark) {
		String sheet = isDark ? "/css/dark.css" : "/css/light.css";
		try (InputStream in = FrameworkUtil.getBundle(EarlyLook.class).getEntry(sheet).openStream()) {
			Matcher each = COLOUR.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
			while (each.find()) colours.put(each.group(1), new RGB(part(each.group(2)), part(each.group(3)), part(each.group(4))));
		} catch (IOException e) {
			ILog.get().warn("The colours of " + sheet + " cannot be read", e);
		}
	}

	private static int part(String hex) {
		return Integer.parseInt(hex, HEX);
	}

	/** Gives its colours to a window, or a part of one, with all that is in it. */
	void dress(Control control) {
		boolean isButton = control instanceof Button;
		boolean isMain = isButton && control.getShell().getDefaultButton() == control;
		colour(isMain ? "accent" : isButton ? "field" : "board").ifPresent(control::setBackground);
		colour(isMain ? "onaccent" : "ink").ifPresent(control::setForeground);
		if (control instanceof Composite all) for (Control each : all.getChildren()) dress(each);
	}

	private Optional<Color> colour(String name) {
		return Optional.ofNullable(colours.get(name)).map(Color::new);
	}
}
