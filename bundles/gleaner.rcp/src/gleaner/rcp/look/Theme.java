// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.look;

import java.util.Locale;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** What the poet has chosen: light, dark, or whatever the desktop is. UI thread. */
@SuppressWarnings("restriction") // the theme engine is provisional API: only this class touches it
public enum Theme {
	SYSTEM("as the desktop"), LIGHT("light"), DARK("dark");

	private static final String LIGHT_ID = "gleaner.theme.light";
	private static final String DARK_ID = "org.eclipse.e4.ui.css.theme.e4_dark";
	private static final String CHOICE = "theme";

	/** What the poet reads. */
	final String label;

	Theme(String label) {
		this.label = label;
	}

	/** The choice; {@link #SYSTEM} until there is one. */
	static Theme chosen() {
		String name = preferences().get(CHOICE, SYSTEM.name()).toUpperCase(Locale.ROOT);
		for (Theme theme : values())
			if (theme.name().equals(name))
				return theme;
		return SYSTEM;
	}

	/** Chooses and shows a theme. */
	static void choose(Theme theme) {
		preferences().put(CHOICE, theme.name());
		theme.show();
	}

	/** Whether the window is dark just now. */
	static boolean isDark() {
		IThemeEngine engine = engine();
		return engine.getActiveTheme() != null && DARK_ID.equals(engine.getActiveTheme().getId());
	}

	/** Shows the theme if it is not the one that is shown. */
	void show() {
		boolean dark = wantsDark();
		if (dark != isDark())
			engine().setTheme(dark ? DARK_ID : LIGHT_ID, true);
	}

	private boolean wantsDark() {
		return this == DARK || this == SYSTEM && Display.isSystemDarkTheme();
	}

	/** Whether a window will be dark that is not there yet; the folder of its preferences has to be known. */
	public static boolean willBeDark() {
		return chosen().wantsDark();
	}

	/**
	 * To be called before the workbench is made: forgets the theme of the last time if the desktop shall decide, for
	 * then the platform asks the desktop itself.
	 */
	public static void prepare() {
		if (chosen() == SYSTEM)
			InstanceScope.INSTANCE.getNode("org.eclipse.e4.ui.css.swt.theme").remove("themeid");
	}

	private static IThemeEngine engine() {
		return PlatformUI.getWorkbench().getService(IThemeEngine.class);
	}

	private static IEclipsePreferences preferences() {
		return InstanceScope.INSTANCE.getNode("gleaner.rcp");
	}
}
