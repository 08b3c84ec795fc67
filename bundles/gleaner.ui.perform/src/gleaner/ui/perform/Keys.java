// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.Stroke;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** What SWT calls the keys of a show. */
final class Keys {
	private static final int OTHERS = SWT.CTRL | SWT.ALT | SWT.COMMAND;

	private Keys() {
	}

	/** The key of an event; nothing if it is none of a show's. */
	static Optional<Stroke> stroke(Event event) {
		if ((event.stateMask & OTHERS) != 0) return Optional.empty();
		return Optional.ofNullable(switch (event.keyCode) {
		case SWT.ARROW_RIGHT -> Stroke.RIGHT;
		case SWT.ARROW_LEFT -> Stroke.LEFT;
		case SWT.ARROW_UP -> Stroke.UP;
		case SWT.ARROW_DOWN -> Stroke.DOWN;
		case SWT.PAGE_DOWN -> Stroke.PAGE_DOWN;
		case SWT.PAGE_UP -> Stroke.PAGE_UP;
		case SWT.F5 -> Stroke.F5;
		case SWT.ESC -> Stroke.ESCAPE;
		case ' ' -> Stroke.SPACE;
		case 'f', 'F' -> Stroke.F;
		case 'm', 'M' -> Stroke.M;
		case 'b', 'B' -> Stroke.B;
		case 's', 'S' -> Stroke.S;
		case 'a', 'A' -> Stroke.A;
		case '.', SWT.KEYPAD_DECIMAL -> Stroke.DOT;
		default -> null;
		});
	}

	/** Whether somebody writes in a control. */
	static boolean isWrittenIn(Control control) {
		return switch (control) {
		case Text text -> text.getEditable();
		case StyledText text -> text.getEditable();
		case Combo combo -> (combo.getStyle() & SWT.READ_ONLY) == 0;
		case CCombo combo -> combo.getEditable();
		case Spinner _ -> true;
		case null, default -> false;
		};
	}
}
