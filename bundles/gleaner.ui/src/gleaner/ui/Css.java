// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import org.eclipse.swt.widgets.Widget;

/** Names widgets for the style sheets in {@code css/}; a widget without a name gets the look of its kind. */
public final class Css {
	/** A label that keeps in the background. */
	public static final String DIM = "gleaner-dim";
	/** A label that says what is wrong with a field. */
	public static final String PROBLEM = "gleaner-problem";
	/** A composite that is the ground of a flat text field (4 to 6 px of air around it). */
	public static final String FIELD = "gleaner-field";
	/** The one button of a form that does the work. */
	public static final String MAIN = "gleaner-main";
	/** A sash form whose sash is a hairline. */
	public static final String HAIRLINE = "gleaner-hairline";
	/** A strip of the window's frame: top bar, status bar. */
	public static final String BAR = "gleaner-bar";
	/** The room to write in, which lies over the whole window. */
	public static final String ROOM = "gleaner-room";
	/** The window of the stage, which is dark in both themes until it is painted. */
	public static final String STAGE = "gleaner-stage";
	/** The shell of a small window near the text. */
	public static final String POPUP = "gleaner-popup";

	/** Documented value of {@code CSSSWTConstants.CSS_ID_KEY}, which itself is not API. */
	private static final String KEY = "org.eclipse.e4.ui.css.id";

	/** By this key {@code AbstractCSSSWTEngineImpl} knows what is none of the style sheet's business; it is no API. */
	private static final String LEFT = "org.eclipse.e4.ui.css.disabled";

	private Css() {
	}

	/** Names a widget; to be called right after it is made. */
	public static void id(Widget widget, String id) {
		widget.setData(KEY, id);
	}

	/** Keeps the style sheet away from a widget, which is coloured by the program; to be called right after it is made. */
	static void leave(Widget widget) {
		widget.setData(LEFT, true);
	}
}
