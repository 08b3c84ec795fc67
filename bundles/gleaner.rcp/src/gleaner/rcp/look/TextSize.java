// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.look;

import gleaner.ui.Fonts;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Larger, smaller or usual text in poems and debris alike. */
public class TextSize extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		for (String font : new String[] { Fonts.POEM, Fonts.DEBRIS })
			switch (event.getCommand().getId()) {
			case "gleaner.text.larger" -> Fonts.grow(font, 1);
			case "gleaner.text.smaller" -> Fonts.grow(font, -1);
			default -> Fonts.restore(font);
			}
		return null;
	}
}
