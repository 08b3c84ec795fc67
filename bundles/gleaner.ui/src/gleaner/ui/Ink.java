// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;

/**
 * The colours of Gleaner by what they mean. Each is a colour definition {@code gleaner.<name>} whose value the theme's
 * style sheet sets; ask with {@link #get()} whenever you paint and a change of theme needs no bookkeeping. UI thread only.
 */
public enum Ink {
	/** The window behind the cards. */
	BOARD,
	/** The paper of a view or a poem. */
	PANE,
	/** The ground of what can be typed into. */
	FIELD,
	/** Text. */
	INK,
	/**
	 * Text that keeps in the background: counts, hints, headers. At least 4.5 : 1 on pane, board and field; on {@link #SELECTION} all is
	 * written in ink.
	 */
	DIM,
	/** Hairlines. */
	LINE,
	/** The one colour that stands out: the selected tab, the main button, an invention's underline. */
	ACCENT,
	/** Text on {@link #ACCENT}. */
	ONACCENT,
	/** The ground of what is selected. */
	SELECTION,
	/** Words a machine made. */
	MACHINE,
	/** Machine words that the hand has changed. */
	SWAP,
	/** Words found in a corpus as they are: a line below them, a curve. At least 3 : 1 on pane and selection. */
	QUOTATION,
	/** What is written, not drawn, about a quotation or in its colour. */
	QUOTATIONTEXT;

	private static final String PREFIX = "gleaner.";

	/** The identifier of the colour definition, for preferences and style sheets. */
	public String id() {
		return PREFIX + name().toLowerCase(Locale.ROOT);
	}

	/** The colour in the present theme; owned by the registry, not to be disposed. */
	public Color get() {
		return JFaceResources.getColorRegistry().get(id());
	}

	/**
	 * Applies a style now and once after each change of theme, then repaints the control; ends with the control.
	 *
	 * @param style sets the colours that SWT keeps by value (selection background, style ranges)
	 */
	public static <C extends Control> void follow(C control, Consumer<? super C> style) {
		boolean[] pending = new boolean[1];
		IPropertyChangeListener listener = event -> {
			if (pending[0] || !event.getProperty().startsWith(PREFIX) || control.isDisposed())
				return;
			pending[0] = true; // a theme changes a dozen colours in a row: one pass is enough
			control.getDisplay().asyncExec(() -> {
				pending[0] = false;
				if (!control.isDisposed()) {
					style.accept(control);
					control.redraw();
				}
			});
		};
		style.accept(control);
		JFaceResources.getColorRegistry().addListener(listener);
		control.addDisposeListener(event -> JFaceResources.getColorRegistry().removeListener(listener));
	}
}
