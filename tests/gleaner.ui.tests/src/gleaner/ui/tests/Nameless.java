// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import gleaner.ui.Spoken;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.FormLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.Widget;

/** Finds what can have the focus and no screen reader could name. */
final class Nameless {
	private Nameless() {
	}

	/** Notes all such controls that are to be seen; UI thread. */
	static void note(Composite parent, String where, List<String> into) {
		for (Control child : parent.getChildren()) {
			if (!child.isVisible()) continue;
			if (isPlatforms(child)) continue;
			boolean isNamed = switch (child) {
			case Text _, Combo _, Spinner _, Button _, Table _, Tree _, Scale _, StyledText _ -> isNamed(child);
			case org.eclipse.swt.widgets.List _ -> isNamed(child);
			default -> true;
			};
			if (!isNamed) into.add(where + ": " + child + " in " + child.getParent());
			if (child instanceof ToolBar bar)
				for (ToolItem item : bar.getItems())
					if ((item.getStyle() & SWT.SEPARATOR) == 0 && !isNamed(item))
						into.add(where + ": " + item + " " + item.getToolTipText());
			if (child instanceof Composite composite) note(composite, where, into);
		}
	}

	/** The message of a wizard, which stands in a field that cannot be reached, and the platform's own page of preferences. */
	private static boolean isPlatforms(Control control) {
		return control instanceof Text text && (text.getStyle() & SWT.READ_ONLY) != 0 && text.getParent().getLayout() instanceof FormLayout;
	}

	/** A sign is no name. */
	private static boolean isNamed(Widget widget) {
		return Spoken.heard(widget).codePoints().anyMatch(Character::isLetter);
	}
}
