// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.write;

import gleaner.ui.Fonts;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;

/** Sets a page larger than usual, and follows the size that the poet gives to poems. UI thread only. */
final class LargeType {
	/** How much larger than usual: 26 for 20. */
	private static final float LARGER = 1.3f;
	private static final float LEADING = 44f / 26;

	private final StyledText text;
	private final Runnable onChange;
	private final IPropertyChangeListener listener = event -> {
		if (Fonts.POEM.equals(event.getProperty())) applyLater();
	};
	private Font font;
	private boolean isOver;

	/** @param onChange runs when the size is another one */
	LargeType(StyledText text, Runnable onChange) {
		this.text = text;
		this.onChange = onChange;
		JFaceResources.getFontRegistry().addListener(listener);
		apply();
	}

	/** The platform and the page set size and leading of their own first, the page a moment later. */
	private void applyLater() {
		text.getDisplay().asyncExec(() -> text.getDisplay().asyncExec(() -> {
			if (isOver || text.isDisposed()) return;
			apply();
			onChange.run();
		}));
	}

	private void apply() {
		FontData usual = JFaceResources.getFontRegistry().getFontData(Fonts.POEM)[0];
		Font before = font;
		font = FontDescriptor.createFrom(usual).setHeight(Math.round(usual.getHeight() * LARGER)).createFont(text.getDisplay());
		text.setFont(font);
		Fonts.lead(text, LEADING);
		if (before != null) before.dispose();
	}

	/** Sets the page as usual again. */
	void restore() {
		isOver = true;
		JFaceResources.getFontRegistry().removeListener(listener);
		text.setFont(JFaceResources.getFont(Fonts.POEM));
		Fonts.lead(text, Fonts.POEM_LEADING);
		font.dispose();
	}
}
