// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.guide;

import gleaner.desk.guide.HelpPlaces;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Display;

/** Opens the guide at a heading that is named, or at what it tells about the place where the poet is. */
public class OpenGuide extends AbstractHandler {
	private static final String ANCHOR = "anchor";

	@Override
	public Object execute(ExecutionEvent event) {
		Display display = Display.getCurrent();
		Optional<String> named = Optional.ofNullable(event.getParameter(ANCHOR));
		GuideWindow.open(display, named.or(() -> Whereabouts.of(display).flatMap(HelpPlaces::anchor)));
		return null;
	}
}
