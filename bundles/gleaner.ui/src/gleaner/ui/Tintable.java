// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import gleaner.studio.poem.Harvest;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;

/**
 * A text on the screen whose letters others may tint, as an x-ray does. The view or page that the text is of offers it with its widget, so
 * that nobody needs to know which view that is. UI thread only.
 */
public interface Tintable {
	/** What the text is called, for whoever keeps something of it. */
	String title();

	/** The widget. Its text is that of {@link #harvest}, or there is nothing to be tinted yet. */
	StyledText widget();

	/** The text as it is now, with its origins. */
	Harvest harvest();

	/** Tints these stretches, in the order of the text, instead of those of before; their inks and fonts stay as they are. */
	void tint(List<StyleRange> tints);

	/** Offers it with its widget. */
	static void offer(Tintable text) {
		text.widget().setData(Tintable.class.getName(), text);
	}

	/** What is offered with a control, if it is the widget of such a text. */
	static Optional<Tintable> of(Control control) {
		return control != null && !control.isDisposed() && control.getData(Tintable.class.getName()) instanceof Tintable text
				? Optional.of(text)
				: Optional.empty();
	}
}
