package gleaner.rcp;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;

/** Changes between light and dark while the window is open; the choice is kept. */
@SuppressWarnings("restriction") // the theme engine is provisional API: only this class touches it
public class ToggleTheme extends AbstractHandler {
	static final String LIGHT = "gleaner.theme.light";
	static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

	@Override
	public Object execute(ExecutionEvent event) {
		IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		boolean dark = engine.getActiveTheme() != null && DARK.equals(engine.getActiveTheme().getId());
		engine.setTheme(dark ? LIGHT : DARK, true);
		return null;
	}
}
